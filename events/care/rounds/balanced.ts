// The round in which nobody is paired badly if it can be helped: as many as can be, then the worst pair as good as can be.
import type { Round } from './answer.ts'
import { coverage } from './coverage.ts'
import type { Edge, Sizes } from './problem.ts'

/** The heaviest threshold under which no pair is left out without losing coverage, by bisection over the weights that occur. */
const thresholdOf = (edges: readonly Edge[], sizes: Sizes, count: number): number => {
  const weights = [...new Set(edges.map(({ weight }) => weight))].sort((a, b) => a - b)
  let [low, high] = [0, weights.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const least = weights[middle] as number
    const level = edges.flatMap((edge) => (edge.weight < least ? [] : [{ ...edge, weight: 0 }]))
    if (coverage(level, sizes).pairsCount === count) low = middle
    else high = middle - 1
  }
  return weights[low] ?? 0
}

export const balanced = (edges: readonly Edge[], sizes: Sizes): Round => {
  const most = coverage(edges, sizes)
  if (most.pairsCount === 0) return most
  const least = thresholdOf(edges, sizes, most.pairsCount)
  return coverage(
    edges.filter(({ weight }) => weight >= least),
    sizes,
  )
}
