// The pairs of greatest worth by shortest augmenting paths: one place of one row after the other, prices kept true after each.
import { link, unlink } from './chains.ts'
import { find } from './find.ts'
import type { Packed } from './problem.ts'
import { type Progress, untold } from './progress.ts'
import { makeWork, type Work } from './work.ts'

/** For every edge: not made ⇒ price of row + price of column ≥ worth; made ⇒ ≤ worth. Free places cost nothing. */
export type Solved = { readonly made: Uint8Array; readonly rowPrice: Float64Array; readonly colPrice: Float64Array }

const reprice = ({ problem: { cols }, touched, touchedCount, best, distance, rowPrice, colPrice }: Work): void => {
  for (let at = 0; at < touchedCount; at++) {
    const node = touched[at] as number
    const short = best - (distance[node] as number)
    if (short <= 0) continue
    if (node < cols) colPrice[node] = (colPrice[node] as number) + short
    else rowPrice[node - cols] = (rowPrice[node - cols] as number) - short
  }
}

const unmake = ({ made, chains, problem: { col } }: Work, edge: number): number => {
  const from = col[edge] as number
  made[edge] = 0
  unlink(chains, from, edge)
  return from
}

/** Changes the pairs along the way found; false when `start` stays without this place. */
const augment = (work: Work, start: number): boolean => {
  const { end, parent, spare, made, chains, row } = work
  const { cols } = work.problem
  if (end === cols + start) return false
  const isFree = end < cols
  let to = isFree ? end : unmake(work, parent[end] as number)
  if (isFree) spare[to] = (spare[to] as number) - 1
  for (;;) {
    const edge = parent[to] as number
    made[edge] = 1
    link(chains, to, edge)
    const one = row[edge] as number
    if (one === start) return true
    to = unmake(work, parent[cols + one] as number)
  }
}

/** The least price at which this row envies nobody. */
const dearest = ({ problem: { from, col, worth }, colPrice }: Work, one: number): number => {
  let most = 0
  for (let edge = from[one] as number; edge < (from[one + 1] as number); edge++) {
    most = Math.max(most, (worth[edge] as number) - (colPrice[col[edge] as number] as number))
  }
  return most
}

const serve = (work: Work, one: number, places: number): void => {
  work.rowPrice[one] = dearest(work, one)
  for (let place = 0; place < places; place++) {
    find(work, one)
    reprice(work)
    if (!augment(work, one)) return
  }
}

/** The pairs of greatest worth, and prices that prove it; `progress` is told from 0 to 1. */
export const solve = (problem: Packed, progress: Progress = untold): Solved => {
  const work = makeWork(problem)
  problem.demand.forEach((places, row) => {
    progress(row / problem.rows)
    if (places > 0) serve(work, row, places)
  })
  // Rows that ask for nothing pay nothing: their price only has to be high enough, and is known when all others are.
  problem.demand.forEach((places, row) => {
    if (places === 0) work.rowPrice[row] = dearest(work, row)
  })
  const { made, rowPrice, colPrice } = work
  return { made, rowPrice, colPrice }
}
