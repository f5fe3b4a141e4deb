// The generative pacts at the counter: a named team and nobody else, one's own page, what a host is told, and figures without people.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/generative/decider.ts'
import { besideSentences } from '../../server/generative/beside.ts'
import { generative } from '../../server/generative/routes.ts'
import { sentences } from '../../server/generative/sentences.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const { organisation } = s
const of = (id: string) => ({ kind: 'organisation', id }) as const
const cast = {
  worker: character(60, 'caseworker', of(organisation)),
  colleague: character(61, 'caseworker', of(organisation)),
  coordinator: character(62, 'coordinator', of(organisation)),
  stranger: character(63, 'coordinator', of('9e4ef000-0000-4000-8000-0000000000ff')),
  social: character(64, 'caseworker', { kind: 'municipality', id: '019036' }),
  manager: character(65, 'manager', { kind: 'municipality', id: '019036' }),
  admin: character(66, 'admin'),
  auditor: character(67, 'auditor'),
  funder: character(68, 'funder'),
  maker: character(69, 'maker'),
  person: character(70, 'resident'),
  neighbour: character(71, 'resident'),
}
type Name = keyof typeof cast
const pact = '9e4ea000-0000-4000-8000-000000000001'
const other = '9e4ea000-0000-4000-8000-000000000002'
const person = cast.person.id
const secrets = ['Sara Ponte', '0372 000000', 'Non trovo lavoro', 'Prendere la patente', 'Porto i libri']

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const post = async (path: string, as: Name | undefined, body: object = {}) => {
  await app.settled('generative')
  return app.post(`/api/${path}`, { body, ...(as ? { headers: { ...cookies.get(as) } } : {}) })
}
const done = async (path: string, as: Name, body: object = {}): Promise<void> => {
  const answer = await post(path, as, body)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
const get = async (path: string, as?: Name): Promise<Response> => {
  await app.settled('generative')
  return app.get(`/api/${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const read = async (path: string, as?: Name) => (await get(path, as)).json()
const ask = (command: string, as: Name, body: object = {}, id = pact) => done(`generative/${id}/${command}`, as, body)
const refused = async (command: string, as: Name, body: object = {}, id = pact) =>
  (await post(`generative/${id}/${command}`, as, body)).json()
const fingerprint = async (id = pact): Promise<string> => (await read(`generative/${id}`, 'coordinator')).pact.text.sha256

const reporting = { ...s.reporting, person }
/** From a report to both signatures and the first day. */
const signedBy = async (id: string): Promise<void> => {
  await ask('report', 'worker', reporting, id)
  await ask('entrust', 'worker', { caseworker: cast.worker.id, name: 'Ada Testi', phone: '0372 111111' }, id)
  await ask('listen', 'worker', { needs: 'Un lavoro', strengths: 'Le lingue' }, id)
  await ask('assess', 'worker', s.assessing, id)
  await ask('plan', 'worker', s.plan, id)
  await ask('fix', 'worker', {}, id)
  await ask('sign', 'person', { sha256: await fingerprint(id) }, id)
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative, programmes }, config: { demo: Object.values(cast) }, now: s.worker.at })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
})
afterAll(() => app?.stop())

describe('a generative pact', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
    for (const { it: italian, en } of [...Object.values(sentences), ...Object.values(besideSentences)])
      expect([italian, en].every((text) => text.endsWith('.'))).toBe(true)
  })
  it('goes from a report to both signatures, each by who may', async () => {
    expect((await post(`generative/${pact}/report`, undefined, reporting)).status).toBe(401)
    // Everybody may report themselves, and nobody else.
    for (const as of ['manager', 'funder', 'auditor', 'admin'] as const)
      expect([as, await refused('report', as, reporting)]).toMatchObject([as, { rule: 'generative.not-yours' }])
    await signedBy(pact)
    expect((await post(`generative/${pact}/countersign`, 'worker', s.signing)).status).toBe(403)
    const sha256 = await fingerprint()
    expect(await refused('countersign', 'coordinator', { ...s.signing, sha256, born: '1986-03-02' })).toMatchObject({
      rule: 'generative.too-old',
      title: expect.stringContaining('Non è una porta chiusa'),
    })
    await ask('countersign', 'coordinator', { ...s.signing, sha256 })
    await ask('activate', 'worker', s.starting)
  })
  it('is bound to its words by a fingerprint that does not tell them', async () => {
    expect((await read(`generative/${pact}`, 'coordinator')).pact.signed.sha256).not.toBe(s.sha256)
  })
  it('is shown whole to its named team, and not even its number to anybody else', async () => {
    for (const as of ['worker', 'coordinator'] as const) {
      const text = await (await get(`generative/${pact}`, as)).text()
      for (const secret of secrets) expect(text).toContain(secret)
    }
    expect((await get(`generative/${pact}`, 'colleague')).status).toBe(403)
    expect((await get(`generative/${pact}`, 'stranger')).status).toBe(404)
    for (const as of ['social', 'manager', 'admin', 'auditor', 'funder', 'maker', 'neighbour'] as const)
      for (const path of [`generative/${pact}`, `generative/${pact}/history`])
        expect([as, path, (await get(path, as)).status]).toEqual([as, path, 403])
    expect((await get(`generative/${pact}`)).status).toBe(401)
  })
  it('is in the list of whoever stands beside the person and of who answers for it', async () => {
    expect((await read('generative', 'worker')).items).toMatchObject([
      { id: pact, name: 'Sara Ponte', stage: 'active', turn: 'nobody', asked: 0 },
    ])
    expect((await read('generative', 'coordinator')).items).toHaveLength(1)
    for (const as of ['colleague', 'stranger', 'person'] as const) expect([as, (await read('generative', as)).items]).toEqual([as, []])
    expect((await get('generative/load', 'worker')).status).toBe(403)
    expect((await read('generative/load', 'coordinator')).items).toMatchObject([
      { caseworker: cast.worker.id, name: 'Ada Testi', open: 1, active: 1 },
    ])
    app.clock.now = '2026-05-04T09:00:00.000Z'
    for (const name of ['worker'] as const) cookies.set(name, await entered(app.app, cast[name]))
    expect((await read('generative/agenda', 'worker')).checks).toMatchObject([{ id: pact, day: '2026-04-30', late: true }])
    app.clock.now = s.worker.at
  })
  it('is written by nobody but the one it is entrusted to', async () => {
    expect(await refused('meet', 'colleague', { commitment: s.mine })).toMatchObject({ rule: 'generative.not-entrusted' })
    expect((await post(`generative/${pact}/meet`, 'stranger', { commitment: s.mine })).status).toBe(403)
    await ask('meet', 'worker', { commitment: s.mine })
  })
})

describe('one’s own page', () => {
  it('has all of it, with who stands beside them, and what they may ask', async () => {
    const { pacts } = await read('generative/mine', 'person')
    expect(pacts).toMatchObject([
      {
        ...{ id: pact, name: 'Sara Ponte', planned: 900_00, hours_planned: 10 },
        pact: { need: 'Non trovo lavoro', worker: { name: 'Ada Testi', phone: '0372 111111' }, kept: { [s.mine]: 'met' } },
      },
    ])
    expect(pacts[0].asks.sort()).toEqual(['ask', 'withdraw', 'write'])
    expect((await read(`generative/${pact}`, 'coordinator')).asks).not.toContain('withdraw')
    expect(await read('generative/mine', 'neighbour')).toMatchObject({ pacts: [] })
    expect((await get('generative/mine')).status).toBe(401)
  })
  it('writes down whose eyes have been on it', async () => {
    const { items } = (await app.strongroom?.looks.looksOf(person, { limit: 50 })) ?? { items: [] }
    expect(items.map(({ actor, route }) => [actor, route])).toContainEqual([cast.worker.id, '/api/generative/:id'])
  })
  it('asks for a change, and sees the answer', async () => {
    expect(await refused('ask', 'neighbour', { words: 'x' })).toMatchObject({ rule: 'generative.not-yours' })
    await ask('ask', 'person', { words: 'Un altro giorno' })
    expect((await read('generative', 'worker')).items).toMatchObject([{ turn: 'caseworker', asked: 1 }])
    await ask('answer', 'worker', { request: 1, words: 'Va bene il giovedì' })
    expect((await read('generative/mine', 'person')).pacts[0].pact.requests).toMatchObject([
      { words: 'Un altro giorno', answer: 'Va bene il giovedì' },
    ])
  })
})

describe('what other streams say', () => {
  it('is that nobody has two pacts of a kind at once', async () => {
    await signedBy(other)
    const sha256 = await fingerprint(other)
    expect(await refused('countersign', 'coordinator', { ...s.signing, sha256 }, other)).toMatchObject({
      rule: 'generative.another-is-running',
    })
  })
  it('is what the programme allows today', async () => {
    const third = '9e4ea000-0000-4000-8000-000000000003'
    await done(`programmes/${organisation}/rule`, 'coordinator', {
      name: 'Patti',
      from: '2026-03-02',
      ceiling: 1_500_00,
      alone: 100_00,
      every: 30,
      source: 'Delibera',
    })
    expect(
      (
        await post(`programmes/${organisation}/rule`, 'stranger', {
          name: 'Patti',
          from: '2026-03-03',
          ceiling: 1,
          alone: 1,
          every: 1,
          source: 'x',
        })
      ).status,
    ).toBe(403)
    await ask('report', 'worker', reporting, third)
    await ask('listen', 'worker', { needs: 'Un lavoro', strengths: 'Le lingue' }, third)
    expect(await refused('assess', 'worker', s.assessing, third)).toMatchObject({ rule: 'generative.not-the-rules' })
    const { limits } = await read(`generative/${third}`, 'worker')
    expect(limits).toEqual({ ceiling: 1_500_00, alone: 100_00, every: 30, within: 30 })
    expect(await read(`generative/limits?organisation=${organisation}`, 'worker')).toMatchObject(limits)
    await ask('assess', 'worker', { ...s.assessing, rules: limits }, third)
    expect((await read(`generative/${pact}`, 'worker')).limits.ceiling).toBe(2_000_00)
  })
})

describe('the open side', () => {
  const hosted = `generative/hosted?host=pact&thing=${s.host}`
  it('sees one volunteer and the hours, and never who or why', async () => {
    app.clock.now = '2026-03-16T09:00:00.000Z'
    cookies.set('worker', await entered(app.app, cast.worker))
    await ask('perform', 'worker', { gift: s.gift, hours: 3, confirmed: 'phone' })
    await ask('perform', 'worker', { gift: s.gift, hours: 2, confirmed: 'mail' })
    app.clock.now = s.worker.at
    const answer = await get(hosted, 'maker')
    const { position: _, ...said } = await answer.json()
    expect(said).toEqual({ volunteers: 1, hours: 5 })
    expect((await get(hosted, 'neighbour')).status).toBe(403)
    expect((await get(hosted)).status).toBe(401)
  })
  it('is given figures in which one pact cannot be seen', async () => {
    for (const as of ['funder', 'manager', 'auditor', 'coordinator'] as const) {
      const text = await (await get('generative/figures', as)).text()
      for (const secret of [...secrets, person, pact, cast.worker.id]) expect(text).not.toContain(secret)
      expect(JSON.parse(text)).toMatchObject({ until: '2025-12-31', stands: { total: { reported: null, running: null } } })
    }
    for (const as of ['worker', 'maker', 'person', 'admin'] as const)
      expect([as, (await get('generative/figures', as)).status]).toEqual([as, 403])
  })
})

describe('handing over', () => {
  it('takes the case from one screen to another, and from one hand to another', async () => {
    await ask('entrust', 'worker', { caseworker: cast.colleague.id, name: 'Bice Testi' })
    expect((await get(`generative/${pact}`, 'worker')).status).toBe(403)
    expect(await read(`generative/${pact}`, 'colleague')).toMatchObject({ name: 'Sara Ponte', caseworker: cast.colleague.id })
    expect(await refused('miss', 'worker', { commitment: s.theirs })).toMatchObject({ rule: 'generative.not-entrusted' })
    expect((await read('generative/mine', 'person')).pacts.find(({ id }: { id: string }) => id === pact).pact.worker).toEqual({
      name: 'Bice Testi',
      phone: null,
    })
  })
})
