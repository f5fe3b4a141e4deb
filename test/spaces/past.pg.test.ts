// Any past day of a space: who had what, which rules held and what it is called are as they were known then, through the same walls as today.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spaces } from '../../server/spaces/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
const room = s.uuid(0xa1)
const [first, second, third] = ['2025-06-01', '2025-06-02', '2025-06-03'] as const
/** Told as a story, each line with the instant it was known. */
const told = async (known: string, command: string, data: object, role: 'resident' | 'social-manager' = 'resident') =>
  expect((await app.act({ context: 'spaces', id: room, command, data, by: person(role).id, role, known })).outcome).toBe('recorded')
const on = async (day: string | undefined, path: string, as: Ask['as'] = 'resident') => {
  await app.settled('spaces')
  const answer = await app.get(`/api/spaces${path}${day === undefined ? '' : `${path.includes('?') ? '&' : '?'}asOf=${day}`}`, { as })
  expect(answer.status).toBe(200)
  return answer.json()
}
const week = `/${room}/calendar?from=2025-06-01&to=2025-06-30`
type Row = { readonly status: string; readonly mine: boolean }

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces }, now: '2025-06-04T10:00:00.000Z' })
  const [one, two, three] = [first, second, third].map((day) => `${day}T10:00:00.000Z`) as [string, string, string]
  const manager = 'social-manager'
  await told(one, 'open', s.asked, manager)
  await told(one, 'rule', s.rules, manager)
  await told(one, 'book', s.wanted(1, s.on(10, 18, 20), { household: s.home }))
  await told(one, 'exempt', { holder: s.home, quota: 'open', until: second, reason: 'Festa dei vicini' }, manager)
  await told(two, 'amend', { name: 'Sala grande' }, manager)
  await told(two, 'rule', { ...s.rules, longestMinutes: 120, household: { open: 1 } }, manager)
  await told(two, 'move', { booking: s.uuid(1), ...s.on(11, 18, 20), scope: 'this' })
  await told(three, 'cancel', { booking: s.uuid(1), scope: 'this' })
})
afterAll(() => app?.stop())

describe('a space on a past day', () => {
  it('has what was booked then, where it was then', async () => {
    expect(await on(undefined, week)).toMatchObject({ items: [] })
    expect((await on(second, week)).items).toMatchObject([{ starts_at: s.at(11, 18), status: 'booked', mine: true }])
    expect((await on(first, week)).items).toMatchObject([{ starts_at: s.at(10, 18), status: 'booked', mine: true }])
    expect((await on(first, week, 'family')).items.map(({ mine }: Row) => mine)).toEqual([false])
  })
  it('has the name and the rules of then, and can be asked nothing', async () => {
    const then = await on(first, `/${room}`)
    expect(then).toMatchObject({ name: 'Sala comune', version: 1, rules: { longestMinutes: 240 }, revision: 3, asks: [] })
    expect(then.parts.steps.map(({ type }: { type: string }) => type)).toEqual(['spaces.opened', 'spaces.ruled'])
    expect(await on(undefined, `/${room}`)).toMatchObject({ name: 'Sala grande', version: 2, rules: { longestMinutes: 120 } })
    expect((await on(first, '')).items).toMatchObject([{ name: 'Sala comune' }])
  })
  it('was free where nobody was', async () => {
    const free = async (day: string | undefined) =>
      (await on(day, `/free?from=${s.at(10, 8)}&to=${s.at(10, 23)}&minutes=60`)).items.map(({ from }: { from: string }) => from)
    expect(await free(first)).toEqual([s.at(10, 8), s.at(10, 20, 15)])
    expect(await free(undefined)).toEqual([s.at(10, 8)])
  })
  it('is remembered by who booked, and by nobody else', async () => {
    expect(await on(second, '/mine')).toMatchObject({ bookings: [{ starts_at: s.at(11, 18), status: 'booked' }] })
    expect(await on(second, '/mine', 'family')).toMatchObject({ bookings: [], waiting: [] })
    expect((await on(undefined, '/mine')).bookings).toMatchObject([{ status: 'cancelled' }])
  })
  it('shows for whom only to who looks after it', async () => {
    expect((await on(first, `/${room}/day?day=2025-06-10`, 'social-manager')).items).toMatchObject([{ holder: s.home, status: 'booked' }])
    const refused = await app.get(`/api/spaces/${room}/day?day=2025-06-10&asOf=${first}`, { as: 'resident' })
    expect(refused.status).toBe(403)
    expect((await on(first, `/${room}`, 'social-manager')).parts.exceptions).toMatchObject([{ holder: s.home }])
    expect((await on(first, `/${room}`)).parts.exceptions).toEqual([])
  })
  it('had the limits of then', async () => {
    const left = (day: string) => on(day, `/${room}/allowance?household=${s.home}&day=2025-06-10`)
    expect(await left(first)).toMatchObject({ open: null })
    expect(await left(second)).toMatchObject({ open: { most: 1, used: 1, left: 0 } })
    expect(await left(third)).toMatchObject({ open: { most: 1, used: 0, left: 1 } })
  })
})
