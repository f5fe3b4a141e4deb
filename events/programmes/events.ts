// What can happen to a programme of generative pacts: its rules from a day on, and what it had published of its own past. One stream is one organisation.
import { day, type EventsOf, event, oneOf, optional, reference, type Secrecy, whole } from '../kernel/index.ts'
import { limits, measures, name, reason, source, territories } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  /** pacts assessed from this day on keep these rules */
  'programmes.ruled': event('programmes.ruled', {
    ...{ version: whole(1, 1_000), name: name(), from: day() },
    ...limits,
    source: source(),
  }),
  'programmes.declared': event('programmes.declared', {
    ...{ figure: reference(), measure: oneOf(measures), value: whole(0, 1_000_000), until: day() },
    ...{ territory: optional(oneOf(territories)), source: source() },
  }),
  'programmes.retracted': event('programmes.retracted', { figure: reference(), reason: reason() }),
}
export type ProgrammeEvent = EventsOf<typeof events>
