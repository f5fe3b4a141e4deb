// Who does what where: services by territory, an organisation with the words of its sources, declared figures beside counted ones.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey, see, seeNot, title } from '../support/journey.ts'

const { visit } = journey()

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
/** The card with this heading: the page itself is an article too, around it. */
const card = (page: Page, name: string) =>
  page
    .getByRole('article')
    .filter({ has: heading(page, name) })
    .last()
const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN)

it('finds the services of a territory, and all of them again', async () => {
  const page = await visit({ at: '/rete' })
  await page.getByRole('link', { name: 'Chi fa che cosa dove' }).click()
  await see(title(page, 'Chi fa che cosa dove'))
  await see(heading(page, 'Centri giovani'))
  await page.getByRole('combobox', { name: 'Territorio' }).selectOption('Lunigiana')
  await see(heading(page, 'Equipe Affido e Tutela minori'))
  await seeNot(heading(page, 'Centri giovani'))
  await page.getByRole('searchbox', { name: 'Cerca un servizio' }).fill('parola che non c’è')
  await page.keyboard.press('Enter')
  await see(page.getByText('Nessuno con questi filtri'))
  await see(page.getByText('Togli qualche filtro, o cerca con una parola sola.'))
  await page.getByRole('button', { name: 'Togli i filtri' }).first().click()
  await see(heading(page, 'Centri giovani'))
})

it('reads the words of the source under a service', async () => {
  const page = await visit({ at: '/rete/servizi?q=affido' })
  const service = card(page, 'Equipe Affido e Tutela minori')
  await service.getByText(/1 fonte/).click()
  const quote = service.getByRole('figure').first()
  await see(quote.getByRole('blockquote'))
  expect((await quote.getByRole('blockquote').textContent())?.trim()).not.toBe('')
  await see(service.getByText('Lindbergh: Lunigiana e Massa'))
})

it('opens an organisation: what it is, its ties both ways, its services, and how all that is known', async () => {
  const page = await visit({ at: '/rete' })
  await page.getByRole('searchbox', { name: 'Cerca nella rete' }).fill('lindbergh')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Lindbergh' }).click()
  await see(title(page, 'Lindbergh'))
  await see(page.getByRole('region', { name: 'Legami' }).getByRole('heading', { name: 'Appartenenze' }))
  const services = page.getByRole('region', { name: 'I suoi servizi' })
  const shown = await services.getByRole('article').count()
  expect(shown).toBeGreaterThanOrEqual(8)
  await services
    .getByText(/1 fonte/)
    .first()
    .click()
  await see(services.getByRole('blockquote').first())
})

it('puts the declared figure beside the counted one, and neither corrects the other', async () => {
  const page = await visit({ at: '/rete/territori' })
  const table = page.getByRole('table', { name: 'Dichiarato e contato' })
  const row = table.getByRole('row').filter({ hasText: 'Ambito distrettuale Cremonese' })
  const [declared, counted] = [row.getByRole('cell').nth(0), row.getByRole('cell').nth(1)]
  await see(counted.getByText(/^differenza \d+$/))
  expect(numberIn(await declared.textContent())).toBe(47)
  expect(numberIn(await counted.textContent())).toBe(45)
  await see(page.getByText(/Provincia di Cremona\..*sommano 116; qui ne sono dichiarati 113/))
  await row.getByText(/1 fonte/).click()
  await see(row.getByRole('blockquote').first())
})

it('opens a territory with its municipalities', async () => {
  const page = await visit({ at: '/rete/territori' })
  const lunigiana = card(page, 'Lunigiana')
  await lunigiana.getByText(/14 comuni/).click()
  await lunigiana.getByRole('link', { name: 'Pontremoli' }).click()
  await see(title(page, 'Comune di Pontremoli'))
})

it.each([
  ['/rete', 'In quel giorno la rete era ancora vuota'],
  ['/rete/servizi', 'In quel giorno nessun servizio era ancora nella rete'],
  ['/rete/territori', 'In quel giorno nessun territorio era ancora nella rete'],
])('%s before the first fact says so, and leads back to today', async (path, says) => {
  const page = await visit({ at: `${path}?asOf=2024-01-02` })
  const main = page.getByRole('main')
  await see(main.getByText(says))
  await main.getByRole('button', { name: 'Torna a oggi' }).first().click()
  await seeNot(main.getByText(says))
  expect(new URL(page.url()).search).toBe('')
})
