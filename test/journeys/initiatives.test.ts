// OPIFICI 22: a neighbour proposes on a phone, others endorse with one button, the manager answers with a condition and money, and it is told to the end.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { png } from '../files/samples.ts'
import { clean, findings } from '../support/axe.ts'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { recorded, windowOf } from '../support/proposal-pages.ts'

const { visit } = journey()
const building = '0b1f1c10-0000-4000-8000-000000000022'
const one = (n: number): string => `/iniziative/1de00000-0000-4000-8000-${String(n).padStart(12, '0')}`
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const enterAs = async (name: RegExp, at: string, viewport: typeof phone | typeof desk = phone): Promise<Page> => {
  const page = await visit({ viewport, at: '/accedi' })
  await page.getByRole('button', { name }).click()
  await see(page.getByRole('button', { name: 'Esci' }))
  await page.goto(at)
  return page
}
const agata = (at: string) => enterAs(/Agata Lune/, at)
const manager = (at: string) => enterAs(/Ivo Tiglio/, at, desk)

it('a neighbour proposes in four steps, finds what was written after leaving, and the manager opens the collection', async () => {
  const page = await enterAs(/Cleo Faggi/, `/iniziative/nuova?building=${building}`)
  await see(page.getByRole('heading', { level: 2, name: 'Che cosa' }))
  await page.getByRole('button', { name: 'Avanti' }).click()
  await see(page.getByText('Manca una risposta: come si chiama.').first())
  await page.getByLabel('Come si chiama').fill('Torneo di briscola')
  await page
    .getByLabel('Che cosa volete fare, e perché')
    .fill('Quattro sere di carte, con chi ha più di ottant’anni e chi ne ha meno di dieci.')
  await page.reload()
  await see(page.getByText('Abbiamo ripreso quello che avevi già scritto.'))
  expect(await page.getByLabel('Come si chiama').inputValue()).toBe('Torneo di briscola')
  await page.getByRole('button', { name: 'Avanti' }).click()
  await page.getByLabel('Quando', { exact: true }).fill('Il venerdì dopo cena')
  await page.getByLabel('Si ripete ogni settimana').check()
  await page.getByRole('button', { name: 'Avanti' }).click()
  await page.getByLabel('Quanti euro servono dal bilancio di comunità').fill('45')
  await page.getByRole('radio', { name: 'No, non cambia niente' }).check()
  await page.getByRole('button', { name: 'Avanti' }).click()
  await see(page.getByText('45,00'))
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Manda la proposta' }).click()
  await see(title(page, 'Torneo di briscola'))
  await see(page.getByText('Il gestore la legge e apre la raccolta dei sostegni.'))

  const office = await manager(`/abitare/${building}/gestione`)
  await office.getByRole('link', { name: 'Torneo di briscola' }).click()
  const dialog = await windowOf(office, 'Apri la raccolta dei sostegni')
  await see(dialog.getByText('11 case su 101 alloggi, in 14 giorni'))
  await recorded(dialog)
  await see(office.getByText('0 nuclei su 11'))
})

it('a household endorses with one button, changes its mind, and counts once', async () => {
  const page = await agata(one(3))
  await see(page.getByText('6 nuclei su 11'))
  expect(await findings(page)).toEqual(clean)
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: 'Sostieni questa iniziativa' }).click()
  await see(page.getByText('7 nuclei su 11'))
  await see(page.getByText('La tua casa la sostiene.'))
  await page.getByRole('button', { name: 'Ritira il sostegno' }).click()
  await see(page.getByText('6 nuclei su 11'))
})

