// Fair use over all spaces of a building: each limit has a case that trips it, and one beside it that does not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spaces } from '../../server/spaces/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

let app: TestApp
const [room, garden, elsewhere] = [s.uuid(0xa1), s.uuid(0xa2), s.uuid(0xa3)]
const other = s.uuid(0xb1)
const ask = (id: string, command: string, body: object, as: 'resident' | 'social-manager' = 'resident') =>
  app.post(`/api/spaces/${id}/${command}`, { as, body })
const tuesday = [{ from: 1_440 + 18 * 60, until: 1_440 + 22 * 60 }]
/** The rules of the garden from now on; those of the room have no limit. */
const garden_ = (change: object) => ask(garden, 'rule', { ...s.rules, ...change }, 'social-manager')
const home = { household: s.home }
const booked = async (id: string, n: number, period: { from: string; to: string }) => {
  const answer = await ask(id, 'book', s.wanted(n, period, home))
  return answer.status === 201 ? 'booked' : answer.json()
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces }, now: s.now })
  for (const [id, building] of [
    [room, s.building],
    [garden, s.building],
    [elsewhere, other],
  ] as const) {
    await ask(id, 'open', { ...s.asked, building, name: id === room ? 'Sala comune' : 'Orto' }, 'social-manager')
    await ask(id, 'rule', s.rules, 'social-manager')
  }
  expect(await booked(room, 1, s.on(3, 18, 20))).toBe('booked')
  expect(await booked(elsewhere, 2, s.on(3, 18, 20))).toBe('booked')
})
afterAll(() => app?.stop())

/** The booking in the room counts, and the one in another building does not. */
const counting = { bookings: [{ booking: s.uuid(1), space: 'Sala comune', ...s.on(3, 18, 20) }] }

describe('what is had in the other spaces of the building', () => {
  it('counts among the bookings to come', async () => {
    await garden_({ household: { open: 1, buildingOpen: 1 } })
    expect(await booked(garden, 3, s.on(12, 9, 10))).toMatchObject({
      ...{ status: 409, rule: 'spaces.too-many-building-open', values: { most: 1, open: 1, ...counting } },
    })
  })
  it('counts among the hours', async () => {
    await garden_({ household: { buildingHours: 3 } })
    expect(await booked(garden, 3, s.on(12, 9, 11))).toMatchObject({
      ...{ rule: 'spaces.too-many-building-hours', values: { most: 180, used: 120, ...counting } },
    })
  })
  it('counts among the hours everybody wants', async () => {
    await garden_({ household: { buildingHours: 6 }, prime: { week: tuesday, share: 100, buildingShare: 50 } })
    expect(await booked(garden, 3, s.on(10, 18, 20))).toMatchObject({
      ...{ rule: 'spaces.too-much-building-prime', values: { most: 180, used: 120, ...counting } },
    })
  })
  it('leaves days to others', async () => {
    await garden_({ household: { buildingPauseDays: 7 } })
    expect(await booked(garden, 3, s.on(9, 18, 20))).toMatchObject({
      ...{ rule: 'spaces.too-soon-in-building', values: { days: 7, ...counting } },
    })
  })
  it('does not count where the rules of the space count only what is there', async () => {
    await garden_({ household: { open: 1, hours: 2, pauseDays: 7 }, prime: { week: tuesday, share: 100 } })
    expect(await booked(garden, 3, s.on(10, 18, 20))).toBe('booked')
  })
  it('is said before one asks', async () => {
    await garden_({
      household: { buildingOpen: 4, buildingHours: 6, buildingPauseDays: 2 },
      prime: { week: tuesday, share: 50, buildingShare: 50 },
    })
    await app.settled('spaces')
    const said = await (await app.get(`/api/spaces/${garden}/allowance?day=2025-06-04&household=${s.home}`, { as: 'resident' })).json()
    expect(said).toMatchObject({
      ...{ open: null, hours: null, prime: null, pause_days: null, building: { most: 360, used: 240, left: 120 } },
      ...{ building_open: { most: 4, used: 2, left: 2 }, building_prime: { most: 180, used: 240, left: 0 }, building_pause_days: 2 },
    })
  })
  it('counts each of several spaces that are asked for at once', async () => {
    const both = (n: number) =>
      app.post('/api/spaces/together/book', {
        ...{ as: 'resident', body: { ids: [garden, room], data: s.wanted(n, s.on(20, 9, 10), home) } },
      })
    await garden_({ household: { buildingHours: 5 } })
    expect(await (await both(4)).json()).toMatchObject({ rule: 'spaces.too-many-building-hours', values: { most: 300, used: 240 } })
    await garden_({ household: { buildingHours: 6 } })
    expect((await both(4)).status).toBe(201)
  })
  it('counts when it is moved, alone or with those that follow', async () => {
    await garden_({ household: { buildingPauseDays: 2 } })
    const move = (period: object) => ask(garden, 'move', { booking: s.uuid(3), scope: 'this', ...period })
    expect(await (await move(s.on(4, 18, 20))).json()).toMatchObject({ rule: 'spaces.too-soon-in-building' })
    expect((await move(s.on(13, 18, 20))).status).toBe(201)
  })
})
