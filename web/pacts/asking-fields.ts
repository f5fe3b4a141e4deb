// Fields that several requests share.
import type { Role } from '../../server/kernel/people.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { isAny } from '../kernel/session.ts'
import type { FileRef } from '../kernel/upload.ts'
import type { Pact } from './api.ts'
import { asks, fieldNames } from './asks-words.ts'
import { partyName } from './who.ts'

type Party = Pact['parts']['parties'][number]
type Which = 'citizens' | 'signing'
const isMunicipality = (party: Party): boolean => party.kind === 'municipality'
// Whoever has both roles signs as the manager (server/pacts/access.ts).
const manager: readonly Role[] = ['manager']
const among: { readonly [W in Which]: (party: Party) => boolean } = {
  citizens: (party) => !isMunicipality(party),
  signing: (party) => party.signed_on === null && isMunicipality(party) === isAny(manager),
}

/**
 * Which party of the pact one speaks for, among those one may.
 * The only one is chosen already, unless `deliberate`: what cannot be taken back is never one press away.
 */
export const party = (pact: Pact, which: Which = 'citizens', deliberate = false): FieldSpec => {
  const options = pact.parts.parties
    .filter((one) => one.left_on === null && among[which](one))
    .map((one) => ({ value: one.party, label: partyName(pact, one.party) }))
  const [only, ...others] = options
  return {
    name: 'party',
    as: 'choice',
    label: fieldNames().party,
    options,
    ...(only && others.length === 0 && !deliberate ? { initial: only.value } : {}),
  }
}

export const reason = (): FieldSpec => ({ name: 'reason', as: 'text', label: fieldNames().reason, max: 500, optional: true })
export const why = (): FieldSpec => ({ name: 'reason', as: 'text', label: fieldNames().motive, max: 1_000 })

/** The number of an act and its day. */
export const act = (optional = false): readonly FieldSpec[] => [
  { name: 'act', as: 'line', label: fieldNames().act, hint: asks().numberHint, max: 40, optional },
  { name: 'actOn', as: 'day', label: fieldNames().actOn, optional },
]
export const period = (): readonly FieldSpec[] => [
  { name: 'from', as: 'day', label: fieldNames().from },
  { name: 'until', as: 'day', label: fieldNames().until },
]

const mostPhotos = 12
export const photos = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'photos', max: mostPhotos, add: asks().oneMorePhoto },
    row: (path, number) => [{ name: path, as: 'file', label: asks().photo(number), optional: true }],
  })
export const photosGiven = (given: Given): FileRef[] => rowsGiven(given, 'photos', (path) => given.maybeFile(path))

const cents = 100
/** Whole euros, as cents; undefined when nothing was written. */
export const centsGiven = (given: Given, name: string): number | undefined => {
  const euros = given.maybeNumber(name)
  return euros === undefined ? undefined : Math.round(euros * cents)
}

/** One of the numbered things of a pact. */
export const numbered = (name: string, label: string, of: readonly { readonly number: number; readonly says: string }[]): FieldSpec => {
  const options = of.map(({ number, says }) => ({ value: String(number), label: says }))
  const [only, ...others] = options
  return { name, as: 'choice', label, options, ...(only && others.length === 0 ? { initial: only.value } : {}) }
}
