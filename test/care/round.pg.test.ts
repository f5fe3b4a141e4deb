// The round at the counter over the story of care: proposals out stay, one more carer or one wish less says what would change, and nothing is recorded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk } from '../../seeds/care/desk.ts'
import { story } from '../../seeds/care.ts'
import { tell } from '../../seeds/load.ts'
import { searchRound } from '../../server/care/round-search.ts'
import { care } from '../../server/care/routes.ts'
import { carers } from '../../server/carers/routes.ts'
import { desks } from '../../server/desks/routes.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { inMode, many } from './many.ts'

type Round = AnswerOf<(typeof care.reads)['/round']>
const operator = character(40, 'operator', { kind: 'organisation', id: careOrganisation })
let app: TestApp
let headers: { readonly cookie: string }
const contexts = { care, carers, desks, rounds }
const get = async (path: string): Promise<unknown> => {
  for (const context of Object.keys(contexts)) await app.settled(context)
  const answer = await app.get(`/api/${path}`, { headers })
  expect([path, answer.status]).toEqual([path, 200])
  return answer.json()
}
const round = (more = '', mode = 'coverage') => get(`care/round?desk=${desk}&mode=${mode}${more}`) as Promise<Round>
const bare = (pairs: readonly { readonly request: string; readonly carer: string }[]) =>
  pairs.map(({ request, carer }) => `${request}:${carer}`)

