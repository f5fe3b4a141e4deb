// The programmes of generative pacts at the counter: open to everybody, written by whoever answers for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/programmes/decider.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { sentences } from '../../server/programmes/sentences.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const id = '9e4ef000-0000-4000-8000-000000000002'
const cast = {
  coordinator: character(62, 'coordinator', { kind: 'organisation', id }),
  stranger: character(63, 'coordinator', { kind: 'organisation', id: '9e4ef000-0000-4000-8000-0000000000ff' }),
  worker: character(60, 'caseworker', { kind: 'organisation', id }),
}
const rule = {
  name: 'Patti GenerAttivi',
  from: '2026-03-02',
  ceiling: 2_000_00,
  alone: 500_00,
  every: 60,
  source: 'Delibera del consorzio',
}
let app: TestApp
const post = async (command: string, as: keyof typeof cast, body: object) =>
  app.post(`/api/programmes/${id}/${command}`, { body, headers: await entered(app.app, cast[as]) })
beforeAll(async () => {
  app = await makeTestApp({ contexts: { programmes }, config: { demo: Object.values(cast) }, now: '2026-03-02T09:00:00.000Z' })
})
afterAll(() => app?.stop())

describe('a programme', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('is ruled by its own coordinator and read by everybody', async () => {
    for (const as of ['stranger', 'worker'] as const) expect([as, (await post('rule', as, rule)).status]).toEqual([as, 403])
    expect((await post('rule', 'coordinator', rule)).status).toBe(201)
    expect(await (await post('rule', 'coordinator', rule)).json()).toMatchObject({ rule: 'programmes.before-the-last' })
    await app.settled('programmes')
    const shown = await (await app.get(`/api/programmes/${id}`)).json()
    expect(shown).toMatchObject({
      today: { ceiling: 2_000_00 },
      parts: { limits: [{ version: 1, source: rule.source }], declared: [] },
      asks: [],
    })
    const own = await app.get(`/api/programmes/${id}`, { headers: await entered(app.app, cast.coordinator) })
    expect((await own.json()).asks).toEqual(['rule', 'declare', 'retract'])
    expect((await (await app.get('/api/programmes')).json()).items).toMatchObject([{ id, name: 'Patti GenerAttivi' }])
  })
})
