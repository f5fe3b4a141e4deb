// The pacts at the counter: who may ask, what a refusal says, what anybody can read, and what the page may offer to whom.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../events/pacts/commands.ts'
import { decider } from '../../events/pacts/decider.ts'
import { story } from '../../seeds/pacts.ts'
import { makeApp } from '../../server/app.ts'
import { rolesOf } from '../../server/kernel/may.ts'
import type { Me, Role, Scope } from '../../server/kernel/people.ts'
import { access, where } from '../../server/pacts/access.ts'
import { organisationOf } from '../../server/pacts/organisations.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { sentences } from '../../server/pacts/sentences.ts'
import { toldInMemory } from '../seeds/telling.ts'
import { given } from '../support/given.ts'
import { people, person } from '../support/people.ts'
import { type Ask, type Asking, asking, testSecret, testSessions } from '../support/requests.ts'
import { openRoom, type Room } from './room.ts'
import * as s from './samples.ts'

const contexts = { pacts }
const now = (): string => '2026-11-22T10:00:00.000Z'
const stopping = new AbortController()
const log = await toldInMemory(contexts, story)
let room: Room
let http: Asking

beforeAll(async () => {
  room = await openRoom(log.store)
  const app = makeApp({
    config: { demo: people },
    secret: testSecret,
    sessions: testSessions,
    store: log.store,
    projector: room.reader,
    act: log.act,
    contexts,
    now,
    journal: { info: () => {}, error: (facts) => room.faults.push(facts) },
    files: new Map(),
    signal: stopping.signal,
  })
  http = asking(app, now)
})
afterAll(async () => {
  stopping.abort()
  await room?.close()
})

const id = '9ac70000-0000-4000-8000-0000000000aa'
const ask = (command: string, as: Role | undefined, body: object, headers: Ask['headers'] = {}) =>
  http.post(`/api/pacts/${id}/${command}`, { as, body, headers })
const read = async (path: string, as?: Role) => {
  const answer = await http.get(`/api/pacts${path}`, { as })
  return { status: answer.status, body: await answer.json() }
}

describe('asking', () => {
  it('has its roles for every command and its sentence for every rule', () => {
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
    expect(Object.values(access).flatMap(rolesOf)).not.toContain('auditor')
  })
  it('happens where the pact is, and who signs represents the very party that signs', () => {
    const { state } = given(decider)(...s.negotiated)
    const group = organisationOf('019036', s.group)
    expect(group).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(organisationOf('019035', s.group)).not.toBe(group)
    expect(where(state, {})).toEqual({ municipality: '019036', organisations: [group] })
    expect(where(decider.initial, { place: { municipality: '019035' } })).toEqual({ municipality: '019035', organisations: [] })
    expect(where(state, { ...s.reading, party: s.group })).toEqual({ organisations: [group] })
    expect(where(state, { ...s.reading, party: 'comune' })).toMatchObject({ municipality: '019036' })
  })
  it('signs for a group whoever holds the role for that very group, and nobody else', async () => {
    const pact = '9ac70000-0000-4000-8000-0000000000ab'
    const told = async (command: string, as: Role, body: object) => {
      const answer = await http.post(`/api/pacts/${pact}/${command}`, { as, body })
      expect(answer.status).toBe(201)
      return (await answer.json()).position
    }
    await told('draft', 'clerk', s.proposal)
    await told('promise', 'maker', { side: 'citizens', what: 'Annaffiare' })
    await told('promise', 'clerk', { side: 'municipality', what: 'Dare l’acqua' })
    const position = await told('word', 'clerk', { clauses: [{ heading: 'Oggetto', body: 'Le rose' }] })
    const { text } = (await (await http.get(`/api/pacts/${pact}?after=${position}`)).json()).parts
    const data = { version: text.version, sha256: text.sha256, party: s.proposal.proposer.id }
    const signed = (me: Me) => log.act({ context: 'pacts', id: pact, command: 'sign', data, me, on: '2026-05-04' })
    const holding = (scope: Scope): Me => ({
      ...person('representative'),
      grants: [{ role: 'representative', scope, from: '2020-01-01' }],
    })
    const refused = { outcome: 'refused', rule: 'pacts.not-you' }
    expect(await signed(holding({ kind: 'municipality', id: '019036' }))).toMatchObject(refused)
    expect(await signed(holding({ kind: 'organisation', id: organisationOf('019036', 'another-group') }))).toMatchObject(refused)
    expect(await signed(person('resident'))).toMatchObject(refused)
    expect(await signed(holding({ kind: 'organisation', id: organisationOf('019036', data.party) }))).toMatchObject({ outcome: 'recorded' })
  })
  it('needs somebody, and the right one', async () => {
    expect((await ask('draft', undefined, s.proposal)).status).toBe(401)
    expect((await ask('draft', 'auditor', s.proposal)).status).toBe(403)
  })
  it('records and shows at once, with what may be asked next and by whom', async () => {
    const done = await ask('draft', 'clerk', s.proposal)
    expect(done.status).toBe(201)
    const { position, events } = await done.json()
    expect(events).toMatchObject([{ type: 'pacts.drafted' }])
    const { body } = await read(`/${id}?after=${position}`, 'representative')
    expect(body).toMatchObject({ id, revision: 0, stage: 'drafting', title: s.proposal.title, imported: false })
    expect(body.asks).toEqual(['clarify', 'join', 'promise', 'word', 'abandon'])
    expect((await read(`/${id}`, 'clerk')).body.asks).not.toContain('abandon')
    expect((await read(`/${id}`, 'auditor')).body.asks).toEqual(['join'])
    expect((await read(`/${id}`)).body.asks).toEqual([])
  })
  it('refuses in Italian, naming the rule and what is missing', async () => {
    const refused = await ask('sign', 'representative', { ...s.reading, party: s.group })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      rule: 'pacts.not-negotiated',
      title: expect.stringContaining('Prima della firma'),
      values: { missing: ['citizens', 'municipality', 'text'] },
    })
  })
  it('names the fields that are wrong', async () => {
    const place = { ...s.proposal.place, municipality: 'Cremona', lat: 45.1 }
    const wrong = await ask('clarify', 'representative', { title: ' ', area: 'magic', place })
    expect(wrong.status).toBe(422)
    expect((await wrong.json()).at).toEqual(expect.arrayContaining(['title', 'area', 'place.municipality', 'place.lat']))
  })
  it('tells who is late that the pact has moved', async () => {
    expect((await ask('promise', 'representative', { side: 'citizens', what: 'x' }, { 'if-match': '"7"' })).status).toBe(412)
  })
  it('does the same thing once', async () => {
    const once = { 'idempotency-key': 'promessa-1' }
    const body = { side: 'citizens', what: 'Annaffiare le rose' }
    const [first, second] = [await ask('promise', 'representative', body, once), await ask('promise', 'representative', body, once)]
    expect((await second.json()).position).toBe((await first.json()).position)
  })
  it('knows no command that is not there', async () => {
    for (const command of ['constructor', 'toString', 'delete']) expect((await ask(command, 'manager', {})).status).toBe(404)
  })
})

