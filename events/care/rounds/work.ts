// The solver's bench: prices, pairs, and what the last search met.
import { type Chains, chainsOf } from './chains.ts'
import { type Heap, makeHeap } from './heap.ts'
import type { Packed } from './problem.ts'

/** No node, no edge. */
export const none = -1

/** Nodes are columns first, then rows: column c is c, row r is cols + r. */
export type Work = {
  readonly problem: Packed
  /** the row of each edge */
  readonly row: Int32Array
  readonly chains: Chains
  /** 1 where the pair is made */
  readonly made: Uint8Array
  readonly rowPrice: Float64Array
  readonly colPrice: Float64Array
  /** places left in each column */
  readonly spare: Int32Array
  readonly heap: Heap
  readonly distance: Float64Array
  /** the number of the search that last wrote a node */
  readonly reached: Int32Array
  /** the edge by which a node was reached */
  readonly parent: Int32Array
  readonly touched: Int32Array
  touchedCount: number
  search: number
  /** the length of the shortest way to an end met so far, and that end */
  best: number
  end: number
}

const rowsOf = ({ rows, from }: Packed): Int32Array => {
  const row = new Int32Array(from[rows] as number)
  for (let one = 0; one < rows; one++) row.fill(one, from[one], from[one + 1])
  return row
}

// A column that takes nobody is dear enough for nobody to want it.
const firstPrices = ({ cols, col, worth, capacity }: Packed): Float64Array => {
  const price = new Float64Array(cols)
  col.forEach((one, edge) => {
    if (capacity[one] === 0) price[one] = Math.max(price[one] as number, worth[edge] as number)
  })
  return price
}

export const makeWork = (problem: Packed): Work => {
  const { rows, cols, col, capacity } = problem
  const nodes = cols + rows
  return {
    problem,
    row: rowsOf(problem),
    chains: chainsOf(cols, col.length),
    made: new Uint8Array(col.length),
    rowPrice: new Float64Array(rows),
    colPrice: firstPrices(problem),
    spare: capacity.slice(),
    heap: makeHeap(256),
    distance: new Float64Array(nodes),
    reached: new Int32Array(nodes),
    parent: new Int32Array(nodes),
    touched: new Int32Array(nodes),
    touchedCount: 0,
    search: 0,
    best: 0,
    end: none,
  }
}
