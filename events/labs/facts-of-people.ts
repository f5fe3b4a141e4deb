// The facts about who takes part: enrolled, signed up, withdrew, present, absent, corrected, counted. Each is another fact, and none stands for another.
import { event, flag, oneOf, open, optional, personal, reference, text, whole } from '../kernel/index.ts'
import { here } from './facts-of-life.ts'
import { bands, called, capacities, counted, number, place, presences, prose, ways } from './vocabulary.ts'

export const taking = {
  /** absent: they take part without a name */
  name: optional(called()),
  as: oneOf(capacities),
  district: optional(place()),
  band: optional(oneOf(bands)),
}
const who = { person: reference(), number: number() }
const session = reference()
const mark = { session, ...who, how: oneOf(ways), ...here }
export const tally = { session, group: oneOf(counted), name: optional(open(text(80))), band: optional(oneOf(bands)), n: whole(0, 2_000) }

export const gathering = {
  /** `number`: the same person has the same in this laboratory for ever; tables count by it and need no identity */
  'labs.participant-enrolled': event('labs.participant-enrolled', { ...who, ...taking, ...here }),
  'labs.participant-amended': event('labs.participant-amended', { ...who, ...taking }),
  'labs.participant-left': event('labs.participant-left', { ...who }),
  'labs.signed-up': event('labs.signed-up', { session, ...who, ...here }),
  'labs.withdrew': event('labs.withdrew', { session, ...who, late: flag() }),
  'labs.present': event('labs.present', mark),
  'labs.absent': event('labs.absent', mark),
  'labs.attendance-corrected': event('labs.attendance-corrected', {
    ...{ session, ...who, was: oneOf(presences), is: oneOf(presences) },
    reason: personal('person', text(300)),
  }),
  /** people without a name, counted; `was`: the count of the same group that this one takes the place of */
  'labs.counted': event('labs.counted', { ...tally, was: optional(whole(0, 2_000)), reason: optional(prose(300)), ...here }),
}
