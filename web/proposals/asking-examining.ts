// What the requests of the examination ask for: what is missing, opinions, meetings.
import type { ProposalCommands } from '../../events/proposals/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { OnDesk } from './api.ts'
import { dueField, itemRows, note, prescriptionRows } from './asking-fields.ts'
import { asks } from './asks-words.ts'
import { names } from './names.ts'

type Asks<C extends keyof ProposalCommands> = { readonly [N in C]: Ask<OnDesk, ProposalCommands[N]> }
type Item = NonNullable<OnDesk['parts']['integration']>['items'][number]

const waiting = (of: OnDesk): readonly Item[] => of.parts.integration?.items.filter(({ answered }) => !answered) ?? []
const said = (given: Given, name: string) => rowsGiven(given, name, (path) => given.maybe(path))

const integrating = (of: OnDesk): readonly FieldSpec[] => [
  ...waiting(of).map(
    ({ item, what }) =>
      ({ name: `answers.${item}`, as: 'text', max: 1000, label: asks().answerTo(what), hint: asks().answerHint, optional: true }) as const,
  ),
  { name: 'file', as: 'file', label: asks().attach, optional: true },
]
const integrated = (given: Given, of: OnDesk): ProposalCommands['integrate'] => {
  const answered = waiting(of).filter(({ item }) => given.maybe(`answers.${item}`) !== undefined)
  const file = given.maybeFile('file')
  return {
    person: of.person ?? '',
    answers: JSON.stringify(Object.fromEntries(answered.map(({ item }) => [item, given.text(`answers.${item}`)]))),
    items: answered.map(({ item }) => item),
    attachments: file ? [{ what: 'other', file }] : [],
  }
}

export const examiningAsking: Asks<
  'askIntegration' | 'remind' | 'integrate' | 'receiveIntegration' | 'askOpinion' | 'giveOpinion' | 'openCodesign' | 'meet' | 'transmit'
> = {
  askIntegration: {
    fields: (_, value) => [...rowFields(value, itemRows()), dueField(asks().dueHint)],
    data: (given) => ({ items: said(given, 'items'), due: given.text('due') }),
  },
  remind: { fields: () => [], data: () => ({}) },
  integrate: { personal: true, fields: integrating, data: integrated },
  receiveIntegration: {
    fields: (of) =>
      waiting(of).map(({ item, what }) => ({ name: `waived.${item}`, as: 'tick', label: asks().waive(what), optional: true }) as const),
    data: (given, of) => ({ waived: waiting(of).flatMap(({ item }) => (given.yes(`waived.${item}`) ? [item] : [])) }),
  },
  askOpinion: {
    fields: () => [
      { name: 'adviser', as: 'choice', label: asks().adviser, options: optionsOf(names().advisers) },
      { name: 'office', as: 'line', label: asks().office, max: 120 },
      dueField(),
      { name: 'binding', as: 'tick', label: asks().binding, optional: true },
    ],
    data: (given) => ({
      ...{
        adviser: given.one(names().advisers, 'adviser'),
        office: given.text('office'),
        due: given.text('due'),
        binding: given.yes('binding'),
      },
    }),
  },
  giveOpinion: {
    fields: (of, value) => [
      {
        ...{ name: 'opinion', as: 'choice', label: asks().opinion },
        options: of.parts.opinions
          .filter(({ outcome }) => outcome === null || outcome === 'not-given')
          .map(({ opinion, office }) => ({ value: String(opinion), label: `${opinion}. ${office}` })),
      },
      { name: 'outcome', as: 'radios', label: asks().outcome, options: optionsOf(names().opinions) },
      ...(value('outcome') === 'with-prescriptions' ? rowFields(value, prescriptionRows()) : []),
      { name: 'document', as: 'file', label: asks().attach, optional: true },
    ],
    data: (given) => ({
      ...{ opinion: given.number('opinion'), outcome: given.one(names().opinions, 'outcome'), document: given.maybeFile('document') },
      prescriptions: given.text('outcome') === 'with-prescriptions' ? said(given, 'prescriptions') : [],
    }),
  },
  openCodesign: { fields: () => [note()], data: (given) => ({ note: given.maybe('note') }) },
  meet: {
    fields: () => [
      { name: 'kind', as: 'radios', label: asks().meeting, options: optionsOf(names().meetings) },
      { name: 'place', as: 'line', label: asks().place, max: 140 },
      { name: 'present', as: 'number', label: asks().present, max: 10_000 },
      { name: 'notes', as: 'text', label: asks().notes, max: 2000 },
      { name: 'minutes', as: 'file', label: asks().minutes, optional: true },
    ],
    data: (given) => ({
      ...{ kind: given.one(names().meetings, 'kind'), place: given.text('place'), present: given.number('present') },
      ...{ notes: given.text('notes'), minutes: given.maybeFile('minutes') },
    }),
  },
  transmit: {
    wide: true,
    fields: () => [{ name: 'draft', as: 'text', label: asks().draft, max: 8000 }],
    data: (given) => ({ draft: given.text('draft') }),
  },
}
