// Facts about who has the space when: bookings, series, moves, cancellations, and who waits for a place.
import { event, flag, group, instant, list, oneOf, optional, reference, day as someDay, whole } from '../kernel/index.ts'
import { repeat } from '../kernel/recurrence.ts'
import { claim, holidayChoices, obstacles, period, place, reason, scopes } from './vocabulary.ts'

/** `by` has it and answers for it; `rules` is the version it was judged by; `alone`: nobody else at the same time. */
const made = { place: place(), by: reference(), ...claim, rules: whole(1), alone: flag() }
const start = () => group({ day: someDay(), minute: whole(0, 1_439) })
const several = 220
/** As many bookings to come as are let go in one write. */
export const mostReleased = 1_000

export const booking = {
  'spaces.booked': event('spaces.booked', { booking: reference(), ...period, ...made }),
  /** every occurrence is a booking of its own; `rule` is on the wall clock of Italy */
  'spaces.series-booked': event('spaces.series-booked', {
    ...{ series: reference(), start: start(), minutes: whole(1), rule: repeat(), holidays: oneOf(holidayChoices) },
    occurrences: list(group({ booking: reference(), ...period }), several),
    skipped: list(group({ day: someDay(), why: oneOf(obstacles) }), several),
    ...made,
  }),
  'spaces.moved': event('spaces.moved', {
    series: optional(reference()),
    scope: oneOf(scopes),
    moves: list(group({ booking: reference(), ...period }), several),
  }),
  /** `late`: after the time in which it costs nobody anything; its hours count */
  'spaces.cancelled': event('spaces.cancelled', {
    series: optional(reference()),
    scope: oneOf(scopes),
    bookings: list(group({ booking: reference(), late: flag() }), several),
  }),
  /** an initiative has stopped: none of its bookings to come counts any more, and it no longer waits; `booking`: the place that was held for it */
  'spaces.released': event('spaces.released', {
    ...{ initiative: reference(), reason: reason(), bookings: list(reference(), mostReleased) },
    entries: list(group({ entry: reference(), booking: optional(reference()) }), 100),
  }),
  /** any `minutes` between `from` and `to`, or up to `flex` fewer */
  'spaces.waiting-joined': event('spaces.waiting-joined', {
    ...{ entry: reference(), ...period, minutes: whole(1), flex: whole(0), place: place(), by: reference() },
    ...claim,
  }),
  /** `booking`: the place that was held for them */
  'spaces.waiting-left': event('spaces.waiting-left', { entry: reference(), booking: optional(reference()) }),
  /** the place is held until an instant, under the identity the booking will have */
  'spaces.offered': event('spaces.offered', {
    ...{ offer: whole(1), entry: reference(), booking: reference(), ...period, until: instant(), rules: whole(1) },
    ...{ alone: flag(), place: place(), by: reference() },
  }),
  'spaces.offer-taken': event('spaces.offer-taken', {
    ...{ entry: reference(), booking: reference(), ...period },
    ...made,
  }),
  'spaces.offer-declined': event('spaces.offer-declined', { entry: reference(), booking: reference() }),
  'spaces.offer-expired': event('spaces.offer-expired', { entry: reference(), booking: reference() }),
  /** a booking of this holder counts over the whole building: in a stream of its own, written together with that booking */
  'spaces.tallied': event('spaces.tallied', { building: reference(), holder: reference() }),
}
