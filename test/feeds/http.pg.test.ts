// Calendars at the counter: made by who follows them, read by any program with the address, gone when they are ended or their person is erased.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { labs } from '../../server/labs/routes.ts'
import { spaces } from '../../server/spaces/routes.ts'
import * as l from '../labs/samples.ts'
import * as s from '../spaces/samples.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import type { Ask } from '../support/requests.ts'
import { type Edition, editionsByIcalJs, editionsByNodeIcal, readByIcalJs, readByNodeIcal } from './readers.ts'

let app: TestApp
const [room, lab] = [s.uuid(0xa1), l.id(70)]
const resident = person('resident')
const ask = async (command: string, as: Ask['as'], body: object): Promise<void> => {
  const answer = await app.post(`/api/spaces/${room}/${command}`, { as, body })
  if (answer.status !== 201) throw new Error(`${command}: ${answer.status} ${await answer.text()}`)
}
type Wanted = { readonly kind: string; readonly of?: string; readonly language?: string }
const renew = (body: Wanted | object, as: Ask['as'] = 'resident') => app.post('/api/feeds/renew', { as, body })
const pathOf = async (body: Wanted, as: Ask['as'] = 'resident'): Promise<string> => (await (await renew(body, as)).json()).path
const settled = async (): Promise<void> => {
  await app.settled('spaces')
  await app.settled('labs')
}
const read = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
  await settled()
  return app.get(path, { headers })
}
const calendar = async (path: string): Promise<string> => (await read(path)).text()
const told = async (context: string, id: string, command: string, data: object, [by, role]: readonly [string, 'maker' | 'coordinator']) => {
  const answer = await app.act({ context, id, command, data, by, role })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}

const series = {
  ...{
    series: s.uuid(0x300),
    start: { day: '2025-06-04', minute: 18 * 60 },
    minutes: 120,
    holidays: 'skip',
    conflicts: 'skip',
    ...s.claim,
  },
  rule: { every: 'weekly', until: '2025-06-25' },
}
const wednesdays = [4, 11, 18, 25].map((day) => `${s.at(day, 18)}/${s.at(day, 20)}`)

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces, labs }, now: s.now })
  await ask('open', 'social-manager', s.asked)
  await ask('rule', 'social-manager', s.rules)
  await ask('series', 'resident', series)
  await ask('book', 'resident', s.wanted(0x101, s.on(3, 18, 20)))
  await ask('book', 'representative', s.wanted(0x102, s.on(5, 9, 11)))
  const maker = [l.id(91), 'maker'] as const
  await told('labs', lab, 'open', l.opening, [l.id(90), 'coordinator'])
  await told('labs', lab, 'schedule', l.scheduling, maker)
  await told('labs', lab, 'enrol', { person: resident.id, name: 'Persona Prova', as: 'citizen' }, maker)
  await told('labs', lab, 'sign-up', { session: l.session, person: resident.id }, maker)
})
afterAll(() => app?.stop())

const meeting = '2025-06-10T15:30:00.000Z/2025-06-10T17:30:00.000Z'

describe('one’s own calendar', () => {
  it('has what one booked and the sessions one signed up to, for two programs the same', async () => {
    const text = await calendar(await pathOf({ kind: 'mine' }))
    const seen = [`${s.at(3, 18)}/${s.at(3, 20)}`, ...wednesdays, meeting].sort()
    expect(readByIcalJs(text)).toEqual(seen)
    expect(readByNodeIcal(text)).toEqual(seen)
    expect(text).toContain('RRULE:FREQ=WEEKLY;UNTIL=')
    expect(text).toContain('SUMMARY:Sala comune: riunione')
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Il cortile\\, incontro 1')
  })
  it('speaks the language it was made in', async () => {
    expect(await calendar(await pathOf({ kind: 'mine', language: 'en' }))).toContain('SUMMARY:Sala comune: meeting')
  })
  it('is empty for who has nothing, and begins today', async () => {
    expect(readByIcalJs(await calendar(await pathOf({ kind: 'mine' }, 'clerk')))).toEqual([])
    const path = await pathOf({ kind: 'mine' })
    app.clock.now = s.at(19, 12)
    expect(readByIcalJs(await calendar(path))).toEqual(wednesdays.slice(3))
    app.clock.now = s.now
  })
  it('follows what is called off and what is moved', async () => {
    const path = await pathOf({ kind: 'mine' })
    const { bookings } = await (await app.get('/api/spaces/mine', { as: 'resident' })).json()
    const one = bookings.find(({ starts_at }: { starts_at: string }) => starts_at === s.at(11, 18))
    await ask('move', 'resident', { booking: one.booking, ...s.on(12, 9, 11), scope: 'this' })
    await ask('cancel', 'resident', { booking: s.uuid(0x101), scope: 'this' })
    const text = await calendar(path)
    const seen = [wednesdays[0], `${s.at(12, 9)}/${s.at(12, 11)}`, wednesdays[2], wednesdays[3], meeting].sort()
    expect(readByIcalJs(text)).toEqual(seen)
    expect(readByNodeIcal(text)).toEqual(seen)
    for (const line of ['STATUS:CANCELLED', 'RECURRENCE-ID;TZID=Europe/Rome:20250611T180000']) expect(text).toContain(line)
  })
})

