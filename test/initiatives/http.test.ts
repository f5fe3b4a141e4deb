// An initiative at the counter, from the proposal to its card: who may ask what, what the building must say first, what others see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/initiatives/decider.ts'
import { initiative } from '../../projections/initiatives/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { closingOf } from '../../server/closing.ts'
import { housing } from '../../server/housing/routes.ts'
import { initiatives } from '../../server/initiatives/routes.ts'
import { sentences } from '../../server/initiatives/sentences.ts'
import { house as itself } from '../../server/kernel/house.ts'
import { closeOverdue } from '../../server/processes/closing.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const there = { kind: 'building', id: s.building } as const
const cast = {
  manager: character(90, 'social-manager', there),
  elsewhere: character(89, 'social-manager', { kind: 'building', id: '0b1f1c10-0000-4000-8000-0000000000bb' }),
  owner: character(95, 'owner', there),
  maker: character(96, 'maker'),
  anna: character(91, 'resident', there),
  bice: character(92, 'resident', there),
  dino: character(93, 'resident', there),
  edda: character(94, 'resident', there),
  stranger: character(97, 'resident'),
}
type Name = keyof typeof cast
const flat = (n: number): string => `0a110000-0000-4000-8000-00000000000${n}`
const one = '1de00000-0000-4000-8000-0000000000aa'
const other = '1de00000-0000-4000-8000-0000000000bb'

