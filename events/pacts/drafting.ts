// Deciding how a pact is drafted, clarified, joined, left and given up.
import { type Decider, isUuid } from '../kernel/index.ts'
import type { PactCommands } from './commands.ts'
import type { PactEvent } from './events.ts'
import { type PactRule, type Refused, when } from './rules.ts'
import { speaksFor } from './sides.ts'
import { citizensOf, flat, type Pact, type PactRecord, partyOf } from './state.ts'
import { municipality } from './vocabulary.ts'

export type Decide = Decider<Pact, PactCommands, PactEvent, PactRule>['decide']

type Newcomer = PactCommands['join']['party']

export const partyRefusal = ({ id, kind, label }: Newcomer): Refused =>
  when(kind === 'municipality' || id === municipality, 'one-municipality') ??
  // Whoever reads the register must not learn who a private person is, not even from the id.
  when(kind === 'person' && (label !== undefined || !isUuid(id)), 'person-by-reference') ??
  when(kind !== 'person' && label === undefined, 'party-unnamed')

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((one, i) => one === b[i]) : a === b

/** Names of the fields in which what is given differs from what is recorded. */
export const differing = (recorded: PactRecord, given: PactRecord): readonly (keyof PactRecord)[] =>
  (Object.keys(given) as (keyof PactRecord)[]).filter((field) => !same(given[field], recorded[field]))

export const draft: Decide['draft'] = (ask) => partyRefusal(ask.proposer) ?? [{ type: 'pacts.drafted', data: ask }]

export const clarify: Decide['clarify'] = (ask, pact) =>
  when(differing(pact.record, flat(ask)).length === 0, 'nothing-new') ?? [{ type: 'pacts.clarified', data: ask }]

export const join: Decide['join'] = (ask, pact) =>
  partyRefusal(ask.party) ?? when(partyOf(pact, ask.party.id) !== undefined, 'already-a-party') ?? [{ type: 'pacts.joined', data: ask }]

/** Whoever goes leaves a citizen party behind, and the municipality stays. */
export const leavingRefusal = (party: string, pact: Pact): Refused =>
  when(party === municipality, 'municipality-stays') ??
  when(!partyOf(pact, party), 'not-a-party') ??
  when(citizensOf(pact).length === 1, 'last-party')

export const leave: Decide['leave'] = (ask, pact) => leavingRefusal(ask.party, pact) ?? [{ type: 'pacts.left', data: ask }]

export const promise: Decide['promise'] = (ask, pact, { role }) =>
  when(!speaksFor[ask.side].includes(role), 'not-your-side', { side: ask.side }) ?? [
    { type: 'pacts.promised', data: { commitment: pact.promised + 1, ...ask } },
  ]

export const release: Decide['release'] = (ask, pact, { role }) => {
  const commitment = pact.commitments[ask.commitment]
  if (!commitment) return { refused: 'no-such-commitment', detail: { commitment: ask.commitment } }
  return (
    when(!speaksFor[commitment.side].includes(role), 'not-your-side', { side: commitment.side }) ?? [{ type: 'pacts.released', data: ask }]
  )
}

export const abandon: Decide['abandon'] = (ask) => [{ type: 'pacts.abandoned', data: ask }]
