// Shared spaces: any past day as it was, rules changed with what changes shown before, several spaces again and again, and what counts towards a limit.
import { expect, it } from 'vitest'
import { opifici } from '../../server/people/cast.ts'
import { entering, home, id, isWell, next, post } from '../support/home-pages.ts'
import { desk, journey, phone, see, title } from '../support/journey.ts'
import { readNow } from '../support/now.ts'

const { visit } = journey()

const [manager, promoter, neighbour, waiter, living] = [21, 22, 23, 24, 28] as const
const told = (n: number): string => `5bace000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [hall, kitchen] = ['5bace000-0000-4000-8000-0000000000f1', '5bace000-0000-4000-8000-0000000000f2']

const enter = entering(visit, phone)

const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const everyHour = Array.from({ length: 7 }, (_, n) => ({ from: n * 1_440, until: (n + 1) * 1_440 }))
const rules = {
  ...{ week: everyHour, holidays: 'open', audience: 'residents', longestMinutes: 240, advanceDays: 60, seriesWeeks: 52 },
  ...{ bufferMinutes: 0, cancelHours: 0, seats: 1 },
}

it('a past day is shown as it was: what was broken, who waited, what they had', async () => {
  const page = await enter(waiter, `/spazi/${told(5)}?asOf=2026-11-15`)
  await see(page.getByText('C’è qualcosa di rotto'))
  await isWell(page)
  await page.goto(`/spazi/${told(5)}?asOf=2026-11-17`)
  await see(title(page, 'Laboratorio'))
  expect(await page.getByText('C’è qualcosa di rotto').count()).toBe(0)
  await page.goto('/prenotazioni?asOf=2026-11-11')
  await see(page.getByRole('heading', { name: 'In attesa' }))
  expect(await page.getByText('sabato 21 novembre, dalle 15:00').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Non aspetto più' }).count()).toBe(0)
  await isWell(page)
  await page.goto('/prenotazioni?asOf=2026-11-13')
  await see(page.getByText('sabato 21 novembre, dalle 15:00').first())
  expect(await page.getByRole('heading', { name: 'In attesa' }).count()).toBe(0)
  await page.goto('/spazi?asOf=2026-11-13')
  await see(page.getByText('Libero il 13 novembre').first())
  await isWell(page)
})

it('who looks after a space changes its rules and sees first what changes', async () => {
  const office = await enter(manager, undefined, desk)
  for (const [space, name] of [
    [hall, 'Sala delle prove'],
    [kitchen, 'Cucina delle prove'],
  ]) {
    const about = { kind: 'room', building: opifici, municipality: '019036', capacity: 30, purpose: 'Per le prove.' }
    await post(office.request, `spaces/${space}/open`, { name, ...about })
    await post(office.request, `spaces/${space}/rule`, rules)
  }
  await office.goto(`/spazi/${hall}`)
  await office.getByRole('link', { name: 'Cambia le regole' }).click()
  await see(title(office, 'Regole: Sala delle prove'))
  await see(office.getByText('Per ora non cambia niente.'))
  await isWell(office)
  await office.getByLabel('Giorno chiuso 1').fill('2030-08-14')
  await office.getByText('Limiti per le famiglie', { exact: true }).click()
  await office
    .getByLabel(/^Prenotazioni future, in tutto l’edificio/)
    .first()
    .fill('1')
  await see(office.getByText('Da adesso: 14 agosto 2030'))
  await see(office.getByText('Da adesso: 1 prenotazione futura'))
  await isWell(office)
  await office.setViewportSize(phone)
  await isWell(office)
  await office.setViewportSize(desk)
  await office.getByRole('button', { name: 'Registra le regole' }).click()
  await see(office.getByText('Le regole nuove valgono da adesso.'))
  await office.getByRole('link', { name: 'Sala delle prove' }).last().click()
  await see(title(office, 'Sala delle prove'))
  await see(office.getByRole('heading', { name: 'La storia di questo spazio' }))
  await office.getByText('Che cosa cambia: 2 regole').click()
  await see(office.getByText('Da adesso: 14 agosto 2030'))
  await isWell(office)
})

it('two spaces are booked again and again, without the days when one of them is taken', async () => {
  const first = dayAfter(7)
  const { request } = await enter(neighbour)
  const period = { from: `${dayAfter(14)}T18:00:00.000Z`, to: `${dayAfter(14)}T19:00:00.000Z` }
  await post(request, `spaces/${kitchen}/book`, {
    booking: crypto.randomUUID(),
    ...period,
    household: home(2),
    people: 3,
    purpose: 'repair',
  })
  const page = await enter(promoter, `/spazi/${hall}/prenota?giorno=${first}`)
  await page.getByRole('radio', { name: '4 ore' }).check()
  await page.getByRole('radio', { name: '18:00' }).check()
  await next(page)
  await page.getByLabel('Che cosa farete').selectOption({ label: 'studio e compiti' })
  await page.getByLabel('Quante persone').fill('5')
  await next(page)
  await page.getByRole('radio', { name: 'Ogni settimana' }).check()
  await page.getByLabel('Fino a quando').fill(dayAfter(21))
  await page.getByRole('checkbox', { name: 'Cucina delle prove' }).check()
  await isWell(page)
  await next(page)
  await see(page.getByText('Cucina delle prove: è già occupato'))
  await isWell(page)
  await page.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(page.getByText('scegli di saltarli').first())
  await page.getByRole('checkbox', { name: 'Salta questi giorni, in tutti gli spazi' }).check()
  await page.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(page.getByText('Tra tutti gli spazi dell’edificio'))
  // One booking over the building is allowed, and two spaces are two.
  const office = await enter(manager, undefined, desk)
  await post(office.request, `spaces/${hall}/rule`, rules)
  await page.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(title(page, 'Prenotato'))
  await page.getByRole('link', { name: 'Vai alle mie prenotazioni' }).click()
  await see(page.getByText('Si ripete').first())
  const { bookings } = await readNow<{ readonly bookings: readonly { readonly space: string; readonly starts_at: string }[] }>(
    page.request,
    '/api/spaces/mine',
  )
  const of = (space: string): readonly string[] =>
    bookings.filter((one) => one.space === space).map(({ starts_at }) => starts_at.slice(0, 10))
  expect([of(hall), of(kitchen)]).toEqual([
    [dayAfter(7), dayAfter(21)],
    [dayAfter(7), dayAfter(21)],
  ])
})

it('a limit says which bookings count', async () => {
  const office = await enter(manager, undefined, desk)
  await post(office.request, `spaces/${kitchen}/rule`, { ...rules, household: { buildingOpen: 1 } })
  const page = await enter(promoter, `/spazi/${kitchen}/prenota?giorno=${dayAfter(3)}`)
  await page.getByRole('radio', { name: '1 ora', exact: true }).check()
  await page.getByRole('radio', { name: '10:00' }).check()
  await next(page)
  await page.getByLabel('Che cosa farete').selectOption({ label: 'studio e compiti' })
  await page.getByLabel('Quante persone').fill('5')
  await next(page)
  await next(page)
  await page.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(page.getByText('Contano queste prenotazioni:'))
  await see(page.getByText(/^Sala delle prove, /).first())
  await isWell(page)
})

it('a space is opened from the building’s own page: card, key, rules, then the sheet for the door', async () => {
  const office = await enter(manager, `/abitare/${opifici}/gestione`, desk)
  await office.getByRole('link', { name: 'Apri uno spazio' }).click()
  await see(title(office, 'Apri uno spazio'))
  await see(office.getByLabel('Chi tiene la chiave'))
  await isWell(office)
  await office.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(office.getByRole('alert').first())
  await office.getByLabel('Come si chiama').fill('Stanza della musica')
  await office.getByLabel('Che cos’è').selectOption({ label: 'Sala' })
  await office.getByLabel('A che cosa serve').fill('Per suonare insieme senza disturbare.')
  await office.getByLabel('Quante persone ci stanno').fill('8')
  await office.getByLabel('Chi tiene la chiave').fill('interno 1')
  await office.getByLabel('Chi tiene la chiave').fill((await office.locator('datalist option').first().getAttribute('value')) ?? '')
  await office.getByRole('radio', { name: 'Un’iniziativa degli abitanti' }).check()
  await see(office.getByLabel('Quale iniziativa'))
  await isWell(office)
  await office.setViewportSize(phone)
  await isWell(office)
  await office.getByRole('radio', { name: 'Chi cura lo spazio, e nessun altro' }).check()
  await office.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(title(office, 'Regole: Stanza della musica'))
  await see(office.getByText('Ci sono già quelle di solito'))
  await isWell(office)
  await office.getByRole('button', { name: 'Registra le regole' }).click()
  await see(office.getByText('Lo spazio è pronto: da adesso si può prenotare.'))
  await isWell(office)
  await office.getByRole('link', { name: 'Cartello per la porta' }).click()
  await see(office.getByRole('heading', { name: 'Sei arrivato?' }))
  await see(office.getByText('Stanza della musica').first())
  const space = new URL(office.url()).pathname.split('/')[2]
  const { parts } = await readNow<{ readonly parts: { readonly keys: readonly object[] } }>(office.request, `/api/spaces/${space}`)
  expect(parts.keys).toHaveLength(1)
})

it('who looks after a space makes the code of the door anew, and corrects who governs the space', async () => {
  const office = await enter(manager, `/spazi/${hall}/cartello`, desk)
  await see(office.getByText('fino a mezzanotte'))
  await office.getByRole('button', { name: /^Nuovo codice adesso/ }).click()
  await see(office.getByText('Chi ha già segnato l’arrivo'))
  await isWell(office)
  await office.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(office.getByText('Foglio numero 2 di oggi'))
  await office.setViewportSize(phone)
  await isWell(office)
  await office.goto(`/spazi/${hall}`)
  await office.getByRole('button', { name: 'Correggi chi lo governa' }).click()
  await office.getByRole('radio', { name: 'Un patto di collaborazione' }).check()
  await office.getByLabel('Quale patto').fill('Dogana')
  await office.getByLabel('Quale patto').fill((await office.locator('datalist option').first().getAttribute('value')) ?? '')
  await office.getByLabel('Perché lo cambi').fill('Il patto comprende anche questa sala.')
  await isWell(office)
  await office.getByRole('button', { name: 'Registra', exact: true }).click()
  await see(office.getByText('Lo governa un patto di collaborazione'))
  await see(office.getByRole('link', { name: 'il patto di collaborazione' }))
})

it('days that are not as usual are read before booking', async () => {
  const page = await enter(promoter, `/spazi/${told(7)}`)
  await see(page.getByRole('heading', { name: 'Giorni diversi dal solito' }))
  await see(page.getByRole('listitem').filter({ hasText: 'Chiuso: ' }).first())
  await isWell(page)
  const { parts } = await (await page.request.get(`/api/spaces/${told(7)}`)).json()
  await page.goto(`/spazi/${told(7)}/prenota?giorno=${parts.days[0].day}`)
  await see(page.getByText('scegli un altro giorno'))
  await isWell(page)
})

it('who books says which of those they live with answers for it too', async () => {
  const office = await enter(manager, undefined, desk)
  await post(office.request, `housing/${opifici}/join`, { household: home(1), person: id(living) })
  const page = await enter(promoter, `/spazi/${hall}/prenota?giorno=${dayAfter(9)}`)
  await page.getByRole('radio', { name: '1 ora', exact: true }).check()
  await page.getByRole('radio', { name: '09:00' }).check()
  await next(page)
  await page.getByRole('checkbox', { name: 'Gaia Rupe' }).check()
  await isWell(page)
  await page.getByLabel('Che cosa farete').selectOption({ label: 'studio e compiti' })
  await page.getByLabel('Quante persone').fill('2')
  await next(page)
  await next(page)
  await see(page.getByText('Gaia Rupe'))
  await page.getByRole('button', { name: 'Prenota', exact: true }).click()
  await see(title(page, 'Prenotato'))
  const other = await enter(living, '/prenotazioni')
  await see(other.getByText('Qualcuno ti ha indicato').first())
})
