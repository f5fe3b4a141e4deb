// The by-the-hour round: a good one, and how much better any other could be.
import { anneal } from './anneal.ts'
import { makePricing, type Pricing } from './bound.ts'
import { coreOf } from './core.ts'
import { tryEveryWay } from './every-way.ts'
import { type Hourly, type HourlyProblem, parts, prepared } from './hourly-problem.ts'
import { random } from './random.ts'
import { fill, makeSeats, nobody, restore, type Seats } from './seats.ts'

export type HourlyRound = {
  /** by family, then by carer */
  readonly pairs: readonly (readonly [family: number, carer: number])[]
  /** Σ weight of the pairs */
  readonly objective: number
  /** no round has a greater objective */
  readonly upperBound: number
  /** of each family, in whole hundredths: `upperBound` can be computed again from them (hourly-certificate.ts) */
  readonly prices: readonly number[]
  /** the time was over before the work was: on a faster machine the round may be another */
  readonly stopped: boolean
}
export type HourlyOptions = {
  /** the longest to look, by `clock`: how much is looked at comes from the problem alone */
  readonly milliseconds: number
  /** milliseconds; without it nothing stops the search before its end */
  readonly clock?: () => number
  /** told now and then, from 0 to 1, how much is done */
  readonly progress?: (share: number) => void
}

/** Steps of the bound before the search and after it, and the pairs looked at after which there are no more. */
const [stepsBefore, stepsAfter, mostPriced] = [500, 150, 60_000_000]
/** Changes tried: as the square of the core, because a larger round has more ways that go together; and at most. */
const [changesPerPair, mostChanges] = [5, 8_000_000]
/** Heat in terms of what the last pair of the core loses. */
const [hot, cold] = [3, 0.4]
/** Of the whole: the share done after the first prices and after the search. */
const [priced, searched] = [0.2, 0.9]

type Watch = { readonly late: (share: number) => boolean; readonly stopped: () => boolean }

const watchOf = ({ milliseconds, clock, progress }: HourlyOptions): Watch => {
  const start = clock?.() ?? 0
  let stopped = false
  const late = (share: number): boolean => {
    progress?.(share)
    stopped ||= clock !== undefined && clock() - start > milliseconds
    return stopped
  }
  return { late, stopped: () => stopped }
}

const pairsOf = ({ hourly, pairOf }: Seats): (readonly [number, number])[] =>
  [...pairOf].flatMap((pair, family) => (pair === nobody ? [] : [[family, hourly.col[pair] as number] as const]))

type Pace = { readonly steps: number; readonly from: number; readonly to: number; readonly late: Watch['late'] }
const price = (pricing: Pricing, target: number, { steps, from, to, late }: Pace): void => {
  // One step at least, or there would be no bound.
  for (let step = 0; step < steps && (step === 0 || (pricing.bound() > target && pricing.moving())); step++) {
    pricing.step(target)
    if (pricing.work() > mostPriced || late(from + ((to - from) * step) / steps)) return
  }
}

/** Everybody in turn at the heaviest pair that is free. */
const greedy = (hourly: Hourly): Seats => {
  const heaviest = (a: number, b: number): number => (hourly.weight[b] as number) - (hourly.weight[a] as number) || a - b
  const seats = makeSeats(
    hourly,
    hourly.ofFamily.map((pairs) => pairs.slice().sort(heaviest)),
  )
  fill(seats)
  return seats
}

/** A better round than this one, where one is found before it is late. */
const improve = (seats: Seats, pricing: Pricing, late: Watch['late']): Seats => {
  const { hourly } = seats
  if (pricing.bound() <= seats.worth || late(priced)) return seats
  if (tryEveryWay(seats)) {
    fill(seats)
    return seats
  }
  const { pairs, ofFamily, spread } = coreOf(hourly, pricing.price())
  const found = makeSeats(hourly, ofFamily)
  fill(found)
  if (found.worth < seats.worth) restore(found, seats.pairOf)
  const unit = Math.max(1, spread / parts)
  anneal(found, random(seats.pairOf.length), {
    ...{ pairs, hot: unit * hot, cold: unit * cold, goal: pricing.bound() },
    steps: Math.min(changesPerPair * pairs.length ** 2, mostChanges),
    late: (done) => late(priced + (searched - priced) * done),
  })
  restore(seats, found.pairOf)
  fill(seats)
  return seats
}

/**
 * Serves families by the hour: one carer may serve several whose hours do not clash, within the weekly limit; a family is served by one carer or none.
 * Greedy, the bound of Lagrange, then every way where there are few, else simulated annealing among the pairs its prices leave. Put coverage first by adding a bonus to every weight.
 */
export const assignHourly = (problem: HourlyProblem, options: HourlyOptions): HourlyRound => {
  const hourly = prepared(problem)
  const { late, stopped } = watchOf(options)
  const pricing = makePricing(hourly)
  const first = greedy(hourly)
  price(pricing, first.worth, { steps: stepsBefore, from: 0, to: priced, late })
  const seats = improve(first, pricing, late)
  if (!stopped()) price(pricing, seats.worth, { steps: stepsAfter, from: searched, to: 1, late })
  options.progress?.(1)
  return { pairs: pairsOf(seats), objective: seats.worth, upperBound: pricing.bound(), prices: [...pricing.price()], stopped: stopped() }
}
