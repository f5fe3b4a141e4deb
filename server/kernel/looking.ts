// Who saw what of whom, as it is noted before an answer leaves: never the values.
import type { PersonalClass } from '../../events/kernel/index.ts'
import type { Role } from './people.ts'

/** Why a value is opened: a closed list, one per kind of road it leaves by. */
export const lookPurposes = ['reading', 'history', 'own-data', 'export', 'notice', 'case-work', 'emergency'] as const
export type LookPurpose = (typeof lookPurposes)[number]

export type Look = {
  /** `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly at: string
  /** a UUID */
  readonly actor: string
  readonly role: Role
  readonly context: string
  /** the pattern of the address, not the address */
  readonly route: string
  readonly purpose: LookPurpose
  readonly request: string
  /** whose values were opened, at most 100 */
  readonly subjects: readonly string[]
  readonly classes: readonly PersonalClass[]
  /** for an emergency: why the wall was climbed over */
  readonly reason?: string
}
/** A look as it is kept, with its place in the book. */
export type NotedLook = Look & { readonly n: number }
export type LookPage = { readonly items: readonly NotedLook[]; readonly next: number | null }

export type LookBook = {
  /** Resolves when the looks are there to stay: only then may the answer leave. */
  readonly note: (looks: readonly Look[]) => Promise<void>
  /** Who looked at somebody, newest first; `before` is `next` of the page before. */
  readonly looksOf: (person: string, page: { readonly limit: number; readonly before?: number }) => Promise<LookPage>
}

/** People one entry names. */
export const maxSubjects = 100
