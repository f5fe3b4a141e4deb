// What the pages about one's own data ask of the vault.

import type { Sentence } from './context.ts'
import type { LookBook } from './looking.ts'

/** `count` values of facts of this type. */
export type Counted = { readonly type: string; readonly count: number }
/** Values a rule says must be kept until a day: whoever confirms the erasure decides in full knowledge. */
export type Held = Counted & { readonly until: string; readonly basis: Sentence }
/** What erasing somebody would take away, and what would stay and why. */
export type ErasurePreview = {
  readonly person: string
  readonly goes: { readonly values: number; readonly facts: readonly Counted[]; readonly elsewhere: readonly string[] }
  readonly held: readonly Held[]
  readonly stays: readonly { readonly what: 'facts' | 'looks' | 'ledger'; readonly count: number; readonly why: Sentence }[]
}
/** What was erased, said in a text anybody can check against the log's public key. */
export type Certificate = {
  readonly format: 'comunanza/erasure/1'
  /** the origin of the log that signs */
  readonly register: string
  readonly person: string
  readonly basis: string
  /** the fact that decided it */
  readonly event: string
  readonly position: number
  /** when it was decided, and when it was done */
  readonly decided: string
  readonly erased: string
  readonly keys: number
  readonly rows: number
  /** what went outside the vault, by who kept it */
  readonly elsewhere: { readonly [keeper: string]: number }
}
/** `note` is the signed note (C2SP signed-note) whose text is the certificate in one line of canonical JSON. */
export type Certified = { readonly certificate: Certificate; readonly note: string }

export type Privacy = Pick<LookBook, 'looksOf'> & {
  readonly preview: (person: string) => Promise<ErasurePreview>
  /** Undefined while the person was not erased. */
  readonly certificate: (person: string) => Promise<Certified | undefined>
}
