// A round's problem as numbers: who could go where, and how well, packed for the solver.
export type Edge = { readonly row: number; readonly col: number; readonly weight: number }
export type Sizes = {
  readonly rows: number
  readonly cols: number
  /** how many columns each row asks for; all one when absent */
  readonly rowDemand?: readonly number[]
  /** how many rows each column can take; all one when absent */
  readonly colCapacity?: readonly number[]
}

/** Edges row by row: those of row r are `from[r]` … `from[r + 1] − 1`. */
export type Packed = {
  readonly rows: number
  readonly cols: number
  readonly from: Int32Array
  readonly col: Int32Array
  /** the worth of a pair: its weight and the bonus that puts coverage first */
  readonly worth: Float64Array
  readonly demand: Int32Array
  readonly capacity: Int32Array
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const counts = (said: readonly number[] | undefined, length: number, name: string): Int32Array => {
  if (said === undefined) return new Int32Array(length).fill(1)
  if (said.length !== length) throw new RangeError(`${name} has ${said.length} entries, ${length} wanted`)
  const wrong = said.findIndex((value) => !isCount(value) || value > 0x7fff_ffff)
  if (wrong >= 0) throw new RangeError(`${name}[${wrong}] is not a count`)
  return Int32Array.from(said)
}

const checkEdge = ({ row, col, weight }: Edge, { rows, cols }: Sizes, index: number): void => {
  if (!isCount(row) || row >= rows || !isCount(col) || col >= cols) throw new RangeError(`edge ${index} is outside ${rows} × ${cols}`)
  if (!isCount(weight)) throw new RangeError(`edge ${index} has a weight that is no non-negative integer`)
}

const heaviest = (edges: readonly Edge[]): number => edges.reduce((most, { weight }) => Math.max(most, weight), 0)

/**
 * What one more pair is worth beyond its weight. An augmenting path meets each row and each column at most once, so it can lose at most
 * min(rows, cols) times the heaviest weight: with this bonus a matching with more pairs is always worth more.
 */
export const bonusOf = (edges: readonly Edge[], { rows, cols }: Sizes): number => Math.min(rows, cols) * heaviest(edges) + 1

/** Throws a `RangeError` for numbers out of range, a pair said twice, or sums that would leave the exact integers. */
export const packed = (edges: readonly Edge[], sizes: Sizes, bonus: number): Packed => {
  const { rows, cols } = sizes
  if (!isCount(rows) || !isCount(cols)) throw new RangeError('rows and cols are counts')
  const demand = counts(sizes.rowDemand, rows, 'rowDemand')
  const capacity = counts(sizes.colCapacity, cols, 'colCapacity')
  const total = demand.reduce((sum, one) => sum + one, 0) + capacity.reduce((sum, one) => sum + one, 0) + edges.length
  if ((heaviest(edges) + bonus) * (total + 1) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('the weights are too large to be summed exactly')
  const from = new Int32Array(rows + 1)
  edges.forEach((edge, index) => {
    checkEdge(edge, sizes, index)
    from[edge.row + 1] = (from[edge.row + 1] as number) + 1
  })
  for (let row = 0; row < rows; row++) from[row + 1] = (from[row + 1] as number) + (from[row] as number)
  const next = from.slice()
  const col = new Int32Array(edges.length)
  const worth = new Float64Array(edges.length)
  const seen = new Int32Array(cols).fill(-1)
  for (const edge of edges) {
    const at = next[edge.row] as number
    next[edge.row] = at + 1
    col[at] = edge.col
    worth[at] = edge.weight + bonus
  }
  for (let row = 0; row < rows; row++) {
    for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
      const here = col[at] as number
      if (seen[here] === row) throw new RangeError(`the pair ${row}, ${here} is said twice`)
      seen[here] = row
    }
  }
  return { rows, cols, from, col, worth, demand, capacity }
}
