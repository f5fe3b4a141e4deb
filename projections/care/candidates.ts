// The question of matching: who fits a need, with the parts of each score, in one query; and who does not, by what.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { livesIn, type Obstacle, type Wanted } from '../../events/care/fit.ts'
import { fullMargin, fullWait, type Weights } from '../../events/care/score.ts'
import type { Parts } from '../../events/care/vocabulary.ts'
import { rankOf } from '../../events/kernel/care.ts'
import type { Day } from '../../events/kernel/index.ts'
import { type RowsOf, stretches } from '../kernel/index.ts'
import type { CareTables } from './tables.ts'

export type Db = Kysely<RowsOf<CareTables>>
export type Found = {
  readonly carer: string
  readonly person: string
  readonly score: number
  readonly parts: Parts
  readonly waited: number
}

type Bool = RawBuilder<boolean>
const yes: Bool = sql<boolean>`true`
const texts = (list: readonly string[]): RawBuilder<string[]> => sql`${list}::text[]`
const spoken = (languages: Wanted['languages']): readonly string[] => languages.map(({ language, level }) => `${language}:${level}`)

const tenths = ({ near }: Wanted): RawBuilder<number> =>
  sql`floor(10 * sqrt((east - ${near.east}::float8) ^ 2 + (north - ${near.north}::float8) ^ 2))::bigint`
const waited = (today: Day): RawBuilder<number> => sql`greatest(${today}::date - waiting_since, 0)::bigint`

/** Each condition as SQL says it; the carer passes where it holds. */
const passes = (wanted: Wanted): { readonly [O in Obstacle]: Bool } => {
  const near = livesIn(wanted.mode)
  return {
    level: sql`rank >= ${rankOf(wanted.level)}`,
    mode: sql`${wanted.mode} = any(modes)`,
    start: sql`starts_on <= ${wanted.start}::date`,
    papers: sql`papers_until >= ${wanted.start}::date`,
    families: sql`families >= 1`,
    minutes: sql`minutes >= ${wanted.minutes}`,
    hours: sql`free @> ${stretches(wanted.week)}::int4multirange`,
    distance: near ? yes : sql`${tenths(wanted)} <= 10 * reach`,
    skills: sql`skills @> ${texts(wanted.needs)}`,
    languages: sql`languages @> ${texts(spoken(wanted.languages))}`,
    licence: wanted.licence === 'needed' ? sql`licence` : yes,
    refuses: sql`not refuses && ${texts(wanted.features)}`,
    wage: near ? sql`monthly between 0 and ${wanted.budget}` : sql`hourly <= ${wanted.budget}`,
    parted: sql`not parted @> ${texts([wanted.family])}`,
  }
}

