// What can happen to a finding: what an auditor saw, what the office answers, and how it ends. Every word here is public.
import { day, type EventsOf, event, optional, reference, type Secrecy } from '../kernel/index.ts'
import { facts, note, ordinal, outcome, prose, subject, weight } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'findings.found': event('findings.found', {
    /** the seat it was seen from */
    seat: reference(),
    pact: reference(),
    subject: subject(),
    weight: weight(),
    what: prose(),
    /** the day the register was looked at as of */
    day: day(),
    facts: facts(),
  }),
  'findings.answered': event('findings.answered', { answer: ordinal(), text: prose(), remedy: optional(prose(500)), due: optional(day()) }),
  'findings.accepted': event('findings.accepted', { answer: ordinal(), note: note() }),
  'findings.insisted': event('findings.insisted', { answer: ordinal(), why: prose() }),
  'findings.closed': event('findings.closed', { outcome: outcome(), note: note() }),
  /** the auditor was mistaken */
  'findings.withdrawn': event('findings.withdrawn', { reason: prose(500) }),
}
export type FindingEvent = EventsOf<typeof events>
