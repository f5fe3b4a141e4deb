// The books of a space: each booking under its identity, under its holder, in its series and in the calendar, always all four.
import { minuteOf } from '../kernel/clock.ts'
import type { Instant } from '../kernel/index.ts'
import { withoutTaken, withTaken } from './calendar.ts'
import { onShelf, type Shelf, shelved } from './shelf.ts'
import type { Booking, Space } from './state.ts'
import { loud, type Purpose } from './vocabulary.ts'

const added = (shelf: Shelf<readonly string[]>, key: string | undefined, id: string): Shelf<readonly string[]> =>
  key === undefined ? shelf : shelved(shelf, key, [...(onShelf(shelf, key) ?? []), id])
const dropped = (shelf: Shelf<readonly string[]>, key: string | undefined, id: string): Shelf<readonly string[]> => {
  if (key === undefined) return shelf
  const rest = (onShelf(shelf, key) ?? []).filter((one) => one !== id)
  return shelved(shelf, key, rest.length > 0 ? rest : undefined)
}

// A booking cancelled too late takes no seat, but its hours still count.
const seatsOf = ({ standing, seats }: Booking): number => (standing === 'late' ? 0 : seats)
const takenBy = (booking: Booking) => ({ booking: booking.id, from: booking.from, until: booking.until, seats: seatsOf(booking) })

/** A booking enters all the books. */
export const held = (space: Space, booking: Booking): Space => ({
  ...space,
  bookings: shelved(space.bookings, booking.id, booking),
  held: added(space.held, booking.holder, booking.id),
  series: added(space.series, booking.series, booking.id),
  calendar: withTaken(space.calendar, takenBy(booking)),
})
/** It leaves all of them. */
export const unheld = (space: Space, id: string): Space => {
  const booking = onShelf(space.bookings, id)
  if (!booking) return space
  return {
    ...space,
    bookings: shelved(space.bookings, id, undefined),
    held: dropped(space.held, booking.holder, id),
    series: dropped(space.series, booking.series, id),
    calendar: withoutTaken(space.calendar, takenBy(booking)),
  }
}
/** What is remembered of it changes; a new time is a new place in the calendar. */
export const rebooked = (space: Space, id: string, change: Partial<Booking>): Space => {
  const before = onShelf(space.bookings, id)
  if (!before) return space
  const booking = { ...before, ...change }
  const sameTime = before.from === booking.from && before.until === booking.until && seatsOf(before) === seatsOf(booking)
  return {
    ...space,
    bookings: shelved(space.bookings, id, booking),
    calendar: sameTime ? space.calendar : withTaken(withoutTaken(space.calendar, takenBy(before)), takenBy(booking)),
  }
}

/** Until when a booking takes the place, when it is let go at an instant. */
export const released = (booking: Pick<Booking, 'from' | 'until'>, at: Instant): number =>
  Math.min(booking.until, Math.max(booking.from, minuteOf(at)))

type Claim = {
  readonly by: string
  readonly household?: string | undefined
  readonly initiative?: string | undefined
  readonly hosts?: readonly string[] | undefined
  readonly people: number
  readonly seats?: number | undefined
  readonly purpose: string
}
/** Whose hours they are: the initiative's, the household's, or else the person's own. */
export const holderOf = ({
  by,
  household,
  initiative,
}: Pick<Claim, 'by' | 'household' | 'initiative'>): Pick<Booking, 'holder' | 'kind'> => {
  if (initiative !== undefined) return { holder: initiative, kind: 'initiative' }
  return household !== undefined ? { holder: household, kind: 'household' } : { holder: by, kind: 'person' }
}

/** A booking to come, as it is remembered. */
export const bookingOf = (
  claim: Claim,
  id: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  series?: string,
): Booking => ({
  ...{ id, from: minuteOf(from), until: minuteOf(to), standing: 'booked', by: claim.by, ...holderOf(claim), hosts: claim.hosts ?? [] },
  ...{ series, seats: claim.seats ?? 1, people: claim.people, loud: loud.includes(claim.purpose as Purpose), displaced: false },
})
