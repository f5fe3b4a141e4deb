// Where recorded acts wait: what the outbox asks of it, whatever it is made of.
import type { NewAct, QueuedAct } from './act.ts'

export type Shelf = {
  /** Keeps a new act at the end; comes when it is safe. */
  readonly add: (act: NewAct & Pick<QueuedAct, 'key' | 'who' | 'on'>) => Promise<void>
  /** The acts of one person, in the order they were recorded. */
  readonly of: (who: string) => Promise<readonly QueuedAct[]>
  /** How many acts are here that the register does not have, whoever recorded them. */
  readonly left: () => Promise<number>
  /**
   * Writes what `to` makes of the act, or takes it away when that is undefined; nobody changes it in between.
   * Gives back what stands there now; undefined also when there was none.
   */
  readonly change: (key: string, to: (act: QueuedAct) => QueuedAct | undefined) => Promise<QueuedAct | undefined>
}
