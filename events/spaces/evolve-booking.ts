// How bookings, series, moves and cancellations change what is remembered.
import { minuteOf } from '../kernel/clock.ts'
import type { Steps } from './evolve.ts'
import { bookingOf, held, rebooked, unheld } from './keeping-books.ts'

export const booking: Steps<'spaces.booked' | 'spaces.series-booked' | 'spaces.moved' | 'spaces.cancelled'> = {
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
}
