// The round in which nobody is paired badly if it can be helped: as many as can be, then the worst pair as good as can be.
import type { Round } from './answer.ts'
import { coverage } from './coverage.ts'
import type { Edge, Sizes } from './problem.ts'
import { type Progress, untold, within } from './progress.ts'

/** The heaviest threshold under which no pair is left out without losing coverage, by bisection over the weights that occur. */
const thresholdOf = (edges: readonly Edge[], sizes: Sizes, count: number, progress: Progress): number => {
  const weights = [...new Set(edges.map(({ weight }) => weight))].sort((a, b) => a - b)
  const halvings = Math.ceil(Math.log2(Math.max(2, weights.length)))
  let [low, high, done] = [0, weights.length - 1, 0]
  while (low < high) {
    progress(Math.min(1, done++ / halvings))
    const middle = (low + high + 1) >> 1
    const least = weights[middle] as number
    const level = edges.flatMap((edge) => (edge.weight < least ? [] : [{ ...edge, weight: 0 }]))
    if (coverage(level, sizes).pairsCount === count) low = middle
    else high = middle - 1
  }
  return weights[low] ?? 0
}

/** Of the whole: the share done once it is known how many can be paired, and once the worst pair is. */
const [counted, levelled] = [0.1, 0.9]

export const balanced = (edges: readonly Edge[], sizes: Sizes, progress: Progress = untold): Round => {
  const most = coverage(edges, sizes, within(progress, 0, counted))
  if (most.pairsCount === 0) return most
  const least = thresholdOf(edges, sizes, most.pairsCount, within(progress, counted, levelled))
  const fit = edges.filter(({ weight }) => weight >= least)
  return coverage(fit, sizes, within(progress, levelled, 1))
}
