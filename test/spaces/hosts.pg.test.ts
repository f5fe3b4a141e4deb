// Who may be named beside who books, with their homes and initiatives known: only those of the home, by names that only the home reads; and nothing for what has stopped.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { housing } from '../../server/housing/routes.ts'
import { initiatives } from '../../server/initiatives/routes.ts'
import type { Role } from '../../server/kernel/people.ts'
import { people } from '../../server/people/routes.ts'
import { spaces } from '../../server/spaces/routes.ts'
import * as i from '../initiatives/samples.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const there = { kind: 'building', id: i.building } as const
const cast = {
  manager: character(90, 'social-manager', there),
  clerk: character(98, 'clerk', { kind: 'municipality', id: '019036' }),
  anna: character(91, 'resident', there),
  abele: character(92, 'resident', there),
  bice: character(93, 'resident', there),
  dino: character(94, 'resident', there),
}
type Name = keyof typeof cast
const id = (name: Name): string => cast[name].id
const room = s.uuid(0xa1)
const circle = '1de00000-0000-4000-8000-0000000000aa'
const flat = (n: number): string => `0a110000-0000-4000-8000-00000000000${n}`

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
type What = { readonly context: string; readonly id: string; readonly command: string; readonly data: unknown }
const act = (what: What, by: Name, role: Role = cast[by].roles[0] ?? 'resident') => app.act({ ...what, by: id(by), role })
const done = async (what: What, by: Name): Promise<void> => {
  const said = await act(what, by)
  if (said.outcome !== 'recorded') throw new Error(`${what.context} ${what.command}: ${JSON.stringify(said)}`)
}
const inHouse = (command: string, data: unknown) => done({ context: 'housing', id: i.building, command, data }, 'manager')
const ofCircle = (command: string, data: unknown, by: Name) => done({ context: 'initiatives', id: circle, command, data }, by)
/** The rule that refuses, or `booked`: asked at the counter, where the other streams are looked at. */
const asked = async (command: string, body: object, by: Name): Promise<string> => {
  const answer = await app.post(`/api/spaces/${room}/${command}`, { body, headers: { ...cookies.get(by) } })
  return answer.status === 201 ? 'booked' : ((await answer.json()).rule ?? String(answer.status))
}
const book = (n: number, more: Parameters<typeof s.wanted>[2], by: Name = 'anna') => asked('book', s.wanted(n, s.on(n, 18, 20), more), by)
const read = async (path: string, as: Name) => {
  await app.settled('spaces')
  return app.get(`/api/spaces${path}`, { headers: { ...cookies.get(as) } })
}

const settle = async (): Promise<void> => {
  const unit = (n: number) => ({ unit: flat(n), stair: 'A', number: String(n), purpose: 'sale', rooms: 2 })
  await inHouse('register', { name: 'Casa Prova', municipality: '019036', address: 'Via Inventata 1' })
  await inHouse('add-units', { units: [1, 2, 3].map(unit) })
  const live = (n: number, ...who: Name[]) =>
    inHouse('move-in', { household: i.house(n), unit: flat(n), tenure: 'tenant', people: who.map(id) })
  await live(1, 'anna')
  await live(2, 'bice')
  await live(3, 'dino')
  await inHouse('join', { household: i.house(1), person: id('abele') })
  await inHouse('set-rules', { from: '2025-01-01', minimum: 2, percent: 10, checkDays: 3, windowDays: 14, answerDays: 10, againDays: 30 })
}
const approve = async (): Promise<void> => {
  await ofCircle('propose', { ...i.asked, promoter: id('anna') }, 'anna')
  await ofCircle('collect', i.rules, 'manager')
  await ofCircle('endorse', { household: i.house(2) }, 'bice')
  await ofCircle('endorse', { household: i.house(3) }, 'dino')
  await ofCircle('ask', {}, 'anna')
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces, housing, initiatives, people }, config: { demo: Object.values(cast) }, now: s.now })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  for (const [name, called] of [
    ['anna', 'Anna Prova'],
    ['abele', 'Abele Prova'],
    ['bice', 'Bice Prova'],
  ] as const)
    await done({ context: 'people', id: id(name), command: 'register', data: { name: called, channel: 'code' } }, name)
  await settle()
  await done({ context: 'spaces', id: room, command: 'open', data: { ...s.asked, building: i.building } }, 'manager')
  await done({ context: 'spaces', id: room, command: 'rule', data: s.rules }, 'manager')
  await approve()
})
afterAll(() => app?.stop())

it('is opened in the municipality of its building', async () => {
  const body = { ...s.asked, building: i.building, municipality: '019035' }
  const answer = await app.post(`/api/spaces/${s.uuid(0x77)}/open`, { body, headers: { ...cookies.get('manager') } })
  expect((await answer.json()).rule).toBe('spaces.building-elsewhere')
})

