// A resident with a phone proposes a pact: stops halfway, comes back, gets something wrong, sends it, finds it again.
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey, phone, see, seeNot, title } from '../support/journey.ts'

const { visit } = journey()

const hasFocus = (it: Locator): Promise<boolean> => it.evaluate((element) => element === document.activeElement)
const describedBy = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
const openMenu = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('navigation', { name: 'Menu principale' }).getByRole('link', { name: entry }).click()
}
const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Avanti' }).click()

it('signs in as Anna, and is told who she is', async () => {
  const page = await visit({ viewport: phone, at: '/' })
  await page.getByRole('link', { name: 'Accedi' }).click()
  await page.getByRole('button', { name: /Anna Prati/ }).click()
  await see(page.getByRole('banner').getByText('Anna Prati, abitante'))
  await page.getByRole('button', { name: 'Esci' }).click()
  await see(page.getByRole('link', { name: 'Accedi' }))
})

it('is told what is missing, on top and beside each field', async () => {
  const page = await visit({ viewport: phone, as: 'resident', at: '/patti/proponi' })
  await next(page)
  const summary = page.getByRole('alert')
  await see(summary.getByText('Qualcosa va corretto'))
  expect(await hasFocus(summary)).toBe(true)
  const field = page.getByRole('textbox', { name: 'Dagli un titolo' })
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await describedBy(field)).toContain('Manca una risposta: dagli un titolo.')
  await summary.getByRole('link', { name: 'Manca una risposta: racconta l’idea.' }).click()
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Racconta l’idea' }))).toBe(true)
  await field.fill('Panchine al sole')
  await next(page)
  await see(summary.getByText('Manca una risposta: racconta l’idea.'))
  expect(await summary.getByRole('link').count()).toBe(2)
  expect(await field.getAttribute('aria-invalid')).toBeNull()
})

it('leaves the proposal midway, finds it again and sends it', async () => {
  const page = await visit({ viewport: phone, as: 'resident', at: '/' })
  await page.getByRole('link', { name: /^Propongo/ }).click()
  await page.getByRole('textbox', { name: 'Dagli un titolo' }).fill('Ombra per il campetto dei Lillà')
  await page.getByRole('textbox', { name: 'Racconta l’idea' }).fill('Oggi non c’è un albero: ne pianteremmo sei, e li bagneremmo noi.')
  await page.getByRole('combobox', { name: 'Di che cosa si tratta' }).selectOption('Verde')
  await next(page)
  await see(page.getByRole('heading', { name: 'Dove?' }))
  await page.getByRole('textbox', { name: 'In quale luogo' }).fill('Campetto di via dei Lillà')
  await openMenu(page, 'Patti')
  await see(title(page, 'Registro dei patti'))
  await page.close()

  const later = await page.context().newPage()
  await later.goto('/')
  await openMenu(later, 'Proponi')
  await see(later.getByText('Abbiamo ritrovato la tua bozza'))
  await next(later)
  expect(await later.getByRole('textbox', { name: 'In quale luogo' }).inputValue()).toBe('Campetto di via dei Lillà')
  await later.getByRole('combobox', { name: 'In quale comune' }).fill('Crem')
  // What the browser offers under a field is not part of the page: it can be asked for, not seen.
  await later.locator('datalist > option[value="Cremona"]').waitFor({ state: 'attached' })
  await later.getByRole('combobox', { name: 'In quale comune' }).fill('Cremona')
  await next(later)
  await later.getByRole('radio', { name: 'Persona' }).check()
  await next(later)
  await later.getByRole('textbox', { name: /Promessa 1/ }).fill('Bagnare i sei alberi da giugno a settembre')
  await later.getByLabel(/Per quanti mesi/).fill('24')
  await next(later)
  await see(later.getByRole('heading', { name: 'Controlla e manda' }))
  await see(later.getByText('Oggi non c’è un albero: ne pianteremmo sei, e li bagneremmo noi.'))
  await later.getByRole('button', { name: 'Manda la proposta' }).click()

  await see(title(later, 'Ombra per il campetto dei Lillà'))
  await see(later.getByText('Bagnare i sei alberi da giugno a settembre', { exact: true }))
  await see(later.getByText('una persona', { exact: true }).first())
  expect(await later.getByText('Anna Prati').count()).toBe(1)
  await openMenu(later, 'Proponi')
  expect(await later.getByRole('textbox', { name: 'Dagli un titolo' }).inputValue()).toBe('')
})

it('finds the new pact in the register, searching for one of its words', async () => {
  const page = await visit({ viewport: phone, at: '/patti' })
  await page.getByRole('searchbox', { name: 'Cerca nel registro' }).fill('lillà')
  await page.getByRole('button', { name: 'Cerca' }).click()
  await seeNot(page.getByRole('link', { name: 'Venti orti per i Sabbioni' }))
  await page.getByRole('link', { name: 'Ombra per il campetto dei Lillà' }).click()
  await see(title(page, 'Ombra per il campetto dei Lillà'))
})
