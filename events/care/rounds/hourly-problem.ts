// A by-the-hour round as numbers: one carer serves several families whose hours do not clash, within a weekly limit.
import type { Edge } from './problem.ts'

/** A stretch of the week in minutes from Monday 00:00, `[from, until)`, both within 0 … 10,080. */
export type Slot = readonly [from: number, until: number]
export type HourlyProblem = {
  /** the hours each family (row) asks for */
  readonly families: readonly { readonly slots: readonly Slot[] }[]
  /** the most minutes a week each carer (column) may work in this round */
  readonly carers: readonly { readonly minutes: number }[]
  /** who could serve whom, and how well; a non-negative integer, larger is better */
  readonly edges: readonly Edge[]
  /** minutes that must lie between two families served by the same carer */
  readonly between?: number
}

/** A pair is its place in `row`, `col` and `weight`. */
export type Hourly = {
  readonly row: Int32Array
  readonly col: Int32Array
  readonly weight: Float64Array
  readonly ofFamily: readonly Int32Array[]
  readonly ofCarer: readonly Int32Array[]
  readonly minutes: Int32Array
  readonly limit: Int32Array
  /** 1 at `a · families + b` when one carer cannot serve both */
  readonly clash: Uint8Array
}

const total = (slots: readonly Slot[]): number => slots.reduce((sum, [from, until]) => sum + until - from, 0)

const meet = (a: readonly Slot[], b: readonly Slot[], between: number): boolean =>
  a.some(([from, until]) => b.some(([start, end]) => from < end + between && start < until + between))

const grouped = (edges: readonly Edge[], count: number, side: 'row' | 'col'): Int32Array[] => {
  const lists = Array.from({ length: count }, (): number[] => [])
  edges.forEach((edge, index) => {
    lists[edge[side]]?.push(index)
  })
  return lists.map((list) => Int32Array.from(list))
}

const isMinute = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= 10_080

/** Parts of a point in which prices are whole numbers, so that every sum is exact. */
export const parts = 100

const checkSum = (edges: readonly Edge[]): void => {
  const sum = edges.reduce((total, { weight }) => total + weight, 0)
  if (!Number.isSafeInteger(sum * parts * 2)) throw new RangeError('the weights are too large to be summed exactly')
}

const check = ({ families, carers, edges }: HourlyProblem): void => {
  families.forEach(({ slots }, family) => {
    if (!slots.every(([from, until]) => isMinute(from) && isMinute(until) && from < until))
      throw new RangeError(`family ${family}: a slot is no part of a week`)
  })
  carers.forEach(({ minutes }, carer) => {
    if (!isMinute(minutes)) throw new RangeError(`carer ${carer}: the minutes are no part of a week`)
  })
  edges.forEach(({ row, col, weight }, index) => {
    if (!families[row] || !carers[col]) throw new RangeError(`edge ${index} is outside ${families.length} × ${carers.length}`)
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`edge ${index} has a weight that is no non-negative integer`)
  })
  checkSum(edges)
}

const clashesOf = (families: HourlyProblem['families'], between: number): Uint8Array => {
  const count = families.length
  const clash = new Uint8Array(count * count)
  families.forEach((one, a) => {
    for (let b = 0; b < a; b++) {
      if (!meet(one.slots, families[b]?.slots ?? [], between)) continue
      clash[a * count + b] = 1
      clash[b * count + a] = 1
    }
  })
  return clash
}

/** Throws `RangeError` for what is no week, no weight or nobody. A pair whose hours exceed the carer's limit alone is left out. */
export const prepared = (problem: HourlyProblem): Hourly => {
  check(problem)
  const { families, carers, between = 0 } = problem
  const minutes = Int32Array.from(families, ({ slots }) => total(slots))
  const limit = Int32Array.from(carers, (carer) => carer.minutes)
  const edges = problem.edges.filter(({ row, col }) => (minutes[row] as number) <= (limit[col] as number))
  return {
    row: Int32Array.from(edges, ({ row }) => row),
    col: Int32Array.from(edges, ({ col }) => col),
    weight: Float64Array.from(edges, ({ weight }) => weight),
    ofFamily: grouped(edges, families.length, 'row'),
    ofCarer: grouped(edges, carers.length, 'col'),
    clash: clashesOf(families, between),
    ...{ minutes, limit },
  }
}
