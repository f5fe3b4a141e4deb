// Deciding how a wrong record is put right: what it said stays readable.
import type { PactCommands } from './commands.ts'
import type { Decide } from './drafting.ts'
import { type Refused, when } from './rules.ts'
import type { PactRecord, Report } from './state.ts'

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
    when(to.from !== undefined && to.from < (pact.record.from ?? ''), 'start-into-the-past', { from: pact.record.from }) ??
    datesRefusal({ ...pact.record, ...rest }, Object.values(pact.reports)) ?? [
      { type: 'pacts.corrected', data: { report, was: pick(recorded, fields), now: pick(to, fields), reason } },
    ]
  )
}
