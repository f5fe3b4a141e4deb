// What can happen to a glass: somebody who coordinates breaks it to see a case that is not theirs, and those whose case it is learn of it.
import { type EventsOf, event, open, optional, reference, type Secrecy, slug, text, whole } from '../kernel/index.ts'

export const secrecy: Secrecy = 'case'

/** Minutes one sees after a glass is broken. */
export const minutes = 30

/** Why it was broken: about the emergency, without anybody's name. */
export const reason = () => open(text(500))
export const note = () => open(text(500))

export const events = {
  'glass.broken': event('glass.broken', {
    /** the context of the case */
    thing: slug(),
    case: reference(),
    reason: reason(),
    /** how long it is open from the instant it was recorded */
    minutes: whole(1, 120),
  }),
  /** somebody in charge, or who protects data, has seen that it was broken */
  'glass.seen': event('glass.seen', { note: optional(note()) }),
}
export type GlassEvent = EventsOf<typeof events>