describe('the calendar of a space or of a laboratory', () => {
  it('says when a space is taken, and never by whom or for what', async () => {
    const text = await calendar(await pathOf({ kind: 'space', of: room }, 'clerk'))
    expect(readByIcalJs(text)).toHaveLength(5)
    expect(text).toContain('SUMMARY:Occupato')
    for (const said of ['riunione', resident.id, resident.label, 'Persona']) expect(text).not.toContain(said)
  })
  it('has the sessions of a laboratory, without who comes', async () => {
    const text = await calendar(await pathOf({ kind: 'lab', of: lab }, 'clerk'))
    expect(readByIcalJs(text)).toEqual([meeting])
    expect(text).not.toContain('Persona Prova')
  })
  it('is not made for what is not there', async () => {
    expect((await renew({ kind: 'space', of: s.uuid(0xdead) })).status).toBe(404)
    for (const wrong of [
      { kind: 'moon' },
      { kind: 'space' },
      { kind: 'mine', of: room },
      { kind: 'mine', language: 'la' },
      { kind: 'mine', x: 1 },
    ])
      expect((await renew(wrong)).status).toBe(422)
  })
})

describe('what changes', () => {
  const maker = [l.id(91), 'maker'] as const
  /** What both programs take it for, at another minute. */
  const edition = async (path: string, uid: string): Promise<Edition | undefined> => {
    const text = await calendar(path)
    expect(editionsByNodeIcal(text).get(uid)).toEqual(editionsByIcalJs(text).get(uid))
    return editionsByIcalJs(text).get(uid)
  }
  /** When the last fact of these kinds was recorded, to the second: the store says, not the test. */
  const recorded = async (...types: readonly string[]): Promise<string> => {
    const last = (await app.store.readAll({ types })).at(-1)
    return new Date(Math.floor(Date.parse(last?.at ?? '') / 1_000) * 1_000).toISOString()
  }
  const dated = (sequence: number, when: string, status = 'CONFIRMED'): Edition => ({ sequence, stamp: when, modified: when, status })
  afterEach(() => {
    app.clock.now = s.now
  })
  it('is told as a later edition each time it is moved or called off, and not when somebody comes to it', async () => {
    const path = await pathOf({ kind: 'lab', of: lab }, 'clerk')
    const session = l.id(0x77)
    await told('labs', lab, 'schedule', { ...l.scheduling, session, day: '2025-06-20' }, maker)
    const first = dated(0, await recorded('labs.session-scheduled'))
    expect(await edition(path, session)).toEqual(first)
    await told('labs', lab, 'sign-up', { session, person: resident.id }, maker)
    expect(await edition(path, session)).toEqual(first)
    for (const [n, day] of [
      [1, '2025-06-21'],
      [2, '2025-06-23'],
    ] as const) {
      await told('labs', lab, 'reschedule', { ...l.scheduling, session, day }, maker)
      expect(await edition(path, session)).toEqual(dated(n, await recorded('labs.session-rescheduled')))
    }
    await told('labs', lab, 'cancel', { session, reason: 'Piove' }, maker)
    expect(await edition(path, session)).toEqual(dated(3, await recorded('labs.session-cancelled'), 'CANCELLED'))
  })
  it('is a later edition when its laboratory is called otherwise, and not when only its description changes', async () => {
    const path = await pathOf({ kind: 'lab', of: lab }, 'clerk')
    const before = await edition(path, l.session)
    const { title, districts, place } = l.opening
    const amend = (more: object) => told('labs', lab, 'amend', { title, districts, place, reason: 'Si capiva male', ...more }, maker)
    await amend({ purpose: 'Stare insieme.' })
    expect(await edition(path, l.session)).toEqual(before)
    await amend({ title: 'Il cortile grande' })
    const renamed = dated((before?.sequence ?? -1) + 1, await recorded('labs.amended'))
    expect(await edition(path, l.session)).toEqual(renamed)
    expect((await calendar(path)).replaceAll('\r\n ', '')).toContain('SUMMARY:Il cortile grande\\, incontro 1')
    // What is put on the calendar afterwards was called nothing else before.
    const session = l.id(0x78)
    await told('labs', lab, 'schedule', { ...l.scheduling, session, day: '2025-06-27' }, maker)
    expect((await edition(path, session))?.stamp).toBe(await recorded('labs.session-scheduled'))
    await told('labs', lab, 'reschedule', { ...l.scheduling, session, day: '2025-06-27', place: 'Biblioteca' }, maker)
    expect((await edition(path, session))?.sequence).toBe(renamed.sequence + 1)
    await amend({})
    expect((await edition(path, l.session))?.sequence).toBe(renamed.sequence + 1)
  })
  it('is a later edition of the whole series when one of it is moved, moved again and called off, and no earlier one as it passes', async () => {
    const path = await pathOf({ kind: 'space', of: room }, 'clerk')
    const before = (await edition(path, series.series))?.sequence ?? -1
    const { bookings } = await (await app.get('/api/spaces/mine', { as: 'resident' })).json()
    const { booking } = bookings.find(({ starts_at }: { starts_at: string }) => starts_at === s.at(18, 18))
    for (const [n, command, more] of [
      [1, 'move', s.on(19, 9, 11)],
      [2, 'move', s.on(20, 9, 11)],
      [3, 'cancel', {}],
    ] as const) {
      await ask(command, 'resident', { booking, ...more, scope: 'this' })
      expect(await edition(path, series.series)).toEqual(dated(before + n, await recorded('spaces.moved', 'spaces.cancelled')))
    }
    // The first of them is past, and what has happened to it still counts.
    app.clock.now = s.at(5, 12)
    expect((await edition(path, series.series))?.sequence).toBe(before + 3)
  })
})

