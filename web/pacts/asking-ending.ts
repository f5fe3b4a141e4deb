// Requests of a quarrel, of an end and of what comes after it.

import type { FieldSpec } from '../kernel/asks/ask.ts'
import { isProblem } from '../kernel/problem.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { api, type Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'

const choosers = ['citizens', 'municipality', 'jointly'] as const
const condition = { good: '', worn: '', damaged: '' }
const side = (label: string): FieldSpec => ({ name: 'side', as: 'radios', label, options: optionsOf(names().sides) })

const conciliation = (pact: Pact): FieldSpec =>
  fields.numbered(
    'conciliation',
    fieldNames().conciliation,
    pact.parts.conciliations.filter((one) => one.closed_on === null).map((one) => ({ number: one.conciliation, says: one.about })),
  )
const offered = 12
const successors = async (q: string) => {
  const answer = await api.read('/', {}, { q, limit: offered }).send()
  return isProblem(answer) ? [] : answer.items.map(({ id, title, town }) => ({ label: `${title}, ${town}`, value: id }))
}

const quarrelling: AsksOf<
  'notifyBreach' | 'remedyBreach' | 'askConciliation' | 'seatConciliation' | 'proposeConciliation' | 'closeConciliation'
> = {
  notifyBreach: {
    note: () => asks().breachNote,
    fields: () => [
      side(fieldNames().whoFailed),
      { name: 'what', as: 'text', label: fieldNames().breach, max: 2_000 },
      { name: 'remedy', as: 'day', label: fieldNames().remedy },
    ],
    data: (given) => ({ side: given.one(names().sides, 'side'), what: given.text('what'), remedy: given.text('remedy') }),
  },
  remedyBreach: {
    fields: (pact) => [
      fields.numbered(
        'breach',
        fieldNames().whichBreach,
        pact.parts.breaches.filter((one) => one.remedied_on === null).map((one) => ({ number: one.breach, says: one.what })),
      ),
      { name: 'how', as: 'text', label: fieldNames().how, max: 1_000 },
    ],
    data: (given) => ({ breach: given.number('breach'), how: given.text('how') }),
  },
  askConciliation: {
    note: () => asks().conciliationNote,
    fields: () => [side(fieldNames().whoAsks), { name: 'about', as: 'text', label: fieldNames().about, max: 2_000 }],
    data: (given) => ({ side: given.one(names().sides, 'side'), about: given.text('about') }),
  },
  seatConciliation: {
    note: () => asks().membersNote,
    fields: (pact) => [
      conciliation(pact),
      ...choosers.map((chosen) => ({
        ...{ name: `members.${chosen}`, as: 'line' as const, label: lists().choosers[chosen] ?? chosen, max: 120 },
      })),
    ],
    data: (given) => ({
      conciliation: given.number('conciliation'),
      members: choosers.map((chosen) => ({ chosen, who: given.text(`members.${chosen}`) })),
    }),
  },
  proposeConciliation: {
    fields: (pact) => [conciliation(pact), { name: 'proposal', as: 'text', label: fieldNames().proposal, max: 4_000 }],
    data: (given) => ({ conciliation: given.number('conciliation'), proposal: given.text('proposal') }),
  },
  closeConciliation: {
    fields: (pact) => [
      conciliation(pact),
      { name: 'settled', as: 'tick', label: fieldNames().settled, optional: true },
      { name: 'note', as: 'text', label: fieldNames().note, max: 2_000, optional: true },
    ],
    data: (given) => ({ conciliation: given.number('conciliation'), settled: given.yes('settled'), note: given.maybe('note') }),
  },
}

export const ending: AsksOf<
  keyof typeof quarrelling | 'end' | 'revoke' | 'reinstate' | 'expire' | 'evaluate' | 'renew' | 'handBack' | 'close'
> = {
  ...quarrelling,
  end: {
    grave: true,
    fields: () => [
      { name: 'reason', as: 'choice', label: fieldNames().ending, options: optionsOf(names().endings) },
      { name: 'motive', as: 'text', label: fieldNames().motive, hint: asks().endHint, max: 1000, optional: true },
    ],
    data: (given) => ({ reason: given.one(names().endings, 'reason'), motive: given.maybe('motive') }),
  },
  revoke: {
    grave: true,
    note: () => asks().revokeNote,
    fields: () => [...fields.act(), fields.why()],
    data: (given) => ({ act: given.text('act'), actOn: given.text('actOn'), reason: given.text('reason') }),
  },
  reinstate: {
    fields: () => [...fields.act(), fields.why()],
    data: (given) => ({ act: given.text('act'), actOn: given.text('actOn'), reason: given.text('reason') }),
  },
  expire: { grave: true, note: () => asks().expireNote, fields: () => [], data: () => ({}) },
  evaluate: {
    note: () => asks().evaluateNote,
    fields: () => [
      { name: 'verdict', as: 'radios', label: fieldNames().verdict, options: optionsOf(lists().verdicts) },
      { name: 'summary', as: 'text', label: fieldNames().summary, max: 4_000 },
      { name: 'file', as: 'file', label: fieldNames().file, optional: true },
    ],
    data: (given) => ({ verdict: given.one(lists().verdicts, 'verdict'), summary: given.text('summary'), file: given.maybeFile('file') }),
  },
  renew: {
    note: () => asks().renewNote,
    fields: () => [
      { name: 'by', as: 'lookup', label: fieldNames().successor, find: successors },
      { name: 'act', as: 'line', label: fieldNames().act, max: 40, optional: true },
      { name: 'note', as: 'text', label: fieldNames().note, max: 500, optional: true },
    ],
    data: (given) => ({ by: given.text('by'), act: given.maybe('act'), note: given.maybe('note') }),
  },
  handBack: {
    fields: (_, value) => [
      { name: 'condition', as: 'radios', label: fieldNames().condition, options: optionsOf(lists().conditions) },
      { name: 'note', as: 'text', label: fieldNames().note, max: 2_000, optional: true },
      ...fields.photos(value),
    ],
    data: (given) => ({
      ...{ condition: given.one(condition, 'condition'), note: given.maybe('note'), photos: fields.photosGiven(given) },
    }),
  },
  close: {
    grave: true,
    note: () => asks().closeNote,
    fields: () => [
      { name: 'act', as: 'line', label: fieldNames().act, max: 40, optional: true },
      { name: 'note', as: 'text', label: fieldNames().note, max: 1_000, optional: true },
    ],
    data: (given) => ({ act: given.maybe('act'), note: given.maybe('note') }),
  },
}
