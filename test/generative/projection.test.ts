// What the facts of the story make of the tables of the generative pacts: on a Map and on PostgreSQL the same, behind the walls of a named team.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical, isUuid, tokens } from '../../events/kernel/index.ts'
import { agenda, load } from '../../projections/generative/agenda.ts'
import { figures } from '../../projections/generative/counts.ts'
import { generative as projection } from '../../projections/generative/projection.ts'
import * as queries from '../../projections/generative/queries.ts'
import { everyone, everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { people } from '../../seeds/generative/people.ts'
import { emma, nora, pactOf, personOf } from '../../seeds/generative/telling.ts'
import { story } from '../../seeds/generative.ts'
import { tell } from '../../seeds/load.ts'
import { generative } from '../../server/generative/routes.ts'
import { generativeOrganisation } from '../../server/people/cast.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const today = '2026-11-22'
const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const maps = mapRunner(projection)
let app: TestApp
const ask = async <A>(question: (db: queries.Db) => Promise<A>, sees: readonly string[] = [everywhere]): Promise<A> => {
  const said = await app.projector.read('generative', { sees, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative, programmes }, now: `${today}T10:00:00.000Z` })
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  await app.settled('generative')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

const [gaia] = people
if (!gaia) throw new Error('the story has people')
const all = { limit: 100, cursor: undefined }

describe('the tables of the generative pacts', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'pacts')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'pacts')))
  })
  it('have a pact of the story in every stage, and each waits for somebody or for nobody', async () => {
    const { items } = await ask((db) => queries.pacts(db, '', {}, all))
    expect(items).toHaveLength(people.length)
    expect([...new Set(items.map(({ stage }) => stage))].sort()).toEqual([
      'active',
      'building',
      'concluded',
      'declined',
      'fixed',
      'interrupted',
      'listening',
      'reported',
      'signed',
      'suspended',
    ])
    const turn = (n: number) => items.find(({ id }) => id === pactOf({ n } as (typeof people)[number]))?.turn
    expect([turn(1), turn(19), turn(20), turn(23), turn(26), turn(2)]).toEqual([
      'caseworker',
      'caseworker',
      'person',
      'person',
      'coordinator',
      'nobody',
    ])
  })
  it('hold no word of anybody: only tokens, days, amounts and identities', async () => {
    const row = await ask((db) => queries.pact(db, pactOf(gaia)))
    const values = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : []
    const loose = values(row).filter(
      (one) => one.replace(tokens(), '') !== '' && !isUuid(one) && !/^[a-z/:0-9-]+$|^\d{4}-\d\d-\d\dT/.test(one),
    )
    expect(loose.filter((one) => !/^[0-9a-f]{64}$/.test(one) && !one.startsWith('person:') && !one.startsWith('organisation:'))).toEqual([])
    expect(values(row).some((one) => tokens().test(one))).toBe(true)
  })
})

describe('the walls', () => {
  const seen = async (...scopes: readonly string[]) => (await ask((db) => queries.pacts(db, '', {}, all), scopes)).items.length
  it('show a case to its person, to whoever stands beside them and where it is answered for', async () => {
    expect(await seen(`person:${personOf(gaia)}`)).toBe(1)
    expect(await seen(`organisation:${generativeOrganisation}`)).toBe(people.length)
    const [hers, theirs] = [await seen(`person:${emma}`), await seen(`person:${nora}`)]
    // One was reported to the coordinator, and nobody has been entrusted with her yet.
    expect(hers + theirs).toBe(people.length - 1)
    expect(theirs).toBeGreaterThan(3)
    expect([
      await seen('organisation:9e4e0000-0000-4000-8000-0000000000ff'),
      await seen('municipality:019036'),
      await seen(everyone),
    ]).toEqual([0, 0, 0])
  })
  it('show whoever asks for figures rows with nobody in them', async () => {
    const rows = await ask((db) => db.selectFrom('outcomes').selectAll().execute(), [everyone])
    expect(rows).toHaveLength(people.length)
    for (const person of people) expect(JSON.stringify(rows)).not.toContain(personOf(person))
    expect(JSON.stringify(rows)).not.toMatch(tokens())
  })
})

