// Who takes part, as a municipality reads it: laboratories, initiatives, spaces and pacts on one page, on any day, in hand as a file, and naming nobody.
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { clean, findings } from '../support/axe.ts'
import { desk, journey, phone, see, title } from '../support/journey.ts'

const { visit } = journey()
// The year the story was told in: this one passes.
const at = '/partecipazione?anno=2026'

it('shows all that people take part in, and what ideas became, on a telephone', async () => {
  const page = await visit({ viewport: phone, reducedMotion: 'reduce', at })
  await see(title(page, 'Chi partecipa'))
  // What comes first fits: the rest is a list of parts that open, all of them on paper.
  const summaries = page.locator('.fold > details')
  const opened = () => summaries.evaluateAll((all) => all.filter((one) => (one as HTMLDetailsElement).open).length)
  await see(page.getByText('persone diverse'))
  expect([await summaries.count(), await opened()]).toEqual([7, 0])
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_200)
  expect(await findings(page)).toEqual(clean)
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')))
  expect(await opened()).toBe(7)
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')))
  expect(await opened()).toBe(0)
  for (const part of ['A che cosa', 'Dall’idea al patto vivo', 'Chi c’è e chi manca'])
    await page.locator('summary', { hasText: part }).click()
  for (const kind of ['Laboratori', 'Iniziative degli abitanti', 'Spazi comuni', 'Patti'])
    await see(page.getByRole('region', { name: 'A che cosa' }).getByRole('rowheader', { name: kind }))
  await see(page.getByRole('region', { name: 'Dall’idea al patto vivo' }).getByRole('rowheader', { name: 'idee nate' }))
  await see(page.getByRole('region', { name: 'Chi c’è e chi manca' }).getByText('non si mostra').first())
  expect(await findings(page)).toEqual(clean)
})

it('counts who has just come, once, and reads as it was before', async () => {
  const maker = await visit({ as: 'maker' })
  const read = async (query = '') =>
    (await (await maker.request.get(`/api/participation${query}`)).json()) as { totals: { people: number } }
  const { totals } = await read()
  const lab = '1ab00000-0000-4000-8000-000000000001'
  const session = '5e550000-0000-4000-8000-0000000000aa'
  const ask = async (command: string, data: object): Promise<{ readonly position: number }> => {
    const answer = await maker.request.post(`/api/labs/${lab}/${command}`, { data })
    expect([command, answer.status()]).toEqual([command, 201])
    return answer.json()
  }
  const now = new Date()
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes()
  const day = now.toISOString().slice(0, 10)
  await ask('schedule', { session, day, minute: Math.min(minute, 1_380), minutes: 60, place: 'Cortile' })
  const person = 'd0000000-0000-4000-8000-0000000000f1'
  await ask('enrol', { person, as: 'citizen' })
  const { position } = await ask('present', { session, person, how: 'roster' })
  expect((await read(`?after=${position}`)).totals.people).toBe(totals.people + 1)
  const story = (await read('?year=2026')).totals.people
  expect((await read('?year=2026&asOf=2026-06-30')).totals.people).toBeLessThan(story)
})

it('is taken away as a file that names nobody', async () => {
  const page = await visit({ viewport: desk, at })
  const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Scarica i numeri/ }).click()])
  const text = await readFile(await copy.path(), 'utf8')
  expect(text).toContain('funnel')
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/)
})
