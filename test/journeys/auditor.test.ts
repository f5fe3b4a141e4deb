// The auditor reads the register as it was: on a day, along a slider, through filters, into a pact, and back to today.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey, see, seeNot, title } from '../support/journey.ts'

const { visit } = journey()

const open = (at: string) => visit({ as: 'auditor', at })
const travel = (page: Page) => page.getByText('Com’era in un altro giorno?')
const past = (page: Page, day: string) => page.getByRole('status').getByText(`Stai guardando il registro com’era il ${day}`)
const row = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

it('opens the register on a past day, which says that it is past', async () => {
  const page = await open('/patti')
  await see(row(page, 'Venti orti per i Sabbioni'))
  await travel(page).click()
  await page.getByLabel('Guarda il registro com’era il').fill('2024-03-10')
  await page.getByLabel('Guarda il registro com’era il').press('Enter')
  await see(past(page, '10 marzo 2024'))
  await see(row(page, 'Quartiere Maristella – Bene comune'))
  await seeNot(row(page, 'Venti orti per i Sabbioni'))
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-03-10')
  await page.getByRole('status').getByRole('button', { name: 'Torna a oggi' }).click()
  await see(row(page, 'Venti orti per i Sabbioni'))
  await seeNot(page.getByText(/Stai guardando il registro com’era/))
})

it('moves through time with the arrows of the keyboard', async () => {
  const page = await open('/patti?asOf=2024-03-10')
  await see(past(page, '10 marzo 2024'))
  // Until the register has said where it begins there is nothing to the left.
  await see(page.getByText('1 gennaio 2024', { exact: true }))
  const slider = page.getByRole('slider', { name: /Scorri nel tempo/ })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await see(past(page, '9 marzo 2024'))
  expect(await slider.getAttribute('aria-valuetext')).toBe('9 marzo 2024')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await see(past(page, '11 marzo 2024'))
  await page.keyboard.press('End')
  await seeNot(page.getByText(/Stai guardando il registro com’era/))
  await see(row(page, 'Venti orti per i Sabbioni'))
  expect(await slider.getAttribute('aria-valuetext')).toBe('oggi')
})

it('reaches the first day of the register with the slider', async () => {
  const page = await open('/patti')
  await travel(page).click()
  await see(page.getByText('1 gennaio 2024', { exact: true }))
  await page.getByRole('slider', { name: /Scorri nel tempo/ }).focus()
  await page.keyboard.press('Home')
  await see(past(page, '1 gennaio 2024'))
  await see(page.getByText('In quel giorno il registro era ancora vuoto'))
})

it('keeps the day through filters, links and the way back', async () => {
  const page = await open('/patti?asOf=2025-03-03')
  await see(row(page, 'Il sentiero del Moscato'))
  await page.getByRole('combobox', { name: 'Comune' }).selectOption('Cremona')
  await seeNot(row(page, 'Il sentiero del Moscato'))
  await see(past(page, '3 marzo 2025'))
  await row(page, 'Quartiere Maristella – Bene comune').click()
  await see(title(page, 'Quartiere Maristella – Bene comune'))
  await see(past(page, '3 marzo 2025'))
  await see(page.getByRole('article').getByText('Attivo', { exact: true }))
  await see(page.getByText('Stai guardando il passato: per chiedere qualcosa torna a oggi.'))
  await page.goBack()
  await see(past(page, '3 marzo 2025'))
  await see(row(page, 'Quartiere Maristella – Bene comune'))
  await seeNot(row(page, 'Il sentiero del Moscato'))
})

it('sees a pact as it was: what was promised later is not there yet', async () => {
  const page = await open('/patti?asOf=2024-03-10')
  await row(page, 'Quartiere Maristella – Bene comune').click()
  await see(title(page, 'Quartiere Maristella – Bene comune'))
  const promises = page.getByRole('region', { name: 'Che cosa si sono promessi' })
  await see(promises.getByText('Pulire ogni settimana il centro civico e lo spazio intorno'))
  expect(await promises.getByText(/Dare in comodato attrezzi/).count()).toBe(0)
  expect(await page.getByRole('region', { name: 'Il testo e le sue versioni' }).count()).toBe(0)
  await page.getByRole('status').getByRole('button', { name: 'Torna a oggi' }).click()
  await see(promises.getByText(/Dare in comodato attrezzi/))
  await see(page.getByRole('region', { name: 'Il testo e le sue versioni' }))
})

it('reads two dates for every fact: when it happened, when it was recorded here', async () => {
  const page = await open('/patti?q=Maristella')
  await row(page, 'Quartiere Maristella – Bene comune').click()
  await page.getByRole('button', { name: /^Mostra tutta la storia/ }).click()
  const first = page.getByRole('list', { name: 'La storia' }).getByRole('listitem').last()
  await see(first.getByText('La bozza del patto è aperta'))
  await see(first.getByText('12 febbraio 2024', { exact: true }))
  await see(first.getByText(/^registrato /))
  await see(first.getByText(/da un registro precedente/))
})

it('sees each correction beside what the register said before', async () => {
  const page = await open('/patti?q=Panchine')
  await row(page, 'Panchine e libri sul viale del Po').click()
  const corrections = page.getByRole('region', { name: 'Rettifiche' })
  await see(corrections.getByRole('deletion').getByText('1.540'))
  await see(corrections.getByRole('insertion').getByText('154', { exact: true }))
  await see(corrections.getByText(/^perché/))
  await page.goto(`${new URL(page.url()).pathname}?asOf=2025-09-15`)
  await see(page.getByText(/1\.540 ore/).first())
  expect(await page.getByRole('region', { name: 'Rettifiche' }).count()).toBe(0)
})
