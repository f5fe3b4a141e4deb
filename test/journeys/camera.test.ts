// Reading codes through the camera, without a network: a film takes the place of the camera, and the browser reads it.
import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { digitsOf } from '../../web/kernel/door-codes.ts'
import { clean, findings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { character, journey, phone, see } from '../support/journey.ts'
import { afterTest } from '../support/later.ts'
import { ask, lab, markOf, personOf, scheduled, sheetOf, takenAlong } from '../support/maker.ts'
import { drawnIn, filmOf, squaresOf } from '../support/photographed.ts'

// The browser opens it anew each time a page opens the camera.
const film = join(tmpdir(), `comunanza-film-${process.pid}-${crypto.randomUUID()}.y4m`)
afterAll(() => rmSync(film, { force: true }))
const asked = '--use-fake-ui-for-media-stream'
const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
// Whoever is asked for the camera says yes.
const here = journey([...camera, asked])
const { visit } = here
const patient = { timeout: 20_000 }

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const strip = (page: Page, says: string | RegExp): Locator => page.locator('.strip').getByText(says)
const lookAt = async (page: Page, code: Parameters<typeof filmOf>[0]): Promise<void> => {
  await writeFile(film, filmOf(code))
  await button(page, 'Leggi un codice').click()
}

/** The squares of the code a resident shows on their own telephone. */
const shownBy = async (page: Page): Promise<Parameters<typeof filmOf>[0]> => {
  await button(page, 'Il mio codice').click()
  const [path, box] = await Promise.all([
    page.locator('.qr-ink').getAttribute('d'),
    page.getByRole('img', { name: 'Il mio codice' }).getAttribute('viewBox'),
  ])
  return drawnIn(path ?? '', Number(box?.split(' ')[2]))
}

it('checks somebody in by the code on their telephone, and by none that is not theirs', async () => {
  const resident = await visit({ as: 'resident', viewport: phone })
  const maker = (await visit({ as: 'maker' })).context().request
  const session = await scheduled(maker)
  const me = character('resident').id
  const enrolled = await resident.context().request.post(`/api/labs/${lab}/enrol`, { data: { person: me, name: 'Prova', as: 'citizen' } })
  // In the story already, perhaps, and under the name chosen there.
  expect([201, 409]).toContain(enrolled.status())
  const listed = async () => (await sheetOf(maker, session)).people.find(({ person }) => person === me)?.name
  await expect.poll(listed).toBeDefined()
  const name = (await listed()) ?? ''
  await resident.goto(`/laboratori/${lab}/incontri/${session}`)
  const code = await shownBy(resident)
  expect(await findings(resident)).toEqual(clean)

  const { page, cable } = await takenAlong(here, session)
  await see(page.locator('.roster-name', { hasText: name }))
  cable.cut()
  await lookAt(page, code)
  await page.getByText(`${name}: presente`).waitFor(patient)
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(phone)
  await button(page, 'Chiudi').click()
  // The camera is let go with the window.
  await expect.poll(() => page.locator('video').count()).toBe(0)

  await lookAt(page, squaresOf('https://altro.example/menu'))
  await page.getByText('Questo codice non è di una persona').waitFor(patient)
  await button(page, 'Chiudi').click()

  const stranger = crypto.randomUUID()
  await lookAt(page, squaresOf(stranger))
  await page.getByText('Chi mostra questo codice non è in elenco.').waitFor(patient)
  await button(page, 'Aggiungi questa persona').click()
  await page.getByRole('textbox', { name: /^Nome/ }).fill('Mina')
  await button(page, 'Aggiungi e segna presente').click()
  await see(strip(page, /3 cose da inviare/))

  cable.mend()
  await button(page, 'Invia ora').click()
  await strip(page, 'Tutto inviato').waitFor(patient)
  const marks = async () => (await sheetOf(maker, session)).marks.filter(({ is }) => is !== null)
  await expect.poll(async () => (await marks()).length).toBe(2)
  const of = async (person: string) => (await marks()).find((one) => one.person === person)
  expect(await of(me)).toMatchObject({ is: 'present', how: 'qr' })
  expect(await of(stranger)).toMatchObject({ is: 'present' })
  expect((await sheetOf(maker, session)).people.find(({ person }) => person === stranger)?.name).toBe('Mina')
})

it('goes on with six digits where the camera is not permitted', async () => {
  const maker = (await visit({ as: 'maker' })).context().request
  const session = await scheduled(maker)
  const within = await launchBrowser([...camera, `${asked}=deny`])
  afterTest(() => within.close())
  const { page } = await takenAlong(here, session, { within })
  await lookAt(page, squaresOf(await personOf(maker, session, 'Ezio Cascina')))
  await see(page.getByText('La fotocamera non è permessa: scrivi le sei cifre.'))
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(phone)
  await page.getByRole('textbox', { name: 'Sei cifre' }).fill(digitsOf(session, await personOf(maker, session, 'Nora Pioppi')))
  await button(page, 'Trova').click()
  await see(page.getByText('Nora Pioppi: presente'))
})

it('says of who is marked absent where that is put right, and marks nothing', async () => {
  const maker = (await visit({ as: 'maker' })).context().request
  const session = await scheduled(maker)
  const person = await personOf(maker, session, 'Ezio Cascina')
  expect(await ask(maker, 'absent', { session, person, how: 'paper' })).toBe(201)
  const { page } = await takenAlong(here, session)
  await lookAt(page, squaresOf(person))
  await page.getByText('Ezio Cascina: risulta assente.').waitFor(patient)
  await see(strip(page, 'Tutto inviato'))
  expect(markOf(await sheetOf(maker, session), 'Ezio Cascina')?.is).toBe('absent')
})
