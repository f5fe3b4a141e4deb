// The figures of the generative pacts for those who pay for them and answer for them: whole quarters, small counts hidden, the same for everybody who asks.
import {
  beginnings,
  followUps,
  type Kind,
  kinds,
  leavings,
  results,
  standings,
  type Territory,
  territories,
} from '../../events/generative/vocabulary.ts'
import { type Day, daysBetween, plusDays } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { leastForShares, type Shown, shareOf, suppressGrid, suppressList } from '../kernel/suppress.ts'
import type { GenerativeTables } from './tables.ts'

export type Outcome = RowsOf<GenerativeTables>['outcomes']

// Whoever has a pact is in difficulty: the higher threshold.
const sensitive = { sensitive: true } as const

export const ways = ['before', 'running', 'concluded', 'interrupted', 'declined'] as const
/** How a pact stood on a day: not begun yet, running, or ended in one of three ways. */
export type Way = (typeof ways)[number]

/** The last day of the quarter that is over: figures of today and of yesterday would say together what happened in between. */
export const untilFor = (today: Day): Day => {
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1
  return plusDays(`${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`, -1)
}

const happened = (day: Day | null, until: Day): boolean => day !== null && day <= until
const wayOn = ({ closed_on, closed_how, started_on }: Outcome, until: Day): Way =>
  closed_how !== null && happened(closed_on, until) ? closed_how : happened(started_on, until) ? 'running' : 'before'

type Standing = { readonly [W in Way]: Shown } & { readonly reported: Shown }
const standing = (counts: readonly Shown[] | undefined, reported: Shown | undefined): Standing => ({
  ...(Object.fromEntries(ways.map((way, at) => [way, counts?.[at] ?? null])) as { [W in Way]: Shown }),
  reported: reported ?? null,
})
type Stands = {
  readonly rows: readonly ({ readonly kind: Kind; readonly territory: Territory } & Standing)[]
  readonly total: Standing
}
const standsOf = (rows: readonly Outcome[], until: Day): Stands => {
  const cells = kinds.flatMap((kind) => territories.map((territory) => ({ kind, territory })))
  const count = (kind: Kind, territory: Territory, way: Way): number =>
    rows.filter((row) => row.kind === kind && row.territory === territory && wayOn(row, until) === way).length
  const shown = suppressGrid(
    cells.map(({ kind, territory }) => ways.map((way) => count(kind, territory, way))),
    sensitive,
  )
  return {
    rows: cells.map((cell, at) => ({ ...cell, ...standing(shown.counts[at], shown.rows[at]) })),
    total: standing(shown.columns, shown.total),
  }
}

/** Counts of one whole that another table may already have hidden: then none of them is said. */
const within = <N extends string>(names: readonly N[], counts: readonly number[], whole: Shown): { readonly [K in N]: Shown } => {
  const shown = whole === null ? [] : suppressList(counts, sensitive).counts
  return Object.fromEntries(names.map((name, at) => [name, shown[at] ?? null])) as { [K in N]: Shown }
}
const countBy = <N extends string>(names: readonly N[], of: readonly (string | null)[]): readonly number[] =>
  names.map((name) => of.filter((one) => one === name).length)

/** Each against those who did not: of twenty, nineteen would say that one did not. */
const each = <N extends string>(names: readonly N[], rows: readonly Outcome[], has: (row: Outcome, name: N) => boolean, whole: Shown) =>
  Object.fromEntries(
    names.map((name) => {
      const count = rows.filter((row) => has(row, name)).length
      return [name, whole === null ? null : (suppressList([count, rows.length - count], sensitive).counts[0] ?? null)]
    }),
  ) as { readonly [K in N]: Shown }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const medianOf = (values: readonly number[]): number | null =>
  values.length < leastForShares ? null : ([...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null)
const meanOf = (values: readonly number[], digits = 0): number | null => {
  const mean = shareOf(sum(values), values.length)
  return mean === null ? null : Math.round(mean * 10 ** digits) / 10 ** digits
}
const totalOf = (values: readonly number[]): number | null => (values.length < leastForShares ? null : sum(values))

const daysTo = (rows: readonly Outcome[], day: (row: Outcome) => Day | null, until: Day): readonly number[] =>
  rows.flatMap((row) => {
    const then = day(row)
    return then !== null && then <= until ? [Math.max(0, daysBetween(row.reported_on, then))] : []
  })

const followsOf = (rows: readonly Outcome[], until: Day) => {
  const said = rows.flatMap(({ follows }) => follows.filter(({ on }) => on <= until))
  const shown = suppressGrid(
    followUps.map((after) =>
      countBy(
        standings,
        said.filter((one) => one.after === after).map((one) => one.standing),
      ),
    ),
    sensitive,
  )
  return followUps.map((after, at) => ({
    after,
    standings: standings.map((name, nth) => ({ standing: name, people: shown.counts[at]?.[nth] ?? null })),
    people: shown.rows[at] ?? null,
  }))
}

/** `hosts`: the places where time was given, one entry for each pact and place. */
export const figuresOf = (all: readonly Outcome[], hosts: readonly { readonly pact: string; readonly place: string }[], until: Day) => {
  const rows = all.filter(({ reported_on }) => reported_on <= until)
  const stands = standsOf(rows, until)
  const concluded = rows.filter((row) => wayOn(row, until) === 'concluded')
  const interrupted = rows.filter((row) => wayOn(row, until) === 'interrupted')
  const ended = [...concluded, ...interrupted].filter(({ started_on }) => started_on !== null)
  const spent = ended.map((row) => row.spent)
  const givers = ended.filter(({ hours }) => hours > 0)
  const ids = new Set(givers.map(({ id }) => id))
  const places = new Set(hosts.filter(({ pact }) => ids.has(pact)).map(({ place }) => place))
  return {
    until,
    stands,
    /** median days from the report to the first talk, and to the beginning */
    waiting: {
      listened: medianOf(daysTo(rows, ({ listened_on }) => listened_on, until)),
      started: medianOf(daysTo(rows, ({ started_on }) => started_on, until)),
    },
    /** cents spent in the pacts that have ended */
    budget: { spent: totalOf(spent), mean: meanOf(spent), median: medianOf(spent) },
    goals: within(
      results,
      results.map((result) => sum(concluded.map(({ goals }) => goals?.[result] ?? 0))),
      concluded.length < leastForShares ? null : stands.total.concluded,
    ),
    given: { hours: totalOf(givers.map(({ hours }) => hours)), hosts: givers.length < leastForShares ? null : places.size },
    started: each(beginnings, concluded, (row, name) => row.started.includes(name), stands.total.concluded),
    /** people somebody can count on, on average, before and after */
    ties: {
      before: meanOf(
        concluded.map(({ ties }) => ties?.before ?? 0),
        1,
      ),
      after: meanOf(
        concluded.map(({ ties }) => ties?.after ?? 0),
        1,
      ),
    },
    left: within(
      leavings,
      countBy(
        leavings,
        interrupted.map(({ left_why }) => left_why),
      ),
      stands.total.interrupted,
    ),
    follows: followsOf(rows, until),
  }
}
