// What can happen to the keys that sign the log: another one takes over, or the log begins a new epoch under a new name.
import { type EventsOf, event, group, instant, open, optional, type Secrecy, sha256, text, whole } from '../kernel/index.ts'

export const secrecy: Secrecy = 'open'

/** The name of a log with the number of its epoch: `registro.example.it/log/1`. */
export const origin = () => open(text(200))
/** A verifier's key as C2SP signed-note writes it; its name is the origin. */
export const vkey = () => open(text(300))

/** The last checkpoint that was signed: which log, how many facts, under which root. */
export const last = () => group({ origin: origin(), size: whole(1), root: sha256() })

export const events = {
  'keys.rotated': event('keys.rotated', {
    origin: origin(),
    vkey: vkey(),
    /** it signs trees larger than this */
    from: whole(),
    /** the keys before it sign beside it until then */
    beside: optional(instant()),
  }),
  /** a new epoch: the statement of what the one before had signed, and of what is no longer there */
  'keys.opened': event('keys.opened', {
    origin: origin(),
    vkey: vkey(),
    before: last(),
    /** the facts the log had when it was opened; those from here up to `before.size` are lost */
    found: whole(),
  }),
}
export type KeysEvent = EventsOf<typeof events>
