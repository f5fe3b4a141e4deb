// Deciding how a pact ends, and how a wrong record is put right.
import type { Day } from '../kernel/index.ts'
import type { PactCommands } from './commands.ts'
import { effectiveOn } from './limits.ts'
import type { Decide } from './proposal.ts'
import { type Refused, when } from './rules.ts'
import { citizensOf, latest, type Pact, type PactRecord, partyOf, type Report } from './state.ts'
import { type Ending, municipality } from './vocabulary.ts'

export const withdraw: Decide['withdraw'] = (ask, pact, { today }) => {
  const received = ask.received ?? today
  return (
    when(ask.party === municipality, 'municipality-stays') ??
    when(!partyOf(pact, ask.party), 'not-a-party') ??
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

const checks: { readonly [E in Ending]: Check } = {
  concluded: (_, pact, today) =>
    when(today < untilOf(pact), 'not-over-yet', { until: untilOf(pact) }) ??
    when(!Object.values(pact.reports).some(({ final }) => final), 'no-final-report'),
  expired: (_, pact, today) => when(today <= untilOf(pact), 'not-over-yet', { until: untilOf(pact) }),
  withdrawn: (_, pact, today) =>
    when(pact.stage !== 'notice', 'no-notice') ?? when(today < leavingOn(pact), 'notice-running', { effective: leavingOn(pact) }),
  early: motivated,
  breach: motivated,
}
const lastDays: { readonly [E in Ending]: (pact: Pact, today: Day) => Day } = {
  concluded: untilOf,
  expired: untilOf,
  withdrawn: leavingOn,
  early: (_, today) => today,
  breach: (_, today) => today,
}

export const end: Decide['end'] = (ask, pact, { today }) =>
  checks[ask.reason](ask, pact, today) ?? [{ type: 'pacts.ended', data: { ...ask, last: lastDays[ask.reason](pact, today) } }]

type Correctable = PactCommands['correct']['to']
type Field = keyof Correctable

const datesRefusal = (record: PactRecord, reports: readonly Report[]): Refused =>
  when(record.from !== undefined && record.until !== undefined && record.until <= record.from, 'end-before-start') ??
  when(
    reports.some(({ from, until }) => from < (record.from ?? from) || until > (record.until ?? until)),
    'period-outside-pact',
  )

const keysOf = (to: Correctable): readonly Field[] => Object.keys(to) as Field[]
const pick = (from: Correctable, fields: readonly Field[]): Correctable => Object.fromEntries(fields.map((field) => [field, from[field]]))

export const correct: Decide['correct'] = ({ report, to, reason }, pact) => {
  const figures = report === undefined ? undefined : pact.reports[report]
  const { hours, people, ...rest } = to
  const recorded = { ...pact.record, ...(figures && { hours: figures.hours, people: figures.people }) } as PactRecord & Correctable
  const fields = keysOf(to).filter((field) => to[field] !== recorded[field])
  const unrecorded = fields.filter((field) => recorded[field] === undefined)
  const ofReport = report !== undefined || hours !== undefined || people !== undefined
  return (
    when(ofReport && figures === undefined, 'no-such-report') ??
    when(fields.length === 0, 'nothing-new') ??
    when(unrecorded.length > 0, 'never-recorded', { fields: unrecorded }) ??
    datesRefusal({ ...pact.record, ...rest }, Object.values(pact.reports)) ?? [
      { type: 'pacts.corrected', data: { report, was: pick(recorded, fields), now: pick(to, fields), reason } },
    ]
  )
}
