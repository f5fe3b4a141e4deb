// What the facts of published registers make of their tables, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { snapshots as projection } from '../../projections/snapshots/projection.ts'
import { type Db, register, registers } from '../../projections/snapshots/queries.ts'
import { openRegister } from '../register/room.ts'
import type { TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
    const said = await app.projector.read('snapshots', { asOf, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await openRegister()
    const by = { context: 'snapshots', id: s.id, by: person('clerk').id, role: 'clerk' } as const
    await app.act({ ...by, command: 'take', data: s.take('a.csv'), known: '2025-01-01T00:00:00.000Z' })
    await app.act({
      ...by,
      command: 'take',
      data: { ...s.take('b.csv'), columns: [...s.columns].reverse() },
      known: '2025-02-01T00:00:00.000Z',
    })
    await app.act({ ...by, command: 'describe', data: { publisher: 'Comune di prova' }, known: '2025-02-01T00:00:00.000Z' })
    await app.settled('snapshots')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'registers')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'registers')))
  })
  it('one register comes with its publications, the latest first, as of any day', async () => {
    expect(await ask((db) => register(db, s.id))).toMatchObject({
      publisher: 'Comune di prova',
      publications: 2,
      latest: '2025-02-01T00:00:00.000Z',
      parts: { publications: [{ name: 'b.csv' }, { name: 'a.csv' }] },
    })
    expect(await ask((db) => register(db, s.id), '2025-01-15T00:00:00.000Z')).toMatchObject({
      publisher: null,
      columns: s.columns,
      parts: { publications: [{ name: 'a.csv' }] },
    })
    expect(await ask((db) => register(db, '00000000-0000-4000-8000-000000000001'))).toBeUndefined()
  })
  it('the list is paged by municipality', async () => {
    expect(await ask((db) => registers(db, { limit: 1, cursor: undefined }))).toMatchObject({
      items: [{ municipality: s.cremona }],
      next: null,
    })
    expect(await ask((db) => registers(db, { limit: 1, cursor: [s.cremona] }))).toEqual({ items: [], next: null })
  })
})