beforeAll(async () => {
  app = await makeTestApp({ contexts, config: { demo: [operator, character(41, 'resident')] }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  headers = await entered(app.app, operator)
})
afterAll(() => app?.stop())

describe('a round made while proposals are out', () => {
  it.each(['coverage', 'stable', 'balanced', 'hourly'])('says what became of each (%s)', async (mode) => {
    const { pairs, kept, released } = await round('', mode)
    expect(kept.length + released.length).toBeGreaterThan(0)
    for (const one of bare(kept)) expect(bare(pairs)).toContain(one)
    for (const one of bare(released)) expect(bare(pairs)).not.toContain(one)
  })
  it('without keeping is another round, with another fingerprint', async () => {
    const [kept, free] = [await round(), await round('&keep=false')]
    expect(free).toMatchObject({ kept: [], released: [], requests: kept.requests })
    expect(free.input).not.toBe(kept.input)
    expect(free.covered).toBe(kept.covered)
    expect(free.score).toBeGreaterThanOrEqual(kept.score)
  })
  it('counts who is left without', async () => {
    const { covered, requests, uncovered } = await round()
    expect(covered + uncovered.length).toBe(requests)
  })
})

describe('a round that takes long', () => {
  const progress = async (mode = 'hourly') =>
    (await (await app.get(`/api/care/round-progress?desk=${desk}&mode=${mode}`, { headers })).json()) as { done: number | null }
  const stop = (body: object, as: { readonly cookie?: string } = headers) => app.post('/api/care/round-stop', { headers: as, body })
  it('leaves the house to everybody else, says how far it is, and is stopped by who waits for it', async () => {
    const given = inMode(many(240, 90, 'hourly'), 'hourly')
    const round = searchRound(given, { person: operator.id, desk, leaves: new AbortController().signal, anew: false })
    // Were it on this thread, nobody would be answered before its end.
    const seen = new Set<number>()
    for (let known: number | null = 0; (known ?? 1) < 0.02; known = (await progress()).done) seen.add((await app.get('/api/health')).status)
    expect([...seen]).toEqual([200])
    const answer = await stop({ desk, mode: 'hourly' })
    expect([answer.status, await answer.json()]).toEqual([200, { stopped: 1 }])
    expect(await round).toMatchObject({ stopped: true })
    expect(await progress()).toMatchObject({ done: null, ahead: 0, shared: false })
  })
  it('that nobody waits for, is not there to be stopped', async () => {
    expect(await (await stop({ desk, mode: 'stable' })).json()).toEqual({ stopped: 0 })
  })
  it('is stopped by the desk alone, and the desk says what', async () => {
    const resident = await entered(app.app, character(41, 'resident'))
    const answers = [
      await stop({ desk, mode: 'hourly' }, {}),
      await stop({ desk, mode: 'hourly' }, resident),
      await stop({ desk, mode: 'all' }),
      await stop({ desk: 'here', mode: 'hourly' }),
      await stop({ mode: 'hourly' }),
      await stop({ desk, mode: 'hourly', more: 1 }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 422, 422, 422, 422])
    expect((await app.get(`/api/care/round-progress?desk=${desk}`)).status).toBe(401)
  })
})

describe('what if', () => {
  const heads = async (): Promise<number> => (await app.store.head()).position
  it('somebody more were found: never fewer families, and the sums say the difference', async () => {
    const before = await round()
    const after = await round('&addLevel=DS&addMode=hourly&addHours=40&addSkills=hoist,dementia')
    expect(after.whatIf).toMatchObject({ covered: after.covered - before.covered, score: after.score - before.score })
    expect(after.covered).toBeGreaterThanOrEqual(before.covered)
    expect(after.carers).toBe(before.carers + 1)
    expect(after.input).not.toBe(before.input)
    expect(before.whatIf).toBeNull()
  })
  it('a paused carer came back', async () => {
    const { items } = (await get('carers?stage=paused')) as { items: readonly { id: string }[] }
    const [paused] = items
    if (!paused) throw new Error('the story has a paused carer')
    const { whatIf, carers: known } = await round(`&addCarer=${paused.id}`)
    expect(whatIf).not.toBeNull()
    expect(known).toBe((await round()).carers + 1)
  })
  it('a family gave its hours up: it can only be easier to serve', async () => {
    const before = await round()
    const family = before.uncovered[0]?.request ?? before.pairs[0]?.request ?? ''
    const after = await round(`&relaxRequest=${family}&relax=hours`)
    expect(after.covered).toBeGreaterThanOrEqual(before.covered)
    expect(after.whatIf).not.toBeNull()
  })
  it('somebody who is in the round already changes nothing', async () => {
    const [pair] = (await round()).pairs
    expect((await round(`&addCarer=${pair?.carer ?? ''}`)).whatIf).toBeNull()
  })
  it('refuses a wish that is not the family’s to give up, and records nothing', async () => {
    const before = await heads()
    const answer = await app.get(`/api/care/round?desk=${desk}&mode=coverage&relaxRequest=${desk}&relax=level`, { headers })
    expect(answer.status).toBe(422)
    await round('&addLevel=CS&addMode=live-in')
    expect(await heads()).toBe(before)
  })
})

describe('a list that is sent', () => {
  it('must have the points of today, waiting included', async () => {
    const [looking] = ((await get(`care?desk=${desk}&stage=searching`)) as { items: readonly { id: string }[] }).items
    const path = `care/${looking?.id ?? ''}`
    const { items, weights } = (await get(`${path}/candidates`)) as AnswerOf<(typeof care.reads)['/:id/candidates']>
    const candidates = items.map(({ carer, score, parts }) => ({ carer, score, parts }))
    const [first, ...others] = candidates
    if (!first || !weights) throw new Error('the story has somebody who fits')
    const shifted = { ...first, parts: { ...first.parts, waiting: first.parts.waiting + 100 }, score: first.score + 100 }
    const send = (list: readonly object[]) =>
      app.post(`/api/${path}/list`, { headers, body: { weights: weights.version, candidates: list } })
    const refused = await send([shifted, ...others])
    expect([refused.status, await refused.json()]).toMatchObject([409, { rule: 'care.not-the-score' }])
    expect((await send(candidates)).status).toBe(201)
  })
  it('finds one carer however far down she stands', async () => {
    const [looking] = ((await get(`care?desk=${desk}&stage=searching`)) as { items: readonly { id: string }[] }).items
    const { items } = (await get(`care/${looking?.id}/candidates`)) as { items: readonly { carer: string }[] }
    const last = items.at(-1)?.carer ?? ''
    expect(await get(`care/${looking?.id}/candidates?carer=${last}`)).toMatchObject({ one: { carer: last, rank: items.length } })
    expect(await get(`care/${looking?.id}/candidates?carer=${desk}`)).toMatchObject({ one: null })
  })
})
