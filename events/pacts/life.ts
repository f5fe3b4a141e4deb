// Deciding the life of a signed pact: it begins, is reported on, is kept and goes on for longer.
import type { Day } from '../kernel/index.ts'
import { isLonger, lastDay } from './limits.ts'
import type { Decide } from './proposal.ts'
import { type Refused, when } from './rules.ts'
import { type Pact, partyOf, type Report } from './state.ts'

export const activate: Decide['activate'] = ({ until: asked, ...ask }, pact, { today }) => {
  const agreed = lastDay(ask.from, pact.record.months ?? 1)
  const until = asked ?? agreed
  return (
    when(ask.actOn !== undefined && ask.actOn > today, 'in-the-future', { field: 'actOn' }) ??
    when(pact.signedOn !== undefined && ask.from < pact.signedOn, 'before-signature', { signed: pact.signedOn }) ??
    when(until <= ask.from, 'end-before-start') ??
    when(until > agreed, 'longer-than-agreed', { until: agreed }) ?? [{ type: 'pacts.activated', data: { ...ask, until } }]
  )
}

/** The last day a report may cover: that of the pact. */
const lastOf = (pact: Pact): Day => pact.last ?? pact.record.until ?? ''
const overlaps = (a: { from: Day; until: Day }, b: Report): boolean => a.from <= b.until && b.from <= a.until

const strangers = (pact: Pact, outcomes: readonly { commitment: number }[]): readonly number[] =>
  outcomes.map(({ commitment }) => commitment).filter((commitment) => !pact.commitments[commitment])

const periodRefusal = (period: { readonly from: Day; readonly until: Day }, pact: Pact, today: Day): Refused =>
  when(period.until < period.from, 'end-before-start') ??
  when(period.until > today, 'in-the-future', { field: 'until' }) ??
  when(period.from < (pact.record.from ?? '') || period.until > lastOf(pact), 'period-outside-pact', {
    from: pact.record.from,
    until: lastOf(pact),
  })

export const report: Decide['report'] = ({ outcomes = [], final = false, ...ask }, pact, { today }) => {
  const unknown = strangers(pact, outcomes)
  const already = Object.values(pact.reports).find((one) => one.party === ask.party && overlaps(ask, one))
  return (
    when(!partyOf(pact, ask.party), 'not-a-party') ??
    periodRefusal(ask, pact, today) ??
    when(already !== undefined, 'period-already-reported', already && { from: already.from, until: already.until }) ??
    when(unknown.length > 0, 'no-such-commitment', { commitment: unknown[0] }) ?? [
      { type: 'pacts.reported', data: { ...ask, report: Object.keys(pact.reports).length + 1, outcomes, final } },
    ]
  )
}

export const keep: Decide['keep'] = (ask, pact) =>
  when(!pact.commitments[ask.commitment], 'no-such-commitment', { commitment: ask.commitment }) ??
  when(pact.commitments[ask.commitment]?.kept === true, 'already-kept') ?? [{ type: 'pacts.kept', data: ask }]

export const extend: Decide['extend'] = (ask, pact, { today }) => {
  const { from = '', until: was = '', derogation } = pact.record
  return (
    when(ask.actOn > today, 'in-the-future', { field: 'actOn' }) ??
    when(today > was, 'already-over', { until: was }) ??
    when(ask.until <= was, 'not-longer', { until: was }) ??
    when(isLonger(pact, from, ask.until) && ask.derogation === undefined && derogation === undefined, 'longer-needs-reason') ?? [
      { type: 'pacts.extended', data: { ...ask, was } },
    ]
  )
}
