// What is remembered of a person in order to decide: never who they are, only what they were granted and asked.
import type { Day } from '../kernel/index.ts'
import type { ErasureBasis, Grantable, Purpose, ScopeName } from './vocabulary.ts'

export type Held = {
  readonly grant: number
  readonly role: Grantable
  readonly scope: ScopeName
  readonly scopeId: string | undefined
  readonly from: Day
  readonly until: Day | undefined
  readonly revoked: boolean
}

export type Person = {
  readonly known: 'no' | 'yes' | 'erased'
  /** somebody else wrote them down, and they have not come yet */
  readonly awaited: boolean
  /** the municipality whose desk wrote them down */
  readonly municipality: string | undefined
  readonly contacts: readonly string[]
  readonly grants: readonly Held[]
  /** purpose → SHA-256 of the text agreed to */
  readonly consents: { readonly [P in Purpose]?: string }
  readonly restrictedBy: string | undefined
  readonly erasure: { readonly by: string; readonly basis: ErasureBasis } | undefined
}

export const initial: Person = {
  ...{ known: 'no', awaited: false, municipality: undefined, contacts: [], grants: [], consents: {} },
  ...{ restrictedBy: undefined, erasure: undefined },
}

/** The grants that hold on a day or will hold after it. */
export const holding = (person: Person, today: Day): readonly Held[] =>
  person.grants.filter(({ revoked, until }) => !revoked && (until === undefined || until >= today))
