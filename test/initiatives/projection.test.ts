// What the facts of the story make of the tables of the initiatives: on a Map and on PostgreSQL the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { figuresOf } from '../../projections/initiatives/figures.ts'
import { initiatives as projection } from '../../projections/initiatives/projection.ts'
import * as queries from '../../projections/initiatives/queries.ts'
import { everyone, everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { initiative } from '../../seeds/housing/initiative.ts'
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
  const said = await app.projector.read('initiatives', { sees, ask: (db) => question(db as unknown as queries.Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}
const whole = { limit: 100, cursor: undefined }
beforeAll(async () => {
  app = await makeTestApp({ contexts: { housing, initiatives }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story })
  await app.settled('initiatives')
  maps.apply((await app.store.readAll()) as never)
})
afterAll(() => app?.stop())

describe('the tables of the initiatives', () => {
  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'homes')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'homes')))
  })
  it('tell initiatives at every stage, and a page goes on where the last one ended', async () => {
    const { items } = await ask((db) => queries.initiatives(db, {}, whole))
    expect(new Set(items.map(({ stage }) => stage)).size).toBe(13)
    const first = await ask((db) => queries.initiatives(db, {}, { limit: 9, cursor: undefined }))
    const second = await ask((db) => queries.initiatives(db, {}, { limit: 9, cursor: first.next ?? [] }))
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(second.next).toBeNull()
  })
  it('show others only what is approved and open to them', async () => {
    const { items } = await ask((db) => queries.initiatives(db, {}, whole), [everyone])
    expect(items.map(({ id }) => id).sort()).toEqual([initiative(1), initiative(6)])
    const neighbour = await ask((db) => queries.initiatives(db, {}, whole), [everyone, `building:${building}`])
    expect(neighbour.items).toHaveLength(14)
  })
  it('say no person and no household in the steps that neighbours read', async () => {
    const rows = (await ask((db) => queries.initiatives(db, {}, whole))).items
    const steps = JSON.stringify(rows.map((row) => row.steps))
    for (const { household, promoter, voices } of rows)
      for (const hidden of [household, promoter, ...voices]) expect(steps).not.toContain(hidden)
    expect(steps).toContain('initiatives.threshold-reached')
  })
  it('know the household of somebody, and what is overdue', async () => {
    expect(await ask((db) => queries.homesOf(db, personOf(3)))).toEqual([{ building, household: householdId(3), tenure: 'tenant' }])
    expect(await ask((db) => queries.overdue(db, '2026-11-28', 10))).toEqual([])
    expect(await ask((db) => queries.overdue(db, '2026-11-29', 10))).toMatchObject([{ id: initiative(3) }])
  })
  it('wait for the manager by the day they are due', async () => {
    const rows = await ask((db) => queries.waiting(db, building))
    expect(rows.map(({ id, turn }) => [id, turn])).toEqual([
      [initiative(12), 'manager'],
      [initiative(7), 'manager'],
      [initiative(5), 'owner'],
      [initiative(4), 'manager'],
    ])
  })
  it('give the figures of a year', async () => {
    const rows = await ask((db) => queries.ofYear(db, building, 2026))
    const households = await ask((db) => queries.householdsIn(db, building))
    expect(figuresOf(rows, households)).toMatchObject({
      proposed: 14,
      approved: 5,
      concluded: 1,
      occasions: 6,
      hours: 8,
      households: 96,
      active: 18,
    })
    expect(figuresOf([], 0)).toMatchObject({ days: null, share: null, active: 0, attendances: { total: 0 } })
  })
})
