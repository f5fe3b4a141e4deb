// A laboratory by those who run it and those who come: a session on the calendar, a place taken, an idea that becomes a proposal.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { clean, findings } from '../support/axe.ts'
import { desk, journey, see, seeNot, title } from '../support/journey.ts'
import { scheduled } from '../support/maker.ts'
import { readNow } from '../support/now.ts'
import { asking, record } from '../support/pact-pages.ts'

const { visit } = journey()
const lab = '1ab00000-0000-4000-8000-000000000001'
const at = `/laboratori/${lab}`
const romeDay = (daysFromNow: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now() + daysFromNow * 86_400_000)

const whole = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(desk)
}

it('finds by name who agreed to it, and nobody else', async () => {
  const maker = await visit({ as: 'maker' })
  const session = await scheduled(maker.context().request)
  const berto = maker.getByRole('button', { name: /^Berto Noce/ })
  const nobody = maker.getByText('Nessuno con questo nome.')
  /** Whether the list that has just been answered has him: the tables are a moment behind the log. */
  const isFound = async (): Promise<boolean> => {
    const known = maker.waitForResponse(/\/api\/labs\/known/)
    await maker.goto(`/cortile/${session}`)
    await (await known).finished()
    await maker.getByRole('button', { name: 'Persona nuova' }).click()
    await maker.getByRole('searchbox', { name: 'La conosci già?' }).fill('berto no')
    await see(berto.or(nobody))
    return berto.isVisible()
  }
  expect(await isFound()).toBe(false)

  // A resident who comes to no laboratory.
  const resident = await visit()
  const entered = await resident.context().request.post('/api/session/enter', { data: { id: 'd0000000-0000-4000-8000-000000000023' } })
  expect(entered.status()).toBe(200)
  await resident.goto('/io')
  const agree = resident.getByRole('button', { name: 'Acconsento (Farmi trovare per nome nei laboratori)' })
  const withdraw = resident.getByRole('button', { name: 'Ritiro il consenso (Farmi trovare per nome nei laboratori)' })
  await agree.click()
  await see(withdraw)
  await whole(resident)
  await expect.poll(isFound, { timeout: 15_000 }).toBe(true)
  await see(berto.getByText('si fa trovare'))
  expect(await findings(maker)).toEqual(clean)
  await withdraw.click()
  await see(agree)
  await expect.poll(isFound, { timeout: 15_000 }).toBe(false)
})

it('puts a session on the calendar, and somebody takes a place and gives it back', async () => {
  const maker = await visit({ as: 'maker', at })
  const dialog = await asking(maker, 'Metti in calendario un incontro')
  await dialog.getByLabel('Giorno', { exact: true }).fill(romeDay(9))
  await dialog.getByLabel('Ora di inizio').fill('18:15')
  await dialog.getByRole('textbox', { name: 'Luogo' }).fill('Biblioteca delle prove')
  await record(maker, dialog)
  const resident = await visit({ as: 'resident', at })
  await whole(resident)
  await resident.getByRole('listitem').filter({ hasText: 'Biblioteca delle prove' }).getByRole('link').click()
  await see(resident.getByText('18:15'))
  await resident.getByRole('button', { name: 'Mi iscrivo' }).click()
  await see(resident.getByText('La tua iscrizione a questo incontro c’è.'))
  await resident.getByRole('button', { name: 'Il mio codice' }).click()
  await see(resident.getByRole('img', { name: 'Il mio codice' }))
  await whole(resident)
  await resident.getByRole('button', { name: 'Chiudi' }).click()
  await resident.getByRole('button', { name: 'Non posso venire' }).click()
  await see(resident.getByRole('button', { name: 'Mi iscrivo' }))
})

