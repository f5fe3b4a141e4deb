// How far each shelf has to be looked at: whoever could still score as much as the last of a list lies within its bounds.
import { type RawBuilder, sql } from 'kysely'
import { livesIn } from '../../events/care/fit.ts'
import { fullMargin, fullWait } from '../../events/care/score.ts'
import type { Search } from './candidates.ts'
import { spoken, texts } from './fitting.ts'
import { type Shelf, shelves } from './shelves.ts'

/** No bound, as a whole number. */
const far = 1_000_000_000
const never = '9999-12-31'
/** Who lives in is looked for wherever she is, and however much of her week is free. */
const whole: Shelf = { shelf: 0, reach: 0, free: 0 }

type Bound = { readonly shelf: number; readonly top: number; readonly most: number; readonly pull: number }

/** The most anybody on a shelf can score but for abilities, which kilometres nobody exceeds, and how many a hundredth of a point less is worth. */
const boundOf = ({ wanted, weights, relaxed = [] }: Search, { shelf, reach, free }: Shelf): Bound => {
  const near = livesIn(wanted.mode)
  const full = 100 * weights.hours
  const hours = near || free <= wanted.minutes ? full : Math.floor((full * wanted.minutes) / free)
  const { distance, wage, licence, waiting } = weights
  const anywhere = near || relaxed.includes('distance')
  // Who goes nowhere scores in full wherever she is: the part says nothing of her.
  const pull = near || distance === 0 || reach === 0 ? far : reach / (100 * distance)
  return { shelf, top: 100 * (distance + wage + licence + waiting) + hours, most: anywhere ? far : reach, pull }
}

/** The share of a part that may be missing, as a fraction of the part; 1 or more: all of it. */
const missing = (points: number): RawBuilder<number> => (points === 0 ? sql`1` : sql`least(1, slack / ${100 * points}::float8)`)

/** Rows of bounds from `least` and `able`: of each shelf, only while somebody on it could still come in. */
export const boundsFor = (search: Search): RawBuilder<unknown> => {
  const { wanted, weights, today } = search
  const { near, budget, wishes, wishedLanguages } = wanted
  const all = (livesIn(wanted.mode) ? [whole] : shelves).map((shelf) => boundOf(search, shelf))
  const of = (name: keyof Bound): readonly number[] => all.map((bound) => bound[name])
  const possible = (points: number, wished: readonly string[]): RawBuilder<number> =>
    wished.length === 0
      ? sql`${100 * points}::bigint`
      : sql`${100 * points}::bigint * (select count(*) from able where ability = any(${texts(wished)})) / ${wished.length}::bigint`
  const margin = sql`${(budget * fullMargin) / 100}::float8 * (1 - ${missing(weights.wage)})`
  // A kilometre, a cent or a day too many costs nothing; one too few would lose somebody. `offset 0` works each step out once.
  return sql`
    select shelf, ${near.east}::bigint - radius as west, ${near.east}::bigint + radius as east_end,
      ${near.north}::bigint - radius as south, ${near.north}::bigint + radius as north_end,
      case when ${missing(weights.wage)} >= 1 or ${budget}::bigint <= 0 then ${far}::bigint
        else ceil(${budget}::float8 - ${margin})::bigint + 1 end as price,
      case when ${missing(weights.waiting)} >= 1 then ${never}::date
        else ${today}::date - floor(${fullWait} * (1 - ${missing(weights.waiting)}))::int end as since
    from (select shelf, slack, least(most, case when slack >= ${100 * weights.distance} then ${far}
        else floor(least(slack * pull, ${far})) + 1 end)::bigint as radius from (
      select shelf, most, pull, top + possible.points - least.score as slack
      from unnest(${of('shelf')}::bigint[], ${of('top')}::bigint[], ${of('most')}::bigint[], ${of('pull')}::float8[]) as of(shelf, top, most, pull),
        least, (select ${possible(weights.skills, wishes)} + ${possible(weights.languages, spoken(wishedLanguages))} as points offset 0) as possible
      offset 0) as spare where slack >= 0 offset 0) as around`
}
