// OPIFICI 22: an initiative proposed, endorsed and approved, its room booked every week around a holiday, a place waited for and had, an arrival by the code at the door, and the story of how it went.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { opifici } from '../../server/people/cast.ts'
import { findings } from '../support/axe.ts'
import { entering, home, id, isWell, next, post } from '../support/home-pages.ts'
import { desk, journey, phone, see, title } from '../support/journey.ts'
import { readNow } from '../support/now.ts'
import { recorded, windowOf } from '../support/proposal-pages.ts'

const { visit } = journey()

const [manager, promoter, neighbour, waiter] = [21, 22, 23, 24] as const
const room = '5bace000-0000-4000-8000-0000000000e1'
const bench = '5bace000-0000-4000-8000-0000000000e2'

/** Somebody of the demonstration, on a telephone unless they sit at a desk. */
const enter = entering(visit, phone)
/** A window that asks for something, filled in and sent. */
const ask = async (page: Page, request: string, fill: (page: Page) => Promise<void> = async () => undefined): Promise<void> => {
  const dialog = await windowOf(page, request)
  await fill(page)
  await recorded(dialog)
}
const step = (page: Page, name: string): Promise<void> => see(page.getByRole('heading', { level: 2, name, exact: true }))

const day = 86_400_000
const dayAfter = (from: string, days: number): string => new Date(Date.parse(`${from}T12:00:00Z`) + days * day).toISOString().slice(0, 10)
const today = new Date().toISOString().slice(0, 10)
const fixed = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26']
/** A holiday that is neither near nor far: a week before and two weeks after there are days to book, the second of them no holiday either. */
const holiday = ((): string => {
  const days = Array.from({ length: 330 }, (_, n) => dayAfter(today, 10 + n))
  const isHoliday = (one: string): boolean => fixed.includes(one.slice(5))
  const found = days.find((one) => isHoliday(one) && [-7, 7, 14].every((n) => !isHoliday(dayAfter(one, n))))
  if (!found) throw new Error('there is one every year')
  return found
})()

const everyHour = Array.from({ length: 7 }, (_, n) => ({ from: n * 1_440, until: (n + 1) * 1_440 }))
const rules = {
  ...{
    week: everyHour,
    audience: 'residents',
    longestMinutes: 240,
    advanceDays: 400,
    seriesWeeks: 52,
    bufferMinutes: 0,
    cancelHours: 24,
    seats: 1,
  },
}
const spaceOf = { kind: 'room', building: opifici, municipality: '019036', capacity: 40, purpose: 'Per stare insieme.' }

/** Households 30 to 38 have somebody of the demonstration among them, so that they have a voice here. */
const voices = Array.from({ length: 9 }, (_, n) => ({ person: n + 4, household: home(n + 30) }))

it('the manager opens two rooms, and knows who lives where', async () => {
  const { request } = await enter(manager)
  await post(request, `spaces/${room}/open`, { ...spaceOf, name: 'Sala delle prove' })
  await post(request, `spaces/${room}/rule`, { ...rules, holidays: 'closed' })
  await post(request, `spaces/${bench}/open`, { ...spaceOf, name: 'Banco delle prove' })
  await post(request, `spaces/${bench}/rule`, { ...rules, holidays: 'open' })
  for (const { person, household } of voices) await post(request, `housing/${opifici}/join`, { household, person: id(person) })
})

let initiative = ''

it('a resident proposes an initiative on a telephone', async () => {
  const page = await enter(promoter, `/iniziative/nuova?building=${opifici}`)
  await page.getByRole('textbox', { name: 'Come si chiama' }).fill('Lettura ad alta voce')
  await page
    .getByRole('textbox', { name: 'Che cosa volete fare' })
    .fill('Una sera alla settimana si legge insieme, chi vuole porta un libro.')
  await isWell(page)
  await next(page)
  await page.getByRole('textbox', { name: 'Quando', exact: true }).fill('Una sera alla settimana.')
  await page.getByRole('checkbox', { name: 'Si ripete ogni settimana' }).check()
  await next(page)
  await page.getByRole('radio', { name: 'No, non cambia niente' }).check()
  await next(page)
  await page.getByRole('button', { name: 'Manda la proposta' }).click()
  await see(title(page, 'Lettura ad alta voce'))
  initiative = new URL(page.url()).pathname
})