it('types a printed sheet in, puts a mark right with its reason, and tells what was decided', async () => {
  const maker = await visit({ as: 'maker', at })
  const dialog = await asking(maker, 'Metti in calendario un incontro')
  await dialog.getByLabel('Giorno', { exact: true }).fill(romeDay(-1))
  await dialog.getByRole('textbox', { name: 'Luogo' }).fill('Portineria delle prove')
  await record(maker, dialog)
  await maker.getByRole('listitem').filter({ hasText: 'Portineria delle prove' }).getByRole('link').click()
  const told = await asking(maker, 'Racconta l’incontro')
  // Nobody was marked: it says so, shows the way, and hinders nobody.
  await see(told.getByText('Non hai segnato nessuno: è giusto?'))
  expect(await told.getByRole('link', { name: 'Vai a segnare chi c’era' }).getAttribute('href')).toMatch(/\/presenze$/)
  const prose = told.getByRole('textbox', { name: 'Che cosa è successo' })
  const height = async (): Promise<number> => (await prose.boundingBox())?.height ?? 0
  // However much there is room for, it begins small and grows with what is written.
  const empty = await height()
  expect(empty).toBeLessThan(190)
  await prose.fill('Riga dopo riga.\n'.repeat(12))
  expect(await height()).toBeGreaterThan(empty * 1.5)
  await prose.fill('Si è contato chi può aprire la sala.')
  await told.getByRole('textbox', { name: 'Decisione 1' }).fill('La sala apre il martedì.')
  await record(maker, told)
  await see(maker.getByText('La sala apre il martedì.'))
  await maker.getByRole('link', { name: 'Segna o correggi le presenze' }).click()
  await see(title(maker, 'Presenze'))
  const present = maker.getByRole('button', { name: 'Nora Pioppi: Presente' })
  await present.click()
  await expect.poll(() => present.getAttribute('aria-pressed')).toBe('true')
  await maker.getByRole('button', { name: 'Nora Pioppi: Assente' }).click()
  await maker.getByRole('textbox', { name: 'Motivo' }).fill('Letta la riga sbagliata.')
  await maker.getByRole('button', { name: 'Correggi', exact: true }).click()
  await see(maker.getByText('prima: presente. Letta la riga sbagliata.'))
  await whole(maker)
  // The path leads back through the session and the laboratory it is of.
  const path = maker.getByRole('navigation', { name: 'Percorso' }).getByRole('link')
  const steps = await path.evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(steps).toEqual(['/', '/laboratori', at, new URL(maker.url()).pathname.replace(/\/presenze$/, '')])
  // The QR printed on the sheet leads straight to where it is typed in.
  await maker.goto(`${new URL(maker.url()).pathname.replace(/\/presenze$/, '')}?foglio=1`)
  await see(title(maker, 'Presenze'))
})

it('an idea becomes a proposal with its words, and each leads to the other', async () => {
  const resident = await visit({ as: 'resident', at })
  const written = await asking(resident, 'Scrivi un’idea')
  await written.getByRole('textbox', { name: 'Titolo' }).fill('La fontana che torna a correre')
  await written.getByRole('textbox', { name: 'L’idea in due righe' }).fill('Riparare la fontana della piazza e curarla a turno.')
  await written.getByRole('combobox', { name: 'Tema' }).selectOption('Verde')
  await record(resident, written)
  await resident.getByRole('button', { name: /^Sostengo\s+La fontana/ }).click()
  await see(resident.getByRole('button', { name: /La sostieni\s+La fontana/ }))

  const maker = await visit({ as: 'maker', at })
  await maker.getByRole('link', { name: 'La fontana che torna a correre' }).click()
  await see(maker.getByText('Prima il laboratorio la sceglie.'))
  await record(maker, await asking(maker, 'È stata scelta'))
  await whole(maker)
  await maker.getByRole('button', { name: 'Comincia una proposta al Comune' }).click()
  await maker.waitForURL(/\/proponi\/[0-9a-f-]{36}$/)
  const draft = new URL(maker.url()).pathname.slice('/proponi/'.length)
  const kept = await (await maker.request.get(`/api/proposals/${draft}/draft`)).text()
  for (const said of ['La fontana che torna a correre', 'Riparare la fontana della piazza e curarla a turno.']) expect(kept).toContain(said)

  await maker.goBack()
  await see(maker.getByRole('link', { name: 'Una proposta al Comune' }))
  expect(await maker.getByRole('link', { name: 'Una proposta al Comune' }).getAttribute('href')).toBe(`/proposte/${draft}`)
  const born = await readNow<{ readonly items: readonly object[] }>(maker.request, `/api/labs/born?became=${draft}`)
  expect(born.items).toMatchObject([{ idea_title: 'La fontana che torna a correre', lab }])
})

it('shows nobody’s name to who does not run it', async () => {
  const resident = await visit({ as: 'resident', at: `${at}/persone` })
  await see(title(resident, 'Gente e lavoro'))
  await see(resident.getByRole('alert'))
  await seeNot(resident.getByText('Nora Pioppi'))
})
