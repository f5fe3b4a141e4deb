// What the facts of the story of care make of the tables of the rounds: on a Map and on PostgreSQL the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { rounds as projection } from '../../projections/rounds/projection.ts'
import * as queries from '../../projections/rounds/queries.ts'
import { desk } from '../../seeds/care/desk.ts'
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
  const said = await app.projector.read('rounds', { sees, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, rounds }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  await app.settled('rounds')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

describe('the tables of the rounds', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'rounds')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'rounds')))
  })
  it('a round comes with its pairs, the adopted ones among them', async () => {
    const [last] = (await ask((db) => queries.rounds(db, desk, { limit: 20, cursor: undefined }))).items
    const found = await ask((db) => queries.round(db, last?.id ?? ''))
    expect(found).toMatchObject({ stage: 'adopted', mode: 'coverage', adopted: 2 })
    expect(found?.score).toBe(found?.bound)
    expect(found?.parts.pairs.filter(({ adopted }) => adopted)).toHaveLength(2)
    expect(found?.parts.pairs.reduce((sum, { score }) => sum + score, 0)).toBe(found?.score)
  })
  it('a cursor nobody gave leads nowhere', async () => {
    expect(await ask((db) => queries.rounds(db, desk, { limit: 20, cursor: ['ieri', 'x'] }))).toEqual({ items: [], next: null })
  })
})
