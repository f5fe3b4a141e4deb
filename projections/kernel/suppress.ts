// Published counts of people: the small ones are hidden, and so many others that no small one can be found out by subtraction.
import { companionsOf, type Edge, type Network, widthOf } from './flows.ts'

/** Fewest people a published count may be of (Garante, Regole deontologiche per la statistica, 2018, asks at least 3); where the matter is sensitive. */
export const least = 5
export const leastSensitive = 10
/** Fewest people an average or a share may be of. */
export const leastForShares = 10

/** A count, or null where it is hidden. */
export type Shown = number | null
/** `sensitive`: health, hardship, justice, minors: the higher threshold, and that there is nobody is hidden too. */
export type Suppressing = { readonly sensitive?: boolean }

/** Whether a count of people may not be said. */
export const isSmall = (value: number, sensitive = false): boolean => (sensitive ? value < leastSensitive : value > 0 && value < least)

/** `small`: the edges nobody may find out; `unsaid`: those that are not published anyway; `threshold`: how wide a range a small one must be left. */
export type Hiding = { readonly small: readonly number[]; readonly unsaid?: readonly number[]; readonly threshold: number }

/**
 * The edges to hide: the small ones, and with them enough others that nobody who sees the rest can tell a small one to within less than the threshold.
 * At worst everything is hidden.
 */
export const hiddenEdges = (network: Network, { small, unsaid = [], threshold }: Hiding): ReadonlySet<number> => {
  const hidden = new Set([...small, ...unsaid])
  const exposed = (): number | undefined => small.find((edge) => widthOf(network, hidden, edge, threshold) < threshold)
  for (let edge = exposed(); edge !== undefined; edge = exposed()) {
    const more = companionsOf(network, hidden, edge, threshold)
    for (const other of more) hidden.add(other)
    if (more.length === 0) return new Set(network.edges.keys())
  }
  return hidden
}

const hiddenIn = (network: Network, sensitive: boolean): ReadonlySet<number> =>
  hiddenEdges(network, {
    small: network.edges.flatMap(({ value }, edge) => (isSmall(value, sensitive) ? [edge] : [])),
    threshold: sensitive ? leastSensitive : least,
  })

const checked = (values: readonly number[]): void => {
  const wrong = values.find((value) => !Number.isSafeInteger(value) || value < 0)
  if (wrong !== undefined) throw new Error(`${wrong} is no count`)
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Counts that together are a total, with what may be shown of them. Throws on what is no count. */
export const suppressList = (
  counts: readonly number[],
  { sensitive = false }: Suppressing = {},
): { readonly counts: readonly Shown[]; readonly total: Shown } => {
  checked(counts)
  const total = sum(counts)
  const edges: readonly Edge[] = [...counts.map((value) => ({ from: 0, to: 1, value })), { from: 1, to: 0, value: total }]
  const hidden = hiddenIn({ nodes: 2, edges }, sensitive)
  return { counts: counts.map((value, at) => (hidden.has(at) ? null : value)), total: hidden.has(counts.length) ? null : total }
}

/** The same for counts by name. */
export const suppressNamed = <N extends string>(
  counts: { readonly [K in N]: number },
  how: Suppressing = {},
): { readonly counts: { readonly [K in N]: Shown }; readonly total: Shown } => {
  const names = Object.keys(counts) as N[]
  const shown = suppressList(
    names.map((name) => counts[name]),
    how,
  )
  return {
    counts: Object.fromEntries(names.map((name, at) => [name, shown.counts[at] ?? null])) as { [K in N]: Shown },
    total: shown.total,
  }
}

export type ShownGrid = {
  readonly counts: readonly (readonly Shown[])[]
  readonly rows: readonly Shown[]
  readonly columns: readonly Shown[]
  readonly total: Shown
}

/**
 * A table of counts with the sums of its rows, of its columns and of all. Every row has as many counts as the first; throws on what is no count.
 * The sums are nodes: a count leads from its row to its column, a column's sum on to the bottom row, and the total from there through the last column
 * back to the rows.
 */
export const suppressGrid = (grid: readonly (readonly number[])[], { sensitive = false }: Suppressing = {}): ShownGrid => {
  const [height, width] = [grid.length, grid[0]?.length ?? 0]
  for (const row of grid) {
    checked(row)
    if (row.length !== width) throw new Error(`a row has ${row.length} counts, the first has ${width}`)
  }
  const [bottom, last] = [height, height + 1 + width]
  const rows = grid.map(sum)
  const columns = Array.from({ length: width }, (_, at) => sum(grid.map((row) => row[at] ?? 0)))
  const edges: readonly Edge[] = [
    ...grid.flatMap((row, i) => row.map((value, j) => ({ from: i, to: bottom + 1 + j, value }))),
    ...rows.map((value, i) => ({ from: last, to: i, value })),
    ...columns.map((value, j) => ({ from: bottom + 1 + j, to: bottom, value })),
    { from: bottom, to: last, value: sum(rows) },
  ]
  const hidden = hiddenIn({ nodes: last + 1, edges }, sensitive)
  const shown = edges.map(({ value }, at) => (hidden.has(at) ? null : value))
  const cells = height * width
  return {
    counts: grid.map((_, i) => shown.slice(i * width, (i + 1) * width)),
    rows: shown.slice(cells, cells + height),
    columns: shown.slice(cells + height, cells + height + width),
    total: shown.at(-1) ?? null,
  }
}

/** A share or an average of too few people is not said; `of` is how many it is of. */
export const shareOf = (part: number, of: number): number | null => (of < leastForShares ? null : part / of)