describe('an address', () => {
  it('is long, kept as a hash alone, and written in no journal', async () => {
    const path = await pathOf({ kind: 'mine' })
    expect(path).toMatch(/^\/feeds\/[\w-]{43}\.ics$/)
    await read(path)
    expect(app.told.join('\n')).not.toContain(path.slice('/feeds/'.length, -'.ics'.length))
    const rows = JSON.stringify(await app.feeds.shelf.of(resident.id))
    expect(rows).not.toContain(path.slice('/feeds/'.length, -'.ics'.length))
  })
  it('is answered with a tag, and with nothing more while nothing changes', async () => {
    const path = await pathOf({ kind: 'mine' })
    const first = await read(path)
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const etag = first.headers.get('etag') ?? ''
    const again = await read(path, { 'if-none-match': `W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await ask('book', 'resident', s.wanted(0x110, s.on(9, 9, 10)))
    expect((await read(path, { 'if-none-match': etag })).status).toBe(200)
  })
  it('works no more once it is renewed, ended, or guessed', async () => {
    const old = await pathOf({ kind: 'mine' })
    const fresh = await pathOf({ kind: 'mine' })
    expect([(await read(old)).status, (await read(fresh)).status]).toEqual([404, 200])
    const { items } = await (await app.get('/api/feeds', { as: 'resident' })).json()
    expect(items).toMatchObject([{ kind: 'mine', read: '2025-06-01' }])
    expect((await app.post('/api/feeds/end', { as: 'clerk', body: { id: items[0].id } })).status).toBe(200)
    expect((await read(fresh)).status).toBe(200)
    expect(await (await app.post('/api/feeds/end', { as: 'resident', body: { id: items[0].id } })).json()).toEqual({ items: [] })
    expect((await read(fresh)).status).toBe(404)
    for (const wrong of [`/feeds/${'A'.repeat(43)}.ics`, '/feeds/short.ics', `/feeds/${'A'.repeat(44)}.ics`])
      expect((await read(wrong)).status).toBe(404)
  })
  it('belongs to who is signed in', async () => {
    expect((await app.get('/api/feeds')).status).toBe(401)
    expect((await app.post('/api/feeds/renew', { body: { kind: 'mine' } })).status).toBe(401)
    expect((await app.post('/api/feeds/end', { as: 'resident', body: { id: 'x' } })).status).toBe(422)
  })
  it('goes with its person', async () => {
    const path = await pathOf({ kind: 'mine' })
    await pathOf({ kind: 'space', of: room })
    expect(await app.feeds.forgetter.forget(resident.id)).toBe(2)
    expect((await read(path)).status).toBe(404)
    expect(await app.feeds.forgetter.forget(resident.id)).toBe(0)
  })
})