describe('the questions', () => {
  it('answer whose turn it is, page after page', async () => {
    const first = await ask((db) => queries.pacts(db, '', {}, { limit: 10, cursor: undefined }))
    const second = await ask((db) => queries.pacts(db, '', {}, { limit: 100, cursor: first.next ?? undefined }))
    expect([first.items.length, second.items.length, second.next]).toEqual([10, people.length - 10, null])
    expect(await ask((db) => queries.pacts(db, '', {}, { limit: 20, cursor: ['ieri', 'x'] }))).toEqual({ items: [], next: null })
    const own = await ask((db) => queries.pacts(db, personOf(gaia), {}, all))
    expect(own.items).toHaveLength(people.length - 1)
    expect((await ask((db) => queries.pacts(db, '', { kind: 'autonomy', territory: 'crema', stage: 'signed' }, all))).items).toHaveLength(1)
  })
  it('say what is due, the most overdue first, and who has how much before them', async () => {
    const due = await ask((db) => agenda(db, '', today))
    expect(due.listening.map(({ id }) => id)).toEqual([pactOf(people[25] ?? gaia)])
    expect(due.checks.map(({ day, late }) => [day, late])).toEqual([
      ['2026-11-06', true],
      ['2026-11-27', false],
    ])
    expect(due.resuming).toEqual([])
    expect((await ask((db) => agenda(db, '', '2026-12-10'))).resuming.map(({ day }) => day)).toEqual(['2026-12-15'])
    expect(due.follows.length).toBeGreaterThan(0)
    for (const list of Object.values(due)) expect(list.map(({ day }) => day)).toEqual(list.map(({ day }) => day).sort())
    const workers = await ask((db) => load(db, '', today))
    expect(workers.map(({ caseworker }) => caseworker)).toEqual(['', nora, emma].sort())
    expect(workers.reduce((sum, { open }) => sum + open, 0)).toBe(9)
  })
  it('tell a host one volunteer and the hours, and nothing else', async () => {
    const hosts = maps.rows('hosted').map(({ thing, hours }) => [thing, hours] as const)
    for (const thing of new Set(hosts.map(([one]) => one))) {
      const here = hosts.filter(([one]) => one === thing)
      expect(await ask((db) => queries.hosted(db, 'pact', thing ?? ''), [everyone])).toEqual({
        volunteers: here.length,
        hours: here.reduce((sum, [, hours]) => sum + hours, 0),
      })
    }
    expect(await ask((db) => queries.hosted(db, 'lab', pactOf(gaia)), [everyone])).toEqual({ volunteers: 0, hours: 0 })
  })
  it('count whole quarters, the same for whoever asks, and hide what is small', async () => {
    const said = await ask((db) => figures(db, today), [everyone])
    expect(await ask((db) => figures(db, today))).toEqual(said)
    expect(said.until).toBe('2026-09-30')
    expect(said.declared.map(({ measure, value }) => [measure, value])).toEqual([
      ['pacts', 118],
      ['labs', 20],
      ['civic-centres', 9],
    ])
    expect(said.stands.total).toMatchObject({ reported: 23, concluded: 12, declined: null, interrupted: null })
    for (const row of said.stands.rows) expect(row).toMatchObject({ reported: null, concluded: null, interrupted: null })
    expect(said.left).toEqual({ renounced: null, default: null, moved: null, services: null })
    expect(said.budget.spent).toBeGreaterThan(1_000_00)
    expect(said.given.hosts).toBe(3)
    expect(said.ties.after).toBeGreaterThan(said.ties.before ?? 99)
    expect(await ask((db) => figures(db, '2025-02-01'))).toMatchObject({ until: '2024-12-31', stands: { total: { reported: null } } })
  })
})