it('the manager approves with a condition and money, and it is done, told with a photograph, paid and closed', async () => {
  const page = await agata(one(11))
  await recorded(await windowOf(page, 'Chiedi la risposta al gestore'))
  const office = await manager(one(11))
  const approval = await windowOf(office, 'Approva')
  await approval.getByLabel('Condizione 1').fill('La sala si lascia libera entro le 16.')
  await approval.getByLabel('Quanti euro dal bilancio di comunità').fill('120,50')
  await recorded(approval)
  await see(office.getByText('Impegnati 120,50'))

  await page.reload()
  await see(page.getByText('La sala si lascia libera entro le 16.'))
  const dates = await windowOf(page, 'Metti in calendario')
  await dates.getByLabel('Primo giorno').fill(inDays(0))
  await recorded(dates)
  await recorded(await windowOf(page, 'Comincia'))
  const told = await windowOf(page, 'Racconta com’è andata')
  await told.getByLabel('Quante ore').fill('3,5')
  await told.getByLabel('Quanti adulti').fill('31')
  await told.getByLabel('Quanti bambini e ragazzi').fill('8')
  await told.getByLabel('Racconta', { exact: true }).fill('Trentanove a tavola, e i piatti li hanno lavati i ragazzi.')
  await told.getByLabel('Foto 1').setInputFiles({ name: 'tavola.png', mimeType: 'image/png', buffer: png() })
  await told.getByLabel('Nelle foto non si riconosce nessuno, o chi si riconosce è d’accordo').check()
  await recorded(told)
  await see(page.getByText('31 adulti e 8 bambini, 3,5 ore'))
  await see(page.getByRole('img', { name: 'Foto 1 di 1' }))

  await office.reload()
  const expense = await windowOf(office, 'Segna una spesa')
  await expense.getByLabel('Quanti euro').fill('98')
  await expense.getByLabel('Per che cosa').fill('Pasta, verdura, tovaglie')
  await recorded(expense)
  await recorded(await windowOf(office, 'Chiudi le spese'))
  await see(office.getByText('Spese chiuse: 98,00'))

  await page.reload()
  const card = await windowOf(page, 'Concludi')
  await card.getByRole('radio', { name: 'Meglio di come speravamo' }).check()
  await card.getByLabel('Che cosa avete imparato').fill('Cucinare in dieci è meglio che in due.')
  await card.getByRole('group', { name: 'Lo rifareste' }).getByRole('radio', { name: 'Sì' }).check()
  await card.getByRole('group', { name: 'Lo spazio è stato lasciato in ordine' }).getByRole('radio', { name: 'Sì' }).check()
  await recorded(card)
  await see(page.getByText('Cucinare in dieci è meglio che in due.'))
  expect(await findings(page)).toEqual(clean)
})

it('the building shows who lives there what is theirs, and others are told why it does not', async () => {
  const page = await agata('/abitare')
  await see(title(page, 'OPIFICI 22'))
  const turn = page.getByRole('button', { name: /^Ci sono.*Pulizia della sala comune/ })
  await turn.click()
  await see(page.getByRole('button', { name: /^Non posso più.*Pulizia della sala comune/ }))
  expect(await findings(page)).toEqual(clean)
  const stranger = await enterAs(/Anna Prati/, '/abitare')
  await see(stranger.getByText('Non risulti ancora in un palazzo'))
  await stranger.goto(one(3))
  await see(title(stranger, 'Questa iniziativa non si trova'))
})

it('the manager’s desk fits a phone, and a household moves in', async () => {
  const page = await manager(`/abitare/${building}/gestione`)
  await see(page.getByRole('heading', { name: 'Che cosa aspetta una risposta' }))
  expect(await findings(page)).toEqual(clean)
  await page.getByRole('link', { name: 'Chi ci abita: nuclei, nomi e codici' }).click()
  await see(title(page, 'Chi ci abita'))
  expect(await findings(page)).toEqual(clean)
  const dialog = await windowOf(page, 'Entra un nucleo')
  await dialog.getByLabel('In quale alloggio').selectOption({ label: 'Scala B, 23' })
  await dialog.getByRole('radio', { name: 'proprietari' }).check()
  await dialog.getByLabel('Oppure chi è già registrato').selectOption({ label: 'Anna Prati, abitante' })
  await recorded(dialog)
  const anna = await enterAs(/Anna Prati/, '/abitare')
  await see(anna.getByText('Abiti nella scala B, interno 23.'))
  await seeNot(anna.getByText('Non risulti ancora in un palazzo'))
})
