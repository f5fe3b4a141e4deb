// What the facts of a space make of its tables, on a Map and on PostgreSQL, and what its story answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '../../events/kernel/index.ts'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { spaces as projection } from '../../projections/spaces/projection.ts'
import * as queries from '../../projections/spaces/queries.ts'
import { tell } from '../../seeds/load.ts'
import { spaceId } from '../../seeds/spaces/rooms.ts'
import { story } from '../../seeds/spaces.ts'
import { spaces as context } from '../../server/spaces/routes.ts'
import { facts } from '../support/given.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

const byKey = (rows: readonly object[]): readonly string[] => rows.map((row) => canonical(row as never)).sort()
const now = '2026-11-22T10:00:00.000Z'

describe('on Maps', () => {
  const of = (...events: SpaceEvent[]) => {
    const runner = mapRunner(projection)
    runner.apply(facts('spaces', [s.opened, s.ruled(), ...events]) as never)
    return runner
  }
  const first = s.booked(1, s.on(3, 18, 20), s.anna, { household: s.home, hosts: [s.carla] })
  it('a booking is seen by everybody, for whom it is only by them and who looks after the space', () => {
    const { rows } = of(first)
    expect(rows('bookings')).toMatchObject([
      { booking: s.uuid(1), status: 'booked', takes: true, alone: true, sees: expect.arrayContaining(['everyone']) },
    ])
    expect(Object.keys(rows('bookings')[0] ?? {})).not.toContain('by')
    expect(rows('holders')).toMatchObject([
      {
        holder: s.home,
        by: s.anna,
        sees: [`building:${s.building}`, 'everywhere', `municipality:${s.municipality}`, `person:${s.anna}`, `person:${s.carla}`],
      },
    ])
  })
  it('what is cancelled takes no place; what nobody came to ends when it was let go', () => {
    expect(of(first, s.cancelled(1)).rows('bookings')).toMatchObject([{ status: 'cancelled', takes: false }])
    expect(of(first, s.cancelled(1, true)).rows('bookings')).toMatchObject([{ status: 'late', takes: false }])
    const missed: SpaceEvent = { type: 'spaces.no-show', data: { booking: s.uuid(1), released: s.at(3, 18, 31) } }
    expect(of(first, missed).rows('bookings')).toMatchObject([{ status: 'missed', takes: true, ends_at: s.at(3, 18, 31) }])
  })
  it('a closure marks what lies inside, until it is lifted', () => {
    const closed: SpaceEvent = { type: 'spaces.closed', data: { closure: 1, ...s.on(3, 8, 22), reason: 'Guasto', displaced: [s.uuid(1)] } }
    const lifted: SpaceEvent = { type: 'spaces.reopened', data: { closure: 1, spared: [s.uuid(1)] } }
    expect(of(first, closed).rows('bookings')).toMatchObject([{ displaced: true }])
    expect(of(first, closed, lifted).rows('closures')).toMatchObject([{ reopened: true }])
    expect(of(first, closed, lifted).rows('bookings')).toMatchObject([{ displaced: false }])
  })
})