describe('reading', () => {
  it('pages through the register, narrowed and searched', async () => {
    const first = await read('?limit=5')
    const second = await read(`?limit=5&cursor=${first.body.next}`)
    expect(new Set([...first.body.items, ...second.body.items].map((row: { id: string }) => row.id)).size).toBe(10)
    expect((await read('?stage=notice')).body.items).toHaveLength(1)
    expect((await read('?q=lavatoi&kind=complex')).body.items).toMatchObject([{ town: 'Soresina' }])
    expect(first.body.items[0]).not.toHaveProperty('tally')
  })
  it.each(['?stage=asleep', '?municipality=Cremona', '?sort=random', '?colour=green', '?limit=0'])('refuses %s', async (query) => {
    expect((await read(query)).status).toBe(422)
  })
  it('shows any earlier day, and then nothing may be asked', async () => {
    const lavatoio = '9ac70000-0000-4000-8000-000000000007'
    expect((await read(`/${lavatoio}?asOf=2024-03-13`)).status).toBe(404)
    const then = await read(`/${lavatoio}?asOf=2025-02-05`, 'manager')
    expect(then.body).toMatchObject({ stage: 'signing', signed: 2, asks: [], parts: { text: { version: 1, giunta_act: 'DGC-2025-009' } } })
  })
  it('gives a whole text by its version', async () => {
    const viale = '9ac70000-0000-4000-8000-000000000003'
    expect((await read(`/${viale}/texts/1`)).body.text).toContain('Art. 14')
    expect((await read(`/${viale}/texts/9`)).status).toBe(404)
    expect((await read(`/${viale}/texts/one`)).status).toBe(404)
  })
  it('has figures and places of their own', async () => {
    expect((await read('/figures')).body.totals.pacts).toBeGreaterThanOrEqual(14)
    expect((await read('/places')).body.items[0]).toMatchObject({ municipality: '019036', town: 'Cremona' })
  })
  it('says whose turn it is, what ends soon and which reports are late, as of the day asked', async () => {
    const todo = await read('/todo?turn=office&municipality=019036')
    expect(todo.body.items.length).toBeGreaterThan(1)
    expect(todo.body.items.every((row: { turn: string }) => row.turn === 'office')).toBe(true)
    expect((await read('/todo')).status).toBe(422)
    const ending = await read('/ending')
    expect(ending.body).toMatchObject({ day: '2026-11-22' })
    expect(ending.body.items[0]).toMatchObject({ title: 'La golena pulita' })
    const then = await read('/ending?asOf=2026-03-01')
    expect(then.body.day).toBe('2026-03-01')
    expect(then.body.items.map(({ title }: { title: string }) => title)).toContain('Il giardino di via della Vecchia Dogana')
    expect((await read('/late')).body.items.map(({ title }: { title: string }) => title)).toContain('Il parco del Canneto, tutto intero')
  })
  it('knows no pact nobody drafted', async () => {
    expect((await read('/9ac70000-0000-4000-8000-999999999999')).status).toBe(404)
    expect((await read('/constructor')).status).toBe(404)
  })
  it('went wrong nowhere', () => expect(room.faults).toEqual([]))
})
