// A building from the first day: registered with its flats, lived in, an initiative proposed at the desk for somebody without a telephone, approved, booked, suspended, its bookings gone.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { overflow, violations } from '../support/axe.ts'
import { entering, id, next, post } from '../support/home-pages.ts'
import { desk, journey, phone, see, seeNot, title } from '../support/journey.ts'
import { readNow } from '../support/now.ts'
import { recorded, windowOf } from '../support/proposal-pages.ts'

const { visit } = journey()

const [admin, manager, maker, neighbour, other] = [9, 21, 3, 1, 2] as const
const vera = '5eade000-0000-4000-8000-0000000000b1'
const room = '5bace000-0000-4000-8000-0000000000b2'

const enter = entering(visit, desk)
/** Nothing axe finds and nothing wider than the screen, at a desk and on a telephone. */
const isWell = async (page: Page): Promise<void> => {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    expect([await violations(page), await overflow(page)]).toEqual([[], 0])
  }
}

let building = ''
let initiative = ''

it('is registered with its flats, many at a time, and put right', async () => {
  const page = await enter(admin, '/abitare')
  await page.getByRole('link', { name: 'Registra un palazzo' }).click()
  await see(title(page, 'Registra un palazzo'))
  await isWell(page)
  await page.getByLabel('Come si chiama il palazzo').fill('Casa delle Prove')
  await page.getByRole('combobox', { name: 'In quale Comune' }).fill('Cremona')
  await see(page.getByText('Trovato nel registro'))
  await page.getByLabel('Indirizzo').fill('Via delle Prove 2')
  await page.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(title(page, 'Aggiungi alloggi'))
  building = new URL(page.url()).pathname.split('/')[2] ?? ''

  await page.getByRole('textbox', { name: 'Scala', exact: true }).fill('A')
  await page.getByRole('spinbutton', { name: 'Al numero', exact: true }).fill('12')
  await page.getByRole('radio', { name: 'in vendita' }).check()
  await page.getByRole('spinbutton', { name: 'Quante stanze', exact: true }).fill('3')
  await see(page.getByText('12 alloggi: 12 in vendita, 0 in affitto con patto di futura vendita.'))
  await isWell(page)
  await page.getByRole('button', { name: 'Registra 12 alloggi' }).click()
  await see(page.getByText('Registrati 12 alloggi.'))
  await page.getByRole('radio', { name: 'Incollo un elenco' }).check()
  await page.getByLabel('L’elenco').fill('Scala;Interno;Tipo;Stanze\nB;1;affitto con patto;2\nB;2;affitto con patto;2\nB;3;chissà;2')
  await see(page.getByText('riga 4, «B;3;chissà;2»: non si capisce se è in vendita o in affitto'))
  await isWell(page)
  await page.getByRole('button', { name: 'Registra 2 alloggi' }).click()
  await see(page.getByText('Registrati 2 alloggi.'))
  await post(page.request, `people/${id(manager)}/grant`, {
    ...{ role: 'social-manager', scope: 'building', scopeId: building, from: '2020-01-01' },
  })
})

it('is lived in', async () => {
  const page = await enter(manager, `/abitare/${building}/gestione`)
  await see(title(page, 'Gestione'))
  const correcting = await windowOf(page, 'Correggi un alloggio')
  await correcting.getByLabel('Quale alloggio').selectOption({ label: 'Scala B, 2' })
  await correcting.getByLabel('Quante stanze').fill('4')
  await recorded(correcting)
  await page.getByRole('link', { name: 'Chi ci abita: nuclei, nomi e codici' }).click()
  await see(title(page, 'Chi ci abita'))
  const moving = await windowOf(page, 'Entra un nucleo')
  await moving.getByLabel('In quale alloggio').selectOption({ label: 'Scala A, 1' })
  await moving.getByRole('radio', { name: 'proprietari' }).check()
  await moving.getByLabel('Oppure chi è già registrato').selectOption({ label: 'Anna Prati, abitante' })
  await recorded(moving)
  await isWell(page)
  // Somebody without a telephone, written down at the desk, and a neighbour.
  const { request } = await enter(maker)
  await post(request, `people/${vera}/register`, { name: 'Vera Dossi', channel: 'desk' })
  const home = (n: number) => `4a000000-0000-4000-8000-0000000000b${n}`
  const { items } = await readNow<{
    readonly items: readonly { readonly stair: string; readonly number: string; readonly unit: string }[]
  }>(page.request, `/api/housing/${building}/units`)
  const unit = (door: string): string | undefined => items.find(({ stair, number }) => `${stair}${number}` === door)?.unit
  await post(page.request, `housing/${building}/move-in`, { household: home(2), unit: unit('A2'), tenure: 'owner', people: [vera] })
  await post(page.request, `housing/${building}/move-in`, { household: home(3), unit: unit('B1'), tenure: 'tenant', people: [id(other)] })
  await post(page.request, `housing/${building}/set-rules`, {
    ...{ from: new Date().toISOString().slice(0, 10), minimum: 1, percent: 0, checkDays: 3, windowDays: 14, answerDays: 10, againDays: 30 },
  })
  await post(page.request, `spaces/${room}/open`, {
    ...{ name: 'Sala di Casa delle Prove', kind: 'room', building, municipality: '019036', capacity: 30, purpose: 'Per stare insieme.' },
  })
  const week = Array.from({ length: 7 }, (_, n) => ({ from: n * 1_440, until: (n + 1) * 1_440 }))
  await post(page.request, `spaces/${room}/rule`, {
    ...{
      week,
      holidays: 'open',
      audience: 'residents',
      longestMinutes: 240,
      advanceDays: 60,
      seriesWeeks: 8,
      bufferMinutes: 0,
      cancelHours: 24,
      seats: 1,
    },
  })
})