describe('those who may be named', () => {
  const home = { household: i.house(1) }
  it('are told by name to who lives with them, and to nobody else', async () => {
    const mates = async (as: Name) => (await (await read('/mates', as)).json()).items
    expect(await mates('anna')).toEqual([{ building: i.building, household: i.house(1), person: id('abele'), name: 'Abele Prova' }])
    expect(await mates('abele')).toMatchObject([{ person: id('anna'), name: 'Anna Prova' }])
    for (const other of ['bice', 'manager', 'clerk'] as const) expect(await mates(other)).toEqual([])
    expect((await app.get('/api/spaces/mates')).status).toBe(401)
  })
  it('live in the home it is for', async () => {
    expect(await book(3, { ...home, hosts: [id('bice')] })).toBe('spaces.hosts-unknown')
    expect(await book(3, { ...home, hosts: [id('abele'), id('bice')] })).toBe('spaces.hosts-unknown')
    expect(await book(3, { hosts: [id('abele')] })).toBe('spaces.hosts-unknown')
    expect(await book(3, { ...home, hosts: [id('abele'), id('anna')] })).toBe('booked')
    expect((await (await read('/mine', 'abele')).json()).bookings).toMatchObject([{ booking: s.uuid(3), own: false }])
  })
  it('are of that home also when the manager books, and in a repeated booking or a waiting list', async () => {
    expect(await book(4, { household: i.house(2), hosts: [id('abele')] }, 'manager')).toBe('spaces.hosts-unknown')
    expect(await book(4, { household: i.house(2), hosts: [id('bice')] }, 'manager')).toBe('booked')
    const others = { ...home, hosts: [id('dino')] }
    expect(await asked('series', { ...s.weekly, ...others }, 'anna')).toBe('spaces.hosts-unknown')
    const waits = { entry: s.uuid(0xe1), ...s.on(3, 18, 20), minutes: 60, flex: 0, ...s.claim, ...others }
    expect(await asked('join', waits, 'anna')).toBe('spaces.hosts-unknown')
  })
  it('no longer do once they have left it', async () => {
    await inHouse('leave', { household: i.house(1), person: id('abele') })
    expect((await (await read('/mates', 'anna')).json()).items).toEqual([])
    expect(await book(5, { ...home, hosts: [id('abele')] })).toBe('spaces.hosts-unknown')
    await inHouse('join', { household: i.house(1), person: id('abele') })
  })
})

describe('an initiative', () => {
  const it_ = { initiative: circle }
  it('has no place before it is approved, whoever asks', async () => {
    expect(await book(6, it_)).toBe('spaces.initiative-not-going')
    expect(await book(6, it_, 'manager')).toBe('spaces.initiative-not-going')
    expect(await book(6, { initiative: s.uuid(0x99) }, 'manager')).toBe('spaces.initiative-not-going')
    expect(await book(6, it_, 'bice')).toBe('spaces.not-your-initiative')
  })
  it('has places once it is, with hosts of its promoter’s home', async () => {
    await ofCircle('approve', { conditions: ['In ordine entro le 19.'], cents: 0 }, 'manager')
    expect(await book(6, { ...it_, hosts: [id('dino')] })).toBe('spaces.hosts-unknown')
    expect(await book(6, { ...it_, hosts: [id('abele')] })).toBe('booked')
    expect(await book(7, { ...it_, hosts: [id('anna')] }, 'manager')).toBe('booked')
  })
  it('has none while it is suspended, not even from who looks after the space', async () => {
    await ofCircle('suspend', { reason: 'Prima si parla con i vicini.' }, 'manager')
    const waits = { entry: s.uuid(0xe2), ...s.on(3, 18, 20), minutes: 60, flex: 0, ...s.claim, ...it_ }
    for (const by of ['anna', 'manager', 'clerk'] as const) {
      expect(await book(10, it_, by)).toBe('spaces.initiative-not-going')
      expect(await asked('series', { ...s.weekly, ...it_ }, by)).toBe('spaces.initiative-not-going')
      expect(await asked('join', waits, by)).toBe('spaces.initiative-not-going')
    }
    // What it booked before is let go, not moved out of the way.
    const later = { booking: s.uuid(6), scope: 'this', ...s.on(12, 18, 20) }
    for (const by of ['anna', 'manager'] as const) expect(await asked('move', later, by)).toBe('spaces.initiative-not-going')
    await ofCircle('resume', {}, 'manager')
    expect(await book(10, it_, 'clerk')).toBe('booked')
    expect(await asked('move', later, 'anna')).toBe('booked')
  })
})

describe('where one may open a space', () => {
  it('is told to who may: their building, their municipality', async () => {
    const opening = async (as: Name) => (await read('/opening', as)).json()
    expect(await opening('manager')).toMatchObject({ anywhere: false, buildings: [i.building], municipalities: [] })
    expect(await opening('clerk')).toMatchObject({ anywhere: false, buildings: [], municipalities: ['019036'] })
    expect((await read('/opening', 'anna')).status).toBe(403)
  })
})
