// Fields that several requests share.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
import { partyName } from './who.ts'

type Which = 'all' | 'citizens' | 'unsigned'
const among: { readonly [W in Which]: (party: Pact['parts']['parties'][number]) => boolean } = {
  all: () => true,
  citizens: (party) => party.kind !== 'municipality',
  unsigned: (party) => party.signed_on === null,
}

/** Which party of the pact one speaks for. */
export const party = (pact: Pact, which: Which = 'citizens'): FieldSpec => ({
  name: 'party',
  as: 'choice',
  label: fieldNames().party,
  options: pact.parts.parties
    .filter((one) => one.left_on === null && among[which](one))
    .map((one) => ({ value: one.party, label: partyName(pact, one.party) })),
})

export const reason = (): FieldSpec => ({ name: 'reason', as: 'text', label: fieldNames().reason, max: 500, optional: true })
