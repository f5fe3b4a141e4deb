// The laboratories at the counter: who runs them, who is shown whom, what was recorded without a network and what comes from paper.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LabCommands } from '../../events/labs/commands.ts'
import { labs } from '../../server/labs/routes.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { readPdf } from '../dossier/pdf.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const [lab, another, proposal] = [s.id(70), s.id(71), s.id(72)]
const cast = {
  chief: character(60, 'coordinator', { kind: 'organisation', id: s.here.promoter }),
  maker: character(61, 'maker', { kind: 'lab', id: lab }),
  colleague: character(62, 'facilitator', { kind: 'lab', id: lab }),
  elsewhere: character(63, 'facilitator', { kind: 'lab', id: another }),
  resident: character(64, 'resident'),
  arriving: character(65, 'resident'),
  clerk: character(66, 'clerk', { kind: 'municipality', id: '019036' }),
}
type Name = keyof typeof cast
const cookies = new Map<Name, { readonly cookie: string }>()
let app: TestApp

type More = { readonly on?: string; readonly key?: string; readonly lab?: string }
const ask = <C extends keyof LabCommands>(command: C, as: Name | undefined, data: LabCommands[C], { on, key, lab: of = lab }: More = {}) =>
  app.post(`/api/labs/${of}/${command}`, {
    body: { ...data, ...(on === undefined ? {} : { on }) },
    headers: { ...(as ? cookies.get(as) : {}), ...(key === undefined ? {} : { 'idempotency-key': key }) },
  })
