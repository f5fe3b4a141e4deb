// A maker in a courtyard without a network: what is recorded waits on the telephone, comes back once, and what others wrote meanwhile is a choice.
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { digitsOf } from '../../web/kernel/door-codes.ts'
import { clean, findings } from '../support/axe.ts'
import { character, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { ask, markOf, personOf, scheduled, sheetOf, takenAlong } from '../support/maker.ts'

const here = journey()
const { visit } = here
const patient = { timeout: 20_000 }

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const strip = (page: Page, says: string | RegExp): Locator => page.locator('.strip').getByText(says)

it('records a whole session without a network, survives a reload, and sends everything once', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register)
  const { page, cable } = await takenAlong(here, session)
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(phone)

  cable.cut()
  await button(page, 'Nora Pioppi: Presente').click()
  await button(page, 'Ezio Cascina: Presente').click()
  // Tapped by mistake, and taken back: it never happened.
  await button(page, 'Dino Argini: Presente').click()
  await page.getByRole('button', { name: 'Annulla Dino Argini' }).click()
  await button(page, 'Leggi un codice').click()
  await page.getByRole('textbox', { name: 'Sei cifre' }).fill(digitsOf(session, await personOf(register, session, 'Lea Fornaci')))
  await button(page, 'Trova').click()
  await see(page.getByText('Lea Fornaci: presente'))
  await button(page, 'Chiudi').click()
  await button(page, 'Persona nuova').click()
  await page.getByRole('textbox', { name: /^Nome/ }).fill('Tosca')
  await button(page, 'Aggiungi e segna presente').click()
  for (const _ of [1, 2, 3]) await button(page, 'Minori: uno in più').click()
  await button(page, 'Registra il conteggio').click()
  await page.getByRole('textbox', { name: /^Appunto/ }).fill('Servono più sedie.')
  await button(page, 'Registra l’appunto').click()
  await page.getByLabel('Aggiungi una foto').setInputFiles({ name: 'cortile.png', mimeType: 'image/png', buffer: await desk.screenshot() })
  await see(page.getByRole('img', { name: 'Foto appena scattata' }))
  await see(strip(page, 'Senza rete: 8 cose da inviare'))
  expect(await findings(page)).toEqual(clean)

  await page.reload()
  await see(title(page, /Cambonino/))
  await see(strip(page, /8 cose da inviare/))
  expect(await button(page, 'Nora Pioppi: Presente').getAttribute('aria-pressed')).toBe('true')
  await see(button(page, 'Tosca: Presente'))
  expect((await sheetOf(register, session)).marks).toEqual([])

  cable.mend()
  await button(page, 'Invia ora').click()
  await strip(page, 'Tutto inviato').waitFor(patient)
  const sheet = await sheetOf(register, session)
  expect(sheet.marks.filter(({ is }) => is !== null)).toHaveLength(4)
  for (const name of ['Nora Pioppi', 'Ezio Cascina', 'Tosca']) expect(markOf(sheet, name)).toMatchObject({ is: 'present', how: 'roster' })
  expect(markOf(sheet, 'Lea Fornaci')).toMatchObject({ is: 'present', how: 'code' })
  expect(markOf(sheet, 'Dino Argini')).toBeUndefined()
  expect(sheet.counts).toMatchObject([{ kind: 'minors', n: 3 }])
  expect(sheet.notes.map(({ note, photo }) => note ?? photo !== null)).toEqual(['Servono più sedie.', true])
})

it('shows as a choice what a colleague wrote meanwhile, and overwrites nothing by itself', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register)
  const { page, cable } = await takenAlong(here, session)
  cable.cut()
  await button(page, 'Nora Pioppi: Assente').click()
  await button(page, 'Ezio Cascina: Assente').click()
  await button(page, 'Lea Fornaci: Presente').click()
  await see(strip(page, /3 cose da inviare/))
  for (const name of ['Nora Pioppi', 'Ezio Cascina', 'Lea Fornaci']) {
    const person = await personOf(register, session, name)
    expect(await ask(register, 'present', { session, person, how: 'paper' })).toBe(201)
  }

  cable.mend()
  await button(page, 'Invia ora').click()
  await page.getByRole('heading', { name: 'Da decidere' }).waitFor(patient)
  // Two say otherwise; the third said the same, and there is nothing to decide.
  const nora = page.locator('.undecided', { hasText: 'Nora Pioppi' })
  const ezio = page.locator('.undecided', { hasText: 'Ezio Cascina' })
  await see(nora.getByText(/Qualcun altro ha segnato diversamente/))
  await see(nora.getByText(/Nel registro c’è: Presente \(/))
  expect(await page.locator('.undecided').count()).toBe(2)
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(phone)
  expect(markOf(await sheetOf(register, session), 'Nora Pioppi')?.is).toBe('present')

  await nora.getByRole('button', { name: 'Lascia quello che c’è' }).click()
  await seeNot(nora)
  await ezio.getByRole('button', { name: 'Tieni il mio' }).click()
  await ezio.getByRole('textbox', { name: 'Perché il tuo è giusto?' }).fill('È andato via prima di cominciare.')
  await ezio.getByRole('button', { name: 'Tieni il mio' }).click()
  await strip(page, 'Tutto inviato').waitFor(patient)
  const sheet = await sheetOf(register, session)
  expect(markOf(sheet, 'Nora Pioppi')?.is).toBe('present')
  expect(markOf(sheet, 'Ezio Cascina')).toMatchObject({ is: 'absent', was: 'present', reason: 'È andato via prima di cominciare.' })
})

it('asks to sign in again without losing anything, and leaves no list behind at sign-out', async () => {
  const desk = await visit({ as: 'maker' })
  const register = desk.context().request
  const session = await scheduled(register)
  const { page } = await takenAlong(here, session)
  // The session ends somewhere else while the page is open.
  await page.context().clearCookies()
  await button(page, 'Alba Rovi: Presente').click()
  await button(page, 'Invia ora').click()
  await see(strip(page, 'Entra di nuovo per inviare 1 cosa'))
  expect((await sheetOf(register, session)).marks).toEqual([])
  await page.context().request.post('/api/session/enter', { data: { id: character('maker').id } })
  await page.reload()
  await strip(page, 'Tutto inviato').waitFor(patient)
  expect(markOf(await sheetOf(register, session), 'Alba Rovi')?.is).toBe('present')

  await page.getByRole('button', { name: 'Esci' }).click()
  await see(page.getByText('Questa pagina è di chi conduce i laboratori.'))
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  await expect.poll(databases).toEqual(['comunanza-invii'])
})

it('costs nothing to who does not use it: no worker, no database, no manifest elsewhere', async () => {
  const page = await visit({ at: '/laboratori' })
  await see(title(page, 'Laboratori'))
  await page.waitForLoadState('networkidle')
  const left = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
    manifest: document.querySelector('link[rel=manifest]') !== null,
  }))
  expect(left).toEqual({ workers: 0, databases: 0, manifest: false })
})
