// What copying a log asks of it, beyond the port: events as they were recorded, with the end of their streams, and putting them where they were not.
import type { Stored } from '../../events/kernel/index.ts'

/** A recorded event, and whether its stream takes no more after it. */
export type Copied = { readonly event: Stored; readonly closes: boolean }

export type CopySource = {
  /** In the order of the log, strictly after a position. */
  readonly read: (after: number, limit: number) => Promise<readonly Copied[]>
  /** The position of an event, undefined where there is none. */
  readonly positionOf: (id: string) => Promise<number | undefined>
  readonly size: () => Promise<number>
  readonly close: () => Promise<void>
}
export type CopyTarget = CopySource & {
  /** The last event, undefined while the log is empty. */
  readonly last: () => Promise<Stored | undefined>
  /** Appends events with the instants and revisions they had: all or none. Throws where the log is not as they expect. */
  readonly put: (events: readonly Copied[]) => Promise<void>
}
