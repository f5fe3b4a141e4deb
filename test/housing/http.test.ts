// A building at the counter: who sees it, who may ask, and that who lives there is a resident of it for as long as they do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/housing/decider.ts'
import { livingThere } from '../../server/housing/living-there.ts'
import { housing } from '../../server/housing/routes.ts'
import { sentences } from '../../server/housing/sentences.ts'
import { initiatives } from '../../server/initiatives/routes.ts'
import { charactersDirectory } from '../../server/kernel/characters.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const id = '0b1f1c10-0000-4000-8000-0000000000aa'
const there = { kind: 'building', id } as const
const cast = {
  manager: character(90, 'social-manager', there),
  owner: character(95, 'owner', there),
  // They hold nothing anywhere: what they see comes from where they live.
  one: character(91, 'resident'),
  three: character(93, 'resident'),
  stranger: character(97, 'resident'),
  admin: character(98, 'admin'),
  everywhere: character(89, 'social-manager'),
  town: character(99, 'social-manager', { kind: 'municipality', id: s.asked.municipality }),
  townAdmin: character(88, 'admin', { kind: 'municipality', id: s.asked.municipality }),
  // A desk of the same municipality registers no building and sees none.
  clerk: character(87, 'clerk', { kind: 'municipality', id: s.asked.municipality }),
  elsewhere: character(86, 'social-manager', { kind: 'municipality', id: '019035' }),
}
type Name = keyof typeof cast
const right = { name: s.asked.name, address: s.asked.address }

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const enter = async (): Promise<void> => {
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
}
const ask = async (command: string, as: Name, body: object = {}): Promise<string> => {
  const answer = await app.post(`/api/housing/${id}/${command}`, { body, headers: { ...cookies.get(as) } })
  if (answer.status === 201) return '201'
  const { rule, code } = await answer.json()
  return `${answer.status} ${rule ?? code}`
}
const get = async (path: string, as?: Name): Promise<Response> => {
  await app.settled('housing')
  return app.get(`/api/housing${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const read = async (path: string, as?: Name) => (await get(path, as)).json()

beforeAll(async () => {
  app = await makeTestApp({
    contexts: { housing, initiatives },
    config: { demo: Object.values(cast) },
    directory: ({ projector }) => livingThere({ directory: charactersDirectory(Object.values(cast)), projector }),
    now: '2025-06-01T10:00:00.000Z',
  })
  await enter()
  expect(await ask('register', 'stranger', s.asked)).toBe('403 not-allowed')
  for (const [command, data] of [
    ['register', s.asked],
    ['add-units', { units: s.units }],
    ['move-in', s.first],
    ['move-in', s.second],
    ['allocate', { year: 2025, cents: 100_000 }],
    ['offer-turn', s.offered],
    ['post', { notice: '7b000000-0000-4000-8000-0000000000aa', text: 'Acqua chiusa martedì.', until: '2025-06-03' }],
  ] as const)
    expect(await ask(command, 'manager', data)).toBe('201')
  await app.settled('housing')
  await enter()
})
afterAll(() => app?.stop())

describe('a building', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('is shown to who lives there, who manages it and who owns it', async () => {
    expect((await get(`/${id}`)).status).toBe(401)
    expect((await get(`/${id}`, 'stranger')).status).toBe(404)
    expect((await read('', 'stranger')).items).toEqual([])
    expect(await read(`/${id}`, 'owner')).toMatchObject({ home: null, asks: [], occupancy: { flats: 3, owners: 1, tenants: 1, empty: 1 } })
    expect(await read(`/${id}`, 'one')).toMatchObject({
      name: 'Casa Prova',
      home: { household: s.house(1), stair: 'A', number: '1', tenure: 'owner' },
      needed: 2,
      budgets: [{ year: 2025, cents: 100_000, left: 100_000 }],
      parts: { notices: [{ text: 'Acqua chiusa martedì.' }], turns: [{ taken: 0, mine: false }] },
      asks: ['take-turn', 'give-back-turn', 'finish-turn'],
    })
    expect((await read('', 'one')).items).toMatchObject([{ id, home: { stair: 'A' } }])
  })
  it('names nobody to neighbours', async () => {
    expect(await ask('take-turn', 'three', { turn: s.turn })).toBe('201')
    const shown = await (await get(`/${id}`, 'one')).text()
    for (const hidden of [s.two, s.three, s.house(2)]) expect(shown).not.toContain(hidden)
    expect(await read(`/${id}`, 'three')).toMatchObject({ parts: { turns: [{ taken: 1, mine: true }] } })
    expect(await ask('take-turn', 'stranger', { turn: s.turn })).toBe('409 housing.not-a-resident')
  })
  it('shows flats and households to who manages it alone', async () => {
    for (const name of ['one', 'owner'] as const) expect((await get(`/${id}/units`, name)).status).toBe(403)
    expect((await get(`/${id}/history`, 'one')).status).toBe(403)
    const { items } = await read(`/${id}/units`, 'manager')
    expect(items).toMatchObject([{ stair: 'A', number: '1', people: [s.one, s.two] }, { number: '2' }, { stair: 'B', household: null }])
  })
  it('is registered where one may, and nowhere else', async () => {
    expect(await read('/opening', 'admin')).toMatchObject({ anywhere: true, municipalities: [] })
    expect(await read('/opening', 'town')).toMatchObject({ anywhere: false, municipalities: [s.asked.municipality] })
    expect(await read('/opening', 'manager')).toMatchObject({ anywhere: false, municipalities: [] })
    expect((await get('/opening', 'one')).status).toBe(403)
    const register = (as: Name, municipality: string) =>
      app.post(`/api/housing/${s.turn}/register`, { body: { ...s.asked, municipality }, headers: { ...cookies.get(as) } })
    expect((await register('manager', s.asked.municipality)).status).toBe(403)
    expect((await register('town', '019035')).status).toBe(403)
    expect((await register('town', s.asked.municipality)).status).toBe(201)
  })
  it('is seen by who registers buildings in its municipality, from when it is there', async () => {
    for (const [as, status] of [
      ['town', 200],
      ['townAdmin', 200],
      ['clerk', 404],
      ['elsewhere', 404],
    ] as const)
      expect([as, (await get(`/${id}`, as)).status]).toEqual([as, status])
    expect(await read(`/${id}`, 'town')).toMatchObject({ manages: true, home: null })
    expect(await read(`/${id}`, 'townAdmin')).toMatchObject({
      manages: false,
      asks: ['correct', 'add-units', 'correct-unit', 'remove-unit'],
    })
    expect((await get(`/${id}/units`, 'town')).status).toBe(200)
    expect((await get(`/${id}/units`, 'elsewhere')).status).toBe(404)
  })
  it('tells its manager, and nobody else, what people are called', async () => {
    expect(await ask('name-person', 'one', { household: s.house(1), person: s.one, name: 'Tina Prova' })).toBe('403 not-allowed')
    expect(await ask('name-person', 'manager', { household: s.house(1), person: s.one, name: 'Tina Prova' })).toBe('201')
    const { items } = await read(`/${id}/people`, 'manager')
    expect(items).toMatchObject([
      {
        ...{ household: s.house(1), stair: 'A', number: '1', tenure: 'owner' },
        people: [
          { person: s.one, name: 'Tina Prova' },
          { person: s.two, name: null },
        ],
      },
      { household: s.house(2) },
    ])
    for (const as of ['one', 'owner', 'admin', 'townAdmin'] as const) expect((await get(`/${id}/people`, as)).status).toBe(403)
    expect((await get(`/${id}/people`, 'elsewhere')).status).toBe(404)
    expect(await (await get(`/${id}`, 'one')).text()).not.toContain('Tina')
  })
  it('is put right, flat by flat', async () => {
    expect(await ask('correct', 'one', { name: 'Mia', address: 'Qui' })).toBe('403 not-allowed')
    expect(await ask('correct', 'manager', { ...right, opened: '2017-11-06' })).toBe('201')
    expect(await ask('correct-unit', 'manager', { ...s.units[2], rooms: 5 })).toBe('201')
    expect(await read(`/${id}`, 'one')).toMatchObject({ name: 'Casa Prova', opened_on: '2017-11-06', manages: false })
    expect((await read(`/${id}/units`, 'manager')).items[2]).toMatchObject({ stair: 'B', rooms: 5 })
    expect(await ask('remove-unit', 'manager', { unit: s.flat(1), reason: 'No' })).toBe('409 housing.unit-occupied')
  })
  it('is managed by who manages it', async () => {
    expect(await ask('post', 'one', { notice: s.turn, text: 'Io.' })).toBe('403 not-allowed')
    expect(await ask('commit', 'manager', { initiative: s.initiative, year: 2025, cents: 1 })).toBe('409 housing.not-an-initiative')
  })
  it('takes down a notice when its day is over', async () => {
    app.clock.now = '2025-06-04T10:00:00.000Z'
    await enter()
    expect((await read(`/${id}`, 'one')).parts.notices).toEqual([])
  })
  it('is nobody’s who has moved out, and whoever moves in finds it', async () => {
    expect(await ask('move-out', 'manager', { household: s.house(2) })).toBe('201')
    const moved = { household: s.house(4), unit: s.flat(2), tenure: 'tenant', people: [cast.stranger.id] }
    expect(await ask('move-in', 'manager', moved)).toBe('201')
    await app.settled('housing')
    expect((await get(`/${id}`, 'three')).status).toBe(404)
    expect(await read(`/${id}`, 'stranger')).toMatchObject({ home: { household: s.house(4), number: '2' } })
  })
  it('is told as it was on a day, to whom it is told today', async () => {
    const past = '0b1f1c10-0000-4000-8000-0000000000cc'
    const tell = (day: string, command: string, data: object) =>
      app.act({
        ...{ context: 'housing', id: past, command, data, on: day, known: `${day}T10:00:00.000Z` },
        by: cast.manager.id,
        role: 'admin',
      })
    const told = [
      await tell('2025-05-01', 'register', s.asked),
      await tell('2025-05-01', 'add-units', { units: s.units.map((unit) => ({ ...unit })) }),
      await tell('2025-05-10', 'move-in', { ...s.second, people: [s.three] }),
      await tell('2025-05-11', 'post', { notice: s.turn, text: 'Acqua chiusa.', until: '2025-05-16' }),
      await tell('2025-05-20', 'move-out', { household: s.second.household }),
      await tell('2025-05-21', 'move-in', { ...s.second, household: s.house(5), people: [cast.stranger.id] }),
    ]
    expect(told.map(({ outcome }) => outcome)).toEqual(told.map(() => 'recorded'))
    await enter()
    const then = '?asOf=2025-05-15'
    const { items } = await read(`/${past}/units${then}`, 'everywhere')
    expect(items).toMatchObject([{ household: null }, { household: s.second.household, people: [s.three] }, { household: null }])
    expect((await read(`/${past}/units`, 'everywhere')).items[1]).toMatchObject({ household: s.house(5), people: [cast.stranger.id] })
    expect(await read(`/${past}${then}`, 'everywhere')).toMatchObject({
      manages: true,
      asks: [],
      parts: { notices: [{ until: '2025-05-16' }] },
    })
    expect((await read(`/${past}`, 'everywhere')).parts.notices).toEqual([])
    expect(await read(`/${past}${then}`, 'stranger')).toMatchObject({ home: null, manages: false, occupancy: { tenants: 1 } })
    // Who has moved out is told of no day, not even of those when they lived here; nor is the building of a day before it was.
    expect((await get(`/${past}${then}`, 'three')).status).toBe(404)
    expect((await get(`/${past}/units${then}`, 'stranger')).status).toBe(403)
    expect((await get(`/${past}?asOf=2025-04-30`, 'everywhere')).status).toBe(404)
  })
})