const done = async (answer: Promise<Response>): Promise<void> => {
  const said = await answer
  if (said.status !== 201) throw new Error(`${said.status} ${await said.text()}`)
}
const get = async (path: string, as?: Name): Promise<Response> => {
  await app.settled('labs')
  return app.get(`/api/labs${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const read = async (path: string, as?: Name) => (await get(path, as)).json()
/** Another moment: who had entered long before enters again. */
const at = async (instant: string): Promise<void> => {
  app.clock.now = instant
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
}
const present = (person: string, how: LabCommands['present']['how'] = 'roster') => ({ session: s.session, person, how })
const rosterOf = (of = lab) => `/${of}/sessions/${s.session}/roster`
const markOf = async (person: string) => {
  const { marks } = (await read(rosterOf(), 'maker')) as { marks: readonly { person: string }[] }
  return marks.find((one) => one.person === person)
}

beforeAll(async () => {
  const now = '2025-06-02T08:00:00.000Z'
  app = await makeTestApp({ contexts: { labs, proposals }, config: { demo: Object.values(cast) }, now })
  await at(now)
  await done(ask('open', 'chief', s.opening))
  await done(ask('open', 'chief', s.opening, { lab: another }))
  await done(ask('schedule', 'maker', s.scheduling))
  await done(ask('enrol', 'maker', { person: s.ada, name: 'Ada Prova', as: 'citizen', district: 'Cambonino' }))
  await done(ask('enrol', 'maker', { person: s.bea, name: 'Bea Prova', as: 'operator' }))
})
afterAll(() => app?.stop())

describe('running a laboratory', () => {
  it('is for whoever holds the role there', async () => {
    expect((await ask('amend', undefined, { title: 'X', districts: [], place: 'Y', reason: 'Z' })).status).toBe(401)
    expect((await ask('close', 'resident', { reason: 'Prova' })).status).toBe(403)
    expect((await ask('present', 'elsewhere', present(s.ada))).status).toBe(403)
    expect((await ask('open', 'maker', s.opening, { lab: s.id(73) })).status).toBe(403)
  })
  it('is known to the pages by what may be asked', async () => {
    const asks = async (as?: Name) => (await read(`/${lab}`, as)).asks
    expect(await asks()).toEqual([])
    expect(await asks('maker')).toContain('present')
    const own = await asks('resident')
    expect(own).toContain('sign-up')
    expect(own).not.toContain('present')
  })
})

describe('who takes part', () => {
  it('is named to those who run the laboratory', async () => {
    const { people } = await read(rosterOf(), 'colleague')
    expect(people).toMatchObject([{ name: 'Ada Prova', number: 1 }, { name: 'Bea Prova' }])
    expect((await read(`/${lab}/participants`, 'chief')).items).toHaveLength(2)
  })
  it('is hidden from everybody else, also from who runs another', async () => {
    const paths = [`/${lab}`, `/${lab}/sessions/${s.session}`, `/${lab}/figures`, '', '/calendar']
    for (const as of [undefined, 'resident', 'clerk', 'elsewhere'] as const)
      for (const path of paths) {
        const text = await (await get(path, as)).text()
        expect([path, text.includes('Prova'), text.includes(s.ada)]).toEqual([path, false, false])
      }
    const closed = [rosterOf(), `/${lab}/participants`, `/${lab}/inside`, `/${lab}/history`, `/${lab}/attendance.csv`, `${rosterOf()}.pdf`]
    const status = async (as?: Name) => Promise.all(closed.map(async (path) => (await get(path, as)).status))
    expect(await status()).toEqual(closed.map(() => 401))
    expect(await status('resident')).toEqual(closed.map(() => 403))
    expect(await status('clerk')).toEqual(closed.map(() => 403))
    expect(await status('elsewhere')).toEqual(closed.map(() => 404))
  })
  it('signs up alone, is enrolled by the way, and finds it again', async () => {
    expect((await ask('sign-up', 'resident', { session: s.session, person: s.ada })).status).toBe(409)
    await done(ask('sign-up', 'resident', { session: s.session, person: cast.resident.id, name: 'Rita Prova' }))
    expect(await read(`/${lab}`, 'resident')).toMatchObject({ own: { enrolled: true, name: 'Rita Prova', signed: [s.session] } })
    expect(await read('/mine', 'resident')).toMatchObject({ labs: [{ lab, title: s.opening.title }], sessions: [{ session: s.session }] })
    expect(await read('/mine', 'arriving')).toEqual({ labs: [], sessions: [], position: expect.any(Number) })
  })
})

describe('in the courtyard', () => {
  it('a device takes along what its maker runs, and nothing else', async () => {
    await at('2025-06-10T06:00:00.000Z')
    const along = await get(`/today?session=${s.session}`, 'maker')
    const text = await along.clone().text()
    expect(text.length).toBeLessThan(200_000)
    expect(await along.json()).toMatchObject({
      day: '2025-06-10',
      labs: [{ id: lab, people: [{ name: 'Ada Prova' }, { name: 'Bea Prova' }, { name: 'Rita Prova' }] }],
      sessions: [{ session: s.session, code: expect.stringMatching(/^\d{6}$/), marks: [{ person: cast.resident.id }], counts: [] }],
    })
    expect(await read('/today', 'elsewhere')).toMatchObject({ labs: [], sessions: [], more: 0 })
    expect(await read(`/today?session=${s.session}`, 'elsewhere')).toMatchObject({ labs: [], sessions: [] })
    // The list of sessions names nobody.
    expect(await read('/today', 'maker')).toMatchObject({ labs: [{ id: lab, people: [] }], sessions: [{ session: s.session, marks: [] }] })
    // Who runs all of a promoter’s takes along those they stand beside.
    expect(await read('/today', 'chief')).toMatchObject({ labs: [], sessions: [] })
    await done(ask('assign', 'chief', { person: cast.chief.id }))
    expect(await read('/today', 'chief')).toMatchObject({ labs: [{ id: lab }], sessions: [{ session: s.session }] })
    expect((await get('/today', 'resident')).status).toBe(403)
  })
  it('what was recorded without a network keeps its own time, and is there once', async () => {
    await at('2025-06-10T17:00:00.000Z')
    const sent = { on: '2025-06-10T15:05:00.000Z', key: 'd7c0a8de-0000-4000-8000-000000000001' }
    const before = await app.head()
    expect((await ask('present', 'maker', present(s.ada), sent)).status).toBe(201)
    expect((await ask('present', 'maker', present(s.ada), sent)).status).toBe(201)
    expect(await app.head()).toBe(before + 1)
    expect(await markOf(s.ada)).toMatchObject({ is: 'present', marked_on: sent.on, marked_by: cast.maker.id })
    const early = await ask('present', 'maker', present(s.bea), { on: '2025-06-09T15:05:00.000Z' })
    expect(await early.json()).toMatchObject({ rule: 'labs.too-early' })
  })
  it('what a colleague marked otherwise is a choice, never written over', async () => {
    const refused = await ask('absent', 'colleague', present(s.ada), { on: '2025-06-10T15:10:00.000Z' })
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { rule: 'labs.marked-otherwise', values: { is: 'present', by: cast.maker.id, when: '2025-06-10T15:05:00.000Z' } },
    ])
    await done(ask('correct', 'colleague', { session: s.session, person: s.ada, is: 'absent', reason: 'Era sua sorella' }))
    expect(await markOf(s.ada)).toMatchObject({ is: 'absent', was: 'present', reason: 'Era sua sorella' })
  })
  it('one may say oneself that one is there, with the digits at the door', async () => {
    const { code } = await read(rosterOf(), 'maker')
    const arriving = { session: s.session, person: cast.arriving.id, how: 'code' as const, name: 'Zeno Prova' }
    const wrong = await ask('check-in', 'arriving', { ...arriving, code: code === '000000' ? '000001' : '000000' })
    expect(await wrong.json()).toMatchObject({ rule: 'labs.wrong-code', title: expect.stringContaining('ingresso') })
    await done(ask('check-in', 'arriving', { ...arriving, code }))
    expect(await markOf(cast.arriving.id)).toMatchObject({ is: 'present', how: 'code' })
  })
})

describe('on paper', () => {
  it('the sheet has the names, the boxes and the way back', async () => {
    const sheet = await get(`${rosterOf()}.pdf`, 'maker')
    expect([sheet.status, sheet.headers.get('content-type'), sheet.headers.get('cache-control')]).toEqual([
      ...[200, 'application/pdf', 'private, no-store'],
    ])
    const { text } = readPdf(new Uint8Array(await sheet.arrayBuffer()))
    for (const said of ['Bea Prova', 'martedì 10 giugno 2025, 17:30–19:30', 'Minori di 18 anni', 'Per ricopiare questo foglio'])
      expect(text).toContain(said)
  })
  it('what was ticked is typed in days later, and not weeks', async () => {
    await at('2025-06-13T08:00:00.000Z')
    await done(ask('present', 'maker', present(s.bea, 'paper'), { on: '2025-06-10' }))
    expect(await markOf(s.bea)).toMatchObject({ is: 'present', how: 'paper', marked_on: '2025-06-10' })
    await at('2025-06-25T08:00:00.000Z')
    expect(await (await ask('present', 'maker', present(cast.resident.id, 'paper'), { on: '2025-06-10' })).json()).toMatchObject({
      rule: 'labs.too-late',
    })
  })
  it('the table has a line for each at a session', async () => {
    const table = await (await get(`/${lab}/attendance.csv`, 'maker')).text()
    expect(table.split('\r\n')[0]).toContain('incontro;inizio;numero;nome')
    expect(table).toContain(';Ada Prova;cittadinanza;Cambonino;')
    expect(table).toContain('Era sua sorella')
  })
})

describe('what everybody reads', () => {
  it('is there for whoever has not entered', async () => {
    expect(await read('')).toMatchObject({ items: [{ id: another }, { id: lab }] })
    expect((await read(`/${lab}`)).parts.sessions).toMatchObject([{ session: s.session, n: 1, state: 'scheduled' }])
    expect((await read('/calendar?from=2025-06-10')).items).toMatchObject([{ session: s.session, title: s.opening.title }])
    for (const path of [`/${s.id(79)}`, `/${lab}/sessions/${s.id(79)}`, `/${s.id(79)}/figures`]) expect((await get(path)).status).toBe(404)
    await done(ask('hold', 'maker', { session: s.session, text: 'Ci siamo presentati.', decisions: ['Ci si rivede'], photos: [] }))
    const told = async () => (await read(`/${lab}/sessions/${s.session}`)).session.told
    expect(await told()).toBe('Ci siamo presentati.')
  })
})

describe('what emerges', () => {
  it('people are counted for those who run it, and hidden when few', async () => {
    expect((await read(`/${lab}/figures`, 'maker')).people).toMatchObject({ attendances: 2, unique: 2 })
    expect(await read(`/${lab}/figures`)).toMatchObject({ people: { attendances: null, unique: null }, inside: null })
    expect(await read(`/${lab}/sessions/${s.session}`)).toMatchObject({ people: null, own: null })
  })
  it('an idea becomes a proposal that is there, and is found from it', async () => {
    const idea = { idea: s.idea, title: 'Il cortile', text: 'Resta aperto.', theme: 'adolescents' as const }
    expect((await ask('propose-idea', 'resident', idea)).status).toBe(409)
    await done(ask('propose-idea', 'resident', { ...idea, person: cast.resident.id }))
    await done(ask('support', 'arriving', { idea: s.idea, person: cast.arriving.id }))
    await done(ask('select', 'maker', { idea: s.idea }))
    const became = { idea: s.idea, kind: 'proposal' as const, became: proposal }
    expect(await (await ask('became', 'maker', became)).json()).toMatchObject({ rule: 'labs.nothing-there' })
    const draft = { person: cast.resident.id, entry: 'own-initiative', municipality: '019036', town: 'Cremona' }
    await done(app.post(`/api/proposals/${proposal}/draft`, { body: draft, headers: { ...cookies.get('resident') } }) as Promise<Response>)
    await done(ask('became', 'maker', became))
    expect((await read(`/born?became=${proposal}`)).items).toMatchObject([
      { lab, idea: s.idea, kind: 'proposal', idea_title: 'Il cortile' },
    ])
    expect((await read(`/${lab}`)).parts.ideas).toMatchObject([{ status: 'selected', supporters: 1, became: [{ became: proposal }] }])
    expect(await read(`/${lab}`, 'arriving')).toMatchObject({ own: { supports: [s.idea] } })
  })
})
