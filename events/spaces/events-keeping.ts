// Facts about the space itself: opened, its rules, its keys, closed for a while, exceptions, retired.
import { day, event, istat, list, oneOf, optional, reference, whole } from '../kernel/index.ts'
import { governor, kinds, name, period, place, purposeText, quotas, reason, rules } from './vocabulary.ts'

export const keeping = {
  'spaces.opened': event('spaces.opened', {
    ...{ name: name(), kind: oneOf(kinds), building: optional(reference()), municipality: istat() },
    ...{ capacity: whole(1, 5_000), purpose: purposeText(), governedBy: optional(governor()) },
  }),
  'spaces.amended': event('spaces.amended', {
    name: optional(name()),
    capacity: optional(whole(1, 5_000)),
    purpose: optional(purposeText()),
    governedBy: optional(governor()),
  }),
  /** who governs it was written wrong, or is another from now on; absent: nobody but who looks after it */
  'spaces.governed': event('spaces.governed', { governedBy: optional(governor()), reason: reason() }),
  /** the rules from now on; bookings already made stand as they were judged */
  'spaces.ruled': event('spaces.ruled', { version: whole(1), ...rules }),
  'spaces.key-given': event('spaces.key-given', { place: place(), person: reference() }),
  'spaces.key-returned': event('spaces.key-returned', { person: reference() }),
  /** `displaced`: bookings inside, to be moved or cancelled by who made them */
  'spaces.closed': event('spaces.closed', { closure: whole(1), ...period, reason: reason(), displaced: list(reference(), 1_000) }),
  'spaces.reopened': event('spaces.reopened', { closure: whole(1), spared: list(reference(), 1_000) }),
  /** a rule of fair use does not hold for this household or initiative until a day */
  'spaces.exempted': event('spaces.exempted', {
    place: place(),
    holder: reference(),
    quota: oneOf(quotas),
    until: day(),
    reason: reason(),
  }),
  /** the secret at the door of a day is another from now on: the `turn`-th after that of the morning */
  'spaces.door-renewed': event('spaces.door-renewed', { day: day(), turn: whole(1) }),
  'spaces.retired': event('spaces.retired', { reason: reason() }),
}
