// The auditors' seats at the counter: granted by the manager, taken by the auditor, and every look written down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/seats/decider.ts'
import { seats } from '../../server/seats/routes.ts'
import { sentences } from '../../server/seats/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { seats }, now: '2025-06-01T10:00:00.000Z' })
})
afterAll(() => app?.stop())

const id = '5ea70000-0000-4000-8000-0000000000aa'
const grant = { ...s.asked, auditor: person('auditor').id }
const ask = (command: string, as: Ask['as'], body: object) => app.post(`/api/seats/${id}/${command}`, { as, body })
const read = async (as?: Ask['as']) => {
  await app.settled('seats')
  return (await app.get(`/api/seats/${id}`, as ? { as } : {})).json()
}

describe('an auditor’s seat', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('is granted by the manager and nobody else', async () => {
    expect((await ask('grant', undefined, grant)).status).toBe(401)
    for (const as of ['auditor', 'clerk', 'resident'] as const) expect((await ask('grant', as, grant)).status).toBe(403)
    expect((await ask('grant', 'manager', grant)).status).toBe(201)
    expect(await read()).toMatchObject({ stage: 'granted', asks: [] })
    expect((await read('auditor')).asks).toEqual(['take'])
    expect((await read('manager')).asks).toEqual(['revoke'])
  })
  it('is taken by its auditor, who then draws and looks, each a fact', async () => {
    expect((await ask('draw', 'auditor', s.sample)).status).toBe(409)
    expect((await ask('take', 'auditor', {})).status).toBe(201)
    expect((await ask('draw', 'auditor', s.sample)).status).toBe(201)
    expect((await ask('look', 'auditor', { sight: 'pact', of: s.pact(3), asOf: '2024-12-31' })).status).toBe(201)
    const seat = await read('auditor')
    expect(seat).toMatchObject({ stage: 'taken', samples: 1, looks: 1 })
    expect(seat.asks).toEqual(['draw', 'look', 'leave'])
    const history = await (await app.get(`/api/seats/${id}/history`)).json()
    expect(history.items.map(({ type }: { type: string }) => type)).toEqual(['seats.granted', 'seats.taken', 'seats.drawn', 'seats.looked'])
  })
  it('closes when its time is up, whatever day one says it is', async () => {
    app.clock.now = '2025-10-01T10:00:00.000Z'
    const late = await ask('look', 'auditor', { sight: 'checks', on: '2025-09-30' })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      rule: 'seats.time-is-up',
      title: expect.stringContaining('Il tempo di questo posto è finito'),
    })
  })
  it('is asked nothing in the past', async () => {
    const past = await (await app.get(`/api/seats/${id}?asOf=2100-01-01`, { as: 'auditor' })).json()
    expect(past).toMatchObject({ status: 422 })
    const then = await app.get(`/api/seats/${id}?asOf=2025-09-30`, { as: 'auditor' })
    expect([200, 404]).toContain(then.status)
  })
})