let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const post = (path: string, as: Name, body: object = {}) => app.post(`/api/${path}`, { body, headers: { ...cookies.get(as) } })
const done = async (path: string, as: Name, body: object = {}): Promise<void> => {
  const answer = await post(path, as, body)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
const refusal = async (path: string, as: Name, body: object = {}): Promise<string> => {
  const answer = await post(path, as, body)
  const { rule, title, code } = await answer.json()
  expect(title).not.toBe('')
  return `${answer.status} ${rule ?? code}`
}
const get = async (path: string, as?: Name): Promise<Response> => {
  for (const context of ['housing', 'initiatives']) await app.settled(context)
  return app.get(`/api/${path}`, as ? { headers: { ...cookies.get(as) } } : {})
}
const read = async (path: string, as?: Name) => (await get(path, as)).json()
const asksOf = async (as: Name, id = one): Promise<readonly string[]> => (await read(`initiatives/${id}`, as)).asks
/** Everybody enters; again after the clock has moved, for sessions end. */
const enter = async (now?: string): Promise<void> => {
  if (now !== undefined) app.clock.now = now
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
}
const asked = { ...s.asked, promoter: cast.anna.id }

beforeAll(async () => {
  app = await makeTestApp({ contexts: { housing, initiatives }, config: { demo: Object.values(cast) }, now: '2026-03-02T10:00:00.000Z' })
  await enter()
  const at = `housing/${s.building}`
  await done(`${at}/register`, 'manager', { name: 'Casa Prova', municipality: '019036', address: 'Via Inventata 1' })
  const unit = (n: number) => ({ unit: flat(n), stair: 'A', number: String(n), purpose: 'sale', rooms: 2 })
  await done(`${at}/add-units`, 'manager', { units: [1, 2, 3, 4].map(unit) })
  for (const [n, name] of [
    [1, 'anna'],
    [2, 'bice'],
    [3, 'dino'],
    [4, 'edda'],
  ] as const) {
    await done(`${at}/move-in`, 'manager', {
      household: s.house(n),
      unit: flat(n),
      tenure: n > 2 ? 'tenant' : 'owner',
      people: [cast[name].id],
    })
  }
  const rules = { from: '2026-01-01', minimum: 2, percent: 10, checkDays: 3, windowDays: 14, answerDays: 10, againDays: 30 }
  await done(`${at}/set-rules`, 'manager', { ...rules, from: '2026-01-01' })
  await done(`${at}/allocate`, 'manager', { year: 2026, cents: 100_000 })
})
afterAll(() => app?.stop())

const rules = { needed: 2, units: 4, windowDays: 14, answerDays: 10, againDays: 30 }

describe('an initiative', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('is proposed by who lives in the building, for their own household', async () => {
    const path = `initiatives/${one}/propose`
    expect(await refusal(path, 'stranger', { ...asked, promoter: cast.stranger.id })).toBe('409 initiatives.not-your-household')
    expect(await refusal(path, 'bice', { ...asked, promoter: cast.bice.id })).toBe('409 initiatives.not-your-household')
    expect(await refusal(path, 'anna', { ...asked, shownAs: 'stair', stair: 'B' })).toBe('409 initiatives.not-your-stair')
    expect(await refusal(path, 'anna', { ...asked, building: '0b1f1c10-0000-4000-8000-0000000000bb' })).toBe(
      '409 initiatives.unknown-building',
    )
    await done(path, 'anna', { ...asked, shownAs: 'stair', stair: 'A', openTo: 'district' })
  })
  it('is seen by who belongs to the building, and by nobody else before it is approved', async () => {
    expect((await get(`initiatives/${one}`)).status).toBe(404)
    expect((await get(`initiatives/${one}`, 'stranger')).status).toBe(404)
    expect((await get(`initiatives/${one}`, 'elsewhere')).status).toBe(404)
    const shown = await read(`initiatives/${one}`, 'bice')
    expect(shown).toMatchObject({ stage: 'proposed', stair: 'A', mine: false, endorsed: 0, home: s.house(2), asks: [] })
    for (const hidden of ['promoter', 'household', 'voices', 'sees']) expect(shown).not.toHaveProperty(hidden)
    expect(JSON.stringify(shown)).not.toContain(cast.anna.id)
    expect(await asksOf('anna')).toEqual(['amend', 'cancel'])
    expect(await asksOf('manager')).toEqual(['collect', 'send-back', 'refuse', 'cancel'])
  })
  it('collects by the rules of the building and no others', async () => {
    const path = `initiatives/${one}/collect`
    expect(await refusal(path, 'elsewhere', rules)).toMatch(/^403/)
    expect(await refusal(path, 'anna', rules)).toMatch(/^403/)
    expect(await refusal(path, 'manager', { ...rules, needed: 1 })).toBe('409 initiatives.not-the-rules')
    await done(path, 'manager', rules)
  })
  it('is endorsed by a household once, whoever of it speaks', async () => {
    const path = `initiatives/${one}/endorse`
    expect(await refusal(path, 'stranger', { household: s.house(2) })).toBe('409 initiatives.not-your-household')
    expect(await refusal(path, 'dino', { household: s.house(2) })).toBe('409 initiatives.not-your-household')
    expect(await refusal(path, 'anna', { household: s.house(1) })).toBe('409 initiatives.own-household')
    expect(await asksOf('bice')).toEqual(['endorse'])
    await done(path, 'bice', { household: s.house(2) })
    expect(await asksOf('bice')).toEqual(['withdraw'])
    await done(`housing/${s.building}/join`, 'manager', { household: s.house(2), person: cast.stranger.id })
    expect(await refusal(path, 'stranger', { household: s.house(2) })).toBe('409 initiatives.already-endorsed')
    await done(path, 'dino', { household: s.house(3) })
    expect(await read(`initiatives/${one}`, 'bice')).toMatchObject({ stage: 'supported', endorsed: 2, needed: 2, mineEndorsed: true })
  })
  it('says which households only to who manages the building', async () => {
    expect((await get(`initiatives/${one}/voices`, 'bice')).status).toBe(403)
    expect((await get(`initiatives/${one}/history`, 'bice')).status).toBe(403)
    expect((await read(`initiatives/${one}/voices`, 'manager')).items).toHaveLength(2)
  })
  it('waits for its answer in the manager’s list, by the day it is due', async () => {
    await done(`initiatives/${one}/ask`, 'anna')
    const { items } = await read(`initiatives/waiting?building=${s.building}`, 'manager')
    expect(items).toMatchObject([{ id: one, turn: 'manager', due_on: '2026-03-12' }])
    expect((await get(`initiatives/waiting?building=${s.building}`, 'bice')).status).toBe(403)
  })
  it('is approved only with money that was promised first, and promised only to it', async () => {
    const yes = { conditions: ['In ordine entro le 19.'], cents: 42_000 }
    expect(await refusal(`initiatives/${one}/approve`, 'manager', yes)).toBe('409 initiatives.not-promised')
    const commit = `housing/${s.building}/commit`
    expect(await refusal(commit, 'manager', { initiative: other, year: 2026, cents: 1 })).toBe('409 housing.not-an-initiative')
    await done(commit, 'manager', { initiative: one, year: 2026, cents: 42_000 })
    await done(`initiatives/${one}/approve`, 'manager', yes)
  })
  it('once approved and open to the district is shown to everybody, without who lives there', async () => {
    const shown = await read(`initiatives/${one}`)
    expect(shown).toMatchObject({ stage: 'approved', open_to: 'district', home: null, asks: [], conditions: ['In ordine entro le 19.'] })
    expect((await read('initiatives')).items).toMatchObject([{ id: one, endorsed: 2 }])
    const all = JSON.stringify([shown, await read('initiatives')])
    for (const hidden of [s.house(1), s.house(2), cast.anna.id, cast.bice.id]) expect(all).not.toContain(hidden)
  })
  it('is insured, started, told and concluded when its expenses are closed', async () => {
    await done(`initiatives/${one}/schedule`, 'anna', { first: '2026-03-02', weekly: true, bookings: [] })
    expect(await refusal(`initiatives/${one}/start`, 'anna')).toBe('409 initiatives.not-insured')
    expect(await asksOf('anna')).not.toContain('start')
    await done(`initiatives/${one}/schedule`, 'manager', { first: '2026-03-02', weekly: true, bookings: [], insurance: 'RC-1' })
    await done(`initiatives/${one}/start`, 'anna')
    await done(`initiatives/${one}/tell`, 'maker', { day: '2026-03-02', ...s.heads, photos: [], consenting: false })
    await done(`initiatives/${one}/retell`, 'anna', { occasion: 1, ...s.heads, adults: 14 })
    const card = { outcome: 'hoped', learned: 'Serve un rubinetto.', again: true, tidy: true }
    expect(await refusal(`initiatives/${one}/conclude`, 'anna', card)).toBe('409 initiatives.expenses-open')
    await done(`housing/${s.building}/release`, 'manager', { initiative: one })
    await done(`initiatives/${one}/conclude`, 'anna', card)
    expect(await read(`initiatives/${one}`)).toMatchObject({
      stage: 'concluded',
      occasions: [{ adults: 14, day: '2026-03-02' }],
      learned: card.learned,
    })
  })
  it('has figures without names, the small ones hidden', async () => {
    const figures = await read(`initiatives/figures?building=${s.building}&year=2026`, 'owner')
    expect(figures).toMatchObject({ proposed: 1, concluded: 1, occasions: 1, households: 4, active: null, attendances: { children: null } })
    expect((await get(`initiatives/figures?building=${s.building}&year=2026`, 'bice')).status).toBe(403)
  })
})

