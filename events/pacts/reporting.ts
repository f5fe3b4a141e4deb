// Deciding how a pact is told about, and what the office says of it.
import type { Day } from '../kernel/index.ts'
import type { Decide } from './drafting.ts'
import { type Refused, when } from './rules.ts'
import { selfRefusal } from './selves.ts'
import { nextOf, type Pact, partyOf, type Report } from './state.ts'

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

export const report: Decide['report'] = ({ outcomes = [], final = false, ...ask }, pact, { today, role, by }) => {
  const unknown = strangers(pact, outcomes)
  const already = Object.values(pact.reports).find((one) => one.party === ask.party && overlaps(ask, one))
  return (
    when(!partyOf(pact, ask.party), 'not-a-party') ??
    selfRefusal(ask.party, pact, { role, by }) ??
    periodRefusal(ask, pact, today) ??
    when(already !== undefined, 'period-already-reported', already && { from: already.from, until: already.until }) ??
    when(unknown.length > 0, 'no-such-commitment', { commitment: unknown[0] }) ?? [
      { type: 'pacts.reported', data: { ...ask, report: nextOf(pact.reports), outcomes, final } },
    ]
  )
}

/** What the office has approved is not written anew: a mistake in it is corrected. */
const standingRefusal = (number: number, pact: Pact): Refused =>
  when(!pact.reports[number], 'no-such-report', { report: number }) ?? when(pact.reports[number]?.review === 'approved', 'already-approved')

export const supplementReport: Decide['supplementReport'] = (ask, pact) =>
  standingRefusal(ask.report, pact) ?? [{ type: 'pacts.report-supplemented', data: ask }]

export const reviewReport: Decide['reviewReport'] = (ask, pact, { by }) =>
  standingRefusal(ask.report, pact) ??
  when(pact.reports[ask.report]?.writers.includes(by) === true, 'own-report') ?? [{ type: 'pacts.report-reviewed', data: ask }]

export const publishReport: Decide['publishReport'] = (ask, pact) => {
  const one = pact.reports[ask.report]
  return (
    when(!one, 'no-such-report', { report: ask.report }) ??
    when(one?.review === undefined || one.review === 'incomplete', 'not-reviewed') ??
    when(one?.published === true, 'nothing-new') ?? [{ type: 'pacts.report-published', data: ask }]
  )
}

export const inspect: Decide['inspect'] = (ask, pact) => [{ type: 'pacts.inspected', data: { inspection: pact.inspections + 1, ...ask } }]
