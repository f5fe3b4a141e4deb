// The by-the-hour round: a good one within a time, and how much better any other could be.
import { anneal } from './anneal.ts'
import { makePricing } from './bound.ts'
import { type Hourly, type HourlyProblem, prepared } from './hourly-problem.ts'
import { random } from './random.ts'
import { fill, makeSeats, nobody, type Seats } from './seats.ts'

export type HourlyRound = {
  /** by family, then by carer */
  readonly pairs: readonly (readonly [family: number, carer: number])[]
  /** Σ weight of the pairs */
  readonly objective: number
  /** no round has a greater objective */
  readonly upperBound: number
}
export type HourlyOptions = {
  /** how long to look: a budget of work, spent in less than this on the two slow cores it was measured on */
  readonly milliseconds: number
  /** a clock in milliseconds, to stop early on a slower machine; without it the same input always gives the same round */
  readonly clock?: () => number
}

/** Changes tried in a millisecond, and one step of the bound in changes: measured low, so that the budget holds. */
const changesPerMs = 400
const stepsOfBound = 400
const most = { changesPerFamily: 30_000, steps: 600 }

const pairsOf = ({ edges }: Hourly, { edgeOf }: Seats): (readonly [number, number])[] =>
  [...edgeOf].flatMap((edge, family) => (edge === nobody ? [] : [[family, edges[edge]?.col as number] as const]))

/**
 * Serves families by the hour: one carer may serve several whose hours do not clash, within the weekly limit; a family is served by one carer or none.
 * Greedy, then simulated annealing, then the bound of Lagrange. Put coverage first by adding a bonus to every weight.
 */
export const assignHourly = (problem: HourlyProblem, { milliseconds, clock }: HourlyOptions): HourlyRound => {
  const hourly = prepared(problem)
  const seats = makeSeats(hourly)
  const start = clock?.() ?? 0
  const spent = (share: number) => (): boolean => clock !== undefined && clock() - start > milliseconds * share
  const families = hourly.ofFamily.length
  const heaviest = hourly.edges.reduce((top, { weight }) => Math.max(top, weight), 1)
  fill(
    seats,
    hourly.ofFamily.map((_, family) => family),
  )
  const steps = Math.min(Math.floor(milliseconds * 0.7 * changesPerMs), families * most.changesPerFamily)
  anneal(seats, random(families), { steps, hot: heaviest / 4, cold: heaviest / 400, late: spent(0.7) })
  const pricing = makePricing(hourly)
  const objective = seats.worth
  const rounds = Math.max(1, Math.min(most.steps, Math.floor((milliseconds * 0.3 * changesPerMs) / stepsOfBound)))
  for (let step = 0; step < rounds && (step === 0 || (pricing.bound() > objective && !spent(1)())); step++) pricing.step(objective)
  return { pairs: pairsOf(hourly, seats), objective, upperBound: pricing.bound() }
}
