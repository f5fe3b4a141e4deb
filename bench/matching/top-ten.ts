// The first ten among many carers, in the tables as the product makes them and as the desk reads them: behind the walls.
import { Kysely, PostgresDialect } from 'kysely'
import type { Wanted } from '../../events/care/fit.ts'
import { random } from '../../events/care/rounds/random.ts'
import { plusDays } from '../../events/kernel/index.ts'
import { candidates, type Db } from '../../projections/care/candidates.ts'
import { funnel } from '../../projections/care/funnel.ts'
import { care } from '../../projections/care/projection.ts'
import { shelfOf } from '../../projections/care/shelves.ts'
import type { CareTables } from '../../projections/care/tables.ts'
import { createIndexes, createTables, readerRole, schemaOf } from '../../projections/kernel/ddl.ts'
import { type RowsOf, seesOf, stretches } from '../../projections/kernel/index.ts'
import { reading } from '../../projections/kernel/reading.ts'
import { openPool } from '../../server/database-pool.ts'

export type Row = { readonly what: string; readonly measured: string; readonly target: string }
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

type Carer = RowsOf<CareTables>['pool']
/** Three mornings a week, as late as half past twelve. */
const mornings = (next: () => number): string =>
  stretches([480, 1_920, 3_360].map((from) => ({ from, until: from + 300 + Math.floor(400 * next()) })))
const alike = {
  name: 'name',
  desk: 'desk',
  municipality: '019036',
  stage: 'registered',
  tier: 'open',
  ready: true,
  level: 'CS',
  week: [],
  free_minutes: 900,
  minutes: 1_500,
  families: 2,
  skills: ['full-hygiene', 'hoist'],
  languages: ['it:A1', 'it:A2', 'it:B1'],
  refuses: [],
  starts_on: '2026-01-01',
  papers: {},
  papers_until: '9999-12-31',
  known: [],
  parted: [],
  most_minutes: 1_800,
  most_families: 3,
  placements: [],
} as const
/** Carers within twenty kilometres of one another who can all do the same, so that as many as possible fit and have to be told apart. */
const carerLike = (n: number, next: () => number): Carer => {
  const reach = 5 + Math.floor(20 * next())
  return {
    ...{ ...alike, carer: `carer-${n}`, person: `person-${n}`, free: mornings(next), rank: Math.floor(8 * next()) },
    ...{ modes: next() < 0.7 ? ['hourly'] : ['hourly', 'live-in'], licence: next() < 0.4, hourly: 800 + Math.floor(300 * next()) },
    ...{ east: 560 + Math.floor(40 * next()), north: 4_980 + Math.floor(40 * next()), reach, shelf: shelfOf({ reach, free_minutes: 900 }) },
    monthly: next() < 0.3 ? 100_000 + Math.floor(40_000 * next()) : -1,
    waiting_since: plusDays(today, -Math.floor(120 * next())),
    sees: seesOf({ organisations: ['desk'], persons: [`person-${n}`] }),
  }
}

const today = '2026-11-22'
const weights = { distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 }

/** The tables as the product makes them, walls and all, and one who reads as the desk does. */
const filledPool = async (adminUrl: string, carers: number) => {
  const admin = openPool({ url: adminUrl, max: 1, onFault: () => undefined })
  const next = random(3)
  const rows = Array.from({ length: carers }, (_, n) => ({ ...carerLike(n, next), known_from: '2026-11-22T00:00:00.000Z' }))
  const able = [...alike.skills, ...alike.languages].map((ability) => ({
    ability,
    sees: ['everyone'],
    known_from: '2026-11-22T00:00:00.000Z',
  }))
  await admin.query(`do $$ begin create role ${readerRole} nologin; exception when duplicate_object then null; end $$`)
  for (const statement of createTables(care, schemaOf(care))) await admin.query(statement)
  const fill = (table: string, all: readonly object[]) => {
    const target = `"${schemaOf(care)}".${table}_current`
    return admin.query(`insert into ${target} select * from jsonb_populate_recordset(null::${target}, $1)`, [JSON.stringify(all)])
  }
  await fill('pool', rows)
  await fill('abilities', able)
  for (const statement of [...createIndexes(care, schemaOf(care)), 'vacuum analyze']) await admin.query(statement)
  await admin.end()
  const pool = openPool({ url: adminUrl, max: 1, role: readerRole, onFault: () => undefined })
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const standing = { name: care.name, version: care.version, position: 0, state: 'live' } as const
  return {
    ask: <A>(ask: (db: Db) => Promise<A>): Promise<unknown> =>
      reading(kysely, care, standing, { sees: ['everyone', 'organisation:desk'], ask }),
    end: () => pool.end(),
  }
}

const wishedBy = (next: () => number, mode: Wanted['mode']): Wanted => {
  const near = { east: 565 + Math.floor(30 * next()), north: 4_985 + Math.floor(30 * next()) }
  const from = 500 + Math.floor(60 * next())
  return {
    ...{ family: 'family', level: 'B', mode, minutes: 120, start: '2026-12-01', near, licence: 'no' },
    ...{ week: [{ from, until: from + 120 }], needs: ['hoist'], wishes: ['full-hygiene', 'dementia'], features: [] },
    ...{ languages: [{ language: 'it', level: 'A2' }], wishedLanguages: [{ language: 'it', level: 'B1' }] },
    budget: mode === 'hourly' ? 1_100 : 130_000,
  }
}

const timed = async (times: number, work: () => Promise<unknown>): Promise<string> => {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return `p50 ${percentile(taken, 0.5).toFixed(1)} ms, p95 ${percentile(taken, 0.95).toFixed(1)} ms`
}

export const topTen = async (adminUrl: string, carers: number): Promise<readonly Row[]> => {
  const pool = await filledPool(adminUrl, carers)
  const next = random(7)
  const list = (mode: Wanted['mode']) => () =>
    pool.ask((db) => candidates(db, { wanted: wishedBy(next, mode), weights, today, desk: 'desk', limit: 10 }))
  const excluded = () => pool.ask((db) => funnel(db, { wanted: wishedBy(next, 'hourly'), desk: 'desk' }))
  const what = `of ${carers} carers, behind the walls`
  const rows = [
    { what: `the first ten ${what}, by the hour`, measured: await timed(200, list('hourly')), target: 'p95 ≤ 15 ms' },
    { what: `the first ten ${what}, living in`, measured: await timed(200, list('live-in')), target: 'p95 ≤ 15 ms' },
    { what: `who was excluded by what, ${what}`, measured: await timed(20, excluded), target: 'said' },
  ]
  await pool.end()
  return rows
}
