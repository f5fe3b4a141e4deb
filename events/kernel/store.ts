// The port of the log, in KurrentDB's words so that every adapter stays thin.
import type { Json } from './jcs.ts'

/** Expected revision of a stream: `n ≥ 0` exactly that one, or one of these. */
export const noStream = -1
export const anyRevision = -2
export const streamExists = -4

/** What the one who asks says of a fact; the store adds position, revision and recorded time. */
export type NewEvent = {
  readonly id: string
  readonly type: string
  /** schema version of `data`, from 1 */
  readonly v: number
  /** when it happened: a day `YYYY-MM-DD` or an instant */
  readonly on: string
  /** the instant it became known in an earlier register; absent for what is born here */
  readonly known?: string
  readonly actor: string
  readonly role: string
  /** the person without an account for whom the actor, at a desk, asked it */
  readonly for?: string
  /** SHA-256 of the request in base64url: the same id with another request is `id-reused` */
  readonly ask: string
  readonly cause?: string
  readonly corr?: string
  /** 16 random bytes in base64url, so that a published leaf hash cannot be guessed */
  readonly n: string
  readonly data: { readonly [key: string]: Json | undefined }
}

/** A fact as the log gives it back. `position` counts from 1; it has no holes where `capabilities.gapless`. */
export type Stored = NewEvent & {
  readonly position: number
  readonly stream: string
  /** revision in its stream, from 0 */
  readonly rev: number
  /** recorded instant `YYYY-MM-DDTHH:mm:ss.sssZ`; never goes back along positions */
  readonly at: string
}

export type StreamWrite = {
  readonly stream: string
  readonly expected: number
  readonly events: readonly NewEvent[]
  /** nothing can be appended to the stream after these events */
  readonly close?: boolean
}

/** One request: all of its streams or none. */
export type Write = { readonly streams: readonly [StreamWrite, ...StreamWrite[]] }

/** The revision a stream has: its last event's, or −1 when it has none. */
export type Conflict = { readonly stream: string; readonly expected: number; readonly actual: number }

export type Outcome =
  | {
      readonly outcome: 'recorded'
      readonly first: number
      readonly last: number
      readonly at: string
      readonly revisions: { readonly [stream: string]: number }
    }
  | { readonly outcome: 'duplicate'; readonly positions: readonly number[] }
  | { readonly outcome: 'id-reused'; readonly ids: readonly string[] }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly outcome: 'closed'; readonly stream: string }

export type ReadOptions = { readonly from?: number; readonly limit?: number; readonly direction?: 'forwards' | 'backwards' }
export type ReadAllOptions = { readonly after?: number; readonly limit?: number; readonly types?: readonly string[] }
export type SubscribeOptions = {
  readonly after?: number
  readonly types?: readonly string[]
  readonly signal: AbortSignal
  readonly batch?: number
}

export type Head = { readonly position: number; readonly at: string | null }

export type EventStore = {
  readonly capabilities: { readonly gapless: boolean; readonly multiStream: boolean; readonly closes: boolean }
  /** One outcome per write, in order. Writes are independent: a refused one writes nothing, its neighbours still count. */
  append(writes: readonly Write[]): Promise<readonly Outcome[]>
  /** A stream by revision; `from` is inclusive, backwards starts at `from` or at the end. An unknown stream is empty. */
  read(stream: string, options?: ReadOptions): Promise<readonly Stored[]>
  /** The whole log by position, strictly after `after`. */
  readAll(options?: ReadAllOptions): Promise<readonly Stored[]>
  /** The events with these ids that exist, by position. */
  lookup(ids: readonly string[]): Promise<readonly Stored[]>
  /** Batches from `after` on, then what comes, until `signal` aborts. Never skips, never repeats. */
  subscribe(options: SubscribeOptions): AsyncIterable<readonly Stored[]>
  head(): Promise<Head>
  /** Lets go of connections and ends subscriptions. */
  close(): Promise<void>
}

/** Bytes of one canonical entry: the limit of C2SP tlog-tiles. */
export const maxEntryBytes = 65_535
/** Writes that one append may carry. */
export const maxWrites = 256
