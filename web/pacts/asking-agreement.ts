// Requests of the time in which a pact is agreed: its particulars, who takes part, what is promised, what others are asked.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { partyFields, partyGiven } from './party.ts'
import { promiseOf } from './who.ts'

/** What is written, when it differs from what the register says. */
const changed = <T>(now: T, before: T | null): T | undefined => (now === before ? undefined : now)

const numberField = (name: 'months' | 'reportEvery', before: number | null, max: number, hint?: string): FieldSpec => ({
  ...{ name, as: 'number', label: fieldNames()[name], max, optional: true, initial: before === null ? '' : String(before) },
  ...(hint && { hint }),
})
const noted = (name: 'derogation' | 'opening', before: string | null): FieldSpec => ({
  ...{ name, as: 'text', label: fieldNames()[name], max: 500, optional: true, initial: before ?? '' },
})

const stillOpen = (pact: Pact): FieldSpec => ({
  name: 'commitment',
  as: 'choice',
  label: fieldNames().commitment,
  options: pact.parts.commitments
    .filter((one) => one.status === 'open')
    .map((one) => ({ value: String(one.commitment), label: promiseOf(pact, one.commitment) })),
})

const unanswered = (pact: Pact): FieldSpec => ({
  name: 'opinion',
  as: 'choice',
  label: fieldNames().opinion,
  options: pact.parts.opinions
    .filter(({ outcome }) => outcome === null || outcome === 'not-received')
    .map((one) => ({ value: String(one.opinion), label: lists().offices[one.office] })),
})

export const agreeing: AsksOf<'clarify' | 'join' | 'leave' | 'promise' | 'release' | 'askOpinion' | 'recordOpinion' | 'abandon'> = {
  clarify: {
    exact: true,
    fields: (pact) => [
      { name: 'title', as: 'line', label: fieldNames().title, max: 140, initial: pact.title },
      { name: 'kind', as: 'choice', label: fieldNames().kind, options: optionsOf(names().kinds), initial: pact.kind },
      { name: 'area', as: 'choice', label: fieldNames().area, options: optionsOf(names().areas), initial: pact.area },
      { name: 'place.address', as: 'line', label: fieldNames().address, max: 200, initial: pact.address },
      { name: 'idea', as: 'text', label: fieldNames().idea, max: 2000, initial: pact.idea },
      numberField('months', pact.months, 600, asks().monthsHint),
      numberField('reportEvery', pact.report_every, 60),
      { name: 'office', as: 'line', label: fieldNames().office, max: 120, optional: true, initial: pact.office ?? '' },
      noted('opening', pact.opening),
      noted('derogation', pact.derogation),
    ],
    data: (given, pact) => {
      const address = changed(given.text('place.address'), pact.address)
      return {
        title: changed(given.text('title'), pact.title),
        kind: changed(given.one(names().kinds, 'kind'), pact.kind),
        area: changed(given.one(names().areas, 'area'), pact.area),
        idea: changed(given.text('idea'), pact.idea),
        months: changed(given.maybeNumber('months'), pact.months),
        reportEvery: changed(given.maybeNumber('reportEvery'), pact.report_every),
        office: changed(given.maybe('office'), pact.office),
        opening: changed(given.maybe('opening'), pact.opening),
        derogation: changed(given.maybe('derogation'), pact.derogation),
        ...(address === undefined ? {} : { place: { municipality: pact.municipality, town: pact.town, address } }),
      }
    },
  },
  join: { fields: (_, value) => partyFields('party', value), data: (given) => ({ party: partyGiven(given, 'party') }) },
  leave: {
    grave: true,
    fields: (pact) => [fields.party(pact, 'citizens', true), fields.reason()],
    data: (given) => ({ party: given.text('party'), reason: given.maybe('reason') }),
  },
  promise: {
    fields: () => [
      { name: 'side', as: 'radios', label: fieldNames().side, options: optionsOf(names().sides) },
      { name: 'what', as: 'text', label: fieldNames().what, max: 500 },
      { name: 'due', as: 'day', label: fieldNames().due, optional: true },
    ],
    data: (given) => ({ side: given.one(names().sides, 'side'), what: given.text('what'), due: given.maybe('due') }),
  },
  release: {
    fields: (pact) => [stillOpen(pact), fields.reason()],
    data: (given) => ({ commitment: given.number('commitment'), reason: given.maybe('reason') }),
  },
  askOpinion: {
    fields: () => [
      { name: 'office', as: 'choice', label: fieldNames().adviser, options: optionsOf(lists().offices) },
      { name: 'required', as: 'tick', label: fieldNames().required, optional: true },
      { name: 'due', as: 'day', label: fieldNames().due, optional: true },
      { name: 'question', as: 'text', label: fieldNames().question, max: 1_000, optional: true },
    ],
    data: (given) => ({
      ...{ office: given.one(lists().offices, 'office'), required: given.yes('required') },
      ...{ due: given.maybe('due'), question: given.maybe('question') },
    }),
  },
  recordOpinion: {
    fields: (pact, value) => [
      unanswered(pact),
      { name: 'outcome', as: 'radios', label: fieldNames().outcome, options: optionsOf(lists().outcomes) },
      ...(value('outcome') === 'prescriptions'
        ? [{ name: 'prescriptions', as: 'text', label: fieldNames().prescriptions, max: 2_000 } as const]
        : []),
      { name: 'received', as: 'day', label: fieldNames().receivedOn, optional: true },
      { name: 'file', as: 'file', label: fieldNames().file, optional: true },
    ],
    data: (given) => ({
      ...{ opinion: given.number('opinion'), outcome: given.one(lists().outcomes, 'outcome') },
      ...{ prescriptions: given.maybe('prescriptions'), received: given.maybe('received'), file: given.maybeFile('file') },
    }),
  },
  abandon: {
    grave: true,
    note: () => asks().abandonNote,
    fields: () => [{ name: 'reason', as: 'text', label: fieldNames().reason, max: 1000 }],
    data: (given) => ({ reason: given.text('reason') }),
  },
}
