// What the facts of people make of their tables, on a Map and on PostgreSQL, and who the walls let through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { people as projection } from '../../projections/people/projection.ts'
import { type Db, figures, file, persons, waiting } from '../../projections/people/queries.ts'
import { tell } from '../../seeds/load.ts'
import { story } from '../../seeds/people.ts'
import { people as context } from '../../server/people/routes.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const person = `person:${s.self}`

describe('on Maps', () => {
  const maps = (...events: Parameters<typeof facts>[1]) => {
    const runner = mapRunner(projection)
    runner.apply(facts('people', events) as never)
    return runner
  }
  it('somebody is registered, granted a role and loses it', () => {
    const granted = maps(s.registered, s.granted)
    expect(granted.rows('persons')).toMatchObject([{ id: s.self, grants: 1, sees: ['everywhere', 'municipality:019036', person] }])
    expect(granted.rows('grants')).toMatchObject([{ grant: 1, role: 'clerk', scope_id: '019036', revoked_on: null }])
    const revoked = maps(s.registered, s.granted, s.revoked)
    expect(revoked.rows('persons')).toMatchObject([{ grants: 0 }])
    expect(revoked.rows('grants')).toMatchObject([{ revoked_on: '2025-01-01', revoked_why: 'Ha cambiato ufficio' }])
  })
  it('contacts are put right and dropped', () => {
    const amended = { type: 'people.amended', data: { person: s.self, phone: '0372 000000', dropped: ['email'] } }
    expect(maps(s.registered, amended).rows('persons')).toMatchObject([
      { name: 'Wanda Rivo', email: null, phone: '0372 000000', revision: 1 },
    ])
  })
  it('what one agrees to and asks stays theirs alone', () => {
    const runner = maps(s.registered, s.consented, s.erasureAsked, s.erased)
    expect(runner.rows('consents')).toMatchObject([{ given: true, purpose: 'news', sees: [person] }])
    expect(runner.rows('erasures')).toMatchObject([
      { step: 'asked', sees: [person] },
      { step: 'done', sees: [person] },
    ])
    expect(runner.rows('persons')).toMatchObject([{ erasure_on: null, erased_on: '2025-01-01' }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(sees: readonly string[], question: (db: Db) => Promise<A>): Promise<A> => {
    const said = await app.projector.read('people', { sees, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  const house = ['everywhere', ...story.map(({ id }) => `person:${id}`)]
  const anna = 'd0000000-0000-4000-8000-000000000001'
  const page = { limit: 100, cursor: undefined }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { people: context }, now: '2026-11-22T10:00:00.000Z' })
    await tell({ act: app.act, story })
    await app.settled('people')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold, and never a name', async (table) => {
    const held = await ask(house, (db) =>
      db
        .selectFrom(table as 'persons')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'persons')))
    expect(JSON.stringify(held)).not.toMatch(/Prati|Selva|example\.org|0372/)
  })
  it.each(Object.keys(projection.tables))('%s show nothing to who says no scope', async (table) => {
    expect(
      await ask([], (db) =>
        db
          .selectFrom(table as 'persons')
          .selectAll()
          .execute(),
      ),
    ).toEqual([])
  })
  it('one’s own papers are whole for oneself, and without consents for who administers everywhere', async () => {
    const own = await ask([`person:${anna}`], (db) => file(db, anna))
    expect(own?.parts.consents.map(({ purpose, given }) => [purpose, given])).toEqual([
      ['news', false],
      ['photographs', true],
      ['news', true],
    ])
    expect((await ask(['everywhere'], (db) => file(db, anna)))?.parts.consents).toEqual([])
    expect(await ask(['municipality:019035'], (db) => file(db, anna))).toBeUndefined()
  })
  it('a list shows who holds a role, or the people of a place, or those one wrote down', async () => {
    const holders = await ask(['everywhere'], (db) => persons(db, { granted: true }, page))
    expect(holders.items.every(({ grants }) => grants > 0)).toBe(true)
    const crema = await ask(['municipality:019035'], (db) => persons(db, { places: ['municipality:019035'] }, page))
    expect(crema.items).toHaveLength(2)
    const clerks = await ask(['everywhere'], (db) => persons(db, { granted: true, role: 'clerk' }, page))
    expect(clerks.items).toHaveLength(2)
    const [first, second] = [await ask(['everywhere'], (db) => persons(db, {}, { ...page, limit: 1 })), holders]
    expect(first.next).not.toBeNull()
    expect(second.next).toBeNull()
    expect((await ask(['everywhere'], (db) => persons(db, {}, { limit: 1, cursor: ['ieri', 'x'] }))).items).toEqual([])
    const operator = 'd0000000-0000-4000-8000-000000000010'
    expect((await ask([`person:${operator}`], (db) => persons(db, { writtenBy: operator }, page))).items).toMatchObject([{ awaited: true }])
  })
  it('who waits to be erased is there, and counts are there for who administers', async () => {
    expect(await ask(['everywhere'], waiting)).toMatchObject([{ erasure_basis: 'no-longer-needed' }])
    const counted = await ask(['everywhere'], (db) => figures(db, '2026-11-22'))
    const known = story.filter(({ command }) => command === 'register').length
    expect(counted).toMatchObject({ known, awaited: null, asking: null, erased: 0 })
    expect(counted.roles).toContainEqual({ role: 'clerk', people: 2 })
  })
})
