// The checker: says whether a round is what it claims, without looking at how it was made.

import type { Mode, Round } from './answer.ts'
import { coverage as coverageOf } from './coverage.ts'
import { bonusOf, type Edge, type Sizes } from './problem.ts'

export type Certified =
  | { readonly ok: true; readonly gap: 0 }
  /** `gap`: how much better the dual value is than the pairs; 0 where the pairs themselves are wrong */
  | {
      readonly ok: false
      readonly why: 'no-such-pair' | 'twice' | 'too-many' | 'sums' | 'price' | 'gap' | 'blocking' | 'threshold'
      readonly gap: number
    }

const no = (why: Extract<Certified, { ok: false }>['why'], gap = 0): Certified => ({ ok: false, why, gap })
const isPrice = (price: number): boolean => Number.isSafeInteger(price) && price >= 0

type Given = { readonly edges: readonly Edge[]; readonly demand: (row: number) => number; readonly capacity: (col: number) => number }

const givenOf = (edges: readonly Edge[], { rowDemand, colCapacity }: Sizes): Given => ({
  edges,
  demand: (row) => rowDemand?.[row] ?? 1,
  capacity: (col) => colCapacity?.[col] ?? 1,
})
const keyOf = (row: number, col: number, cols: number): number => row * cols + col

/** The pairs are edges, each once, within demand and capacity, and the sums are theirs. */
const wrongPairs = ({ edges, demand, capacity }: Given, round: Round, { rows, cols }: Sizes): Certified | undefined => {
  const weights = new Map(edges.map(({ row, col, weight }) => [keyOf(row, col, cols), weight]))
  const [ofRow, ofCol] = [new Int32Array(rows), new Int32Array(cols)]
  let weight = 0
  for (const [row, col] of round.pairs) {
    const key = keyOf(row, col, cols)
    const worth = weights.get(key)
    if (worth === undefined || row >= rows || col >= cols) return no('no-such-pair')
    weights.set(key, Number.NaN)
    if (Number.isNaN(worth)) return no('twice')
    ofRow[row] = (ofRow[row] as number) + 1
    ofCol[col] = (ofCol[col] as number) + 1
    if ((ofRow[row] as number) > demand(row) || (ofCol[col] as number) > capacity(col)) return no('too-many')
    weight += worth
  }
  return weight === round.weight && round.pairs.length === round.pairsCount ? undefined : no('sums')
}

const coverage = ({ edges, demand, capacity }: Given, round: Round, sizes: Sizes): Certified => {
  const { rowPrice, colPrice } = round
  if (rowPrice.length !== sizes.rows || colPrice.length !== sizes.cols) return no('price')
  if (!rowPrice.every(isPrice) || !colPrice.every(isPrice)) return no('price')
  const bonus = bonusOf(edges, sizes)
  let dual = 0
  rowPrice.forEach((price, row) => {
    dual += price * demand(row)
  })
  colPrice.forEach((price, col) => {
    dual += price * capacity(col)
  })
  for (const { row, col, weight } of edges) dual += Math.max(0, weight + bonus - (rowPrice[row] as number) - (colPrice[col] as number))
  const gap = dual - (round.weight + bonus * round.pairsCount)
  return gap === 0 ? { ok: true, gap } : no('gap', gap)
}

/** The thresholds are counted again from the pairs: those of the round are not believed. */
const stable = ({ edges, demand, capacity }: Given, round: Round, { rows, cols }: Sizes): Certified => {
  const weights = new Map(edges.map(({ row, col, weight }) => [keyOf(row, col, cols), weight]))
  const paired = new Set(round.pairs.map(([row, col]) => keyOf(row, col, cols)))
  const places = (count: number) => Array.from({ length: count }, (): number[] => [])
  const [ofRow, ofCol] = [places(rows), places(cols)]
  for (const [row, col] of round.pairs) {
    const weight = weights.get(keyOf(row, col, cols)) as number
    ofRow[row]?.push(weight)
    ofCol[col]?.push(weight)
  }
  const worst = (taken: number[], count: number): number =>
    count === 0 ? Number.POSITIVE_INFINITY : taken.length < count ? -1 : taken.reduce((least, one) => Math.min(least, one))
  const row = ofRow.map((taken, one) => worst(taken, demand(one)))
  const col = ofCol.map((taken, one) => worst(taken, capacity(one)))
  const blocking = edges.filter(
    (edge) =>
      !paired.has(keyOf(edge.row, edge.col, cols)) && edge.weight > (row[edge.row] as number) && edge.weight > (col[edge.col] as number),
  )
  return blocking.length === 0 ? { ok: true, gap: 0 } : no('blocking', blocking.length)
}

const sameCount = (edges: readonly Edge[], sizes: Sizes): number | undefined => {
  const most = coverageOf(edges, sizes)
  const given = givenOf(edges, sizes)
  return (wrongPairs(given, most, sizes) ?? coverage(given, most, sizes)).ok ? most.pairsCount : undefined
}

/** How many the edges can cover is solved again, and believed only with its own certificate. */
const balanced = ({ edges }: Given, round: Round, sizes: Sizes): Certified => {
  const weights = new Map(edges.map(({ row, col, weight }) => [keyOf(row, col, sizes.cols), weight]))
  const worst = round.pairs.reduce(
    (least, [row, col]) => Math.min(least, weights.get(keyOf(row, col, sizes.cols)) ?? 0),
    Number.POSITIVE_INFINITY,
  )
  const atLeast = edges.filter(({ weight }) => weight >= worst)
  const above = edges.filter(({ weight }) => weight > worst)
  if (round.pairsCount > 0 && sameCount(above, sizes) === round.pairsCount) return no('threshold')
  if (sameCount(edges, sizes) !== round.pairsCount) return no('threshold')
  return coverage(givenOf(round.pairsCount > 0 ? atLeast : edges, sizes), round, sizes)
}

const modes: { readonly [M in Mode]: (given: Given, round: Round, sizes: Sizes) => Certified } = { coverage, stable, balanced }

/** Checks a round of `assign` against its own edges and options: the conditions are those of `assign`'s docstring. */
export const checkCertificate = (edges: readonly Edge[], options: Sizes & { readonly mode: Mode }, round: Round): Certified => {
  const given = givenOf(edges, options)
  return wrongPairs(given, round, options) ?? modes[options.mode](given, round, options)
}
