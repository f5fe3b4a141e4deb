// What can happen to an auditor's seat: a place at the register, for a time, with the right to read and nothing else.
import { day, type EventsOf, event, optional, reference, type Secrecy } from '../kernel/index.ts'
import { act, body, drawn, look, mandate, reason } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'seats.granted': event('seats.granted', {
    /** who sits there: an identity, never a name */
    auditor: reference(),
    /** who sends them: a board, a court, a neighbouring municipality */
    body: body(),
    mandate: mandate(),
    from: day(),
    until: day(),
    act: optional(act()),
  }),
  /** the auditor sits down, and agrees that every look is recorded */
  'seats.taken': event('seats.taken', {}),
  'seats.drawn': event('seats.drawn', drawn),
  'seats.looked': event('seats.looked', look),
  'seats.left': event('seats.left', { reason: optional(reason()) }),
  'seats.revoked': event('seats.revoked', { reason: reason() }),
}
export type SeatEvent = EventsOf<typeof events>
