// The question of matching: who fits a need, the best first, with the parts of each score, in one query that stops where nobody better can follow.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { livesIn, type Obstacle, type Wanted } from '../../events/care/fit.ts'
import { fullMargin, fullWait, type Weights } from '../../events/care/score.ts'
import type { Parts } from '../../events/care/vocabulary.ts'
import { type Day, plusDays } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { boundsFor } from './bounds.ts'
import { type Bool, every, fractions, passes, share, spoken, texts, waited } from './fitting.ts'
import type { CareTables } from './tables.ts'

export type Db = Kysely<RowsOf<CareTables>>
export type Found = {
  readonly carer: string
  readonly person: string
  readonly score: number
  readonly parts: Parts
  readonly waited: number
}
export type Search = {
  readonly wanted: Wanted
  readonly weights: Weights
  readonly today: Day
  readonly desk: string
  readonly limit: number
  /** conditions left out, to see what giving one up would bring */
  readonly relaxed?: readonly Obstacle[]
}

/** Kilometres around the home, and carers, with whom a list begins: the better they are, the fewer are looked at after. */
const [vicinity, first] = [4, 600]
const names = ['distance', 'skills', 'hours', 'languages', 'continuity', 'wage', 'licence', 'waiting'] as const
const sum = sql<number>`(${sql.join(
  names.map((name) => sql.ref(name)),
  sql` + `,
)})`

type Rows = RawBuilder<unknown>

/** Of these rows of the pool those that fit, with the parts of their score; without `offset 0` the parts would be counted again for each use. */
const scoredOf = (rows: Rows, { wanted, weights, today, relaxed = [] }: Search): Rows => {
  const parts = fractions(wanted, today)
  const conditions = Object.entries(passes(wanted)).flatMap(([name, holds]) => (relaxed.includes(name as Obstacle) ? [] : [holds]))
  const columns = names.map((name) => sql`${share(weights[name], ...parts[name])} as ${sql.ref(name)}`)
  return sql`select carer, person, ${waited(today)} as waited, ${sql.join(columns)} from (${rows}) as near where ${every(conditions)}`
}

/** Some who are likely to fit well: near, asking for less and waiting for long, and then the others near; where nearness counts for nothing, those who wait. */
const seedOf = (pool: Rows, { wanted: { near, mode, budget }, today, desk }: Search): Rows => {
  const [long, some] = [plusDays(today, -fullWait), plusDays(today, -fullWait / 2)]
  const less = Math.floor(budget * (1 - fullMargin / 200))
  const around = sql`east between ${near.east - vicinity} and ${near.east + vicinity} and north between ${near.north - vicinity} and ${near.north + vicinity}`
  const [steps, place] = livesIn(mode)
    ? [sql`(${budget}::bigint, ${long}::date), (${budget}, ${some}), (${budget}, 'infinity')`, sql`monthly >= 0 and monthly <= most`]
    : [sql`(${less}::bigint, ${some}::date), (${budget}, 'infinity')`, sql`${around} and hourly <= most`]
  return sql`select one.* from (values ${steps}) as step(most, until) cross join lateral
    (select * from ${pool} where ready and desk = ${desk} and ${place} and waiting_since <= until offset 0) as one limit ${first}`
}

/** Everybody who could score as much as the last of those: each shelf as far as its bounds. Who knows the family comes apart. */
const rangedOf = (pool: Rows, { wanted, desk, relaxed = [] }: Search): Rows => {
  const asked: Bool = relaxed.includes('wage') ? sql`true` : sql`monthly >= 0`
  const kept = livesIn(wanted.mode)
    ? sql`${asked} and monthly <= bounds.price`
    : sql`shelf = bounds.shelf and hourly <= bounds.price and east between bounds.west and bounds.east_end and north between bounds.south and bounds.north_end`
  return sql`select one.* from bounds cross join lateral (select * from ${pool}
    where ready and desk = ${desk} and ${kept} and waiting_since <= bounds.since offset 0) as one where not known @> ${texts([wanted.family])}`
}
const knownOf = (pool: Rows, acquaintances: Rows, { wanted, desk }: Search): Rows =>
  sql`select * from ${pool} where ready and desk = ${desk} and carer in (select carer from ${acquaintances} where family = ${wanted.family})`

/** Who fits, the best first: the score in hundredths of a point and the parts that add up to it. */
export const candidates = async (db: Db, search: Search): Promise<readonly Found[]> => {
  const { wanted, limit } = search
  const of = (table: 'pool' | 'abilities' | 'acquaintances'): Rows => sql`${db.selectFrom(table).selectAll()}`
  const [pool, abilities, acquaintances] = (['pool', 'abilities', 'acquaintances'] as const).map(
    (table) => sql`(${of(table)}) as ${sql.ref(table)}`,
  ) as [Rows, Rows, Rows]
  const wished = [...wanted.wishes, ...spoken(wanted.wishedLanguages)]
  const { rows } = await sql<Found & Parts>`
    with able as materialized (select ability from ${abilities} where ability = any(${texts(wished)})),
    seed as materialized (${scoredOf(seedOf(pool, search), search)}),
    least as materialized (select coalesce((select ${sum} from (select distinct * from seed) as apart order by 1 desc offset ${limit - 1} limit 1), -1) as score),
    bounds as materialized (${boundsFor(search)}),
    fit as materialized (${scoredOf(sql`${rangedOf(pool, search)} union all ${knownOf(pool, acquaintances, search)}`, search)})
    select *, ${sum} as score from fit order by score desc, waited desc, carer limit ${limit}`.execute(db)
  return rows.map(({ carer, person, score, waited: days, ...found }) => ({
    ...{ carer, person, score: Number(score), waited: Number(days) },
    parts: Object.fromEntries(names.map((name) => [name, Number(found[name])])) as unknown as Parts,
  }))
}
