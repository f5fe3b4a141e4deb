// Room where several sit side by side: the stretches in which at least one seat is left.
import { instantAt, minuteOf } from '../../events/kernel/clock.ts'
import { mostSeats, type Taken } from '../../events/spaces/calendar.ts'
import { openIn, type Stretch } from '../../events/spaces/hours.ts'
import type { Db } from './db.ts'
import type { Candidate, Wanted } from './free.ts'

export type Gap = { readonly space: string; readonly from: string; readonly to: string }

/** A stretch cut wherever somebody comes or goes, without the parts that are full; the parts that adjoin taken together. */
const withRoom = (stretch: Stretch, taken: readonly Taken[], seats: number): readonly Stretch[] => {
  const turns = taken.flatMap(({ from, until }) => [from, until]).filter((moment) => moment > stretch.from && moment < stretch.until)
  const cuts = [...new Set([stretch.from, ...turns, stretch.until])].sort((a, b) => a - b)
  const found: Stretch[] = []
  for (const [at, from] of cuts.slice(0, -1).entries()) {
    const until = cuts[at + 1] ?? from
    if (mostSeats(taken.filter((one) => one.from < until && from < one.until)) >= seats) continue
    const last = found.at(-1)
    if (last?.until === from) found.splice(-1, 1, { from: last.from, until })
    else found.push({ from, until })
  }
  return found
}

export const sharedGaps = async (db: Db, spaces: readonly Candidate[], wanted: Wanted): Promise<readonly Gap[]> => {
  const ids = spaces.map(({ id }) => id)
  const [taken, shut] = await Promise.all([
    db
      .selectFrom('bookings')
      .select(['space', 'booking', 'starts_at', 'ends_at', 'seats'])
      .where('space', 'in', ids)
      .where('takes', '=', true)
      .where('starts_at', '<', wanted.to)
      .where('ends_at', '>', wanted.from)
      .execute(),
    db.selectFrom('closures').select(['space', 'starts_at', 'ends_at']).where('space', 'in', ids).where('reopened', '=', false).execute(),
  ])
  return spaces.flatMap(({ id, rules }) => {
    const margin = rules.bufferMinutes
    const theirs = taken
      .filter(({ space }) => space === id)
      .map(({ booking, seats, starts_at, ends_at }) => ({
        booking,
        seats,
        from: minuteOf(starts_at) - margin,
        until: minuteOf(ends_at) + margin,
      }))
    const closed = shut
      .filter(({ space }) => space === id)
      .map(({ starts_at, ends_at }) => ({ booking: '', seats: rules.seats, from: minuteOf(starts_at), until: minuteOf(ends_at) }))
    return openIn(rules, { from: minuteOf(wanted.from), until: minuteOf(wanted.to) })
      .flatMap((stretch) => withRoom(stretch, [...theirs, ...closed], rules.seats))
      .filter(({ from, until }) => until - from >= wanted.minutes)
      .map(({ from, until }) => ({ space: id, from: instantAt(from), to: instantAt(until) }))
  })
}
