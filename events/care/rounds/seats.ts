// Who serves whom in a by-the-hour round while it is being made: families sit down at a carer's week and get up again.
import type { Hourly } from './hourly-problem.ts'

export const nobody = -1

export type Seats = {
  readonly hourly: Hourly
  /** of each family the pairs it may sit down by, the one it tries first first */
  readonly choices: readonly Int32Array[]
  /** the pair by which each family is served, or −1 */
  readonly pairOf: Int32Array
  /** the families of each carer: `count` of them from `first` on, in no order */
  readonly week: Int32Array
  readonly first: Int32Array
  readonly count: Int32Array
  /** where in `week` a family stands that is served */
  readonly place: Int32Array
  /** the minutes each carer has left */
  readonly left: Int32Array
  worth: number
}

export const makeSeats = (hourly: Hourly, choices: readonly Int32Array[]): Seats => {
  const first = new Int32Array(hourly.limit.length + 1)
  hourly.ofCarer.forEach((pairs, carer) => {
    first[carer + 1] = (first[carer] as number) + pairs.length
  })
  return {
    ...{ hourly, choices, first },
    pairOf: new Int32Array(hourly.minutes.length).fill(nobody),
    week: new Int32Array(hourly.row.length),
    count: new Int32Array(hourly.limit.length),
    place: new Int32Array(hourly.minutes.length),
    left: hourly.limit.slice(),
    worth: 0,
  }
}

export const sit = (seats: Seats, pair: number): void => {
  const { hourly, week, first, count, place, left, pairOf } = seats
  const [family, carer] = [hourly.row[pair] as number, hourly.col[pair] as number]
  const at = (first[carer] as number) + (count[carer] as number)
  week[at] = family
  place[family] = at
  count[carer] = (count[carer] as number) + 1
  left[carer] = (left[carer] as number) - (hourly.minutes[family] as number)
  pairOf[family] = pair
  seats.worth += hourly.weight[pair] as number
}

/** The last of the week takes the place of the family that gets up. */
export const rise = (seats: Seats, family: number): void => {
  const { hourly, week, first, count, place, left, pairOf } = seats
  const pair = pairOf[family] as number
  if (pair === nobody) return
  const carer = hourly.col[pair] as number
  const last = (first[carer] as number) + (count[carer] as number) - 1
  const [moved, at] = [week[last] as number, place[family] as number]
  week[at] = moved
  place[moved] = at
  count[carer] = (count[carer] as number) - 1
  left[carer] = (left[carer] as number) + (hourly.minutes[family] as number)
  pairOf[family] = nobody
  seats.worth -= hourly.weight[pair] as number
}

/** Whether a family has room in a carer's week as it stands. */
export const fits = ({ hourly, week, first, count, left }: Seats, family: number, carer: number): boolean => {
  if ((left[carer] as number) < (hourly.minutes[family] as number)) return false
  const start = first[carer] as number
  const end = start + (count[carer] as number)
  const base = family * hourly.minutes.length
  for (let at = start; at < end; at++) if (hourly.clash[base + (week[at] as number)] === 1) return false
  return true
}

/** The family sits down at the first of its choices that has room, or stays without. */
export const seat = (seats: Seats, family: number): void => {
  for (const pair of seats.choices[family] as Int32Array) {
    if (!fits(seats, family, seats.hourly.col[pair] as number)) continue
    sit(seats, pair)
    return
  }
}

/** Everybody who is without sits down where there is room. */
export const fill = (seats: Seats): void => {
  for (let family = 0; family < seats.pairOf.length; family++) if (seats.pairOf[family] === nobody) seat(seats, family)
}

/** The seats become these. */
export const restore = (seats: Seats, pairOf: Int32Array): void => {
  for (let family = 0; family < pairOf.length; family++) rise(seats, family)
  for (const pair of pairOf) if (pair !== nobody) sit(seats, pair)
}
