// A round written down as text: sizes, demands, capacities, and one possible pair a line.
import { type Edge, packed, type Sizes } from './problem.ts'

export type Written = { readonly edges: readonly Edge[]; readonly sizes: Sizes }
/** `line` counts from 1; 0 is the text as a whole. */
export type Unreadable = {
  readonly line: number
  readonly says: 'sizes' | 'demands' | 'capacities' | 'edge' | 'count' | 'range'
  readonly detail?: string
}

const numbers = (line: string | undefined): readonly number[] | undefined => {
  const words = (line ?? '').trim().split(/\s+/)
  return words.every((word) => /^\d{1,15}$/.test(word)) ? words.map(Number) : undefined
}

// `1` alone stands for one each.
const counts = (line: string | undefined, length: number): readonly number[] | 'ones' | undefined => {
  const read = numbers(line)
  if (length !== 1 && read?.length === 1 && read[0] === 1) return 'ones'
  return read?.length === length || (length === 0 && (line ?? '').trim() === '') ? (length === 0 ? [] : read) : undefined
}

const out = (line: number, says: Unreadable['says'], detail?: string): Unreadable => ({ line, says, ...(detail ? { detail } : {}) })

export const isUnreadable = (read: Written | Unreadable): read is Unreadable => 'says' in read

const edgesOf = (lines: readonly string[]): readonly Edge[] | Unreadable => {
  const edges: Edge[] = []
  for (const [at, line] of lines.entries()) {
    const [row, col, weight, more] = numbers(line) ?? []
    if (row === undefined || col === undefined || weight === undefined || more !== undefined) return out(at + 4, 'edge')
    edges.push({ row, col, weight })
  }
  return edges
}

// Numbers that no round can have are refused here, where the line is known to be at fault.
const checked = (written: Written): Written | Unreadable => {
  try {
    packed(written.edges, written.sizes, 0)
    return written
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return out(0, 'range', error.message)
  }
}

/**
 * Reads `rows cols edges`, the demand of each row (`1` alone: one each), the capacity of each column (likewise), then `row col weight` a line, counted from 0.
 * Larger weights are better; pairs that are not there are not possible.
 */
export const readEdges = (text: string): Written | Unreadable => {
  const [first, second, third, ...rest] = text.replace(/\s+$/, '').split(/\r?\n/)
  const [rows, cols, count, more] = numbers(first) ?? []
  if (rows === undefined || cols === undefined || count === undefined || more !== undefined) return out(1, 'sizes')
  const rowDemand = counts(second, rows)
  if (!rowDemand) return out(2, 'demands')
  const colCapacity = counts(third, cols)
  if (!colCapacity) return out(3, 'capacities')
  const edges = edgesOf(rest)
  if ('says' in edges) return edges
  if (edges.length !== count) return out(0, 'count', `${count} / ${edges.length}`)
  const sizes = {
    ...{ rows, cols },
    ...(rowDemand === 'ones' ? {} : { rowDemand }),
    ...(colCapacity === 'ones' ? {} : { colCapacity }),
  }
  return checked({ edges, sizes })
}
