// What a bundle is made from: the signed log as it can be read, wherever it is kept.
import type { ReadTiles } from '../log/tree.ts'

export type Kept = { readonly size: number; readonly note: string }
export type Entry = { readonly index: number; readonly entry: Uint8Array }
export type StampReply = { readonly size: number; readonly reply: Uint8Array }

export type Ledger = {
  /** the signed checkpoint, with its cosignatures, that the bundle is about */
  readonly latest: Kept
  /** the last checkpoint of each day before it, in any order */
  readonly daily: readonly Kept[]
  readonly tiles: ReadTiles
  /** replies of the time stamping authority by size; only those of a checkpoint above count */
  readonly stamps: readonly StampReply[]
  /** certificates between the authority's and its root, PEM */
  readonly stampChain?: string
  /** the text of the policy that goes with the log */
  readonly policy: string
}

/** Which facts: `indexes` ascending, `read` gives them in batches, in the same order, as often as it is asked. */
export type Selection = { readonly indexes: readonly number[]; readonly read: () => AsyncIterable<readonly Entry[]> }
