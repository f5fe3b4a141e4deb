// What the facts of a seat make of its tables, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { seats as projection } from '../../projections/seats/projection.ts'
import { type Db, seat, seats } from '../../projections/seats/queries.ts'
import { story } from '../../seeds/control.ts'
import { tell } from '../../seeds/load.ts'
import { seats as context } from '../../server/seats/routes.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const ours = story.filter(({ context: name }) => name === 'seats')

describe('on Maps', () => {
  const maps = (...events: Parameters<typeof facts>[1]) => {
    const runner = mapRunner(projection)
    runner.apply(facts('seats', events) as never)
    return runner
  }
  it('a seat is granted, taken, drawn from, looked from and left', () => {
    const look = { type: 'seats.looked', data: { sight: 'pact', of: s.pact(1), asOf: '2024-12-31' } }
    const runner = maps(s.granted, s.taken, s.drawn, look, { type: 'seats.left', data: { reason: 'Finito' } })
    expect(runner.rows('seats')).toMatchObject([
      { stage: 'over', over_why: 'Finito', samples: 1, looks: 1, revision: 4, auditor: s.auditor },
    ])
    expect(runner.rows('samples')).toMatchObject([
      { draw: 1, seed: s.sample.seed, as_of: '2024-12-31', pacts: s.sample.pacts, revision: 2 },
    ])
    expect(runner.rows('looks')).toMatchObject([{ sight: 'pact', of: s.pact(1), as_of: '2024-12-31', revision: 3 }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
    const said = await app.projector.read('seats', { asOf, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { seats: context }, now: '2026-11-22T10:00:00.000Z' })
    await tell({ act: app.act, story: ours })
    await app.settled('seats')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'seats')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'seats')))
  })
  it('one seat comes with its samples and looks, the latest first', async () => {
    const [newest] = (await ask((db) => seats(db, { limit: 20, cursor: undefined }))).items
    const id = newest?.id ?? ''
    const found = await ask((db) => seat(db, id))
    const revisions = found?.parts.looks.map(({ revision }) => revision) ?? []
    expect(revisions).toEqual([...revisions].sort((a, b) => b - a))
    expect(found).toMatchObject({ stage: 'taken', samples: 1, looks: 3 })
    expect(await ask((db) => seat(db, id), '2026-10-05T20:00:00.000Z')).toMatchObject({ stage: 'granted', samples: 0, looks: 0 })
    expect(await ask((db) => seat(db, s.pact(1)))).toBeUndefined()
  })
  it('a cursor nobody gave leads nowhere', async () => {
    expect(await ask((db) => seats(db, { limit: 20, cursor: ['ieri', 'x'] }))).toEqual({ items: [], next: null })
  })
})
