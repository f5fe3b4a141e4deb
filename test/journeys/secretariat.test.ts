// The secretariat keeps the network up to date from its pages: a new name, its ties and services, a correction, a mistake struck, a refusal.
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { asking, record, send } from '../support/pact-pages.ts'

const { visit } = journey()

const choose = (where: Page | Locator, label: string, option: string) => where.getByLabel(label, { exact: true }).selectOption(option)
/** Writes in a field that looks the register up, and waits until it has found it. */
const look = async (where: Locator, label: string, words: string): Promise<void> => {
  await where.getByLabel(label).fill(words)
  const field = where.locator('.field', { has: where.page().getByLabel(label) })
  await see(field.getByText('Trovato nel registro'))
}
const inYear = async (where: Locator, label: string, year: string): Promise<void> => {
  await choose(where, label, 'year')
  await where.getByLabel('Anno').fill(year)
}

const register = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: 'Registra un nuovo nome' }).click()
  await see(title(page, 'Registra un nuovo nome'))
  await page.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(page.getByRole('alert').getByText('Manca una risposta: nome.'))
  await page.getByRole('alert').getByRole('link', { name: 'Manca una risposta: nome.' }).click()
  await page.keyboard.type(name)
  await choose(page, 'Che cos’è', 'cooperative')
  await page.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(title(page, name))
}

it.each([desk, phone])('registers a cooperative and all that is said of it, %o', async (viewport) => {
  const name = `La Prova ${viewport.width}`
  const page = await visit({ as: 'secretariat', at: '/rete', viewport })
  await register(page, name)
  const tie = await asking(page, 'Aggiungi un legame')
  await choose(tie, 'Che legame ha', 'active-in')
  await look(tie, 'Con chi', 'Lunigiana')
  await inYear(tie, 'Da quando', '2024')
  await record(page, tie)
  await see(page.getByRole('region', { name: 'Legami' }).getByText('2024'))
  const service = await asking(page, 'Aggiungi un servizio')
  await service.getByLabel('Titolo del servizio').fill('Doposcuola di prova')
  for (const [label, option] of [
    ['Ambito di attività', 'education'],
    ['A che punto è', 'running'],
    ['A che titolo', 'convention'],
  ] as const)
    await choose(service, label, option)
  await look(service, 'Territorio 1', 'Lunigiana')
  await service.getByRole('button', { name: 'Aggiungi un territorio' }).click()
  await expect.poll(() => service.getByLabel('Territorio 2').evaluate((field) => field === document.activeElement)).toBe(true)
  await choose(service, 'Da quando', 'season')
  await choose(service, 'Stagione', '09')
  await service.getByLabel('Anno').fill('2025')
  await choose(service, 'Da dove lo sai?', 'quoted')
  await service.getByLabel('Nome del documento').fill('prova.txt')
  await service.getByLabel('Parole esatte del documento (1)').fill('Dall’autunno facciamo il doposcuola.')
  await record(page, service)
  const card = page.getByRole('region', { name: 'I suoi servizi' }).getByRole('article')
  await see(card.getByText('autunno 2025'))
  await card.getByText(/1 fonte/).click()
  await see(card.getByText('Dall’autunno facciamo il doposcuola.'))
})

it('says why it cannot be, and keeps what was written', async () => {
  const page = await visit({ as: 'secretariat', at: '/rete' })
  await register(page, 'La Rettifica')
  const correction = await asking(page, 'Rettifica i dati')
  await correction.getByLabel('Perché').fill('Non cambia nulla.')
  await send(correction)
  await see(correction.getByText('La rettifica non cambia nulla'))
  await correction.getByLabel('Come la chiamano tutti').fill('La Retta')
  await record(page, correction)
  await see(page.getByText('La Retta'))
  const note = await asking(page, 'Aggiungi una nota')
  await choose(note, 'Di che cosa parla', 'seat')
  await note.getByLabel('Testo della nota').fill('Via delle Prove 1')
  await record(page, note)
  const mistake = await asking(page, 'Stralcia un errore')
  await choose(mistake, 'Che cosa è sbagliato', '2')
  await mistake.getByLabel('Perché').fill('Ha traslocato prima.')
  await record(page, mistake)
  await seeNot(page.getByText('Via delle Prove 1'))
})

it('offers nothing of this to others', async () => {
  const page = await visit({ as: 'resident', at: '/rete?q=lindbergh' })
  await page.getByRole('link', { name: 'Lindbergh' }).click()
  await see(title(page, 'Lindbergh'))
  await see(page.getByRole('region', { name: 'Legami' }))
  expect(await page.getByText('Aggiorna questa scheda').count()).toBe(0)
})
