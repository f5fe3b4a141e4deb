// The round that leaves as few as possible without, and among those is worth most.
import type { Round } from './answer.ts'
import { solve } from './paths.ts'
import { bonusOf, type Edge, type Packed, packed, type Sizes } from './problem.ts'
import type { Progress } from './progress.ts'

const pairsOf = ({ rows, from, col }: Packed, made: Uint8Array): [number, number][] => {
  const pairs: [number, number][] = []
  for (let row = 0; row < rows; row++) {
    for (let at = from[row] as number; at < (from[row + 1] as number); at++) if (made[at] === 1) pairs.push([row, col[at] as number])
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

export const coverage = (edges: readonly Edge[], sizes: Sizes, progress?: Progress): Round => {
  const bonus = bonusOf(edges, sizes)
  const problem = packed(edges, sizes, bonus)
  const { made, rowPrice, colPrice } = solve(problem, progress)
  const pairs = pairsOf(problem, made)
  const worth = problem.worth.reduce((sum, one, at) => (made[at] === 1 ? sum + one : sum), 0)
  return { pairs, pairsCount: pairs.length, weight: worth - bonus * pairs.length, rowPrice: [...rowPrice], colPrice: [...colPrice] }
}
