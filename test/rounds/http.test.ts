// The matching rounds at the counter: run and adopted by the desk, seen by nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/rounds/decider.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { sentences } from '../../server/rounds/sentences.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const id = (n: number): string => `40d00000-0000-4000-8000-${String(n).padStart(12, '0')}`
const of = (n: number) => ({ kind: 'organisation', id: id(n) }) as const
const cast = { operator: character(40, 'operator', of(2)), stranger: character(41, 'operator', of(9)), admin: character(42, 'admin') }
type Name = keyof typeof cast
const pairs = [1, 2].map((n) => ({ request: id(100 + n), carer: id(200 + n), score: 5000 }))
const run = {
  ...{ desk: id(1), organisation: id(2), mode: 'coverage', input: 'a'.repeat(64), weights: 1, requests: 3, carers: 4 },
  ...{ locks: [pairs[0]], bans: [], kept: [], covered: 2, score: 10_000, bound: 10_000, blocking: 0, pairs },
}
let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const ask = (command: string, as: Name, body: object) =>
  app.post(`/api/rounds/${id(7)}/${command}`, { body, headers: { ...cookies.get(as) } })
const get = async (path: string, as: Name) => {
  await app.settled('rounds')
  return app.get(`/api/rounds${path}`, { headers: { ...cookies.get(as) } })
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { rounds }, config: { demo: Object.values(cast) }, now: '2026-03-02T09:00:00.000Z' })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
})
afterAll(() => app?.stop())

describe('a round', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('is recorded by the desk with its input, and only when its sums are its pairs', async () => {
    for (const as of ['stranger', 'admin'] as const) expect((await ask('run', as, run)).status).toBe(403)
    expect(await (await ask('run', 'operator', { ...run, score: 9_999 })).json()).toMatchObject({ rule: 'rounds.sums-wrong' })
    expect((await ask('run', 'operator', run)).status).toBe(201)
    const shown = await (await get(`/${id(7)}`, 'operator')).json()
    expect(shown).toMatchObject({ input: run.input, stage: 'run', parts: { pairs: [{}, {}] } })
    expect(shown.asks).toEqual(['adopt', 'discard'])
  })
  it('is adopted pair by pair, and seen by nobody of another organisation', async () => {
    expect((await ask('adopt', 'stranger', { pairs: [pairs[0]] })).status).toBe(403)
    expect((await ask('adopt', 'operator', { pairs: [pairs[0]] })).status).toBe(201)
    expect(await (await ask('adopt', 'operator', { pairs: [pairs[0]] })).json()).toMatchObject({ rule: 'rounds.adopted-already' })
    expect((await get(`/${id(7)}`, 'stranger')).status).toBe(404)
    expect((await (await get(`?desk=${id(1)}`, 'stranger')).json()).items).toEqual([])
    expect((await get(`/${id(7)}`, 'admin')).status).toBe(403)
  })
})
