// The spaces at the counter: everybody sees when, only who it concerns sees for whom, and a code opens the door for a day.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/spaces/decider.ts'
import { besideSentences } from '../../server/spaces/beside.ts'
import { spaces } from '../../server/spaces/routes.ts'
import { sentences } from '../../server/spaces/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
const [room, garden] = [s.uuid(0xa1), s.uuid(0xa2)]
const ask = (id: string, command: string, as: Ask['as'], body: object) => app.post(`/api/spaces/${id}/${command}`, { as, body })
const read = async (path: string, as?: Ask['as']) => {
  await app.settled('spaces')
  return app.get(`/api/spaces${path}`, as ? { as } : {})
}
const json = async (path: string, as?: Ask['as']) => (await read(path, as)).json()

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces }, now: s.now })
  for (const id of [room, garden]) {
    expect((await ask(id, 'open', 'social-manager', s.asked)).status).toBe(201)
    expect((await ask(id, 'rule', 'social-manager', { ...s.rules, household: { open: 3, hours: 10, buildingHours: 6 } })).status).toBe(201)
  }
})
afterAll(() => app?.stop())

describe('a space', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('is opened by who looks after it, and listed for everybody', async () => {
    expect((await ask(s.uuid(0xaf), 'open', 'resident', s.asked)).status).toBe(403)
    expect(await json('')).toMatchObject({ items: [{ name: 'Sala comune' }, { id: garden, rules: { longestMinutes: 240 } }] })
    expect((await json(`/${room}`)).asks).toEqual([])
    expect((await json(`/${room}`, 'resident')).asks).toContain('book')
    expect((await json(`/${room}`, 'resident')).asks).not.toContain('rule')
    expect((await json(`/${room}`, 'social-manager')).asks).toContain('rule')
  })
  it('is booked by a resident; the calendar says when and never for whom', async () => {
    expect((await ask(room, 'book', undefined, s.wanted(0x101, s.on(3, 18, 20)))).status).toBe(401)
    expect((await ask(room, 'book', 'resident', s.wanted(0x101, s.on(3, 18, 20)))).status).toBe(201)
    const again = await ask(room, 'book', 'representative', s.wanted(0x102, s.on(3, 19, 21)))
    expect(await again.json()).toMatchObject({ status: 409, rule: 'spaces.taken', values: { from: s.at(3, 18), to: s.at(3, 20) } })
    const { items } = await json(`/${room}/calendar?from=2025-06-01&to=2025-06-07`)
    const shown = { booking: s.uuid(0x101), starts_at: s.at(3, 18), ends_at: s.at(3, 20), status: 'booked', series: null, displaced: false }
    expect(items).toEqual([{ ...shown, mine: false }])
    expect((await json(`/${room}/calendar?from=2025-06-01&to=2025-06-07`, 'resident')).items).toEqual([{ ...shown, mine: true }])
  })
  it('shows for whom to who looks after it, and to them', async () => {
    expect((await read(`/${room}/day?day=2025-06-03`, 'resident')).status).toBe(403)
    expect((await read(`/${room}/history`, 'resident')).status).toBe(403)
    expect((await json(`/${room}/day?day=2025-06-03`, 'social-manager')).items).toMatchObject([{ people: 5, purpose: 'meeting' }])
    expect((await json('/mine', 'resident')).bookings).toMatchObject([{ booking: s.uuid(0x101), own: true, cancel_hours: 24 }])
    expect((await json('/mine', 'clerk')).bookings).toEqual([])
  })
  it('is free where nobody is, less the buffer', async () => {
    const { items } = await json(`/free?from=${s.at(3, 8)}&to=${s.at(3, 23)}&minutes=120`)
    expect(items.filter(({ space }: { space: string }) => space === room)).toMatchObject([
      { from: s.at(3, 8), to: s.at(3, 17, 45) },
      { from: s.at(3, 20, 15), to: s.at(3, 23) },
    ])
  })
  it('tries a repetition without asking for it', async () => {
    const plan = 'start_day=2025-06-03&start_minute=1140&minutes=60&every=weekly&days=TU&count=3&holidays=skip&people=4&purpose=study'
    expect(await json(`/${room}/try?${plan}`)).toMatchObject({
      items: [{ day: '2025-06-03', why: 'taken' }, { day: '2025-06-10', why: null }, { why: null }],
      free: 2,
      rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
    })
  })
  it('counts the hours of the whole building before it says yes', async () => {
    expect((await ask(garden, 'book', 'resident', s.wanted(0x103, s.on(4, 9, 13)))).status).toBe(201)
    const more = await ask(garden, 'book', 'resident', s.wanted(0x104, s.on(5, 9, 10)))
    expect(await more.json()).toMatchObject({ rule: 'spaces.too-many-building-hours', values: { most: 360, used: 360 } })
    expect(await json(`/${garden}/allowance?day=2025-06-10`, 'resident')).toMatchObject({
      open: { most: 3, used: 1, left: 2 },
      hours: { most: 600, used: 240, left: 360 },
      building: { most: 360, used: 360, left: 0 },
      prime: null,
    })
  })
  it('is taken with another one in the same breath, or neither is', async () => {
    const both = (data: object) => app.post('/api/spaces/together/book', { as: 'manager', body: { ids: [room, garden], data } })
    expect((await both(s.wanted(0x105, s.on(3, 18, 19)))).status).toBe(409)
    expect((await both(s.wanted(0x105, s.on(6, 18, 19)))).status).toBe(201)
    expect((await json(`/${garden}/calendar?from=2025-06-03&to=2025-06-03`)).items).toEqual([])
    expect((await json(`/${garden}/calendar?from=2025-06-06&to=2025-06-06`)).items).toHaveLength(1)
  })
})

