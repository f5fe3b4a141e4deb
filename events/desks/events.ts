// What can happen to a care desk. One stream is one desk; everything here is public, because whoever is matched may ask by which rules.
import { day, type EventsOf, event, group, reference, type Secrecy, whole } from '../kernel/index.ts'
import { address, agreement, authorisation, municipalities, name, payTable, reason, source, weights } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'desks.opened': event('desks.opened', { name: name(), address: address(), organisation: reference(), municipalities: municipalities() }),
  'desks.amended': event('desks.amended', { name: name(), address: address(), municipalities: municipalities() }),
  'desks.agreed': event('desks.agreed', agreement),
  'desks.authorised': event('desks.authorised', authorisation),
  /** the table holds from its own first day until the next one's */
  'desks.tabled': event('desks.tabled', { table: whole(1, 1_000), ...payTable }),
  'desks.weighed': event('desks.weighed', { version: whole(1, 1_000), from: day(), weights: group(weights), why: source() }),
  'desks.closed': event('desks.closed', { reason: reason() }),
}
export type DeskEvent = EventsOf<typeof events>
