// The rows of who takes part: the same on a Map and on PostgreSQL, and none that a case could reach.
import { beforeAll, describe, expect, it } from 'vitest'
import { type AnyEvent, canonical, type Recorded } from '../../events/kernel/index.ts'
import { everyone } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { participation } from '../../projections/participation/projection.ts'
import type { Db } from '../../projections/participation/queries.ts'
import * as contexts from '../../server/registry.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as f from './facts.ts'

const names = Object.keys(participation.tables) as (keyof typeof participation.tables & string)[]
const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

describe('the rows', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await makeTestApp({ contexts, now: '2026-11-22T10:00:00.000Z' })
    await f.tell(app, f.lab, f.laboratory())
    await app.settled('participation')
  })
  it('are the same on a Map and on PostgreSQL', async () => {
    const maps = mapRunner(participation)
    maps.apply((await app.store.readAll({ types: participation.types })) as unknown as readonly Recorded<AnyEvent>[] as never)
    for (const name of names) {
      const said = await app.projector.read('participation', {
        sees: [everyone],
        ask: (db) => (db as unknown as Db).selectFrom(name).selectAll().execute() as Promise<readonly object[]>,
      })
      expect('answer' in said && byKey(said.answer), name).toEqual(byKey(maps.rows(name)))
    }
    expect(maps.rows('acts')).toHaveLength(19)
  })
  it('are shown to nobody who is not even everybody', async () => {
    const said = await app.projector.read('participation', {
      sees: ['person:nobody'],
      ask: (db) => (db as unknown as Db).selectFrom('acts').selectAll().execute(),
    })
    expect(said).toMatchObject({ answer: [] })
  })
})

describe('what it reads', () => {
  it('is of no case', () => {
    const cases = Object.values(contexts).flatMap(({ name, secrecy }) => (secrecy === 'case' ? [name] : []))
    expect(cases.length).toBeGreaterThan(4)
    expect(participation.types.filter((type) => cases.includes(type.split('.')[0] ?? ''))).toEqual([])
  })
})
