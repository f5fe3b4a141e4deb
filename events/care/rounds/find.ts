// One search: the shortest way from a row that wants one more place to a free place, or to a pair worth giving up.
import { pop, push } from './heap.ts'
import { none, type Work } from './work.ts'

// Lengths are reduced by the prices, so none is negative and nodes are settled in the order of a heap (Dijkstra).
const reach = (work: Work, node: number, at: number, edge: number): boolean => {
  const { reached, distance, parent, touched, search } = work
  if (reached[node] !== search) {
    reached[node] = search
    touched[work.touchedCount++] = node
  } else if ((distance[node] as number) <= at) return false
  distance[node] = at
  parent[node] = edge
  return true
}

const leaveRow = (work: Work, one: number, at: number): void => {
  const { made, colPrice, spare, heap } = work
  const { cols, from, col, worth } = work.problem
  const price = work.rowPrice[one] as number
  if (at + price < work.best) {
    work.best = at + price
    work.end = cols + one
  }
  const last = from[one + 1] as number
  for (let edge = from[one] as number; edge < last; edge++) {
    if (made[edge] === 1) continue
    const to = col[edge] as number
    const then = at + price + (colPrice[to] as number) - (worth[edge] as number)
    if (then >= work.best || !reach(work, to, then, edge)) continue
    if ((spare[to] as number) > 0) {
      work.best = then
      work.end = to
    } else push(heap, then, to)
  }
}

const leaveCol = (work: Work, one: number, at: number): void => {
  const { chains, row, rowPrice, heap } = work
  const { cols, worth } = work.problem
  const price = work.colPrice[one] as number
  for (let edge = chains.first[one] as number; edge !== none; edge = chains.next[edge] as number) {
    const to = row[edge] as number
    const then = at + (worth[edge] as number) - (rowPrice[to] as number) - price
    if (then >= work.best || !reach(work, cols + to, then, edge)) continue
    if (then === at) leaveRow(work, to, at)
    else push(heap, then, cols + to)
  }
}

/** Leaves the way in `parent`, its end in `end` and its length in `best`. */
export const find = (work: Work, start: number): void => {
  const { heap, distance } = work
  const { cols } = work.problem
  work.search++
  work.touchedCount = 0
  work.best = Number.POSITIVE_INFINITY
  work.end = none
  heap.size = 0
  reach(work, cols + start, 0, none)
  leaveRow(work, start, 0)
  for (let node = pop(heap); node !== none && heap.last < work.best; node = pop(heap)) {
    const at = heap.last
    if (at > (distance[node] as number)) continue
    if (node < cols) leaveCol(work, node, at)
    else leaveRow(work, node - cols, at)
  }
}
