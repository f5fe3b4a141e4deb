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
}
type Name = keyof typeof cast

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
      needed: 5,
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
})