it('the manager opens the collection, and eleven households endorse it', async () => {
  const office = await enter(manager, initiative, desk)
  await ask(office, 'Apri la raccolta dei sostegni')
  for (const { person, household } of voices) {
    const { request } = await enter(person)
    await post(request, `initiatives/${initiative.split('/').at(-1)}/endorse`, { household })
  }
  for (const one of [neighbour, waiter]) {
    const page = await enter(one, initiative)
    await page.getByRole('button', { name: 'Sostieni questa iniziativa' }).click()
    await see(page.getByRole('button', { name: 'Ritira il sostegno' }))
    await isWell(page)
  }
})

it('it is asked of the manager, who approves it with a condition', async () => {
  const page = await enter(promoter, initiative)
  await ask(page, 'Chiedi la risposta al gestore')
  const office = await enter(manager, initiative, desk)
  await ask(office, 'Approva', (dialog) => dialog.getByRole('textbox', { name: 'Condizione 1' }).fill('Si chiude entro le dieci di sera.'))
  await page.reload()
  await see(page.getByText('Si chiude entro le dieci di sera.').first())
})

it('the room is booked every week around the holiday', async () => {
  const page = await enter(promoter, `/spazi/${room}`)
  await isWell(page)
  await page.getByRole('link', { name: 'Prenota', exact: true }).click()
  await step(page, 'Quando')
  await page.getByLabel('Che giorno').fill(dayAfter(holiday, -7))
  await page.getByRole('radio', { name: '2 ore' }).check()
  await page.getByRole('radio', { name: '20:30' }).check()
  await isWell(page)
  await next(page)
  await step(page, 'Per chi')
  await page.getByRole('radio', { name: 'L’iniziativa «Lettura ad alta voce»' }).check()
  await page.getByLabel('Che cosa farete').selectOption({ label: 'letture, film, mostre' })
  await page.getByLabel('Quante persone').fill('12')
  await isWell(page)
  await next(page)
  await step(page, 'Una volta o più')
  await page.getByRole('radio', { name: 'Ogni settimana' }).check()
  await page.getByLabel('Fino a quando').fill(dayAfter(holiday, 14))
  await next(page)
  await step(page, 'Controlla')
  await see(page.getByText('3 volte su 4.'))
  await see(page.getByText('è festa'))
  await isWell(page)
  await page.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(title(page, 'Prenotato'))
  await page.getByRole('link', { name: 'Vai alle mie prenotazioni' }).click()
  await see(page.getByText('Si ripete').first())
  const { bookings } = await readNow<{ readonly bookings: readonly { readonly space: string; readonly starts_at: string }[] }>(
    page.request,
    '/api/spaces/mine',
  )
  const held = bookings.filter(({ space }) => space === room).map(({ starts_at }) => starts_at.slice(0, 10))
  expect(held).toEqual([-7, 7, 14].map((days) => dayAfter(holiday, days)))
  await isWell(page)
})