describe('on PostgreSQL', () => {
  const maps = mapRunner(projection)
  let app: TestApp
  const ask = async <A>(question: (db: queries.Db) => Promise<A>, sees: readonly string[] = [everywhere]): Promise<A> => {
    const said = await app.projector.read('spaces', { sees, ask: (db) => question(db as unknown as queries.Db) })
    if (!('answer' in said)) throw new Error('the tables cannot answer')
    return said.answer
  }
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { spaces: context }, now })
    await tell({ act: app.act, story })
    await app.settled('spaces')
    maps.apply((await app.store.readAll({ limit: 1_000 })) as never)
  })
  afterAll(() => app?.stop())

  // Homes and names come from facts of buildings and of people, of which this story has none: hosts.pg.test.ts tells them; a door made anew, http.test.ts.
  const own = Object.keys(projection.tables).filter((table) => !['homes', 'names', 'doors'].includes(table))
  it.each(own)('%s hold what the Maps hold', async (table) => {
    const held = await ask((db) =>
      db
        .selectFrom(table as 'spaces')
        .selectAll()
        .execute(),
    )
    expect(held.length).toBeGreaterThan(0)
    expect(byKey(held)).toEqual(byKey(maps.rows(table as 'spaces')))
  })
  it('show to who has not entered the calendar, and nothing of anybody', async () => {
    const outsider = (table: 'bookings' | 'holders' | 'waiting' | 'series' | 'keys' | 'damages' | 'exceptions') =>
      ask((db) => db.selectFrom(table).selectAll().execute(), ['everyone'])
    expect((await outsider('bookings')).length).toBeGreaterThan(50)
    for (const table of ['holders', 'waiting', 'series', 'keys', 'damages', 'exceptions'] as const)
      expect(await outsider(table)).toEqual([])
  })
  it('are listed by name, page after page, by what governs them', async () => {
    const first = await ask((db) => queries.spaces(db, {}, { limit: 4, cursor: undefined }))
    const second = await ask((db) => queries.spaces(db, {}, { limit: 4, cursor: first.next ?? undefined }))
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      ...['Attrezzeria', 'Cortile', 'Laboratorio', 'Lavanderia', 'Orto', 'Sala civica della Vecchia Dogana', 'Sala comune'],
    ])
    const governed = await ask((db) =>
      queries.spaces(db, { governed: '9ac70000-0000-4000-8000-000000000002' }, { limit: 4, cursor: undefined }),
    )
    expect(governed.items.map(({ id }) => id)).toEqual([spaceId(7)])
    expect(await ask((db) => queries.spaces(db, {}, { limit: 4, cursor: ['solo uno'] }))).toEqual({ items: [], next: null })
  })
  it('the weekly series jumps 8 December', async () => {
    const of = (from: string, to: string) => ask((db) => queries.calendar(db, spaceId(1), { from, to }, undefined))
    expect(await of('2026-12-08T00:00:00.000Z', '2026-12-09T00:00:00.000Z')).toEqual([])
    expect(await of('2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z')).toMatchObject([
      { starts_at: '2026-12-01T16:00:00.000Z', mine: false },
    ])
  })
  it('who waited got the place that was given up, and who waits still does', async () => {
    const cleo = 'd0000000-0000-4000-8000-000000000024'
    expect(await ask((db) => queries.bookingsOf(db, cleo, '2026-11-20T00:00:00.000Z'))).toMatchObject([
      { name: 'Sala comune', starts_at: '2026-11-21T14:00:00.000Z', status: 'done' },
      { name: 'Lavanderia' },
    ])
    expect(await ask((db) => queries.waitingFor(db, spaceId(1), now))).toMatchObject([{ status: 'waiting', minutes: 180 }])
    expect(await ask((db) => queries.waitedFor(db, now))).toEqual([spaceId(1)])
  })
  it('where there is room counts buffers, closures, holidays and seats', async () => {
    const free = async (id: string, day: string, minutes = 60) =>
      (await ask((db) => queries.free(db, { from: `${day}T00:00:00.000Z`, to: `${day}T23:00:00.000Z`, minutes })))
        .filter(({ space }) => space === id)
        .map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`)
    expect(await free(spaceId(1), '2026-11-28')).toEqual(['07:00-13:45', '18:15-22:00'])
    expect(await free(spaceId(1), '2026-11-28', 240)).toEqual(['07:00-13:45'])
    expect(await free(spaceId(4), '2026-12-03')).toEqual([])
    expect(await free(spaceId(7), '2026-12-08')).toEqual([])
    expect(await free(spaceId(3), '2026-11-29')).toEqual(['05:00-20:00'])
  })
  it('what is due is found: nobody came, nobody answered', async () => {
    const late = await ask((db) => queries.unattended(db, { began: '2026-11-23T08:00:00.000Z', now: '2026-11-23T08:30:00.000Z' }, 10))
    expect(late.map(({ space }) => space)).toEqual([spaceId(3), spaceId(2)])
    expect(await ask((db) => queries.overdueOffers(db, now, 10))).toEqual([])
  })
})
