// Who must get up so that a family can sit down: those whose hours clash, then whoever luck says while minutes are short.
import type { Seats } from './seats.ts'

/** Families in a row of fixed places, so that a search of millions of changes makes no garbage. */
export type Way = { readonly families: Int32Array; length: number }

export type Clearing = { readonly way: Way /** numbers in [0, 1) */; readonly next: () => number }

export const makeWay = ({ week }: Seats): Way => ({ families: new Int32Array(week.length + 1), length: 0 })

const push = (way: Way, family: number): void => {
  way.families[way.length++] = family
}
const includes = ({ families, length }: Way, family: number): boolean => {
  for (let at = 0; at < length; at++) if (families[at] === family) return true
  return false
}

/** Of the carer's families not in the way yet, any: the lightest would always be the same. */
const anyone = ({ week, first, count }: Seats, { way, next }: Clearing, carer: number): number => {
  const start = first[carer] as number
  for (;;) {
    const family = week[start + Math.floor(next() * (count[carer] as number))] as number
    if (!includes(way, family)) return family
  }
}

/** Fills `way`: first the family that comes in, then those who get up for it. The pair is possible by itself, so minutes never stay short. */
export const clear = (seats: Seats, clearing: Clearing, pair: number): void => {
  const { way } = clearing
  const { hourly, week, first, count, left } = seats
  const [family, carer] = [hourly.row[pair] as number, hourly.col[pair] as number]
  const start = first[carer] as number
  const end = start + (count[carer] as number)
  const base = family * hourly.minutes.length
  let short = (hourly.minutes[family] as number) - (left[carer] as number)
  way.length = 0
  push(way, family)
  for (let at = start; at < end; at++) {
    const other = week[at] as number
    if (hourly.clash[base + other] === 0) continue
    push(way, other)
    short -= hourly.minutes[other] as number
  }
  while (short > 0) {
    const other = anyone(seats, clearing, carer)
    push(way, other)
    short -= hourly.minutes[other] as number
  }
}
