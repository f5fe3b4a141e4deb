// Fields that several requests share.
import type { Role } from '../../server/kernel/people.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { isAny } from '../kernel/session.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
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
