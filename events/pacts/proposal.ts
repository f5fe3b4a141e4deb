// Deciding how a pact is proposed, clarified, joined, left and given up.
import { type Decider, isUuid } from '../kernel/index.ts'
import type { PactCommands } from './commands.ts'
import type { PactEvent } from './events.ts'
import { type PactRule, type Refused, when } from './rules.ts'
import { citizensOf, flat, type Pact, type PactRecord, partyOf } from './state.ts'
import { municipality } from './vocabulary.ts'

export type Decide = Decider<Pact, PactCommands, PactEvent, PactRule>['decide']

type Newcomer = PactCommands['join']['party']

const partyRefusal = ({ id, kind, label }: Newcomer): Refused =>
  when(kind === 'municipality' || id === municipality, 'one-municipality') ??
  // Whoever reads the register must not learn who a private person is, not even from the id.
  when(kind === 'person' && (label !== undefined || !isUuid(id)), 'person-by-reference') ??
  when(kind !== 'person' && label === undefined, 'party-unnamed')

/** Names of the fields in which what is given differs from what is recorded. */
export const differing = (recorded: PactRecord, given: PactRecord): readonly (keyof PactRecord)[] =>
  (Object.keys(given) as (keyof PactRecord)[]).filter((field) => given[field] !== recorded[field])

export const propose: Decide['propose'] = (ask) => partyRefusal(ask.proposer) ?? [{ type: 'pacts.proposed', data: ask }]

export const clarify: Decide['clarify'] = (ask, pact) =>
  when(differing(pact.record, flat(ask)).length === 0, 'nothing-new') ?? [{ type: 'pacts.clarified', data: ask }]

export const join: Decide['join'] = (ask, pact) =>
  partyRefusal(ask.party) ?? when(partyOf(pact, ask.party.id) !== undefined, 'already-a-party') ?? [{ type: 'pacts.joined', data: ask }]

export const leave: Decide['leave'] = (ask, pact) =>
  when(ask.party === municipality, 'municipality-stays') ??
  when(!partyOf(pact, ask.party), 'not-a-party') ??
  when(citizensOf(pact).length === 1, 'last-party') ?? [{ type: 'pacts.left', data: ask }]

export const abandon: Decide['abandon'] = (ask) => [{ type: 'pacts.abandoned', data: ask }]
