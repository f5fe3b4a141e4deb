// Who the parties of a pact are, as everybody may read it.
import type { Pact } from './api.ts'
import { names } from './names.ts'
import { words } from './words.ts'

export type Party = Pact['parts']['parties'][number]

/** A group by its name, the municipality by its town, a person as «una persona». */
export const partyName = (pact: Pick<Pact, 'parts' | 'town'>, id: string): string => {
  const party = pact.parts.parties.find((one) => one.party === id)
  if (!party) return words().detail.someone
  if (party.kind === 'municipality') return words().detail.municipality(pact.town)
  return party.label ?? words().detail.someone
}

/** What kind of party it is, unless its name already says so. */
export const partyKind = (party: Party): string | undefined =>
  party.kind === 'municipality' || party.label === null ? undefined : names().partyKinds[party.kind]

export const promiseOf = (pact: Pick<Pact, 'parts'>, number: unknown): string =>
  pact.parts.commitments.find((one) => one.commitment === number)?.what ?? String(number)

/** Who asked to join, also when nobody let them in. */
export const requestName = (pact: Pick<Pact, 'parts' | 'town'>, id: unknown): string =>
  pact.parts.requests.find(({ party }) => party === id)?.label ?? words().detail.someone

export const supportOf = (pact: Pick<Pact, 'parts'>, number: unknown): string =>
  pact.parts.supports.find(({ support }) => support === number)?.what ?? String(number)
