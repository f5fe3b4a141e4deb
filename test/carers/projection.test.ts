// What the facts of the story of care make of the tables of the carers: on a Map and on PostgreSQL the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { carers as projection } from '../../projections/carers/projection.ts'
import * as queries from '../../projections/carers/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { desk } from '../../seeds/care/desk.ts'
import { carerId } from '../../seeds/care/listing.ts'
import { story } from '../../seeds/care.ts'
import { tell } from '../../seeds/load.ts'
import { care } from '../../server/care/routes.ts'
import { carers } from '../../server/carers/routes.ts'
import { desks } from '../../server/desks/routes.ts'
import { rounds } from '../../server/rounds/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const maps = mapRunner(projection)
let app: TestApp
const ask = async <A>(question: (db: queries.Db) => Promise<A>, sees: readonly string[] = [everywhere]): Promise<A> => {
  const said = await app.projector.read('carers', { sees, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, rounds }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  await app.settled('carers')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

describe('the tables of the carers', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'carers')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'carers')))
  })
  it('one carer comes with papers, training, families served and objections', async () => {
    const found = await ask((db) => queries.carer(db, carerId(17)))
    expect(found).toMatchObject({
      stage: 'registered',
      objections: 1,
      parts: { documents: [{ document: 'identity' }], objections: [{ answer: null }] },
    })
    expect(await ask((db) => queries.carer(db, desk))).toBeUndefined()
  })
  it('documents that end soon come first to end first, and small counts are hidden', async () => {
    const due = await ask((db) => queries.expiring(db, desk, '2027-06-30'))
    expect(due.length).toBeGreaterThan(1)
    expect(due.map(({ expires_on }) => expires_on)).toEqual(due.map(({ expires_on }) => expires_on).sort())
    const { items, total } = await ask((db) => queries.counted(db, desk))
    expect(total).toBe(25)
    expect(items.filter(({ carers: many }) => many !== null && many > 0 && many < 5)).toEqual([])
  })
  it('a cursor nobody gave leads nowhere', async () => {
    expect(await ask((db) => queries.carers(db, {}, { limit: 20, cursor: ['ieri', 'x'] }))).toEqual({ items: [], next: null })
  })
})
