// Requests of a signed pact's life: it begins, is told about, goes on, ends, is put right.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { fullDay } from '../kernel/format.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { correctFields, correction } from './correcting.ts'
import { names } from './names.ts'

const openPromises = (pact: Pact) => pact.parts.commitments.filter((one) => one.status === 'open')

const outcomeOptions = (): readonly Option[] => [
  { value: 'kept', label: asks().outcomeKept },
  { value: 'missed', label: asks().outcomeMissed },
  { value: 'open', label: asks().outcomeOpen },
]

const outcomeFields = (pact: Pact): readonly FieldSpec[] =>
  openPromises(pact).map((one) => ({
    name: `outcome.${one.commitment}`,
    as: 'radios' as const,
    label: asks().outcome(one.what),
    options: outcomeOptions(),
    initial: 'open',
  }))

const outcomes = (given: Given, pact: Pact) =>
  openPromises(pact).flatMap(({ commitment }) => {
    const said = given.text(`outcome.${commitment}`)
    return said === 'kept' || said === 'missed' ? [{ commitment, kept: said === 'kept' }] : []
  })

const actFields = (optional: boolean): readonly FieldSpec[] => [
  { name: 'act', as: 'line', label: optional ? fieldNames().managerAct : fieldNames().act, hint: asks().numberHint, max: 40, optional },
  { name: 'actOn', as: 'day', label: fieldNames().actOn, optional },
]

export const living: AsksOf<'activate' | 'report' | 'keep' | 'extend' | 'withdraw' | 'end' | 'correct'> = {
  activate: {
    fields: () => [
      { name: 'number', as: 'line', label: fieldNames().number, hint: asks().numberHint, max: 40 },
      { name: 'from', as: 'day', label: fieldNames().from },
      { name: 'until', as: 'day', label: fieldNames().until, hint: asks().untilHint, optional: true },
      ...actFields(true),
    ],
    data: (given) => ({
      number: given.text('number'),
      from: given.text('from'),
      until: given.maybe('until'),
      act: given.maybe('act'),
      actOn: given.maybe('actOn'),
    }),
  },
  report: {
    fields: (pact) => [
      fields.party(pact),
      { name: 'from', as: 'day', label: fieldNames().from },
      { name: 'until', as: 'day', label: fieldNames().until },
      { name: 'activities', as: 'text', label: fieldNames().activities, max: 4000 },
      { name: 'hours', as: 'number', label: fieldNames().hours },
      { name: 'people', as: 'number', label: fieldNames().people },
      ...outcomeFields(pact),
      { name: 'final', as: 'tick', label: fieldNames().final, optional: true },
    ],
    data: (given, pact) => ({
      party: given.text('party'),
      from: given.text('from'),
      until: given.text('until'),
      activities: given.text('activities'),
      hours: given.number('hours'),
      people: given.number('people'),
      outcomes: outcomes(given, pact),
      final: given.yes('final'),
    }),
  },
  keep: {
    fields: (pact) => [
      {
        name: 'commitment',
        as: 'choice',
        label: fieldNames().commitment,
        options: openPromises(pact).map((one) => ({ value: String(one.commitment), label: one.what })),
      },
      { name: 'evidence', as: 'text', label: fieldNames().evidence, max: 1000 },
    ],
    data: (given) => ({ commitment: given.number('commitment'), evidence: given.text('evidence') }),
  },
  extend: {
    fields: () => [
      { name: 'until', as: 'day', label: fieldNames().until },
      ...actFields(false),
      { name: 'derogation', as: 'text', label: fieldNames().derogation, max: 500, optional: true },
    ],
    data: (given) => ({
      until: given.text('until'),
      act: given.text('act'),
      actOn: given.text('actOn'),
      derogation: given.maybe('derogation'),
    }),
  },
  withdraw: {
    grave: true,
    note: () => asks().withdrawNote,
    fields: (pact) => [
      fields.party(pact, 'citizens', true),
      { name: 'received', as: 'day', label: fieldNames().received, optional: true },
      fields.reason(),
    ],
    data: (given) => ({ party: given.text('party'), received: given.maybe('received'), reason: given.maybe('reason') }),
  },
  end: {
    grave: true,
    fields: () => [
      { name: 'reason', as: 'choice', label: fieldNames().ending, options: optionsOf(names().endings) },
      { name: 'motive', as: 'text', label: fieldNames().motive, hint: asks().endHint, max: 1000, optional: true },
    ],
    data: (given) => ({ reason: given.one(names().endings, 'reason'), motive: given.maybe('motive') }),
  },
  correct: {
    exact: true,
    note: () => asks().correctNote,
    fields: (pact, value) => correctFields(pact, value, (report) => asks().ofReport(report.report, fullDay(report.ends_on))),
    data: correction,
  },
}
