// The care desks at the counter: opened by whoever coordinates their organisation, read by everybody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/desks/decider.ts'
import { desks } from '../../server/desks/routes.ts'
import { sentences } from '../../server/desks/sentences.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { agreeing, deskId, house, organisation, tabling, weighing, weights } from './samples.ts'

const cast = {
  coordinator: character(40, 'coordinator', { kind: 'organisation', id: organisation }),
  another: character(41, 'coordinator', { kind: 'organisation', id: 'de5c0000-0000-4000-8000-000000000002' }),
  operator: character(42, 'operator', { kind: 'organisation', id: organisation }),
}
let app: TestApp
const cookies = new Map<string, { readonly cookie: string }>()
const ask = (command: string, as: keyof typeof cast | undefined, body: object) =>
  app.post(`/api/desks/${deskId}/${command}`, { body, headers: { ...(as ? cookies.get(as) : {}) } })
const read = async (path: string, as?: keyof typeof cast) => {
  await app.settled('desks')
  return (await app.get(`/api/desks${path}`, { headers: { ...(as ? cookies.get(as) : {}) } })).json()
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { desks }, config: { demo: Object.values(cast) }, now: '2026-03-02T09:00:00.000Z' })
  for (const [name, who] of Object.entries(cast)) cookies.set(name, await entered(app.app, who))
})
afterAll(() => app?.stop())

describe('a care desk', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('is opened by whoever coordinates the organisation that runs it', async () => {
    const opening = { ...house, organisation }
    expect((await ask('open', undefined, opening)).status).toBe(401)
    for (const as of ['another', 'operator'] as const) expect((await ask('open', as, opening)).status).toBe(403)
    expect((await ask('open', 'coordinator', opening)).status).toBe(201)
    expect((await ask('amend', 'another', house)).status).toBe(403)
  })
  it('publishes its agreements, tables and weights to everybody, who can ask nothing of it', async () => {
    for (const [command, body] of [
      ['agree', agreeing],
      ['table', tabling],
      ['weigh', weighing],
    ] as const)
      expect((await ask(command, 'coordinator', body)).status).toBe(201)
    const desk = await read(`/${deskId}`)
    expect(desk).toMatchObject({ name: house.name, stage: 'open', asks: [], parts: { weights: [{ version: 1, weights }] } })
    expect((await read(`/${deskId}`, 'coordinator')).asks).toContain('weigh')
    expect((await read('')).items).toMatchObject([{ id: deskId }])
  })
  it('says in Italian why weights do not add up', async () => {
    const wrong = await ask('weigh', 'coordinator', { ...weighing, weights: { ...weights, waiting: 11 } })
    expect(wrong.status).toBe(409)
    expect(await wrong.json()).toMatchObject({ rule: 'desks.points-not-100', title: 'I punti devono fare 100 in tutto.' })
  })
})
