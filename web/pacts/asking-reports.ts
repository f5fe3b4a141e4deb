// Requests about what was done: a promise kept, what citizens say of it, a report told, completed, reviewed, published, an inspection.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { fullDay, today } from '../kernel/format.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { lists } from './lists.ts'

type Report = Pact['parts']['reports'][number]
const promised = (pact: Pact) => pact.parts.commitments.filter((one) => one.status !== 'released')
/** Those about which everybody is asked by now. */
const askedNow = (pact: Pact) => promised(pact).filter(({ asked_from }) => asked_from !== null && asked_from <= today())
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

const promise = (of: ReturnType<typeof promised>): FieldSpec => ({
  name: 'commitment',
  as: 'choice',
  label: fieldNames().commitment,
  options: of.map((one) => ({ value: String(one.commitment), label: one.what })),
})
const reportAmong = (pact: Pact, fits: (report: Report) => boolean): FieldSpec =>
  fields.numbered(
    'report',
    fieldNames().report,
    pact.parts.reports.filter(fits).map((one) => ({ number: one.report, says: asks().ofReport(one.report, fullDay(one.ends_on)) })),
  )

const longer = (name: 'results' | 'problems' | 'next', max = 2_000): FieldSpec => ({
  ...{ name, as: 'text', label: fieldNames()[name], max, optional: true },
})
const euros = (name: 'citizensMoney' | 'municipalityMoney'): FieldSpec => ({
  ...{ name, as: 'number', label: fieldNames()[name], hint: asks().euroHint, optional: true },
})
const resources = (given: Given) => {
  const put = {
    ...{ citizens: fields.centsGiven(given, 'citizensMoney'), municipality: fields.centsGiven(given, 'municipalityMoney') },
    ...{ staffHours: given.maybeNumber('staffHours'), goods: given.maybe('goods') },
  }
  return Object.values(put).every((one) => one === undefined) ? undefined : put
}

export const reporting: AsksOf<'keep' | 'witness' | 'report' | 'supplementReport' | 'reviewReport' | 'publishReport' | 'inspect'> = {
  keep: {
    fields: (pact) => [
      promise(openPromises(pact)),
      { name: 'evidence', as: 'text', label: fieldNames().evidence, max: 1000 },
      { name: 'file', as: 'file', label: fieldNames().file, optional: true },
    ],
    data: (given) => ({ commitment: given.number('commitment'), evidence: given.text('evidence'), file: given.maybeFile('file') }),
  },
  witness: {
    note: () => asks().witnessNote,
    fields: (pact) => [
      promise(askedNow(pact)),
      { name: 'answer', as: 'radios', label: fieldNames().done, options: optionsOf(lists().voices) },
    ],
    data: (given) => ({ commitment: given.number('commitment'), answer: given.one(lists().voices, 'answer') }),
  },
  report: {
    wide: true,
    fields: (pact, value) => [
      fields.party(pact),
      ...fields.period(),
      { name: 'activities', as: 'text', label: fieldNames().activities, max: 4000 },
      { name: 'hours', as: 'number', label: fieldNames().hours },
      { name: 'people', as: 'number', label: fieldNames().people },
      ...outcomeFields(pact),
      longer('results'),
      longer('problems'),
      longer('next'),
      { name: 'beneficiaries', as: 'number', label: fieldNames().beneficiaries, optional: true },
      ...[euros('citizensMoney'), euros('municipalityMoney')],
      { name: 'staffHours', as: 'number', label: fieldNames().staffHours, optional: true },
      { name: 'goods', as: 'line', label: fieldNames().goods, max: 500, optional: true },
      ...fields.photos(value),
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
      resources: resources(given),
      beneficiaries: given.maybeNumber('beneficiaries'),
      ...{ results: given.maybe('results'), problems: given.maybe('problems'), next: given.maybe('next') },
      photos: fields.photosGiven(given),
    }),
  },
  supplementReport: {
    fields: (pact, value) => [
      reportAmong(pact, ({ review }) => review !== 'approved'),
      { name: 'text', as: 'text', label: fieldNames().supplement, max: 4_000 },
      ...fields.photos(value),
    ],
    data: (given) => ({ report: given.number('report'), text: given.text('text'), photos: fields.photosGiven(given) }),
  },
  reviewReport: {
    note: () => asks().reviewNote,
    fields: (pact) => [
      reportAmong(pact, ({ review }) => review !== 'approved'),
      { name: 'outcome', as: 'radios', label: fieldNames().outcome, options: optionsOf(lists().reviews) },
      { name: 'note', as: 'text', label: fieldNames().note, max: 2_000, optional: true },
    ],
    data: (given) => ({ report: given.number('report'), outcome: given.one(lists().reviews, 'outcome'), note: given.maybe('note') }),
  },
  publishReport: {
    fields: (pact) => [reportAmong(pact, (one) => one.published_on === null && one.review !== null && one.review !== 'incomplete')],
    data: (given) => ({ report: given.number('report') }),
  },
  inspect: {
    fields: () => [
      { name: 'outcome', as: 'radios', label: fieldNames().outcome, options: optionsOf(lists().inspections) },
      { name: 'found', as: 'text', label: fieldNames().found, max: 2_000 },
      { name: 'file', as: 'file', label: fieldNames().file, optional: true },
    ],
    data: (given) => ({
      outcome: given.one({ regular: '', remarks: '', serious: '' }, 'outcome'),
      ...{ found: given.text('found'), file: given.maybeFile('file') },
    }),
  },
}
