// What can happen to a regulation of the commons. One stream is the regulation of one municipality through its versions; every word here is public.
import { day, type EventsOf, event, flag, oneOf, open, optional, type Secrecy, text } from '../kernel/index.ts'
import { act, bodies, profile, prose, territory, title, version } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'regulations.adopted': event('regulations.adopted', {
    version: version(),
    body: oneOf(bodies),
    territory: territory(),
    name: open(text(80)),
    title: title(),
    /** free text, because the same act is cited in different ways; absent where the municipality has not said it */
    act: optional(act()),
    actOn: optional(day()),
    from: day(),
    /** false: the figures stand in until the municipality gives its own */
    complete: flag(),
    profile: profile(),
    source: optional(prose()),
  }),
  'regulations.amended': event('regulations.amended', {
    version: version(),
    act: optional(act()),
    actOn: optional(day()),
    from: day(),
    complete: flag(),
    profile: profile(),
    why: prose(),
  }),
  /** `from` is the first day without it, `version` the last one it had */
  'regulations.repealed': event('regulations.repealed', { version: version(), from: day(), act: act(), why: prose() }),
  /** The record was wrong, not the regulation: what it said stays readable in `was`. */
  'regulations.corrected': event('regulations.corrected', { version: version(), was: profile(), now: profile(), reason: prose() }),
}
export type RegulationEvent = EventsOf<typeof events>
