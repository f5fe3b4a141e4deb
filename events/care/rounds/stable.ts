// The stable round: when both sides look at the same score, taking the best pair that is left is stable.

import type { Round } from './answer.ts'
import { type Edge, packed, type Sizes } from './problem.ts'

const better = (a: Edge, b: Edge): number => b.weight - a.weight || a.row - b.row || a.col - b.col

const thresholds = (places: Int32Array): { taken: Int32Array; worst: number[] } => ({
  taken: new Int32Array(places.length),
  worst: Array.from(places, (count) => (count === 0 ? Number.MAX_SAFE_INTEGER : -1)),
})

export const stable = (edges: readonly Edge[], sizes: Sizes): Round => {
  const { demand, capacity } = packed(edges, sizes, 0)
  const [row, col] = [thresholds(demand), thresholds(capacity)]
  const pairs: [number, number][] = []
  let weight = 0
  const take = (side: typeof row, places: Int32Array, one: number, score: number): void => {
    side.taken[one] = (side.taken[one] as number) + 1
    // The best come first, so the pair that takes the last place is the worst.
    if (side.taken[one] === places[one]) side.worst[one] = score
  }
  for (const edge of [...edges].sort(better)) {
    if ((row.taken[edge.row] as number) >= (demand[edge.row] as number)) continue
    if ((col.taken[edge.col] as number) >= (capacity[edge.col] as number)) continue
    take(row, demand, edge.row, edge.weight)
    take(col, capacity, edge.col, edge.weight)
    pairs.push([edge.row, edge.col])
    weight += edge.weight
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { pairs, pairsCount: pairs.length, weight, rowPrice: row.worst, colPrice: col.worst }
}
