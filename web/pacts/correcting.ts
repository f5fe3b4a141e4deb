// Putting a record right: one field at a time, with the reason.
import type { PactCommands } from '../../events/pacts/commands.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
import { names } from './names.ts'

type To = PactCommands['correct']['to']
/** Coordinates are put right where the map is, not in this form. */
type Field = Exclude<keyof To, 'lat' | 'lon'>
type Kind = {
  readonly as: 'line' | 'number' | 'day' | 'choice'
  readonly max?: number
  readonly to: (given: Given) => To
  readonly ofReport?: true
}

const kinds: { readonly [F in Field]: Kind } = {
  title: { as: 'line', max: 140, to: (given) => ({ title: given.text('value') }) },
  area: { as: 'choice', to: (given) => ({ area: given.one(names().areas, 'value') }) },
  address: { as: 'line', max: 200, to: (given) => ({ address: given.text('value') }) },
  number: { as: 'line', max: 40, to: (given) => ({ number: given.text('value') }) },
  act: { as: 'line', max: 40, to: (given) => ({ act: given.text('value') }) },
  from: { as: 'day', to: (given) => ({ from: given.text('value') }) },
  until: { as: 'day', to: (given) => ({ until: given.text('value') }) },
  hours: { as: 'number', to: (given) => ({ hours: given.number('value') }), ofReport: true },
  people: { as: 'number', to: (given) => ({ people: given.number('value') }), ofReport: true },
}
const isField = (name: string): name is Field => Object.hasOwn(kinds, name)

const valueField = ({ as, max }: Kind): FieldSpec => {
  const named = { name: 'value', label: fieldNames().value }
  if (as === 'choice') return { ...named, as, options: optionsOf(names().areas) }
  return as === 'day' ? { ...named, as } : { ...named, as, max }
}

type Report = Pact['parts']['reports'][number]
export const correctFields = (pact: Pact, value: (name: string) => string, ofReport: (report: Report) => string): readonly FieldSpec[] => {
  const fields = (Object.keys(kinds) as Field[]).filter((field) => !kinds[field].ofReport || pact.parts.reports.length > 0)
  const chosen = value('field')
  const kind = isField(chosen) ? kinds[chosen] : undefined
  const reports = pact.parts.reports.map((report) => ({ value: String(report.report), label: ofReport(report) }))
  return [
    {
      name: 'field',
      as: 'choice',
      label: fieldNames().field,
      options: fields.map((field) => ({ value: field, label: fieldNames()[field] })),
    },
    ...(kind?.ofReport ? [{ name: 'report', as: 'choice' as const, label: fieldNames().report, options: reports }] : []),
    ...(kind ? [valueField(kind)] : []),
    { name: 'reason', as: 'text', label: fieldNames().reason, max: 500 },
  ]
}

export const correction = (given: Given): PactCommands['correct'] => {
  const field = given.one(kinds, 'field')
  return {
    ...(kinds[field].ofReport ? { report: given.number('report') } : {}),
    to: kinds[field].to(given),
    reason: given.text('reason'),
  }
}
