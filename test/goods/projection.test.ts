// What the facts of common goods make of their tables, on a Map and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import { goods as projection } from '../../projections/goods/projection.ts'
import { type Db, good, goods, places } from '../../projections/goods/queries.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { good as idOf, story } from '../../seeds/goods.ts'
import { tell } from '../../seeds/load.ts'
import { canneto } from '../../seeds/pacts/cremona-canneto.ts'
import { platani } from '../../seeds/pacts/cremona-platani.ts'
import { goods as context } from '../../server/goods/routes.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { nth } from '../support/counter.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()

describe('on Maps', () => {
  const maps = (...events: Parameters<typeof facts>[1]) => {
    const runner = mapRunner(projection)
    runner.apply(facts('goods', events) as never)
    return runner.rows('goods')
  }
  it('a good is listed, withheld and released to the list', () => {
    const released = { type: 'goods.released', data: { reason: 'Finiti' } }
    expect(maps(s.registered, s.listed, s.withheld)).toMatchObject([{ stage: 'withheld', withheld_why: 'Lavori', act: 'DG-31' }])
    expect(maps(s.registered, s.listed, s.withheld, released)).toMatchObject([{ stage: 'listed', withheld_why: null }])
    expect(maps(s.registered, s.withheld, released)).toMatchObject([{ stage: 'registered' }])
  })
  it('a new place without a point takes the earlier point away', () => {
    const moved = { type: 'goods.updated', data: { place: { municipality: '019098', town: 'Soresina', address: 'Piazza' } } }
    expect(maps(s.registered, moved)).toMatchObject([{ municipality: '019098', lat: null, lon: null, name: 'Aiuole' }])
  })
})

describe('under a pact', () => {
  const [garden, square] = [nth(71), nth(72)]
  const runner = () => mapRunner(projection)
  const rows = (...events: Parameters<typeof facts>[1]) => {
    const maps = runner()
    maps.apply(facts('pacts', events) as never)
    return maps.rows('pacts')
  }
  const drafted = { type: 'pacts.drafted', data: { title: 'Le aiuole', goods: [garden] } }
  const began = { type: 'pacts.activated', data: { from: '2025-02-01', until: '2026-01-31' } }
  it('from its first day until it ends, is revoked or expires, and again when it is reinstated', () => {
    expect(rows(drafted)).toMatchObject([{ goods: [garden], in_force: false, since: null }])
    expect(rows(drafted, began)).toMatchObject([{ in_force: true, since: '2025-02-01' }])
    for (const type of ['ended', 'revoked', 'expired', 'renewed', 'closed'])
      expect(rows(drafted, began, { type: `pacts.${type}`, data: {} }), type).toMatchObject([{ in_force: false, since: '2025-02-01' }])
    const [revoked, reinstated] = ['pacts.revoked', 'pacts.reinstated'].map((type) => ({ type, data: {} }))
    expect(rows(drafted, began, revoked as never, reinstated as never)).toMatchObject([{ in_force: true }])
  })
  it('the goods and the title are those last said', () => {
    const clarified = { type: 'pacts.clarified', data: { goods: [square] } }
    expect(rows(drafted, clarified)).toMatchObject([{ title: 'Le aiuole', goods: [square] }])
    const corrected = { type: 'pacts.corrected', data: { was: {}, now: { title: 'Le tre aiuole' }, reason: 'x' } }
    expect(rows(drafted, corrected)).toMatchObject([{ title: 'Le tre aiuole', goods: [garden] }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
    const said = await app.projector.read('goods', { asOf, ask: (db) => question(db as unknown as Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { goods: context, pacts }, now: '2026-11-22T10:00:00.000Z' })
    await tell({ act: app.act, story })
    await tell({ act: app.act, story: [...canneto, ...platani] })
    await app.settled('goods')
    maps.apply((await app.store.readAll()) as never)
  })
  afterAll(() => app?.stop())

  it.each(Object.keys(projection.tables))('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'story')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'story')))
  })
  it('are narrowed, paged, and drawn where they have a place', async () => {
    const page = (filter: Parameters<typeof goods>[1], cursor?: readonly string[]) => ask((db) => goods(db, filter, { limit: 2, cursor }))
    const first = await page({ municipality: '019036' })
    const second = await page({ municipality: '019036' }, first.next ?? undefined)
    expect(first.items).toHaveLength(2)
    expect((second.items[0]?.name ?? '') > (first.items[1]?.name ?? '')).toBe(true)
    expect((await ask((db) => goods(db, { underPact: true }, { limit: 9, cursor: undefined }))).items).toMatchObject([
      { id: idOf(2), under_pact: true },
    ])
    expect((await page({ underPact: false })).items.some(({ id }) => id === idOf(2))).toBe(false)
    expect((await page({ nature: 'digital' })).items).toMatchObject([{ name: 'Mappa delle fontane' }])
    const drawn = await ask((db) => places(db, { municipality: '019036' }))
    expect(drawn.map(({ name }) => name)).not.toContain('Mappa delle fontane')
    expect(drawn.find(({ name }) => name === 'Parco del Canneto')?.outline).toHaveLength(4)
  })
  it('a good has the pacts about it that ever began, and is under one while it is in force', async () => {
    expect(await ask((db) => good(db, idOf(2)))).toMatchObject({ under_pact: true, parts: { pacts: [{ in_force: true }] } })
    expect(await ask((db) => good(db, idOf(1)))).toMatchObject({ under_pact: false, parts: { pacts: [{ in_force: false }] } })
    expect(await ask((db) => good(db, idOf(8)))).toMatchObject({ under_pact: false, parts: { pacts: [] } })
    // The pact of the plane trees was in force on the day before it expired.
    expect(await ask((db) => good(db, idOf(1)), '2025-07-15T10:00:00.000Z')).toMatchObject({ under_pact: true })
  })
  it('a corrected name is the old one as of the day before', async () => {
    expect(await ask((db) => good(db, idOf(8)))).toMatchObject({ name: 'Piazzetta del mercato vecchio', corrections: 1 })
    expect(await ask((db) => good(db, idOf(8)), '2025-04-15T21:59:59.999Z')).toMatchObject({ name: 'Piazza del mercato vecchio' })
  })
})
