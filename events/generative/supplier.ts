// Who an expense is paid to: named once in a pact and the same one afterwards, so that what is divided between two papers is seen as one expense.
import { group, optional, reference } from '../kernel/index.ts'
import { type Refused, when } from './rules.ts'
import type { Expense, Pact } from './state.ts'
import { supplierName } from './vocabulary.ts'

/**
 * A firm, a school, a service, or somebody who works on their own: the name is theirs, and goes when they are erased. Accounts outlive the person who was
 * helped, so it does not go with that person. An identity known to the pact needs no name.
 */
export const supplier = () => optional(group({ supplier: reference(), name: optional(supplierName()) }))

type Named = { readonly supplier: string; readonly name?: string | undefined }

export const knownIn = ({ expenses }: Pick<Pact, 'expenses'>, id: string): Expense['supplier'] =>
  expenses.find(({ supplier: one }) => one?.supplier === id)?.supplier ?? null

/** A supplier nobody has named yet has a name. */
export const unnamed = (pact: Pact, asked: Named | undefined): Refused =>
  when(asked !== undefined && asked.name === undefined && knownIn(pact, asked.supplier) === null, 'supplier-unnamed')

/** Whoever is known keeps the name they have: it is sealed once. */
export const recordedAs = (pact: Pact, asked: Named | undefined): { readonly supplier?: Named } =>
  asked === undefined ? {} : { supplier: knownIn(pact, asked.supplier) === null ? asked : { supplier: asked.supplier } }
