// A round: who goes with whom, and prices by which anybody can check that no better answer exists.
import type { Mode, Round } from './rounds/answer.ts'
import { balanced } from './rounds/balanced.ts'
import { coverage } from './rounds/coverage.ts'
import type { Edge, Sizes } from './rounds/problem.ts'
import type { Progress } from './rounds/progress.ts'
import { stable } from './rounds/stable.ts'

export { type Mode, modes, type Round } from './rounds/answer.ts'
export { type Certified, checkCertificate } from './rounds/certificate.ts'
export { assignHourly, type HourlyOptions, type HourlyRound } from './rounds/hourly.ts'
export { boundOfPrices } from './rounds/hourly-certificate.ts'
export type { HourlyProblem, Slot } from './rounds/hourly-problem.ts'
export { bonusOf, type Edge, type Sizes } from './rounds/problem.ts'
export { type Progress, untold, within } from './rounds/progress.ts'

type Solver = (edges: readonly Edge[], sizes: Sizes, progress?: Progress) => Round
const byMode: { readonly [M in Mode]: Solver } = { coverage, stable, balanced }

export type RoundOptions = Sizes & { readonly mode: Mode; readonly progress?: Progress | undefined }

/**
 * Pairs rows with columns. A row is used at most `rowDemand` times, a column at most `colCapacity` times (one when not said), a pair at most once;
 * only the pairs in `edges` are possible. Weights are non-negative integers, larger is better. Same input, same round.
 *
 * `coverage`: most pairs, and among those the greatest weight. Certificate: let B = `bonusOf(edges, options)`, W = weight + B for each edge, u = `rowPrice`,
 * v = `colPrice`, all of them non-negative integers. Then Σ W over the pairs = Σ demand·u + Σ capacity·v + Σ over edges of max(0, W − u − v). The right side
 * is the value of a feasible dual, so no choice of pairs is worth more; and B is large enough that more pairs are always worth more.
 *
 * `stable`: no row and column, not paired, would both gain by leaving a worse pair, or a free place, for each other. Prices are thresholds: the weight of the
 * worst pair of a row or column whose places are all taken, −1 of one that has places left; no edge outside the pairs is heavier than both of its thresholds.
 *
 * `balanced`: most pairs; among those the worst pair as heavy as can be; among those the greatest weight. Certificate: that of `coverage` over the edges at
 * least as heavy as the worst pair, and that one more, of the edges heavier than it, covers less.
 *
 * `progress` is told now and then, from 0 to 1, how much is done; it changes nothing of the answer.
 *
 * Throws `RangeError` for numbers out of range, a pair said twice, or weights too large to be summed exactly.
 */
export const assign = (edges: readonly Edge[], { mode, progress, ...sizes }: RoundOptions): Round => byMode[mode](edges, sizes, progress)