describe('the door', () => {
  const checkIn = (body: object, as: Ask['as'] = 'resident') => ask(room, 'check-in', as, { booking: s.uuid(0x101), ...body })
  it('opens with the code of the day, to who booked', async () => {
    expect((await read(`/${room}/door`, 'resident')).status).toBe(403)
    const yesterday = await json(`/${room}/door`, 'maker')
    app.clock.now = s.at(3, 17, 50)
    const seen = await json(`/${room}/door`, 'maker')
    expect((await ask(room, 'renew-door', 'resident', {})).status).toBe(403)
    expect((await ask(room, 'renew-door', 'social-manager', {})).status).toBe(201)
    const today = await json(`/${room}/door`, 'maker')
    expect([seen.turn, today.turn]).toEqual([0, 1])
    expect(today).toMatchObject({ day: '2025-06-03', code: expect.stringMatching(/^\d{6}$/), token: expect.stringMatching(/^[\w-]{22}$/) })
    expect((await checkIn({})).status).toBe(409)
    for (const wrong of [
      { code: seen.code },
      { token: seen.token },
      { code: yesterday.code },
      { token: yesterday.token },
      { code: today.code, token: yesterday.token },
    ])
      expect(await (await checkIn(wrong)).json()).toMatchObject({ rule: 'spaces.wrong-code' })
    expect(await (await checkIn({ code: today.code }, 'family')).json()).toMatchObject({ rule: 'spaces.not-your-booking' })
    expect((await checkIn({ token: today.token })).status).toBe(201)
    expect((await json(`/${room}/day?day=2025-06-03`, 'maker')).items).toMatchObject([{ status: 'here', how: 'qr' }])
  })
  it('is another one tomorrow by itself, also after it was made anew', async () => {
    const today = await json(`/${room}/door`, 'maker')
    app.clock.now = s.at(4, 8)
    const tomorrow = await json(`/${room}/door`, 'maker')
    expect(tomorrow).toMatchObject({ day: '2025-06-04', turn: 0 })
    expect(tomorrow.token).not.toBe(today.token)
    const { steps } = (await json(`/${room}`)).parts
    expect(steps.at(-1)).toMatchObject({ type: 'spaces.door-renewed', role: 'social-manager', says: {} })
  })
  it('does not open with the code of another space', async () => {
    expect((await json(`/${room}/door`, 'maker')).code).not.toBe((await json(`/${garden}/door`, 'maker')).code)
  })
})

describe('sentences beside the law', () => {
  it('are whole in both languages', () => {
    for (const sentence of Object.values(besideSentences)) expect([sentence.it, sentence.en].every((text) => text.length > 20)).toBe(true)
  })
})
