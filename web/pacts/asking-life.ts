// Requests of a pact's time: it begins, stops, goes on, lasts longer, is put right.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { fullDay } from '../kernel/format.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { correctFields, correction } from './correcting.ts'

const hour = /^([01]\d|2[0-3]):[0-5]\d$/

/** A day and an hour, which together are a moment. */
const moment = (name: string, label: string, at: string): readonly FieldSpec[] => [
  { name: `${name}.day`, as: 'day', label },
  {
    ...{ name: `${name}.hour`, as: 'line', label: at, initial: '09:00', max: 5 },
    check: (text) => (hour.test(text) ? undefined : asks().hourWrong),
  },
]
const momentGiven = (given: Given, name: string): string =>
  new Date(`${given.text(`${name}.day`)}T${given.text(`${name}.hour`)}:00`).toISOString()

export const living: AsksOf<'activate' | 'suspend' | 'resume' | 'extend' | 'correct'> = {
  activate: {
    fields: () => [
      { name: 'number', as: 'line', label: fieldNames().number, hint: asks().numberHint, max: 40 },
      { name: 'from', as: 'day', label: fieldNames().from },
      { name: 'until', as: 'day', label: fieldNames().until, hint: asks().untilHint, optional: true },
      { name: 'act', as: 'line', label: fieldNames().managerAct, hint: asks().numberHint, max: 40, optional: true },
      { name: 'actOn', as: 'day', label: fieldNames().actOn, optional: true },
    ],
    data: (given) => ({
      number: given.text('number'),
      from: given.text('from'),
      until: given.maybe('until'),
      act: given.maybe('act'),
      actOn: given.maybe('actOn'),
    }),
  },
  suspend: {
    grave: true,
    note: () => asks().suspendNote,
    fields: () => [
      { name: 'reason', as: 'text', label: fieldNames().motive, max: 1_000 },
      ...moment('notified', fieldNames().notified, fieldNames().hour),
      ...moment('effective', fieldNames().effective, fieldNames().hour),
      { name: 'until', as: 'day', label: fieldNames().suspendedUntil, optional: true },
      { name: 'act', as: 'line', label: fieldNames().act, max: 40, optional: true },
    ],
    data: (given) => ({
      ...{ reason: given.text('reason'), notified: momentGiven(given, 'notified'), effective: momentGiven(given, 'effective') },
      ...{ until: given.maybe('until'), act: given.maybe('act') },
    }),
  },
  resume: {
    note: () => asks().resumeNote,
    fields: () => [{ name: 'note', as: 'text', label: fieldNames().note, max: 500, optional: true }],
    data: (given) => ({ note: given.maybe('note') }),
  },
  extend: {
    fields: () => [
      { name: 'until', as: 'day', label: fieldNames().until },
      ...fields.act(),
      { name: 'derogation', as: 'text', label: fieldNames().derogation, hint: asks().capHint, max: 500, optional: true },
      { name: 'derogationAct', as: 'line', label: fieldNames().derogationAct, max: 40, optional: true },
    ],
    data: (given) => ({
      ...{ until: given.text('until'), act: given.text('act'), actOn: given.text('actOn') },
      ...{ derogation: given.maybe('derogation'), derogationAct: given.maybe('derogationAct') },
    }),
  },
  correct: {
    exact: true,
    note: () => asks().correctNote,
    fields: (pact, value) => correctFields(pact, value, (report) => asks().ofReport(report.report, fullDay(report.ends_on))),
    data: correction,
  },
}
