// Every look of an auditor who has a seat is a fact before its answer leaves, whatever page or program asks.
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../../server/kernel/ask.ts'
import type { Env } from '../../server/kernel/env.ts'
import { lookOf, mountLooking, oneLook } from '../../server/seats/looking.ts'
import { seats } from '../../server/seats/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const now = '2025-06-01T10:00:00.000Z'
const seatId = '5ea70000-0000-4000-8000-0000000000bb'
const pact = s.pact(1)
let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { seats }, now })
  const grant = { ...s.asked, auditor: person('auditor').id }
  await app.post(`/api/seats/${seatId}/grant`, { as: 'manager', body: grant })
})
afterAll(() => app?.stop())

type Who = 'auditor' | 'clerk' | undefined
/** A register of two pages, before which the look-out stands. */
const reading = (as: Who, act: Act = app.act) => {
  const desk = new Hono<Env>()
  const me = () => (as ? person(as) : undefined)
  mountLooking(desk, { store: app.store, projector: app.projector, act, me, now: () => app.clock.now })
  desk.get('/api/pacts/:id', (c) => c.json({ id: c.req.param('id') }))
  desk.get('/api/pacts', (c) => c.json({ items: [] }))
  desk.get('/log/tile/entries/000', (c) => c.text('entries'))
  desk.get('/api/network/:id', (c) => c.json({}, 404))
  return desk
}
const looks = async () =>
  (await app.store.read(`seats-${seatId}`)).filter(({ type }) => type === 'seats.looked').map(({ data, actor }) => ({ ...data, actor }))

describe('what a look is', () => {
  it.each([
    [`/api/pacts/${pact}`, { sight: 'pact', of: pact }],
    [`/api/pacts/${pact}/history`, { sight: 'pact', of: pact }],
    [`/api/pacts/${pact}?asOf=2024-12-31`, { sight: 'pact', of: pact, asOf: '2024-12-31' }],
    [`/api/pacts/${pact}?asOf=2024-12-31T23:30:00.000Z`, { sight: 'pact', of: pact, asOf: '2025-01-01' }],
    ['/api/pacts?stage=active', { sight: 'register' }],
    ['/api/pacts/figures', { sight: 'register' }],
    ['/api/audit/checks/no-report', { sight: 'checks' }],
    ['/api/audit/corrections', { sight: 'corrections' }],
    ['/api/audit/changes/counted', { sight: 'changes' }],
    [`/api/log/bundle?pact=${pact}`, { sight: 'bundle', of: pact }],
    ['/api/log/bundle?all=open', { sight: 'bundles' }],
    ['/log/tile/entries/x001/234', { sight: 'entries' }],
    ['/api/network', { sight: 'register' }],
    ['/api/seats', undefined],
    ['/api/health', undefined],
    ['/api/session', undefined],
    ['/log/checkpoint', undefined],
    ['/api/log/bundle?pact=x', undefined],
  ])('%s', (address, look) => {
    const { pathname: path, searchParams: query } = new URL(address, 'http://x')
    expect(lookOf({ path, query })).toEqual(look)
  })
})

describe('an auditor', () => {
  it('who has not sat down reads like anybody', async () => {
    expect((await reading('auditor').request(`/api/pacts/${pact}`)).status).toBe(200)
    expect(await looks()).toEqual([])
  })
  it('who sits there leaves a look, which is written when the answer comes', async () => {
    await app.post(`/api/seats/${seatId}/take`, { as: 'auditor', body: {} })
    expect(await (await reading('auditor').request(`/api/pacts/${pact}`)).json()).toEqual({ id: pact })
    expect(await looks()).toEqual([{ sight: 'pact', of: pact, actor: person('auditor').id }])
    await reading('auditor').request('/log/tile/entries/000')
    expect((await looks()).at(-1)).toMatchObject({ sight: 'entries' })
  })
  it('who reads the same again soon leaves no other; later, or of another day, one does', async () => {
    const before = (await looks()).length
    await Promise.all(Array.from({ length: 5 }, () => reading('auditor').request(`/api/pacts/${pact}`)))
    expect(await looks()).toHaveLength(before)
    await reading('auditor').request(`/api/pacts/${pact}?asOf=2024-12-31`)
    app.clock.now = new Date(Date.parse(now) + oneLook).toISOString()
    await reading('auditor').request(`/api/pacts/${pact}`)
    expect(await looks()).toHaveLength(before + 2)
  })
  it('who is shown nothing has looked at nothing', async () => {
    const before = (await looks()).length
    expect((await reading('auditor').request(`/api/network/${pact}`)).status).toBe(404)
    expect(await looks()).toHaveLength(before)
  })
  it('is answered nothing when the look cannot be written', async () => {
    const answer = await reading('auditor', async () => ({ outcome: 'stale', revision: 1 })).request('/api/pacts')
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('items')
  })
  it('whose time is up reads like anybody', async () => {
    const before = (await looks()).length
    app.clock.now = '2025-10-01T10:00:00.000Z'
    expect((await reading('auditor').request('/api/pacts')).status).toBe(200)
    expect(await looks()).toHaveLength(before)
    app.clock.now = now
  })
})

it.each(['clerk', undefined] as const)('control: a %s leaves none', async (as) => {
  const before = (await looks()).length
  expect((await reading(as).request(`/api/pacts/${s.pact(2)}`)).status).toBe(200)
  expect(await looks()).toHaveLength(before)
})
