// What a maker takes along to the courtyard: every session of these days, however many, and whom they know already.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LabCommands } from '../../events/labs/commands.ts'
import { labs } from '../../server/labs/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const [lab, another] = [s.id(70), s.id(71)]
const cast = {
  chief: character(60, 'coordinator', { kind: 'organisation', id: s.here.promoter }),
  maker: character(61, 'maker', { kind: 'lab', id: lab }),
  elsewhere: character(63, 'facilitator', { kind: 'lab', id: another }),
  resident: character(64, 'resident'),
}
type Name = keyof typeof cast
const cookies = new Map<Name, { readonly cookie: string }>()
let app: TestApp

const done = async <C extends keyof LabCommands>(command: C, as: Name, data: LabCommands[C], of = lab): Promise<void> => {
  const said = await app.post(`/api/labs/${of}/${command}`, { body: data, headers: { ...cookies.get(as) } })
  if (said.status !== 201) throw new Error(`${command}: ${said.status} ${await said.text()}`)
}
const get = async (path: string, as: Name): Promise<Response> => {
  await app.settled('labs')
  return app.get(`/api/labs${path}`, { headers: { ...cookies.get(as) } })
}
const read = async (path: string, as: Name) => (await get(path, as)).json()

beforeAll(async () => {
  app = await makeTestApp({ contexts: { labs }, config: { demo: Object.values(cast) }, now: '2025-06-10T06:00:00.000Z' })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  await done('open', 'chief', s.opening)
  await done('open', 'chief', s.opening, another)
  await done('schedule', 'maker', s.scheduling)
  await done('enrol', 'maker', { person: s.ada, name: 'Ada Prova', as: 'citizen' })
})
afterAll(() => app?.stop())

describe('the sessions of these days', () => {
  it('says how many sessions there are beside those it shows, and shows them when asked', async () => {
    for (let n = 0; n < 41; n++)
      await done('schedule', 'maker', { ...s.scheduling, session: s.id(400 + n), day: '2025-06-12', minute: 480 + n })
    const first = await read('/today', 'maker')
    expect([first.sessions.length, first.more]).toEqual([40, 2])
    const rest = await read('/today?skip=40', 'maker')
    expect([rest.sessions.length, rest.more]).toEqual([2, 0])
    const seen = [...first.sessions, ...rest.sessions].map(({ session }: { session: string }) => session)
    expect(new Set(seen).size).toBe(42)
    // One that is beyond the first forty is taken along like any other.
    expect(await read(`/today?session=${seen.at(-1)}`, 'maker')).toMatchObject({ sessions: [{ session: seen.at(-1) }], more: 0 })
  })
})

describe('somebody known already', () => {
  it('is offered from where the maker knows them, and to nobody else', async () => {
    const known = async (as: Name, of: string) => get(`/known?lab=${of}`, as)
    const named = async (as: Name, of: string) =>
      ((await (await known(as, of)).json()) as { items: { name: string }[] }).items.map(({ name }) => name)
    expect(await named('maker', lab)).toEqual([])
    await done('enrol', 'maker', { person: s.id(301), name: 'Lina Prova', as: 'citizen' })
    await done('enrol', 'maker', { person: s.id(302), as: 'citizen' })
    await done('leave', 'maker', { person: s.id(301) })
    await done('leave', 'maker', { person: s.id(302) })
    // Who left may come back; who gave no name cannot be looked for.
    expect(await named('maker', lab)).toEqual(['Lina Prova'])
    // The chief runs both and stands beside one: those of the other laboratory are known there by who stands beside them.
    expect(await named('elsewhere', another)).toEqual([])
    expect((await known('elsewhere', lab)).status).toBe(404)
    expect((await known('resident', lab)).status).toBe(403)
    await done('assign', 'chief', { person: cast.chief.id })
    expect(await named('chief', another)).toEqual(['Ada Prova', 'Lina Prova'])
  })
})
