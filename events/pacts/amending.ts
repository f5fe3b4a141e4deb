// Deciding how a pact in force changes: its text, its parties, and which text waits for consent.
import type { Day } from '../kernel/index.ts'
import type { Decide } from './drafting.ts'
import { leavingRefusal, partyRefusal } from './drafting.ts'
import type { PactEvent } from './events.ts'
import { wholeText } from './outline.ts'
import { when } from './rules.ts'
import { type Amendment, type Pact, partyOf, type Text, unsigned } from './state.ts'
import { longestText } from './vocabulary.ts'

/** The text somebody may consent to now. */
export const effectiveText = (pact: Pact): Text | Amendment | undefined => pact.amendment ?? pact.text

export const amend: Decide['amend'] = ({ promises = [], released = [], ...ask }, pact, { digest, today }) => {
  const text = wholeText(ask.clauses)
  const sha256 = digest(text)
  const unknown = released.find((commitment) => !pact.commitments[commitment])
  return (
    when(text.length > longestText, 'text-too-long', { length: text.length, longest: longestText }) ??
    when(effectiveText(pact)?.sha256 === sha256, 'same-text') ??
    when(ask.actOn > today, 'in-the-future', { field: 'actOn' }) ??
    when(unknown !== undefined, 'no-such-commitment', { commitment: unknown }) ?? [
      { type: 'pacts.amendment-proposed', data: { version: pact.worded + 1, sha256, ...ask, promises, released } },
    ]
  )
}

const isAsking = (pact: Pact, party: string): boolean => Object.hasOwn(pact.asking, party)

export const askToJoin: Decide['askToJoin'] = (ask, pact) =>
  partyRefusal(ask.party) ??
  when(partyOf(pact, ask.party.id) !== undefined, 'already-a-party') ??
  when(isAsking(pact, ask.party.id), 'already-asked') ?? [{ type: 'pacts.join-asked', data: ask }]

export const admit: Decide['admit'] = ({ party, consent }, pact) => {
  const asking = isAsking(pact, party) ? pact.asking[party] : undefined
  if (!asking) return { refused: 'never-asked' }
  const { holder: _, ...newcomer } = asking
  return [{ type: 'pacts.joined', data: { party: newcomer, consent } }]
}

export const declineJoin: Decide['declineJoin'] = (ask, pact) =>
  when(!isAsking(pact, ask.party), 'never-asked') ?? [{ type: 'pacts.join-declined', data: ask }]

export const exclude: Decide['exclude'] = (ask, pact) =>
  leavingRefusal(ask.party, pact) ?? when(pact.amendment !== undefined, 'amendment-pending') ?? [{ type: 'pacts.excluded', data: ask }]

/** Once the last party has signed an amendment it holds: its commitments get their numbers. */
export const inForceWith = (party: string, pact: Pact, today: Day): readonly PactEvent[] => {
  const { amendment } = pact
  if (!amendment || unsigned(pact, amendment.version, today).some((id) => id !== party)) return []
  const { version, sha256, released } = amendment
  const promises = amendment.promises.map((one, i) => ({ commitment: pact.promised + 1 + i, ...one }))
  return [{ type: 'pacts.amended', data: { version, sha256, promises, released: [...released] } }]
}
