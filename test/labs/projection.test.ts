// What the story of the laboratories makes of their tables: on a Map and on PostgreSQL the same, today and in the past.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { everyone, everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { labs as projection } from '../../projections/labs/projection.ts'
import * as queries from '../../projections/labs/queries.ts'
import { participants } from '../../projections/labs/roster.ts'
import { ids } from '../../seeds/labs/elsewhere.ts'
import { guestOf, labOf, sessionOf } from '../../seeds/labs/telling.ts'
import { story } from '../../seeds/labs.ts'
import { tell } from '../../seeds/load.ts'
import { labs } from '../../server/labs/routes.ts'
import { people } from '../../server/people/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

type Table = keyof typeof projection.tables & string
const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const maps = mapRunner(projection)
const [cambonino, sabbioni] = [labOf(1), labOf(2)]
/** registered, and found by nobody */
const unmet = guestOf(9, 1)
let app: TestApp
type Question<A> = (db: queries.Db) => Promise<A>
const ask = async <A>(question: Question<A>, sees: readonly string[] = [everywhere], asOf?: string): Promise<A> => {
  const said = await app.projector.read('labs', { sees, asOf, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
const rowsOf = (table: Table, sees?: readonly string[]) =>
  ask(
    (db) =>
      db
        .selectFrom(table as 'labs')
        .selectAll()
        .execute(),
    sees,
  )
beforeAll(async () => {
  app = await makeTestApp({ contexts: { labs, people }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story })
  const registering = { name: 'Rita Prova', channel: 'code' }
  await app.act({ context: 'people', id: unmet, command: 'register', data: registering, by: unmet, role: 'resident' })
  await app.settled('labs')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

const walled: readonly Table[] = ['makers', 'participants', 'attendance', 'counts', 'notes', 'voices', 'tasks', 'findable']
const tables = Object.keys(projection.tables) as Table[]
const told = tables.filter((table) => table !== 'notes')

describe('the tables of the laboratories', () => {
  it.each(told)('%s hold what the Maps hold', async (table) => {
    // Who has not agreed to be found is shown to themselves alone.
    const held = await rowsOf(table, [everywhere, `person:${unmet}`])
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table)))
  })
  it('show who comes to nobody but those who run that laboratory, and to each what is their own', async () => {
    for (const table of walled) expect([table, await rowsOf(table, [everyone])]).toEqual([table, []])
    const seen = (scope: string) => ask(async (db) => (await db.selectFrom('participants').selectAll().execute()).length, [everyone, scope])
    expect([await seen(`lab:${sabbioni}`), await seen('municipality:019035'), await seen(`lab:${guestOf(9, 9)}`)]).toEqual([8, 8, 0])
    expect(await seen(`person:${guestOf(1, 2)}`)).toBe(1)
  })
  it('have no identity in the rows everybody may read', async () => {
    const open = await Promise.all(tables.filter((table) => !walled.includes(table)).map((table) => rowsOf(table, [everyone])))
    const text = JSON.stringify(open)
    for (const person of (await rowsOf('participants')) as unknown as readonly { person: string }[])
      expect(text).not.toContain(person.person)
  })
  it('tell the times somebody came from the people who came', async () => {
    const rows = await ask((db) => participants(db, cambonino))
    const marks = await ask((db) =>
      db.selectFrom('attendance').selectAll().where('lab', '=', cambonino).where('is', '=', 'present').execute(),
    )
    expect(rows.reduce((sum, { came }) => sum + came, 0)).toBe(marks.length)
    expect(rows.filter(({ came }) => came > 0).length).toBe(new Set(marks.map(({ person }) => person)).size)
    expect(marks.length).toBeGreaterThan(rows.length)
  })
  it('find from the other side what an idea has become', async () => {
    const born = await ask((db) => queries.bornAs(db, ids.books), [everyone])
    expect(born).toEqual([
      {
        ...{ lab: cambonino, idea: '1dea0000-0000-4000-8000-000000000013', kind: 'proposal', day: '2026-11-19' },
        ...{ idea_title: 'Libri nelle pensiline', lab_title: 'Cambonino, con e non per' },
      },
    ])
  })
  it('remember: before the correction somebody was absent, and before the session nobody had come', async () => {
    const mark = (asOf?: string) =>
      ask(
        (db) =>
          db
            .selectFrom('attendance')
            .select(['is', 'was'])
            .where('session', '=', sessionOf(1, 5))
            .where('person', '=', guestOf(1, 10))
            .executeTakeFirst(),
        [everywhere],
        asOf,
      )
    expect([await mark(), await mark('2026-11-12T08:00:00.000Z'), await mark('2026-11-01T08:00:00.000Z')]).toEqual([
      { is: 'present', was: 'absent' },
      { is: 'absent', was: null },
      undefined,
    ])
  })
  it('list by municipality and stage, page by page, with the next session', async () => {
    const page = (cursor?: readonly string[]) => ask((db) => queries.labs(db, {}, { limit: 2, cursor }, '2026-11-22'), [everyone])
    const first = await page()
    expect(first.items.map(({ id, next_starts }) => [id, next_starts])).toEqual([
      [sabbioni, '2026-11-24T19:45:00.000Z'],
      [cambonino, '2026-11-22T14:30:00.000Z'],
    ])
    const second = await page(first.next ?? undefined)
    expect([second.items.map(({ stage }) => stage), second.next]).toEqual([['handed-over'], null])
    expect((await page(['ieri', 'x'])).items).toEqual([])
    const open = await ask((db) =>
      queries.labs(db, { municipality: '019036', stage: 'open' }, { limit: 9, cursor: undefined }, '2026-11-22'),
    )
    expect(open.items.map(({ id }) => id)).toEqual([cambonino])
  })
  it('keep a calendar', async () => {
    const span = { from: '2026-11-22', until: '2026-11-25' }
    const { items, next } = await ask((db) => queries.calendar(db, span, { limit: 2, cursor: undefined }), [everyone])
    const rest = await ask((db) => queries.calendar(db, span, { limit: 2, cursor: next ?? [] }), [everyone])
    expect([...items, ...rest.items].map(({ lab, n }) => [lab, n])).toEqual([
      [cambonino, 7],
      [sabbioni, 4],
      [cambonino, 8],
    ])
  })
})
