// What can happen to a municipality's published register as a whole: opened here, arranged in columns, taken in one publication after the other.
import { type EventsOf, event, open, optional, type Secrecy, text } from '../kernel/index.ts'
import { columns, counts, file, municipality } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'snapshots.opened': event('snapshots.opened', { municipality: municipality() }),
  /** the columns are others, or in another order, than in the publication before */
  'snapshots.arranged': event('snapshots.arranged', { columns: columns() }),
  /** a publication is wholly taken in: all its rows were recorded before this fact */
  'snapshots.taken': event('snapshots.taken', { municipality: municipality(), ...file, ...counts }),
  /** where the register is published, by whom, under which licence */
  'snapshots.described': event('snapshots.described', {
    publisher: open(text(200)),
    source: optional(open(text(500))),
    licence: optional(open(text(80))),
  }),
}
export type SnapshotsEvent = EventsOf<typeof events>
