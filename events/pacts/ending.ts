// Deciding how a pact ends, stops by an act and comes back, is handed back and closed.
import type { Day } from '../kernel/index.ts'
import type { PactCommands } from './commands.ts'
import type { Decide } from './drafting.ts'
import { effectiveOn } from './limits.ts'
import { type Refused, when } from './rules.ts'
import { selfRefusal } from './selves.ts'
import { citizensOf, latest, type Pact, partyOf } from './state.ts'
import { type Ending, municipality } from './vocabulary.ts'

export const withdraw: Decide['withdraw'] = (ask, pact, { today, role, by }) => {
  const received = ask.received ?? today
  return (
    when(ask.party === municipality, 'municipality-stays') ??
    when(!partyOf(pact, ask.party), 'not-a-party') ??
    selfRefusal(ask.party, pact, { role, by }) ??
    when(partyOf(pact, ask.party)?.leaves !== undefined, 'already-withdrew') ??
    when(received > today, 'in-the-future', { field: 'received' }) ??
    when(pact.signedOn !== undefined && received < pact.signedOn, 'before-signature', { signed: pact.signedOn }) ?? [
      { type: 'pacts.withdrew', data: { ...ask, received, effective: effectiveOn(received) } },
    ]
  )
}

type EndAsk = PactCommands['end']
type Check = (ask: EndAsk, pact: Pact, today: Day) => Refused

const leavingOn = (pact: Pact): Day => latest(citizensOf(pact).flatMap(({ leaves }) => (leaves ? [leaves] : []))) ?? ''
const untilOf = (pact: Pact): Day => pact.record.until ?? ''
const motivated: Check = ({ motive }) => when(motive === undefined, 'needs-motive')

/** The citizens did not do what they promised, were told so, and the time to put it right is over. */
const breached: Check = (_, pact, today) => {
  const open = Object.values(pact.breaches).filter(({ side, remedied }) => side === 'citizens' && !remedied)
  const soonest = open.map(({ remedy }) => remedy).sort()[0]
  return when(soonest === undefined, 'no-breach') ?? when(today <= (soonest ?? ''), 'remedy-running', { remedy: soonest })
}

const checks: { readonly [E in Ending]: Check } = {
  withdrawn: (_, pact, today) =>
    when(pact.stage !== 'notice', 'no-notice') ?? when(today < leavingOn(pact), 'notice-running', { effective: leavingOn(pact) }),
  early: motivated,
  breach: (ask, pact, today) => motivated(ask, pact, today) ?? breached(ask, pact, today),
}
const lastDays: { readonly [E in Ending]: (pact: Pact, today: Day) => Day } = {
  withdrawn: leavingOn,
  early: (_, today) => today,
  breach: (_, today) => today,
}

export const end: Decide['end'] = (ask, pact, { today }) =>
  checks[ask.reason](ask, pact, today) ?? [{ type: 'pacts.ended', data: { ...ask, last: lastDays[ask.reason](pact, today) } }]

const actRefusal = ({ actOn }: { readonly actOn: Day }, today: Day): Refused => when(actOn > today, 'in-the-future', { field: 'actOn' })

export const revoke: Decide['revoke'] = (ask, _, { today }) => actRefusal(ask, today) ?? [{ type: 'pacts.revoked', data: ask }]

export const reinstate: Decide['reinstate'] = (ask, pact, { today }) =>
  actRefusal(ask, today) ??
  when(today > untilOf(pact), 'already-over', { until: untilOf(pact) }) ?? [{ type: 'pacts.reinstated', data: ask }]

export const expire: Decide['expire'] = (_, pact, { today }) =>
  when(today <= untilOf(pact), 'not-over-yet', { until: untilOf(pact) }) ?? [{ type: 'pacts.expired', data: { last: untilOf(pact) } }]

export const evaluate: Decide['evaluate'] = (ask) => [{ type: 'pacts.evaluated', data: ask }]

export const renew: Decide['renew'] = (ask, pact, { id }) =>
  when(ask.by === id, 'renews-itself') ?? when(!pact.evaluated, 'not-evaluated') ?? [{ type: 'pacts.renewed', data: ask }]

export const handBack: Decide['handBack'] = (ask, pact) =>
  when(pact.handedBack, 'already-handed-back') ?? [{ type: 'pacts.handed-back', data: ask }]

/** Whoever let the time run out owes a final report; where a pact broke there may be nobody left to write one. */
const reportRefusal = (pact: Pact): Refused => {
  const finals = Object.values(pact.reports).filter(({ final }) => final)
  return (
    when(pact.stage === 'expired' && finals.length === 0, 'no-final-report') ??
    when(pact.stage === 'expired' && !finals.some(({ review }) => review === 'approved'), 'final-not-approved')
  )
}

export const close: Decide['close'] = (ask, pact) => {
  const out = Object.entries(pact.supports).find(([, { lent, delivered, returned }]) => lent && delivered && !returned)
  return (
    reportRefusal(pact) ??
    when(!pact.handedBack, 'not-handed-back') ??
    when(out !== undefined, 'not-returned', { support: Number(out?.[0]) }) ?? [{ type: 'pacts.closed', data: ask }]
  )
}
