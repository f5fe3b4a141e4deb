// Fitness and score as SQL says them, on a row of the pool: the same as the law says in code.
import { type RawBuilder, sql } from 'kysely'
import { livesIn, type Obstacle, type Wanted } from '../../events/care/fit.ts'
import { fullMargin, fullWait } from '../../events/care/score.ts'
import type { Parts } from '../../events/care/vocabulary.ts'
import { rankOf } from '../../events/kernel/care.ts'
import type { Day } from '../../events/kernel/index.ts'
import { stretches } from '../kernel/index.ts'

export type Bool = RawBuilder<boolean>
export const yes: Bool = sql<boolean>`true`
export const texts = (list: readonly string[]): RawBuilder<string[]> => sql`${list}::text[]`
export const spoken = (languages: Wanted['languages']): readonly string[] => languages.map(({ language, level }) => `${language}:${level}`)

const tenths = ({ near }: Wanted): RawBuilder<number> =>
  sql`floor(10 * sqrt((east - ${near.east}::float8) ^ 2 + (north - ${near.north}::float8) ^ 2))::bigint`
export const waited = (today: Day): RawBuilder<number> => sql`greatest(${today}::date - waiting_since, 0)::bigint`

/** Each condition as SQL says it; the carer passes where it holds. */
export const passes = (wanted: Wanted): { readonly [O in Obstacle]: Bool } => {
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
export const share = (points: number, part: RawBuilder<unknown>, whole: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(case when ${whole} <= 0 then ${points * 100}::bigint else ${points * 100}::bigint * least(greatest(${part}, 0), ${whole}) / ${whole} end)`
const count = (column: 'skills' | 'languages', list: readonly string[]): RawBuilder<number> =>
  sql`(select count(*) from unnest(${texts(list)}) wished where wished = any(${sql.ref(column)}))`
const either = (holds: Bool): readonly [RawBuilder<unknown>, RawBuilder<unknown>] => [
  sql`(case when ${holds} then 1 else 0 end)`,
  sql`1::bigint`,
]
const all: readonly [RawBuilder<unknown>, RawBuilder<unknown>] = [sql`1::bigint`, sql`1::bigint`]
const big = (value: number): RawBuilder<number> => sql`${value}::bigint`

export type Fractions = { readonly [P in keyof Parts]: readonly [RawBuilder<unknown>, RawBuilder<unknown>] }
export const fractions = (wanted: Wanted, today: Day): Fractions => {
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

export const every = (conditions: readonly Bool[]): Bool => (conditions.length === 0 ? yes : sql`${sql.join(conditions, sql` and `)}`)
