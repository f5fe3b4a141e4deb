// Where the rows of the vault are: PostgreSQL, or memory in tests.
import type { Row } from './vault.ts'

export type WrappedKey = { readonly subject: string; readonly gen: number; readonly kek: string; readonly wrapped: Buffer }
export type WrappedSecret = { readonly kek: string; readonly wrapped: Buffer }
export type Proposed = { readonly subject: string; readonly wrapped: Buffer }
export type Pair = { readonly event: string; readonly subject: string }

export type Shelf = {
  /** The newest key of each, the proposed one where there was none; none for who was erased. */
  readonly keyFor: (proposed: readonly Proposed[], kek: string) => Promise<readonly WrappedKey[]>
  /** Keeps what is not there yet and answers the rows that were; nothing of people without a key. */
  readonly keep: (rows: readonly Row[]) => Promise<readonly Row[]>
  readonly drop: (events: readonly string[], blind: Buffer) => Promise<void>
  readonly asks: (events: readonly string[]) => Promise<readonly { readonly event: string; readonly ask: string }[]>
  /** Rows with the keys they are sealed under; those that are gone are left out. */
  readonly find: (pairs: readonly Pair[]) => Promise<readonly (Row & Omit<WrappedKey, 'subject' | 'gen'>)[]>
  /** A key of the installation: the one there, or the one proposed; `was` says that the proposed one is the same under another wrap. */
  readonly secret: (name: string, proposed: WrappedSecret, was?: string) => Promise<WrappedSecret>
}
