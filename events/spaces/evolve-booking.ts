// How bookings, series, moves and cancellations change what is remembered.
import { minuteOf } from '../kernel/clock.ts'
import type { Steps } from './evolve.ts'
import { gone } from './evolve-waiting.ts'
import { bookingOf, held, rebooked, unheld } from './keeping-books.ts'

type Booked = 'booked' | 'series-booked' | 'moved' | 'cancelled' | 'released' | 'tallied'
export const booking: Steps<`spaces.${Booked}`> = {
  'spaces.booked': (space, data) => held(space, bookingOf(data, data.booking, data)),
  'spaces.series-booked': (space, data) =>
    data.occurrences.reduce((then, one) => held(then, bookingOf(data, one.booking, one, data.series)), space),
  'spaces.moved': (space, { moves }) =>
    moves.reduce(
      (then, { booking: id, from, to }) => rebooked(then, id, { from: minuteOf(from), until: minuteOf(to), displaced: false }),
      space,
    ),
  'spaces.cancelled': (space, { bookings }) =>
    bookings.reduce((then, { booking: id, late }) => (late ? rebooked(then, id, { standing: 'late' }) : unheld(then, id)), space),
  'spaces.released': (space, { bookings, entries }) =>
    entries.reduce((then, { entry }) => gone(then, entry), bookings.reduce(unheld, space)),
  // That the stream has moved on is all there is to know.
  'spaces.tallied': (space) => space,
}
