// What can happen to a common good. One stream is one good; every word here is public.
import { day, type EventsOf, event, file, flag, group, open, optional, type Secrecy, text } from '../kernel/index.ts'
import { act, changed, described, prose } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'goods.registered': event('goods.registered', described),
  /** taken into the official list of commons, by an act */
  'goods.listed': event('goods.listed', { act: act(), actOn: day() }),
  /** taken out of the register for good */
  'goods.removed': event('goods.removed', { reason: prose(), act: optional(act()) }),
  /** it cannot be given to a pact for a time */
  'goods.withheld': event('goods.withheld', { reason: prose() }),
  'goods.released': event('goods.released', { reason: prose() }),
  /** the owner, when it is not the municipality, agrees to pacts on it; the document stays with the office */
  'goods.consented': event('goods.consented', { given: flag(), day: day(), until: optional(day()), document: optional(file()) }),
  /** D.Lgs 42/2004: bound, or bound no longer */
  'goods.constrained': event('goods.constrained', {
    bound: flag(),
    authority: open(text(120)),
    act: optional(act()),
    note: optional(prose()),
  }),
  /** the good itself changed, or more is known of it */
  'goods.updated': event('goods.updated', changed),
  /** The record was wrong, not the world: what it said stays readable in `was`. */
  'goods.corrected': event('goods.corrected', { was: group(changed), now: group(changed), reason: prose() }),
}
export type GoodEvent = EventsOf<typeof events>
