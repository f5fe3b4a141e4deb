// The log's keys at the counter: anybody reads what was said, nobody says it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/keys/decider.ts'
import { ring } from '../../events/keys/ring.ts'
import { keys } from '../../server/keys/routes.ts'
import { sentences } from '../../server/keys/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { keys }, now: '2025-06-01T10:00:00.000Z' })
})
afterAll(() => app?.stop())

describe('the keys of the log', () => {
  it('have a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it.each(['admin', 'manager', 'auditor', 'resident'] as const)('are not said by the %s', async (as) => {
    expect((await app.post(`/api/keys/${ring}/rotate`, { as, body: s.rotation })).status).toBe(403)
    expect((await app.post(`/api/keys/${ring}/open`, { as, body: s.opening })).status).toBe(403)
  })
  it('are read by anybody, once the house has said them', async () => {
    await app.settled('keys')
    expect(await (await app.get('/api/keys')).json()).toMatchObject({ items: [], next: null })
    await app.act({ context: 'keys', id: ring, command: 'rotate', data: s.rotation, by: ring, role: 'admin' })
    await app.settled('keys')
    expect(await (await app.get('/api/keys')).json()).toMatchObject({ items: [{ vkey: s.rotation.vkey, kind: 'rotated' }] })
    const history = await (await app.get(`/api/keys/${ring}/history`)).json()
    expect(history.items.map(({ type }: { type: string }) => type)).toEqual(['keys.rotated'])
  })
})