/** Hundredths of a point, rounded down, as `scoreOf` rounds. */
const share = (points: number, part: RawBuilder<unknown>, whole: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(case when ${whole} <= 0 then ${points * 100}::bigint else ${points * 100}::bigint * least(greatest(${part}, 0), ${whole}) / ${whole} end)`
const count = (column: 'skills' | 'languages', list: readonly string[]): RawBuilder<number> =>
  sql`(select count(*) from unnest(${texts(list)}) wished where wished = any(${sql.ref(column)}))`
const either = (holds: Bool): readonly [RawBuilder<unknown>, RawBuilder<unknown>] => [
  sql`(case when ${holds} then 1 else 0 end)`,
  sql`1::bigint`,
]
const all: readonly [RawBuilder<unknown>, RawBuilder<unknown>] = [sql`1::bigint`, sql`1::bigint`]
const big = (value: number): RawBuilder<number> => sql`${value}::bigint`

type Fractions = { readonly [P in keyof Parts]: readonly [RawBuilder<unknown>, RawBuilder<unknown>] }
const fractions = (wanted: Wanted, today: Day): Fractions => {
  const near = livesIn(wanted.mode)
  const wage = near ? sql`monthly` : sql`hourly`
  return {
    distance: near ? all : [sql`(10 * reach - ${tenths(wanted)})`, sql`(10 * reach)`],
    skills: [count('skills', wanted.wishes), big(wanted.wishes.length)],
    hours: near ? all : [big(wanted.minutes), sql`free_minutes`],
    languages: [count('languages', spoken(wanted.wishedLanguages)), big(wanted.wishedLanguages.length)],
    continuity: either(sql`known @> ${texts([wanted.family])}`),
    wage: [sql`(100 * (${wanted.budget}::bigint - ${wage}))`, big(fullMargin * wanted.budget)],
    licence: wanted.licence === 'useful' ? either(sql`licence`) : all,
    waiting: [waited(today), big(fullWait)],
  }
}

const names = ['distance', 'skills', 'hours', 'languages', 'continuity', 'wage', 'licence', 'waiting'] as const
const every = (conditions: readonly Bool[]): Bool => sql`${sql.join(conditions, sql` and `)}`

// A square around the home lets the index find who may be near enough; how near is looked at after.
const around = ({ near, mode }: Wanted, widest: number): Bool =>
  livesIn(mode)
    ? yes
    : sql`point(east, north) <@ box(point(${near.east - widest}, ${near.north - widest}), point(${near.east + widest}, ${near.north + widest}))`

export type Search = {
  readonly wanted: Wanted
  readonly weights: Weights
  readonly today: Day
  readonly desk: string
  readonly limit: number
  /** kilometres somebody may say they travel at most */
  readonly widest: number
  /** conditions left out, to see what giving one up would bring */
  readonly relaxed?: readonly Obstacle[]
}

/** Who fits, the best first: the score in hundredths of a point and the parts that add up to it. */
export const candidates = async (
  db: Db,
  { wanted, weights, today, desk, limit, widest, relaxed = [] }: Search,
): Promise<readonly Found[]> => {
  const parts = fractions(wanted, today)
  const conditions = Object.entries(passes(wanted)).flatMap(([name, holds]) => (relaxed.includes(name as Obstacle) ? [] : [holds]))
  const place = relaxed.includes('distance') ? yes : around(wanted, widest)
  const columns = names.map((name) => share(weights[name], ...parts[name]).as(name))
  // Without `offset 0` the parts would be counted again for the sum and for the order.
  const fit = db
    .selectFrom('pool')
    .select(['carer', 'person', waited(today).as('waited'), ...columns])
    .where(sql<boolean>`ready`)
    .where('desk', '=', desk)
    .where(every([place, ...conditions]))
    .offset(0)
    .as('fit')
  const score = sql<number>`(${sql.join(
    names.map((name) => sql.ref(name)),
    sql` + `,
  )})`
  const rows = await db
    .selectFrom(fit)
    .selectAll()
    .select(score.as('score'))
    .orderBy('score', 'desc')
    .orderBy('waited', 'desc')
    .orderBy('carer')
    .limit(limit)
    .execute()
  return rows.map(({ carer, person, score, waited: days, ...found }) => ({
    ...{ carer, person, score: Number(score), waited: Number(days) },
    parts: Object.fromEntries(names.map((name) => [name, Number(found[name])])) as unknown as Parts,
  }))
}

export type Funnel = {
  readonly carers: number
  readonly fit: number
  /** how many each obstacle keeps out, counted under the first that applies; and how many it alone keeps out */
  readonly excluded: readonly { readonly by: Obstacle; readonly first: number; readonly alone: number }[]
}

/** Who does not fit, by what: of the carers of a desk who can be proposed today. */
export const funnel = async (db: Db, { wanted, desk }: Pick<Search, 'wanted' | 'desk'>): Promise<Funnel> => {
  const conditions = Object.entries(passes(wanted)) as [Obstacle, Bool][]
  const failing = sql<
    Obstacle[]
  >`array_remove(array[${sql.join(conditions.map(([name]) => sql`case when not ${sql.ref(name)} then ${name} end`))}], null)`
  const told = db
    .selectFrom('pool')
    .select(conditions.map(([name, condition]) => condition.as(name)))
    .where(sql<boolean>`ready`)
    .where('desk', '=', desk)
    .as('told')
  const rows = await db
    .selectFrom(db.selectFrom(told).select(failing.as('failing')).as('each_one'))
    .select((is) => [
      sql<Obstacle | null>`failing[1]`.as('first'),
      is.fn.countAll<number>().as('many'),
      is.fn.countAll<number>().filterWhere(sql<boolean>`cardinality(failing) = 1`).as('alone'),
    ])
    .groupBy(sql`1`)
    .execute()
  const excluded = conditions.map(([by]) => {
    const row = rows.find(({ first }) => first === by)
    return { by, first: Number(row?.many ?? 0), alone: Number(row?.alone ?? 0) }
  })
  const fit = Number(rows.find(({ first }) => first === null)?.many ?? 0)
  return { carers: rows.reduce((sum, { many }) => sum + Number(many), 0), fit, excluded }
}
