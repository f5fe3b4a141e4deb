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
/** Answers every step, down to the summary. */
const fillIn = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Dagli un titolo' }).fill('Di corsa')
  await page.getByRole('textbox', { name: 'Racconta l’idea' }).fill('Una corsa nel parco.')
  await page.getByRole('combobox', { name: 'Di che cosa si tratta' }).selectOption('Verde')
  await next(page)
  await page.getByRole('textbox', { name: 'In quale luogo' }).fill('Parco delle Prove')
  // At once, without waiting for the register to find it.
  await page.getByRole('combobox', { name: 'In quale comune' }).fill('Cremona')
  await next(page)
  await page.getByRole('radio', { name: 'Persona' }).check()
  await next(page)
  await next(page)
  await see(page.getByRole('heading', { name: 'Controlla e manda' }))
}

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
  expect(await describedBy(field)).toContain('Manca il titolo.')
  await summary.getByRole('link', { name: 'Manca l’idea: bastano poche righe.' }).click()
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Racconta l’idea' }))).toBe(true)
  await field.fill('Panchine al sole')
  await next(page)
  await see(summary.getByText('Manca l’idea: bastano poche righe.'))
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
  await later.getByRole('combobox', { name: 'In quale comune' }).fill('Cremona')
  await see(later.getByText('Trovato nel registro'))
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

it('writes the municipality and goes on at once, without waiting for the register to find it', async () => {
  const page = await visit({ viewport: phone, at: '/patti/proponi' })
  await fillIn(page)
  await see(page.getByText('Cremona', { exact: true }))
})

it('is told in its own step that the idea is too long', async () => {
  const page = await visit({ viewport: phone, at: '/patti/proponi' })
  await page.getByRole('textbox', { name: 'Dagli un titolo' }).fill('Un’idea lunga')
  await page.getByRole('combobox', { name: 'Di che cosa si tratta' }).selectOption('Verde')
  const idea = page.getByRole('textbox', { name: 'Racconta l’idea' })
  await idea.fill('a'.repeat(2001))
  await see(page.getByText('1 carattere di troppo'))
  await next(page)
  await page.getByRole('alert').getByRole('link', { name: 'Il testo è troppo lungo: al massimo 2.000 caratteri.' }).click()
  await expect.poll(() => hasFocus(idea)).toBe(true)
})

it('is led from the summary to the answer the counter finds wrong', async () => {
  const page = await visit({ viewport: phone, as: 'resident', at: '/patti/proponi' })
  await fillIn(page)
  const problem = { title: 'Ci sono campi da correggere.', code: 'malformed', problems: [{ at: 'idea', says: 'unwritable' }] }
  await page.route('**/api/pacts/*/propose', (route) => route.fulfill({ status: 422, json: problem }))
  await page.getByRole('button', { name: 'Manda la proposta' }).click()
  await see(page.getByText('Passo 1 di 5'))
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^C’è un carattere/ })
    .click()
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Racconta l’idea' }))).toBe(true)
})

it('signs in from the summary and is back in the draft', async () => {
  const page = await visit({ viewport: phone, at: '/patti/proponi' })
  await fillIn(page)
  await page.getByRole('main').getByRole('link', { name: 'Accedi' }).click()
  await page.getByRole('button', { name: /Anna Prati/ }).click()
  await see(page.getByRole('heading', { name: 'Controlla e manda' }))
  await see(page.getByRole('button', { name: 'Manda la proposta' }))
  await see(page.getByText('Una corsa nel parco.'))
})

it('is never sent to another site by an address that asks for it', async () => {
  const page = await visit({ viewport: phone, at: '/accedi?torna=%2F%2Faltrove.example%2F' })
  await page.getByRole('button', { name: /Anna Prati/ }).click()
  await see(title(page, 'Registro dei patti'))
})
