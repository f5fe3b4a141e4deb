// Facts about how a place was used: who came, who did not, how it was left, what was damaged, the deposit.
import { cents, event, file, flag, instant, oneOf, open, optional, reference, text } from '../kernel/index.ts'
import { arrivals, conditions, place } from './vocabulary.ts'

const booking = reference()

export const using = {
  'spaces.checked-in': event('spaces.checked-in', { booking, by: reference(), how: oneOf(arrivals) }),
  /** nobody came: the place is free again from `released` */
  'spaces.no-show': event('spaces.no-show', { booking, released: instant() }),
  'spaces.checked-out': event('spaces.checked-out', { booking, released: instant(), condition: oneOf(conditions) }),
  /** nobody books until it has been inspected when `closes` */
  'spaces.damaged': event('spaces.damaged', {
    ...{ booking: optional(booking), place: place(), by: reference(), what: open(text(600)), photo: optional(file()), closes: flag() },
  }),
  'spaces.inspected': event('spaces.inspected', { note: optional(open(text(600))) }),
  'spaces.deposit-taken': event('spaces.deposit-taken', { booking, cents: cents(1_000_00) }),
  'spaces.deposit-returned': event('spaces.deposit-returned', { booking, cents: cents(1_000_00), kept: cents(1_000_00) }),
}