describe('a collection nobody closes', () => {
  it('is closed by the house the night after its last day, once', async () => {
    await done(`initiatives/${other}/propose`, 'anna', asked)
    await done(`initiatives/${other}/collect`, 'manager', rules)
    await app.settled('initiatives')
    expect(await closeOverdue(closingOf(app, () => '2026-03-16T22:59:00.000Z'))).toBe(0)
    await enter('2026-03-17T00:10:00.000Z')
    expect(await closeOverdue(closingOf(app, () => app.clock.now))).toBe(1)
    await app.settled('initiatives')
    expect(await closeOverdue(closingOf(app, () => app.clock.now))).toBe(0)
    expect(await read(`initiatives/${other}`, 'anna')).toMatchObject({ stage: 'unsupported', again_on: '2026-04-15', asks: [] })
    expect((await app.store.read(`initiatives-${other}`)).at(-1)?.actor).toBe(itself)
    await enter('2026-04-15T10:00:00.000Z')
    expect(await asksOf('anna', other)).toEqual(['repropose'])
  })
  it('stands as it stood at any moment before', async () => {
    const facts = await app.store.read(`initiatives-${other}`)
    const stages = await Promise.all(
      facts.map(async ({ at: asOf }) => {
        const said = await app.projector.read('initiatives', {
          ...{ asOf, sees: [everywhere] },
          ask: (db) => initiative(db as never, other),
        })
        return 'answer' in said ? said.answer?.stage : said
      }),
    )
    expect(stages).toEqual(['proposed', 'collecting', 'unsupported'])
  })
})

describe('common parts', () => {
  it('wait for the owner, or for an assembly that said yes to this initiative', async () => {
    const third = '1de00000-0000-4000-8000-0000000000cc'
    await done(`initiatives/${third}/propose`, 'anna', { ...asked, touchesCommonParts: true, asksCents: 0 })
    await done(`initiatives/${third}/collect`, 'manager', rules)
    await done(`initiatives/${third}/endorse`, 'bice', { household: s.house(2) })
    await done(`initiatives/${third}/endorse`, 'dino', { household: s.house(3) })
    await done(`initiatives/${third}/ask`, 'anna')
    expect(await asksOf('manager', third)).toEqual(['request-consent', 'note-assembly', 'send-back', 'refuse', 'cancel'])
    await done(`initiatives/${third}/request-consent`, 'manager')
    expect(await asksOf('owner', third)).toEqual(['consent', 'deny-consent'])
    await done(`initiatives/${third}/deny-consent`, 'owner', { reason: 'La parete va rifatta.' })
    expect(await refusal(`initiatives/${third}/note-assembly`, 'manager', { assembly: s.assembly })).toBe('409 initiatives.assembly-silent')
    const held = { assembly: s.assembly, day: '2026-04-10', households: 3, decisions: ['Sì'], consents: [third] }
    await done(`housing/${s.building}/hold-assembly`, 'manager', held)
    await done(`initiatives/${third}/note-assembly`, 'manager', { assembly: s.assembly })
    await done(`initiatives/${third}/approve`, 'manager', { conditions: [], cents: 0 })
    expect((await get(`initiatives/${third}`)).status).toBe(404)
  })
})
