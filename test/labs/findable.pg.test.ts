// Being found by name: only who agreed is offered, only to who runs a laboratory, and no longer once they take it back, are restricted or are forgotten.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostFindable } from '../../projections/labs/roster.ts'
import { labs } from '../../server/labs/routes.ts'
import { offers } from '../../server/people/consent-texts.ts'
import { people } from '../../server/people/routes.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const lab = s.id(70)
const cast = {
  everywhere: character(60, 'maker'),
  maker: character(61, 'maker', { kind: 'lab', id: lab }),
  elsewhere: character(63, 'facilitator', { kind: 'lab', id: s.id(71) }),
  resident: character(64, 'resident'),
  clerk: character(66, 'clerk', { kind: 'municipality', id: '019036' }),
}
type Name = keyof typeof cast
const cookies = new Map<Name, { readonly cookie: string }>()
const [rita, ugo, vera] = [s.id(201), s.id(202), s.id(203)]
const text = offers.find(({ purpose }) => purpose === 'roster')?.sha256.it ?? ''
let app: TestApp

const tell = async (id: string, command: string, data: object, by = id, role: 'resident' | 'dpo' | 'operator' = 'resident') => {
  const said = await app.act({ context: 'people', id, command, data, by, role } as Parameters<TestApp['act']>[0])
  if (said.outcome !== 'recorded') throw new Error(`${command}: ${JSON.stringify(said)}`)
}
const known = async (as: Name, of = lab, more = ''): Promise<Response> => {
  await app.settled('labs')
  return app.get(`/api/labs/known?lab=${of}${more}`, { headers: { ...cookies.get(as) } })
}
type Answer = { readonly items: readonly { readonly person: string; readonly name: string; readonly title: string | null }[]; more: number }
const found = async (as: Name = 'maker') => ((await (await known(as)).json()) as Answer).items.map(({ name }) => name)

beforeAll(async () => {
  app = await makeTestApp({ contexts: { labs, people }, config: { demo: Object.values(cast) }, now: '2025-06-10T06:00:00.000Z' })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  const opened = await app.act({ context: 'labs', id: lab, command: 'open', data: s.opening, by: s.id(91), role: 'coordinator' })
  expect(opened.outcome).toBe('recorded')
  for (const [id, name] of [
    [rita, 'Rita Rupe'],
    [ugo, 'Ugo Prova'],
    [vera, 'Vera Prova'],
  ] as const)
    await tell(id, 'register', { name, channel: 'desk' }, s.id(95), 'operator')
})
afterAll(() => app?.stop())

describe('being found by name', () => {
  it('is nobody’s lot before they agree, also not for who runs every laboratory', async () => {
    for (const as of ['maker', 'everywhere'] as const) expect(await found(as)).toEqual([])
    // Another consent is not this one.
    await tell(rita, 'consent', { purpose: 'news', text })
    for (const as of ['maker', 'everywhere'] as const) expect(await found(as)).toEqual([])
  })
  it('is a fact with its day and without a name, and from then on they are offered', async () => {
    await tell(rita, 'consent', { purpose: 'roster', text })
    const facts = (await app.store.readAll()) as unknown as readonly { type: string; data: object }[]
    expect(facts.at(-1)).toMatchObject({ type: 'people.consented', on: expect.any(String) })
    expect(facts.at(-1)?.data).toEqual({ person: rita, purpose: 'roster', channel: 'web', text })
    expect(((await (await known('maker')).json()) as Answer).items).toEqual([
      { person: rita, name: 'Rita Rupe', as: 'citizen', band: null, title: null },
    ])
    expect(await found('everywhere')).toEqual(['Rita Rupe'])
  })
  it('is for who runs that laboratory alone, and for no past day', async () => {
    expect((await known('elsewhere')).status).toBe(404)
    for (const as of ['resident', 'clerk'] as const) expect((await known(as)).status).toBe(403)
    expect((await known('maker', lab, '&asOf=2025-06-10')).status).toBe(422)
  })
  it('offers nobody twice, and nobody who is on the list', async () => {
    const enrolled = await app.act({
      ...{ context: 'labs', id: lab, command: 'enrol', by: cast.maker.id, role: 'maker' },
      data: { person: rita, name: 'Rita', as: 'volunteer' },
    })
    expect(enrolled.outcome).toBe('recorded')
    expect(await found()).toEqual([])
    await app.act({ context: 'labs', id: lab, command: 'leave', data: { person: rita }, by: cast.maker.id, role: 'maker' })
    // Who is known is offered as they are known.
    expect(((await (await known('maker')).json()) as Answer).items).toMatchObject([{ name: 'Rita', title: s.opening.title }])
  })
  it('ends when it is taken back, and comes again', async () => {
    await tell(ugo, 'consent', { purpose: 'roster', text })
    expect(await found()).toContain('Ugo Prova')
    await tell(ugo, 'withdrawConsent', { purpose: 'roster' })
    for (const as of ['maker', 'everywhere'] as const) expect(await found(as)).not.toContain('Ugo Prova')
    await tell(ugo, 'consent', { purpose: 'roster', text })
    expect(await found()).toContain('Ugo Prova')
  })
  it('follows a name that is put right', async () => {
    await tell(ugo, 'amend', { name: 'Ugo Giusto' }, s.id(95), 'operator')
    expect(await found()).toContain('Ugo Giusto')
  })
  it('rests while the use of their data is restricted, and ends when they are forgotten', async () => {
    await tell(ugo, 'restrict', { basis: 'accuracy' })
    expect(await found()).not.toContain('Ugo Giusto')
    await tell(ugo, 'unrestrict', {})
    expect(await found()).toContain('Ugo Giusto')
    await tell(ugo, 'askErasure', { basis: 'no-longer-needed' })
    await tell(ugo, 'confirmErasure', {}, s.id(96), 'dpo')
    expect(await found()).not.toContain('Ugo Giusto')
    expect(await found()).not.toContain('[cancellato]')
  })
  it('says how many do not fit in one answer', async () => {
    for (let n = 0; n < mostFindable; n++) {
      const id = s.id(10_000 + n)
      await tell(id, 'register', { name: `Persona ${n}`, channel: 'desk' }, s.id(95), 'operator')
      await tell(id, 'consent', { purpose: 'roster', text })
    }
    await tell(vera, 'consent', { purpose: 'roster', text })
    const { items, more } = (await (await known('maker')).json()) as Answer
    // One of those who fit is Rita, who is offered as she is known.
    expect([items.some(({ person }) => person === vera), items.filter(({ title }) => title === null).length, more]).toEqual([
      ...[true, mostFindable - 1, 2],
    ])
  })
})
