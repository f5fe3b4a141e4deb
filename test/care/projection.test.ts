// What the facts of the story of care make of the tables of the requests: on a Map and on PostgreSQL the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { care as projection } from '../../projections/care/projection.ts'
import * as queries from '../../projections/care/queries.ts'
import { wantedOf } from '../../projections/care/wanted.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { story } from '../../seeds/care.ts'
import { tell } from '../../seeds/load.ts'
import { care } from '../../server/care/routes.ts'
import { carers } from '../../server/carers/routes.ts'
import { desks } from '../../server/desks/routes.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const maps = mapRunner(projection)
let app: TestApp
const ask = async <A>(question: (db: queries.Db) => Promise<A>, sees: readonly string[] = [everywhere]): Promise<A> => {
  const said = await app.projector.read('care', { sees, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, rounds }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  await app.settled('care')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

describe('the tables of the requests', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'requests')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'requests')))
  })
  it('a list of the story is made again by the question, with the same people in the same order', async () => {
    const [row] = await ask((db) => db.selectFrom('requests').selectAll().where('stage', '=', 'searching').orderBy('id').execute())
    const [wanted, weights] = [row && wantedOf(row), row && (await ask((db) => queries.weightsOf(db, row.desk, '2026-11-20')))]
    if (!row || !wanted || !weights) throw new Error('the story has a request that looks for somebody')
    const search = { wanted, weights: weights.weights, today: '2026-11-20', desk: row.desk, limit: 10 }
    const found = await ask((db) => queries.candidates(db, search))
    const again = await ask((db) => queries.candidates(db, search))
    expect(found.length).toBeGreaterThan(0)
    expect(again).toEqual(found)
    for (const { score, parts } of found) expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(score)
    const { carers: all, fit, excluded } = await ask((db) => queries.funnel(db, search))
    expect(fit + excluded.reduce((sum, { first }) => sum + first, 0)).toBe(all)
  })
  it('show nobody a request of another organisation', async () => {
    const seen = async (scope: string) =>
      (await ask((db) => queries.requests(db, {}, { limit: 100, cursor: undefined }), [scope])).items.length
    expect([await seen(`organisation:${careOrganisation}`), await seen('organisation:ca5e0000-0000-4000-8000-0000000000ff')]).toEqual([
      18, 0,
    ])
    // The social services of a municipality see what goes by its agreement: the two private requests are not theirs.
    expect(await seen('municipality:019021')).toBe(1)
  })
  it('a cursor nobody gave leads nowhere', async () => {
    expect(await ask((db) => queries.requests(db, {}, { limit: 20, cursor: ['ieri', 'x'] }))).toEqual({ items: [], next: null })
  })
})
