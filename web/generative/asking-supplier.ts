// Who an expense is paid to, as the form asks it: one of those the pact knows, or a name written now.
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import type { Asked } from './asked.ts'
import { w } from './asking-fields.ts'

type Known = { readonly supplier: string; readonly name: string }
const somebodyElse = 'other'

/** Those with a name this reader sees, each once. */
const knownTo = ({ expenses }: Pick<Asked, 'expenses'>): readonly Known[] => {
  const named = expenses.flatMap(({ supplier: one }) => (one?.name ? [{ supplier: one.supplier, name: one.name }] : []))
  return named.filter(({ supplier }, at) => named.findIndex((one) => one.supplier === supplier) === at)
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]+/gu, '')
    .toLowerCase()
const sameAs = (pact: Asked, name: string): Known | undefined => knownTo(pact).find((one) => plain(one.name) === plain(name))

const nameField: () => FieldSpec = () => ({
  ...{ name: 'supplier.name', as: 'line', label: w().supplierName, hint: w().supplierHint, max: 120, optional: true },
})
export const supplierFields = (pact: Asked, value: Value): readonly FieldSpec[] => {
  const known = knownTo(pact)
  if (known.length === 0) return [nameField()]
  const options = [
    ...known.map(({ supplier, name }) => ({ value: supplier, label: name })),
    { value: somebodyElse, label: w().supplierNew },
  ]
  return [
    { name: 'supplier', as: 'choice', label: w().supplier, options, optional: true },
    ...(value('supplier') === somebodyElse ? [nameField()] : []),
  ]
}

/** A name the pact knows is the same supplier, however it is written this time. */
export const supplierGiven = (given: Given, pact: Asked): Pick<GenerativeCommands['commit'], 'supplier'> => {
  const chosen = given.maybe('supplier')
  if (chosen !== undefined && chosen !== somebodyElse) return { supplier: { supplier: chosen } }
  const name = given.maybe('supplier.name')
  if (name === undefined) return {}
  const same = sameAs(pact, name)
  return { supplier: same ? { supplier: same.supplier } : { supplier: given.identity('supplier.new'), name } }
}
