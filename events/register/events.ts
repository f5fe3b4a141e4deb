// What can happen to one row of a register that a municipality publishes, seen from one publication to the next.
import { type EventsOf, event, list, oneOf, open, optional, type Secrecy, verbatim } from '../kernel/index.ts'
import { cells, municipality, number, reason, states } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

/** Columns whose text somebody looked at and found to name no natural person. */
const kept = () => optional(list(open(verbatim(200))))

export const events = {
  /** the row is there for the first time; empty cells are left out */
  'register.listed': event('register.listed', { municipality: municipality(), number: number(), cells: cells(), kept: kept() }),
  /** some cells say something else; an emptied cell has an empty text */
  'register.changed': event('register.changed', { cells: cells(), kept: kept() }),
  /** the state went back: the publication does not say whether it was a correction or a reopening, and neither do we */
  'register.stepped-back': event('register.stepped-back', { from: oneOf(states), to: oneOf(states), cells: cells(), kept: kept() }),
  /** the publication no longer has the row */
  'register.unlisted': event('register.unlisted', {}),
  /** the row is back, with what it now says otherwise */
  'register.relisted': event('register.relisted', { cells: cells(), kept: kept() }),
  /** the request goes on under another number: its note says so, or somebody at the office */
  'register.replaced': event('register.replaced', { by: number(), source: oneOf(['note', 'office']), reason: optional(reason()) }),
}
export type RegisterEvent = EventsOf<typeof events>
