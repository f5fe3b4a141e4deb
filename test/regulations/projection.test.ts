// What the facts of regulations make of their tables, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { regulations as projection } from '../../projections/regulations/projection.ts'
import { type Db, inForce, regulation, regulations } from '../../projections/regulations/queries.ts'
import { tell } from '../../seeds/load.ts'
import { regulationOf, story } from '../../seeds/regulations.ts'
import { regulations as context } from '../../server/regulations/routes.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

describe('on Maps', () => {
  it('a version ends on the day the next begins, the last one when it is repealed', () => {
    const runner = mapRunner(projection)
    runner.apply(facts('regulations', [s.adopted, s.amended, s.repealed]) as never)
    expect(runner.rows('versions')).toMatchObject([
      { version: 1, starts_on: '2024-01-01', ends_on: '2025-01-01' },
      { version: 2, starts_on: '2025-01-01', ends_on: '2026-01-01' },
    ])
    expect(runner.rows('regulations')).toMatchObject([{ stage: 'repealed', version: 2, repealed_from: '2026-01-01', revision: 2 }])
  })
  it('a correction keeps each figure as it was', () => {
    const runner = mapRunner(projection)
    const now = { ...s.profile, complexCap: 36 }
    const corrected = { type: 'regulations.corrected', data: { version: 1, was: s.profile, now, reason: 'Letto male' } } as const
    runner.apply(facts('regulations', [s.adopted, corrected]) as never)
    expect(runner.rows('corrections')).toMatchObject([{ figure: 'complexCap', was: 48, now: 36, reason: 'Letto male' }])
    expect(runner.rows('versions')).toMatchObject([{ corrected: true, profile: { complexCap: 36 } }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
    const said = await app.projector.read('regulations', { asOf, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { regulations: context }, now: '2026-11-22T10:00:00.000Z' })
    await tell({ act: app.act, story })
    await app.settled('regulations')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(['regulations', 'versions', 'story'] as const)('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'story')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table)))
  })
  it('the version in force is the one of that day', async () => {
    const on = (day: string) => ask((db) => inForce(db, '019098', day))
    expect(await on('2022-12-31')).toBeUndefined()
    expect(await on('2026-02-28')).toMatchObject({ version: 1, complete: false, profile: { ordinaryDays: 30 } })
    expect(await on('2026-03-01')).toMatchObject({ version: 2, complete: true, profile: { ordinaryDays: 45 } })
  })
  it('the seeds carry the figures of §2.2, with how sure each is', async () => {
    const palermo = await ask((db) => regulation(db, regulationOf('082053')))
    expect(palermo?.parts.versions[0]?.profile).toMatchObject({
      ...{ ordinaryFrom: 'designation', consultationDays: 30, assemblyDays: 15, complexDays: 60, actDays: 30, complexCap: 48 },
      ...{ moneyAllowed: false, conciliationDays: 30 },
    })
    const taranto = await ask((db) => inForce(db, '073027', '2026-01-01'))
    expect(taranto?.profile).toMatchObject({ ordinaryCap: 36, identity: 'paper' })
    expect(taranto?.profile.evidence).toContainEqual({ figure: 'money-allowed', mark: 'default' })
    const cremona = await ask((db) => inForce(db, '019036', '2026-01-01'))
    expect(cremona).toMatchObject({ complete: false, title: 'Regolamento per i beni comuni: da completare dal Comune' })
  })
  it('are listed by name, page by page', async () => {
    const first = await ask((db) => regulations(db, { limit: 3, cursor: undefined }))
    const second = await ask((db) => regulations(db, { limit: 100, cursor: first.next ?? undefined }))
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'it')))
    expect(names).toHaveLength(8)
    expect(await ask((db) => regulations(db, { limit: 3, cursor: ['solo uno'] }))).toEqual({ items: [], next: null })
  })
})
