// Finding a place for who waits: the first stretch inside their window that the rules and the calendar leave free.
import type { Minute } from '../kernel/clock.ts'
import { takenIn } from './calendar.ts'
import { type Bounds, type Room, unfit, wishOf } from './fitting.ts'
import { type Stretch, turnsIn } from './hours.ts'
import type { Entry } from './state.ts'

export type Sought = Pick<Entry, 'from' | 'until' | 'minutes' | 'flex' | 'claim' | 'passed'>

const ascending = (moments: readonly Minute[]): readonly Minute[] => [...new Set(moments)].sort((a, b) => a - b)

/**
 * The earliest stretch that can be had, as long as it may be. Only where something begins or ends can one begin: at the window's own beginning, when the
 * space opens, when a booking and its buffer are over.
 */
export const findPlace = (room: Room, sought: Sought, bounds: Bounds, earliest: Minute): Stretch | undefined => {
  const wish = wishOf(sought.claim)
  const margin = room.rules.bufferMinutes
  const { opens, closes } = turnsIn(room.rules, sought)
  const there = takenIn(room.calendar, sought.from - margin, sought.until + margin)
  const shut = room.closures.filter(({ from, until }) => from < sought.until && sought.from < until)
  const begins = [sought.from, earliest, ...opens, ...there.map(({ until }) => until + margin), ...shut.map(({ until }) => until)]
  const ends = [sought.until, ...closes, ...there.map(({ from }) => from - margin), ...shut.map(({ from }) => from)]
  const least = sought.minutes - sought.flex
  for (const from of ascending(begins)) {
    if (from < sought.from || from < earliest || sought.passed.includes(from)) continue
    const untils = [from + sought.minutes, ...ends].filter(
      (until) => until <= Math.min(sought.until, from + sought.minutes) && until - from >= least,
    )
    for (const until of ascending(untils).toReversed()) if (!unfit(room, { from, until }, wish, bounds)) return { from, until }
  }
  return undefined
}
