// An initiative asked for at a desk, for who has no way of their own; and one that is done again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { housing } from '../../server/housing/routes.ts'
import { initiatives } from '../../server/initiatives/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const there = { kind: 'building', id: s.building } as const
const elsewhere = { kind: 'building', id: '0b1f1c10-0000-4000-8000-0000000000bb' } as const
const cast = {
  manager: character(90, 'social-manager', there),
  maker: character(96, 'maker'),
  desk: character(87, 'operator', there),
  farmaker: character(88, 'maker', elsewhere),
  anna: character(91, 'resident', there),
  bice: character(92, 'resident', there),
  dino: character(93, 'resident', there),
}
type Name = keyof typeof cast
const [first, second, third] = ['aa', 'bb', 'cc'].map((end) => `1de00000-0000-4000-8000-0000000000${end}`) as [string, string, string]
const flat = (n: number): string => `0a110000-0000-4000-8000-00000000000${n}`
const homes = [
  [1, cast.anna],
  [2, cast.bice],
  [3, cast.dino],
] as const

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const post = (path: string, as: Name, body: object = {}) => app.post(`/api/${path}`, { body, headers: { ...cookies.get(as) } })
const answered = async (path: string, as: Name, body: object = {}): Promise<string> => {
  const answer = await post(path, as, body)
  return answer.status === 201 ? '201' : `${answer.status} ${(await answer.json()).rule}`
}
const get = async (path: string, as?: Name): Promise<Response> => {
  for (const context of ['housing', 'initiatives']) await app.settled(context)
  return app.get(`/api/initiatives/${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const read = async (path: string, as?: Name) => (await get(path, as)).json()
const told = async (context: string, id: string, command: string, data: object, by: string = cast.manager.id): Promise<void> => {
  const answer = await app.act({ context, id, command, data, by, role: by === cast.manager.id ? 'social-manager' : 'resident' })
  if (answer.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(answer)}`)
}
const asked = { ...s.asked, asksCents: 0, openTo: 'residents', promoter: cast.anna.id } as const

beforeAll(async () => {
  app = await makeTestApp({ contexts: { housing, initiatives }, config: { demo: Object.values(cast) }, now: '2026-03-02T10:00:00.000Z' })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await told('housing', s.building, 'register', { name: 'Casa Prova', municipality: '019036', address: 'Via Inventata 1' })
  const units = homes.map(([n]) => ({ unit: flat(n), stair: 'A', number: String(n), purpose: 'sale', rooms: 2 }))
  await told('housing', s.building, 'add-units', { units })
  for (const [n, { id }] of homes)
    await told('housing', s.building, 'move-in', { household: s.house(n), unit: flat(n), tenure: 'tenant', people: [id] })
})
afterAll(() => app?.stop())

describe('somebody helped at a desk', () => {
  const help = `homes?person=${cast.dino.id}`
  it('lives where the desk can see, for who has a desk role there', async () => {
    const items = [{ building: s.building, household: s.house(3), tenure: 'tenant' }]
    expect((await read(help, 'maker')).items).toEqual(items)
    expect((await read(help, 'desk')).items).toEqual(items)
    expect((await read(help, 'farmaker')).items).toEqual([])
    for (const name of ['manager', 'bice'] as const) expect((await get(help, name)).status).toBe(403)
  })
  it('is asked for what they could ask themselves, and nothing else', async () => {
    await told('initiatives', first, 'propose', { ...asked, household: s.house(3), promoter: cast.dino.id }, cast.dino.id)
    const helping = (as: Name, helped: string) => read(`${first}?helped=${helped}`, as)
    expect(await helping('desk', cast.dino.id)).toMatchObject({ mine: true, home: s.house(3), asks: ['amend', 'cancel'] })
    expect(await read(first, 'desk')).toMatchObject({ mine: false, home: null, asks: [] })
    // Of another person it says nothing to who has no desk.
    expect(await helping('bice', cast.dino.id)).toMatchObject({ mine: false, home: s.house(2), asks: [] })
    await told('initiatives', first, 'collect', { ...s.rules, units: 3 })
    expect(await helping('maker', cast.anna.id)).toMatchObject({ mine: false, home: s.house(1), asks: ['endorse'] })
    expect(await helping('maker', cast.dino.id)).toMatchObject({ mine: true, asks: ['cancel'] })
  })
})

describe('one that is done again', () => {
  it('is one of this building that was concluded, and both say so', async () => {
    const steps: readonly (readonly [command: string, data: object, by?: string])[] = [
      ['propose', { ...asked, household: s.house(1) }, cast.anna.id],
      ['collect', { ...s.rules, units: 3 }],
      ['endorse', { household: s.house(2) }, cast.bice.id],
      ['endorse', { household: s.house(3) }, cast.dino.id],
      ['ask', {}, cast.anna.id],
      ['approve', { conditions: [], cents: 0 }],
      ['schedule', { ...s.dates, first: '2026-03-02' }, cast.anna.id],
      ['start', {}, cast.anna.id],
      ['tell', { ...s.heads, day: '2026-03-02', photos: [], consenting: false }, cast.anna.id],
    ]
    for (const [command, data, by] of steps) await told('initiatives', second, command, data, by)
    const again = { ...asked, repeats: second }
    expect(await answered(`initiatives/${third}/propose`, 'anna', again)).toBe('409 initiatives.not-repeatable')
    expect(await answered(`initiatives/${third}/propose`, 'anna', { ...again, repeats: third })).toBe('409 initiatives.not-repeatable')
    await told('initiatives', second, 'conclude', { outcome: 'hoped', learned: 'Serve acqua.', again: true, tidy: true }, cast.anna.id)
    expect(await answered(`initiatives/${third}/propose`, 'anna', again)).toBe('201')
    expect(await read(third, 'anna')).toMatchObject({ repeats: second, repetitions: [] })
    expect(await read(second, 'bice')).toMatchObject({ repeats: null, repetitions: [{ id: third, title: asked.title }] })
  })
})