it('who waits for a place gets it when somebody gives theirs up', async () => {
  const when = dayAfter(today, 5)
  const booked = await enter(neighbour, `/spazi/${bench}/prenota?giorno=${when}`)
  await booked.getByRole('radio', { name: '2 ore' }).check()
  await booked.getByRole('radio', { name: '18:00' }).check()
  await next(booked)
  await booked.getByLabel('Che cosa farete').selectOption({ label: 'studio e compiti' })
  await booked.getByLabel('Quante persone').fill('5')
  await next(booked)
  await next(booked)
  await booked.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(title(booked, 'Prenotato'))

  const page = await enter(waiter, `/spazi/${bench}/aspetta?giorno=${when}&minuti=120`)
  await page.getByLabel('Da che ora potresti').fill('18:00')
  await page.getByLabel('Fino a che ora').fill('20:00')
  await page.getByLabel('Che cosa farete').selectOption({ label: 'studio e compiti' })
  await page.getByLabel('Quante persone').fill('4')
  await isWell(page)
  await page.getByRole('button', { name: 'Mettimi in attesa' }).click()
  await see(title(page, 'Sei in attesa'))
  await page.goto('/prenotazioni')
  await see(page.getByRole('heading', { name: 'In attesa' }))

  await booked.getByRole('link', { name: 'Vai alle mie prenotazioni' }).click()
  await booked
    .locator('.panel')
    .filter({ hasText: 'Banco delle prove' })
    .getByRole('button', { name: /^Disdici/ })
    .click()
  await recorded(booked.getByRole('dialog'))

  await see(page.getByRole('heading', { name: 'Si è liberato un posto per te' }))
  await isWell(page)
  await page.getByRole('button', { name: 'Prendo il posto' }).click()
  await see(page.locator('.panel').filter({ hasText: 'Banco delle prove' }).getByText('prenotato', { exact: true }))
})

it('who arrives says so from the code at the door', async () => {
  const soon = new Date(Math.ceil((Date.now() + 60_000) / 60_000) * 60_000)
  const { request } = await enter(promoter)
  const period = { from: soon.toISOString(), to: new Date(soon.getTime() + 3_600_000).toISOString() }
  await post(request, `spaces/${bench}/book`, { booking: crypto.randomUUID(), ...period, household: home(1), people: 3, purpose: 'repair' })
  const office = await enter(manager, `/spazi/${bench}/cartello`, desk)
  await see(office.getByRole('img', { name: 'Codice da inquadrare per segnare l’arrivo' }))
  expect(await findings(office)).toEqual([desk, phone].map(({ width }) => ({ width, violations: [], overflow: 0 })))
  const { token } = await (await office.request.get(`/api/spaces/${bench}/door`)).json()
  const page = await enter(promoter, `/porta/${bench}?t=${token}`)
  await isWell(page)
  await page.getByRole('button', { name: 'Sono arrivato' }).click()
  await see(page.getByText('Benvenuto: il tuo arrivo è segnato.'))
  await office.goto(`/spazi/${bench}/cura`)
  await see(office.getByText('Arrivo segnato con il codice sulla porta'))
  await isWell(office)
  await page.getByRole('button', { name: /^Ho finito/ }).click()
  await recorded(page.getByRole('dialog'))
  await see(page.getByText('Grazie: lo spazio è di nuovo libero.'))
})

it('the promoter tells how it went', async () => {
  const page = await enter(promoter, initiative)
  await ask(page, 'Metti in calendario')
  await ask(page, 'Comincia')
  await ask(page, 'Racconta com’è andata', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Quante ore' }).fill('2')
    await dialog.getByLabel('Quanti adulti').fill('11')
    await dialog.getByRole('textbox', { name: 'Racconta' }).fill('Abbiamo letto fino alle dieci, e poi messo a posto.')
  })
  await see(page.getByText('Abbiamo letto fino alle dieci, e poi messo a posto.').first())
  expect(await findings(page)).toEqual([desk, phone].map(({ width }) => ({ width, violations: [], overflow: 0 })))
})

it('a secret address keeps the bookings in the telephone’s calendar', async () => {
  const page = await enter(promoter, '/calendario')
  await page.getByRole('button', { name: 'Crea l’indirizzo' }).click()
  const address = page.locator('.feed-path')
  await see(address)
  await isWell(page)
  const answer = await page.request.get(new URL((await address.textContent()) ?? '').pathname)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const text = (await answer.text()).replaceAll('\r\n ', '')
  expect(text).toContain('SUMMARY:Sala delle prove: cultura')
  expect(text).toContain(`EXDATE;TZID=Europe/Rome:${holiday.replaceAll('-', '')}T203000`)
  await page.getByRole('button', { name: /^Chiudi I miei impegni/ }).click()
  await see(page.getByText('Chiuso: l’indirizzo non risponde più.'))
  expect((await page.request.get(new URL((await answer.url()) ?? '').pathname)).status()).toBe(404)
})
