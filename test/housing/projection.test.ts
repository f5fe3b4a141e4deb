// What the facts of OPIFICI 22 make of the tables of a building: on a Map and on PostgreSQL the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { housing as projection } from '../../projections/housing/projection.ts'
import * as queries from '../../projections/housing/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { building, householdId, personOf } from '../../seeds/housing/people.ts'
import { story } from '../../seeds/housing.ts'
import { tell } from '../../seeds/load.ts'
import { housing } from '../../server/housing/routes.ts'
import { initiatives } from '../../server/initiatives/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const maps = mapRunner(projection)
let app: TestApp
const ask = async <A>(question: (db: queries.Db) => Promise<A>, sees: readonly string[] = [everywhere]): Promise<A> => {
  const said = await app.projector.read('housing', { sees, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { housing, initiatives }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story })
  await app.settled('housing')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

describe('the tables of a building', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'buildings')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'buildings')))
  })
  it('count 101 flats, 48 sold and 53 let with an agreement to sell, and who lives in them', async () => {
    const counted = await ask((db) => queries.occupancy(db, building))
    expect(counted).toMatchObject({ flats: 101, sale: 48, rent: 53, empty: 5 })
    expect(counted.owners + counted.tenants + counted.empty).toBe(101)
    expect(counted.stairs.map(({ stair }) => stair)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
  it('say of the budget what is promised, spent and left, and never more than there is', async () => {
    const [year] = await ask((db) => queries.budgets(db, building))
    expect(year).toMatchObject({ year: 2026, cents: 480_000, promised: 28_800, spent: 47_650, left: 403_550 })
  })
  it('know where somebody lives now, and of nobody else’s home', async () => {
    expect(await ask((db) => queries.homesOf(db, personOf(2)))).toMatchObject([
      { building, household: householdId(2), tenure: 'tenant', stair: 'C', number: '2' },
    ])
    expect(await ask((db) => queries.homesOf(db, 'd0000000-0000-4000-8000-000000000001'))).toEqual([])
  })
  it('show nothing of a building to who belongs to another', async () => {
    const seen = (scope: string) => ask((db) => queries.buildings(db, { limit: 10, cursor: undefined }), [scope])
    expect((await seen(`building:${building}`)).items).toHaveLength(1)
    expect((await seen('building:0b1f1c10-0000-4000-8000-0000000000ff')).items).toEqual([])
  })
})
