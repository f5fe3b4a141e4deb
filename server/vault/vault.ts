// What the house asks of the vault, wherever its rows are kept.
import type { Json } from '../../events/kernel/jcs.ts'
import type { PersonalClass, Place } from '../../events/kernel/personal.ts'
import type { Contents, Dek, RowPlace } from './row.ts'

/** One row as it is kept: the sealed values of one event and one person, and the request they came with. */
export type Row = RowPlace & {
  /** null where the event has no value of this person and only its request is kept */
  readonly ct: Buffer | null
  /** by pointer, those that are not P2 */
  readonly classes: { readonly [path: string]: PersonalClass } | null
  /** 32 random bytes of the write: the log shows HMAC(blind, ask) */
  readonly blind: Buffer | null
  readonly ask: string | null
}
/** What is known of a place: the class of the value, and a way to it; absent where nothing is kept (any more). */
export type Kept = { readonly class: PersonalClass; readonly open: () => Json | undefined }

/** The part of the vault a store seals with. */
export type Sealer = {
  /** The newest key of each of these people, made where there was none; who was erased has none. */
  readonly keys: (subjects: readonly string[]) => Promise<ReadonlyMap<string, Dek>>
  /** Keeps rows ahead of an append that cannot carry them; answers the rows that were there already under the same names, and stay. */
  readonly keep: (rows: readonly Row[]) => Promise<readonly Row[]>
  /** Takes back rows of a write that was not recorded. */
  readonly drop: (events: readonly string[], blind: Buffer) => Promise<void>
  /** The requests the rows of these events came with. */
  readonly asks: (events: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly contents: (rows: readonly Row[]) => Promise<readonly (Contents | undefined)[]>
}
/** The part of the vault answers are opened with. One query, however many places. */
export type Opener = { readonly find: (places: readonly Place[]) => Promise<(place: Place) => Kept | undefined> }

export const classOf = ({ classes }: Pick<Row, 'classes'>, path: string): PersonalClass => classes?.[path] ?? 'P2'
