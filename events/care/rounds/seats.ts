// Who serves whom in a by-the-hour round while it is being made: families sit down at a carer's week and get up again.
import type { Hourly } from './hourly-problem.ts'
import type { Edge } from './problem.ts'

export const nobody = -1

export type Seats = {
  readonly hourly: Hourly
  /** the edge by which each family is served, or −1 */
  readonly edgeOf: Int32Array
  /** the families of each carer */
  readonly week: readonly number[][]
  /** the minutes each carer works */
  readonly used: Int32Array
  worth: number
}

export const makeSeats = (hourly: Hourly): Seats => ({
  hourly,
  edgeOf: new Int32Array(hourly.minutes.length).fill(nobody),
  week: Array.from(hourly.limit, () => []),
  used: new Int32Array(hourly.limit.length),
  worth: 0,
})

const edgeAt = ({ hourly }: Seats, edge: number): Edge => hourly.edges[edge] as Edge
const weekOf = ({ week }: Seats, carer: number): number[] => week[carer] as number[]
const minutesOf = ({ hourly }: Seats, family: number): number => hourly.minutes[family] as number
const clashes = ({ hourly: { clash, minutes } }: Seats, one: number, other: number): boolean => clash[one * minutes.length + other] === 1

/** Minutes this edge would bring its carer over the limit. */
const over = (seats: Seats, edge: number): number => {
  const { row, col } = edgeAt(seats, edge)
  return (seats.used[col] as number) + minutesOf(seats, row) - (seats.hourly.limit[col] as number)
}

export const sit = (seats: Seats, edge: number): void => {
  const { row, col, weight } = edgeAt(seats, edge)
  seats.edgeOf[row] = edge
  weekOf(seats, col).push(row)
  seats.used[col] = (seats.used[col] as number) + minutesOf(seats, row)
  seats.worth += weight
}

export const rise = (seats: Seats, family: number): void => {
  const edge = seats.edgeOf[family] as number
  if (edge === nobody) return
  const { col, weight } = edgeAt(seats, edge)
  const week = weekOf(seats, col)
  week.splice(week.indexOf(family), 1)
  seats.used[col] = (seats.used[col] as number) - minutesOf(seats, family)
  seats.edgeOf[family] = nobody
  seats.worth -= weight
}

const fits = (seats: Seats, edge: number): boolean => {
  if (over(seats, edge) > 0) return false
  const { row, col } = edgeAt(seats, edge)
  for (const other of weekOf(seats, col)) if (clashes(seats, row, other)) return false
  return true
}

/** The families that must get up for this edge: those whose hours clash, then the least heavy while minutes are short. */
export const inTheWay = (seats: Seats, edge: number): readonly number[] => {
  const { row, col } = edgeAt(seats, edge)
  const [way, quiet]: [number[], number[]] = [[], []]
  for (const other of weekOf(seats, col)) if (other !== row) (clashes(seats, row, other) ? way : quiet).push(other)
  let short = over(seats, edge) - way.reduce((sum, other) => sum + minutesOf(seats, other), 0)
  const weightOf = (family: number): number => edgeAt(seats, seats.edgeOf[family] as number).weight
  if (short > 0) quiet.sort((a, b) => weightOf(a) - weightOf(b) || a - b)
  for (const other of quiet) {
    if (short <= 0) return way
    way.push(other)
    short -= minutesOf(seats, other)
  }
  return way
}

/** Each of these families sits down at the best carer that has room; who finds none stays without. */
export const fill = (seats: Seats, families: readonly number[]): void => {
  const { edges, ofFamily } = seats.hourly
  const weightOf = (edge: number): number => edges[edge]?.weight ?? -1
  for (const family of families) {
    let best = nobody
    for (const edge of ofFamily[family] ?? []) if (weightOf(edge) > weightOf(best) && fits(seats, edge)) best = edge
    if (best !== nobody) sit(seats, best)
  }
}

/** The seats become these. */
export const restore = (seats: Seats, edgeOf: Int32Array): void => {
  edgeOf.forEach((_, family) => {
    rise(seats, family)
  })
  for (const edge of edgeOf) if (edge !== nobody) sit(seats, edge)
}
