// Deciding on which text the sides agree, who stands behind it, and who consents to it.
import type { Asked } from '../kernel/index.ts'
import { effectiveText, inForceWith } from './amending.ts'
import type { Decide } from './drafting.ts'
import { isEnough, limitRefusal, organFor } from './limits.ts'
import { mappingRefusal, opinionRefusal } from './opinions.ts'
import { wholeText } from './outline.ts'
import { type Refused, when } from './rules.ts'
import { selfRefusal } from './selves.ts'
import { sideOf, signsFor } from './sides.ts'
import { type Pact, partyOf } from './state.ts'
import { longestText } from './vocabulary.ts'

export const word: Decide['word'] = ({ clauses }, pact, { digest }) => {
  const text = wholeText(clauses)
  const sha256 = digest(text)
  return (
    when(text.length > longestText, 'text-too-long', { length: text.length, longest: longestText }) ??
    // After a change in what was agreed, writing the same words again is a statement: they still say it.
    when(pact.text?.sha256 === sha256 && pact.text.current, 'same-text') ?? [
      { type: 'pacts.worded', data: { version: pact.worded + 1, sha256, clauses } },
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

/** What one read is the text that waits for consent: the one that stands, or the amendment nobody has finished signing. */
const textRefusal = (read: Read, pact: Pact): Refused => {
  const waiting = effectiveText(pact)
  return (
    when(missing(pact).length > 0, 'not-negotiated', { missing: missing(pact) }) ??
    when(waiting?.version !== read.version || waiting.sha256 !== read.sha256, 'text-changed', { version: waiting?.version }) ??
    when(!pact.amendment && !pact.text?.current, 'text-outdated')
  )
}

export const approve: Decide['approve'] = (ask, pact, { today }) =>
  textRefusal(ask, pact) ??
  when(ask.day > today, 'in-the-future', { field: 'day' }) ??
  when(!isEnough(ask.organ, pact), 'wrong-organ', { organ: organFor(pact) }) ??
  opinionRefusal(pact) ??
  mappingRefusal(ask, pact) ?? [{ type: 'pacts.approved', data: ask }]

/** A person consents for themself alone; for a group signs who represents it, for the municipality its manager. */
const consentRefusal = (id: string, pact: Pact, asked: Asked): Refused =>
  when(!signsFor[sideOf(id)].includes(asked.role), 'not-your-side', { side: sideOf(id) }) ?? selfRefusal(id, pact, asked)

export const sign: Decide['sign'] = (ask, pact, asked) => {
  const party = partyOf(pact, ask.party)
  if (!party) return { refused: 'not-a-party' }
  return (
    consentRefusal(ask.party, pact, asked) ??
    textRefusal(ask, pact) ??
    (pact.amendment ? undefined : (limitRefusal(pact) ?? opinionRefusal(pact))) ??
    when(party.signed === ask.version, 'already-signed') ?? [
      { type: 'pacts.signed', data: ask },
      ...inForceWith(ask.party, pact, asked.today),
    ]
  )
}

const shownRefusal = (read: Read, pact: Pact): Refused => {
  const waiting = effectiveText(pact)
  return when(waiting?.version !== read.version || waiting.sha256 !== read.sha256, 'text-changed', { version: waiting?.version })
}

export const insure: Decide['insure'] = (ask) => when(ask.until < ask.from, 'end-before-start') ?? [{ type: 'pacts.insured', data: ask }]

export const redact: Decide['redact'] = (ask, pact) =>
  shownRefusal(ask, pact) ??
  when(ask.as === 'file' && ask.file === undefined, 'redaction-without-file') ?? [{ type: 'pacts.redacted', data: ask }]

export const publish: Decide['publish'] = (ask, pact) => {
  const { boardFrom, boardUntil } = ask
  return (
    when(pact.text?.version !== ask.version || pact.text.sha256 !== ask.sha256, 'text-changed', { version: pact.text?.version }) ??
    when(pact.text?.redacted !== true, 'not-redacted') ??
    when(boardFrom !== undefined && boardUntil !== undefined && boardUntil < boardFrom, 'end-before-start') ?? [
      { type: 'pacts.published', data: ask },
    ]
  )
}
