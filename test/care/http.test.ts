// The requests for care at the counter: who sees a case, what each side is told and when, and what those who pay are shown.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/care/decider.ts'
import { care } from '../../server/care/routes.ts'
import { sentences } from '../../server/care/sentences.ts'
import { carers } from '../../server/carers/routes.ts'
import { desks } from '../../server/desks/routes.ts'
import { house as itself } from '../../server/kernel/house.ts'
import { lapsingOf } from '../../server/lapsing.ts'
import { lapseOverdue } from '../../server/processes/lapsing.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { profile } from '../carers/samples.ts'
import { deskId, house, organisation, tabling, weights } from '../desks/samples.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const of = (id: string) => ({ kind: 'organisation', id }) as const
const cast = {
  operator: character(40, 'operator', of(organisation)),
  coordinator: character(41, 'coordinator', of(organisation)),
  stranger: character(42, 'operator', of('ca4e0000-0000-4000-8000-0000000000ff')),
  social: character(43, 'caseworker', { kind: 'municipality', id: '048019' }),
  admin: character(44, 'admin'),
  auditor: character(45, 'auditor'),
  funder: character(46, 'funder'),
  family: character(47, 'resident'),
  carer: character(48, 'resident'),
  neighbour: character(49, 'resident'),
}
type Name = keyof typeof cast
const request = 'ca4ea000-0000-4000-8000-000000000001'
const carer = 'ca4ea000-0000-4000-8000-000000000002'
const [family, person, assisted] = [cast.family.id, cast.carer.id, 'ca4ea000-0000-4000-8000-000000000003']
const names = ['Sara Bassi', '055 000000', 'Lina Bassi', 'Demenza lieve']

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const post = async (path: string, as: Name, body: object = {}) => app.post(`/api/${path}`, { body, headers: { ...cookies.get(as) } })
// What is asked of one thing is checked against the tables of the others.
const caughtUp = async (): Promise<void> => {
  for (const context of ['care', 'carers', 'desks', 'rounds']) await app.settled(context)
}
const done = async (path: string, as: Name, body: object = {}): Promise<void> => {
  await caughtUp()
  const answer = await post(path, as, body)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
const get = async (path: string, as?: Name): Promise<Response> => {
  await caughtUp()
  return app.get(`/api/${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const read = async (path: string, as?: Name) => (await get(path, as)).json()
const mine = async (as: Name): Promise<string> => (await get('care/mine', as)).text()

beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, rounds }, config: { demo: Object.values(cast) }, now: s.operator.at })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await done(`desks/${deskId}/open`, 'coordinator', { ...house, organisation, municipalities: ['048019'] })
  await done(`desks/${deskId}/weigh`, 'coordinator', { from: s.operator.today, weights, why: 'Prova' })
  await done(`desks/${deskId}/table`, 'coordinator', {
    ...tabling,
    pay: tabling.pay.map((one) => ({ ...one, hour: s.need.pinned.minimum })),
  })
  await done(`carers/${carer}/apply`, 'operator', {
    ...{ carer: person, desk: deskId, organisation, municipality: '048019', name: 'Mira Sole', phone: '055 111111' },
  })
  await done(`carers/${carer}/profile`, 'operator', profile)
  await done(`carers/${carer}/interview`, 'operator', { carer: person, suitable: true })
  await done(`carers/${carer}/document`, 'operator', { document: 'identity' })
  await done(`carers/${carer}/register`, 'operator', { tier: 'open' })
  await done(`care/${request}/open`, 'operator', { ...s.opening, family, assisted, desk: deskId, organisation })
  await done(`care/${request}/assess`, 'operator', { ...s.need, assisted })
})
afterAll(() => app?.stop())

describe('a request for care', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('is shown whole to the desk that follows it, and to nobody else', async () => {
    const shown = await read(`care/${request}`, 'operator')
    expect(shown).toMatchObject({ name: names[0], phone: names[1], assisted_name: names[2], health: names[3], stage: 'searching' })
    expect(shown.asks).toContain('propose')
    expect((await get(`care/${request}`, 'stranger')).status).toBe(404)
    for (const as of ['social', 'admin', 'auditor', 'funder', 'carer', 'neighbour', 'family'] as const)
      expect([as, (await get(`care/${request}`, as)).status]).toEqual([as, 403])
    expect((await get(`care/${request}`)).status).toBe(401)
  })
  it('is in no list of another organisation, nor is its carer, and nothing can be asked of it there', async () => {
    for (const path of ['care', 'carers', `rounds?desk=${deskId}`]) expect([path, (await read(path, 'stranger')).items]).toEqual([path, []])
    expect((await read('care', 'operator')).items).toHaveLength(1)
    expect((await get(`care/${request}/candidates`, 'stranger')).status).toBe(404)
    expect(await read(`care/agenda?desk=${deskId}`, 'stranger')).toMatchObject({ interviews: [], unanswered: [], trials: [], placed: [] })
    expect(await read(`care/round?desk=${deskId}&mode=coverage`, 'stranger')).toMatchObject({ requests: 0, carers: 0, pairs: [] })
    expect((await get(`care/${request}/history`, 'stranger')).status).toBe(404)
    expect((await post(`care/${request}/waive`, 'stranger')).status).toBe(403)
    expect((await get(`carers/${carer}`, 'stranger')).status).toBe(404)
  })
  it('is counted for those who pay and those who check, who see no case', async () => {
    for (const as of ['admin', 'auditor', 'funder', 'social'] as const) {
      const answer = await get(`care/figures?desk=${deskId}&year=2026`, as)
      const text = await answer.text()
      expect([as, answer.status]).toEqual([as, 200])
      for (const secret of [...names, family, assisted, person, request, 'Mira Sole']) expect(text).not.toContain(secret)
      // One request is too few to be counted aloud.
      expect(JSON.parse(text).opened).toMatchObject({
        items: [{ municipality: '048019', channel: 'convention', requests: null }],
        total: { requests: null },
      })
      expect((await get('care', as)).status).toBe(403)
    }
    expect((await read(`carers/counted?desk=${deskId}`, 'funder')).items).toEqual([
      { stage: 'registered', tier: 'open', level: 'CS', carers: null },
    ])
    expect((await get(`carers/counted?desk=${deskId}`, 'neighbour')).status).toBe(403)
  })
  it('has a ranked list whose parts add up, and a round that pairs it', async () => {
    const { items, funnel } = await read(`care/${request}/candidates`, 'operator')
    expect(items).toMatchObject([{ carer, name: 'Mira Sole' }])
    expect(Object.values(items[0].parts).reduce((sum: number, part) => sum + Number(part), 0)).toBe(items[0].score)
    expect(funnel).toMatchObject({ carers: 1, fit: 1 })
    const round = await read(`care/round?desk=${deskId}&mode=coverage`, 'operator')
    expect(round).toMatchObject({
      covered: 1,
      bound: items[0].score,
      pairs: [{ request, carer, score: items[0].score, carer_name: 'Mira Sole' }],
    })
    expect((await read(`care/round?desk=${deskId}&mode=coverage`, 'operator')).input).toBe(round.input)
    const banned = await read(`care/round?desk=${deskId}&mode=coverage&bans=${request}:${carer}`, 'operator')
    expect(banned).toMatchObject({ covered: 0, pairs: [] })
    expect(banned.input).not.toBe(round.input)
  })
})

describe('a proposal', () => {
  const answer = { proposal: 1 }
  it('tells the carer the work and no name before she agrees, and the family nothing yet', async () => {
    const { items } = await read(`care/${request}/candidates`, 'operator')
    const [{ score, parts }] = items
    await done(`care/${request}/propose`, 'operator', { family, carer, person, weights: 1, score, parts, rank: 1 })
    const offer = await mine('carer')
    expect(JSON.parse(offer).offers).toMatchObject([{ stands: 'proposed', family: null, work: { municipality: '048019', mode: 'hourly' } }])
    for (const secret of [...names, family, assisted]) expect(offer).not.toContain(secret)
    expect(JSON.parse(await mine('family')).requests).toMatchObject([{ id: request, proposals: [] }])
    expect(JSON.parse(await mine('neighbour'))).toMatchObject({ requests: [], offers: [] })
  })
  it('is answered by whom it was made to', async () => {
    expect(await (await post(`care/${request}/agree`, 'neighbour', answer)).json()).toMatchObject({ rule: 'care.not-yours' })
    expect(await (await post(`care/${request}/agree`, 'family', answer)).json()).toMatchObject({ rule: 'care.not-yours' })
    expect(await (await post(`care/${request}/accept`, 'family', answer)).json()).toMatchObject({ rule: 'care.carer-first' })
    await done(`care/${request}/agree`, 'carer', answer)
  })
  it('gives the family her name once she agreed, and not yet theirs to her', async () => {
    expect(JSON.parse(await mine('family')).requests).toMatchObject([{ proposals: [{ stands: 'offered', name: 'Mira Sole' }] }])
    const offer = await mine('carer')
    for (const secret of [...names, family, assisted]) expect(offer).not.toContain(secret)
  })
  it('gives her the names and the state of health once the family agreed too, and writes down that she saw them', async () => {
    await done(`care/${request}/accept`, 'family', answer)
    expect(JSON.parse(await mine('carer')).offers).toMatchObject([
      { stands: 'agreed', family: { name: names[0], phone: names[1], assisted: names[2], health: names[3] } },
    ])
    const { items } = (await app.strongroom?.looks.looksOf(assisted, { limit: 5 })) ?? { items: [] }
    expect(items[0]).toMatchObject({ actor: person, context: 'care', route: '/api/care/mine', classes: ['P2', 'P3'] })
  })
  it('is let lapse by the house when nobody answers in time, and not a moment before', async () => {
    const second = 'ca4ea000-0000-4000-8000-000000000009'
    await done(`care/${second}/open`, 'operator', { ...s.opening, family, assisted, desk: deskId, organisation })
    await done(`care/${second}/assess`, 'operator', { ...s.need, assisted })
    const [{ score, parts }] = (await read(`care/${second}/candidates`, 'operator')).items
    await done(`care/${second}/propose`, 'operator', { family, carer, person, weights: 1, score, parts, rank: 1, hours: 24 })
    const lapse = async (now: string) => {
      await app.settled('care')
      app.clock.now = now
      return lapseOverdue(lapsingOf(app, () => now))
    }
    expect(await lapse('2026-03-03T08:59:00.000Z')).toBe(0)
    expect(await lapse('2026-03-03T09:00:01.000Z')).toBe(1)
    expect(await lapse('2026-03-03T09:10:00.000Z')).toBe(0)
    const [last] = (await app.store.read(`care-${second}`)).slice(-1)
    expect(last).toMatchObject({ type: 'care.lapsed', actor: itself, data: { proposal: 1 } })
    app.clock.now = s.operator.at
    expect(await read(`care/${second}`, 'operator')).toMatchObject({ stage: 'searching', turn: 'desk' })
  })
  it('says nothing more to her once it is over', async () => {
    await done(`care/${request}/refuse`, 'family', { ...answer, why: 'another-choice' })
    const offer = await mine('carer')
    for (const secret of names) expect(offer).not.toContain(secret)
  })
})

describe('whoever tries what is not theirs', () => {
  const nowhere = 'ca4ea000-0000-4000-8000-00000000dead'
  const reads = ['', '/history', '/candidates', '/candidates?relax=hours', '/sheets/1']
  const asks: readonly (readonly [command: string, body: object])[] = [
    ...['agree', 'accept'].flatMap((command) => [1, 2, 99].map((proposal) => [command, { proposal }] as const)),
    ...['decline', 'refuse'].map((command) => [command, { proposal: 1, why: 'another-choice' }] as const),
    ['withdraw', { family: person, why: 'family-cares' }],
    ['waive', {}],
    ['give-sheet', { proposal: 1 }],
    ['retract', { family, proposal: 1, reason: 'Prova' }],
  ]
  /** All that an answer says, but for what every answer has of its own. */
  const said = async (answer: Response) => {
    const { requestId: _, ...body } = (await answer.json()) as { requestId?: string }
    return { status: answer.status, body, etag: answer.headers.get('etag') }
  }
  const seen: readonly { readonly [header: string]: string }[] = [{}, { 'if-match': '"0"' }, { 'if-match': '"3"' }]
  const tried = async (id: string, as?: Name) => {
    const headers = as ? { ...cookies.get(as) } : {}
    const answers = []
    for (const path of reads) answers.push([path, await said(await get(`care/${id}${path}`, as))])
    for (const [command, body] of asks)
      for (const more of seen)
        answers.push([
          command,
          body,
          more,
          await said(await app.post(`/api/care/${id}/${command}`, { body, headers: { ...headers, ...more } })),
        ])
    return answers
  }
  it.each([undefined, 'neighbour', 'stranger', 'social', 'admin', 'auditor', 'funder'] as const)(
    '(%s) cannot tell a request that is there from one that is not',
    async (as) => {
      const before = (await app.store.head()).position
      expect(await tried(request, as)).toEqual(await tried(nowhere, as))
      expect((await app.store.head()).position).toBe(before)
    },
  )
  it('learns nothing of a family they were once proposed to', async () => {
    const answer = async (proposal: number) => (await post(`care/${request}/agree`, 'carer', { proposal })).json()
    expect([await answer(1), await answer(2)]).toMatchObject([{ rule: 'care.answered-already' }, { rule: 'care.not-yours' }])
    expect(await answer(1)).not.toHaveProperty('values')
  })
  it('cannot tell a carer who is there from one who is not', async () => {
    for (const as of ['neighbour', 'stranger', 'family'] as const) {
      const of = async (id: string) => {
        const answers = [await said(await get(`carers/${id}`, as)), await said(await get(`carers/${id}/history`, as))]
        for (const body of [
          { carer: person, phone: '1' },
          { carer: family, phone: '1' },
        ])
          for (const more of seen)
            answers.push(await said(await app.post(`/api/carers/${id}/amend`, { body, headers: { ...cookies.get(as), ...more } })))
        return answers
      }
      expect([as, await of(carer)]).toEqual([as, await of(nowhere)])
    }
  })
})