it('has an initiative proposed at the desk for who has no telephone', async () => {
  const page = await enter(maker, `/persone/${vera}`)
  await page.getByRole('button', { name: 'Agisci per conto di questa persona' }).click()
  await see(page.getByText(/Vera Dossi/).first())
  await page.getByRole('link', { name: 'Iniziative degli abitanti' }).click()
  await see(title(page, 'Iniziative degli abitanti'))
  await page.getByRole('link', { name: 'Proponi un’iniziativa' }).click()
  await see(page.getByText('Scrivi per la persona che hai davanti'))
  await page.getByLabel('Come si chiama').fill('Il tè delle cinque')
  await page.getByLabel('Che cosa volete fare, e perché').fill('Un pomeriggio di tè e carte per chi vive da solo.')
  await next(page)
  await page.getByLabel('Quando', { exact: true }).fill('Il mercoledì pomeriggio')
  await next(page)
  await page.getByRole('radio', { name: 'No, non cambia niente' }).check()
  await next(page)
  await isWell(page)
  await page.getByRole('button', { name: 'Manda la proposta' }).click()
  await see(title(page, 'Il tè delle cinque'))
  initiative = new URL(page.url()).pathname
  const office = await enter(manager, initiative)
  await recorded(await windowOf(office, 'Apri la raccolta dei sostegni'))
  const voice = await enter(neighbour, initiative, phone)
  await voice.getByRole('button', { name: 'Sostieni questa iniziativa' }).click()
  await see(voice.getByText('I sostegni bastano.').first())
  await see(page.getByRole('button', { name: 'Chiedi la risposta al gestore' }))
  await recorded(await windowOf(page, 'Chiedi la risposta al gestore'))
  await office.reload()
  await recorded(await windowOf(office, 'Approva'))
  await see(office.getByText('approvata').first())
})

it('is booked, and when it is suspended its bookings are gone, said before', async () => {
  const office = await enter(manager, initiative)
  const at = (day: number, hour: number): string => {
    const when = new Date(Date.now() + day * 86_400_000)
    when.setUTCHours(hour, 0, 0, 0)
    return when.toISOString()
  }
  for (const day of [3, 10])
    await post(office.request, `spaces/${room}/book`, {
      ...{ booking: crypto.randomUUID(), from: at(day, 15), to: at(day, 17), people: 8, purpose: 'neighbours' },
      initiative: initiative.split('/').at(-1),
    })
  await recorded(await windowOf(office, 'Metti in calendario'))
  const toCome = async (): Promise<number> =>
    (await (await office.request.get(`/api/spaces/booked?initiative=${initiative.split('/').at(-1)}`)).json()).items.length
  expect(await toCome()).toBe(2)
  const dialog = await windowOf(office, 'Sospendi')
  await see(dialog.getByText('Saranno annullate 2 prenotazioni:'))
  await see(dialog.getByText('Sala di Casa delle Prove').first())
  await isWell(office)
  await dialog.getByLabel('Perché').fill('In sala si rifà il pavimento.')
  await recorded(dialog)
  await expect.poll(toCome, { timeout: 15_000 }).toBe(0)
  const again = await windowOf(office, 'Annulla l’iniziativa')
  await see(again.getByText('Non ha prenotazioni da annullare.'))
  await again.getByRole('button', { name: 'Annulla', exact: true }).click()
  await seeNot(again)
})
