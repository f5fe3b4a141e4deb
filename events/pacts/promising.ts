// Deciding what was promised and given: commitments kept, what citizens say of them, supports granted, delivered and returned.
import type { Decide } from './drafting.ts'
import { askedFrom } from './limits.ts'
import { when } from './rules.ts'
import { nextOf } from './state.ts'
import type { SupportKind } from './vocabulary.ts'

export const keep: Decide['keep'] = (ask, pact) =>
  when(!pact.commitments[ask.commitment], 'no-such-commitment', { commitment: ask.commitment }) ??
  when(pact.commitments[ask.commitment]?.kept === true, 'already-kept') ?? [{ type: 'pacts.kept', data: ask }]

export const witness: Decide['witness'] = (ask, pact, { today, by }) => {
  const commitment = pact.commitments[ask.commitment]
  if (!commitment) return { refused: 'no-such-commitment', detail: { commitment: ask.commitment } }
  const from = askedFrom({ ...commitment, begun: pact.record.from })
  return (
    when(from === undefined || today < from, 'too-early-to-ask', { from }) ??
    when(pact.voices[ask.commitment]?.[by] === ask.answer, 'nothing-new') ?? [{ type: 'pacts.witnessed', data: ask }]
  )
}

const usuallyLent: readonly SupportKind[] = ['tools', 'protection']

export const grantSupport: Decide['grantSupport'] = ({ lent, ...ask }, pact) =>
  when(ask.kind === 'money' && pact.pinned?.moneyAllowed !== true, 'money-forbidden') ?? [
    { type: 'pacts.support-granted', data: { support: nextOf(pact.supports), ...ask, lent: lent ?? usuallyLent.includes(ask.kind) } },
  ]

export const deliverSupport: Decide['deliverSupport'] = (ask, pact) =>
  when(!pact.supports[ask.support], 'no-such-support', { support: ask.support }) ??
  when(pact.supports[ask.support]?.delivered === true, 'already-delivered') ?? [{ type: 'pacts.support-delivered', data: ask }]

export const returnSupport: Decide['returnSupport'] = (ask, pact) => {
  const support = pact.supports[ask.support]
  return (
    when(!support, 'no-such-support', { support: ask.support }) ??
    when(support?.lent === false, 'not-lent') ??
    when(support?.delivered === false, 'not-delivered') ??
    when(support?.returned === true, 'already-returned') ?? [{ type: 'pacts.support-returned', data: ask }]
  )
}
