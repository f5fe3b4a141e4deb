// What the facts of the programmes make of their tables: on a Map and on PostgreSQL the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { programmes as projection } from '../../projections/programmes/projection.ts'
import { type Db, programme } from '../../projections/programmes/queries.ts'
import { programme as story } from '../../seeds/generative/programme.ts'
import { tell } from '../../seeds/load.ts'
import { generativeOrganisation as id } from '../../server/people/cast.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const maps = mapRunner(projection)
let app: TestApp
const ask = async <A>(question: (db: Db) => Promise<A>): Promise<A> => {
  const said = await app.projector.read('programmes', { ask: (db) => question(db as unknown as Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { programmes }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story })
  await app.settled('programmes')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

describe('the tables of the programmes', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'limits')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'limits')))
  })
  it('say which rules hold on a day, and what was declared', async () => {
    expect(await ask((db) => programme(db, id, '2024-12-31'))).toMatchObject({ today: null })
    const now = await ask((db) => programme(db, id, '2026-11-22'))
    expect(now).toMatchObject({ today: { version: 1, ceiling: 2_000_00, alone: 500_00, every: 60 } })
    expect(now?.parts.declared.map(({ value }) => value)).toEqual([118, 20, 9])
    expect(await ask((db) => programme(db, '9e4ef000-0000-4000-8000-0000000000f9', '2026-11-22'))).toBeUndefined()
  })
})
