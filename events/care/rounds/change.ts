// One change of a round by the hour: a family comes in, those in its way get up and look for another place, for which a few more may have to get up.
import { nobody, rise, type Seats, seat, sit } from './seats.ts'
import { type Clearing, clear, makeWay } from './way.ts'

/** Families who find no free place and make others get up, in one change. */
const pushes = 3

export type Change = Clearing & {
  readonly seats: Seats
  /** who has moved, in order: `count` of them, with the pair each had before */
  readonly moved: Int32Array
  readonly before: Int32Array
  count: number
  /** of each family, the last change it moved in */
  readonly movedIn: Int32Array
  turn: number
}

export const makeChange = (seats: Seats, next: () => number): Change => {
  const families = seats.pairOf.length
  return {
    ...{ seats, next, way: makeWay(seats), count: 0, turn: 0 },
    moved: new Int32Array(families),
    before: new Int32Array(families),
    movedIn: new Int32Array(families),
  }
}

const lift = (change: Change, family: number): void => {
  const { seats, moved, before, movedIn, turn } = change
  if (movedIn[family] !== turn) {
    movedIn[family] = turn
    before[change.count] = seats.pairOf[family] as number
    moved[change.count++] = family
  }
  rise(seats, family)
}

/** A family sits down by this pair, unless somebody who has moved already would have to get up again. */
const enter = (change: Change, pair: number): void => {
  const { seats, way, movedIn, turn } = change
  clear(seats, change, pair)
  for (let at = 1; at < way.length; at++) if (movedIn[way.families[at] as number] === turn) return
  for (let at = 0; at < way.length; at++) lift(change, way.families[at] as number)
  sit(seats, pair)
}

/** Those who got up take a free place, or push for one while pushes are left, or stay without. */
const settle = (change: Change): void => {
  const { seats, moved, next } = change
  let left = pushes
  for (let at = 1; at < change.count; at++) {
    const family = moved[at] as number
    seat(seats, family)
    const choices = seats.choices[family] as Int32Array
    if (seats.pairOf[family] !== nobody || left === 0 || choices.length === 0) continue
    left--
    enter(change, choices[Math.floor(next() * choices.length)] as number)
  }
}

/** Tries one change, which may bring the worth down to −`least` less and no further; true when it stays. */
export const tryChange = (change: Change, pair: number, least: number): boolean => {
  const { seats, moved, before } = change
  const worth = seats.worth
  change.turn++
  change.count = 0
  enter(change, pair)
  settle(change)
  if (seats.worth - worth >= least) return true
  for (let at = 0; at < change.count; at++) rise(seats, moved[at] as number)
  for (let at = 0; at < change.count; at++) if (before[at] !== nobody) sit(seats, before[at] as number)
  return false
}
