// Deciding what the sides promise each other, on which text, and who consents to it.
import { limitRefusal } from './limits.ts'
import type { Decide } from './proposal.ts'
import { type Refused, when } from './rules.ts'
import { sideOf, signsFor, speaksFor } from './sides.ts'
import { type Pact, partyOf } from './state.ts'

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

export const word: Decide['word'] = ({ text }, pact, { digest }) => {
  const sha256 = digest(text)
  return (
    // After a change in what was agreed, writing the same words again is a statement: they still say it.
    when(pact.text?.sha256 === sha256 && pact.text.current, 'same-text') ?? [
      { type: 'pacts.worded', data: { version: (pact.text?.version ?? 0) + 1, sha256, text } },
    ]
  )
}

type Read = { readonly version: number; readonly sha256: string }

/** What is still missing before anybody can consent. */
export const missing = (pact: Pact): readonly string[] => {
  const promised = new Set(Object.values(pact.commitments).map(({ side }) => side))
  return [
    ...(promised.has('citizens') ? [] : ['citizens']),
    ...(promised.has('municipality') ? [] : ['municipality']),
    ...(pact.text ? [] : ['text']),
    ...(pact.record.months === undefined ? ['months'] : []),
  ]
}

const textRefusal = (read: Read, pact: Pact): Refused =>
  when(missing(pact).length > 0, 'not-negotiated', { missing: missing(pact) }) ??
  when(pact.text?.version !== read.version || pact.text.sha256 !== read.sha256, 'text-changed', { version: pact.text?.version }) ??
  when(!pact.text?.current, 'text-outdated')

export const approve: Decide['approve'] = (ask, pact, { today }) =>
  textRefusal(ask, pact) ?? when(ask.day > today, 'in-the-future', { field: 'day' }) ?? [{ type: 'pacts.approved', data: ask }]

export const sign: Decide['sign'] = (ask, pact, { role }) =>
  when(!partyOf(pact, ask.party), 'not-a-party') ??
  when(!signsFor[sideOf(ask.party)].includes(role), 'not-your-side', { side: sideOf(ask.party) }) ??
  textRefusal(ask, pact) ??
  limitRefusal(pact) ??
  when(partyOf(pact, ask.party)?.signed === true, 'already-signed') ?? [{ type: 'pacts.signed', data: ask }]
