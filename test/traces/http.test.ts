// Traces at the counter: one's own, and nobody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seats } from '../../server/seats/routes.ts'
import { traces } from '../../server/traces/routes.ts'
import * as s from '../seats/samples.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'

const seat = '5ea70000-0000-4000-8000-0000000000ab'
let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { seats, traces }, now: '2025-06-01T10:00:00.000Z' })
  await app.post(`/api/seats/${seat}/grant`, { as: 'manager', body: { ...s.asked, auditor: person('auditor').id } })
  await app.post(`/api/seats/${seat}/take`, { as: 'auditor', body: {} })
  await app.settled('traces')
})
afterAll(() => app?.stop())
const read = async (path: string, as: 'manager' | 'auditor' | 'admin') => (await app.get(`/api/traces${path}`, { as })).json()

describe('traces', () => {
  it('are of who asks', async () => {
    const auditor = await read('', 'auditor')
    expect(auditor.items.map(({ type, how }: { type: string; how: string }) => [type, how])).toEqual([
      ['seats.taken', 'did'],
      ['seats.granted', 'named'],
    ])
    expect(auditor.items[0]).not.toHaveProperty('person')
    expect((await read('', 'manager')).items).toMatchObject([{ type: 'seats.granted', how: 'did', context: 'seats' }])
    expect((await read('', 'admin')).items).toEqual([])
    expect((await app.get('/api/traces')).status).toBe(401)
  })
  it('come a page at a time', async () => {
    const first = await read('?limit=1', 'auditor')
    const second = await read(`?limit=1&cursor=${first.next}`, 'auditor')
    expect([first.items, second.items].map(([one]) => one.type)).toEqual(['seats.taken', 'seats.granted'])
    expect(second.next).toBeNull()
  })
  it('say what one follows: what one acted on, not what names one', async () => {
    expect((await read('/followed', 'auditor')).items).toMatchObject([
      { thing: seat, context: 'seats', facts: 1, latest_type: 'seats.taken' },
    ])
    expect((await read('/followed', 'admin')).items).toEqual([])
  })
})
