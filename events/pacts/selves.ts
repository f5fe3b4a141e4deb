// Who somebody may speak for: a person for themself alone, a group whoever represents it.
import { type Refused, when } from './rules.ts'
import { type Pact, partyOf } from './state.ts'

type Who = { readonly role: string; readonly by: string }

/** A resident speaks only as the person they are; nobody who represents groups speaks for a person. */
export const selfRefusal = (id: string, pact: Pact, { role, by }: Who): Refused => {
  const party = partyOf(pact, id)
  const self = party?.kind === 'person' && (by === id || by === party.holder)
  return when(role === 'resident' && !self, 'not-you') ?? when(role === 'representative' && party?.kind === 'person' && !self, 'not-you')
}
