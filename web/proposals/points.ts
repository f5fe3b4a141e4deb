// The points of the form: what each asks, and how together they become the proposal that is handed in.
import type { ProposalCommands } from '../../events/proposals/commands.ts'
import type { Declaration, Point } from '../../events/proposals/vocabulary.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { findGood } from './api.ts'
import { names } from './names.ts'
import { form } from './point-words.ts'

const prose = (name: 'idea' | 'activities' | 'recipients' | 'participation' | 'resources' | 'good', max: number): FieldSpec => ({
  ...{ name, as: 'text', max, label: form()[name], hint: form().hints[name] },
})

const attachmentRows = {
  name: 'attachments',
  max: 10,
  get add() {
    return form().addAttachment
  },
  row: (path: string, number: number): readonly [FieldSpec, FieldSpec] => [
    {
      ...{ name: `${path}.what`, as: 'choice', label: form().attachment(String(number)), optional: true },
      options: optionsOf(names().attachments),
    },
    { name: `${path}.file`, as: 'file', label: form().attachmentFile(String(number)), optional: true },
  ],
}

const declared: readonly Declaration[] = ['no-exclusion', 'accepts-regulation', 'authorises-publication', 'no-money', 'privacy']
const supportNames = Object.keys as <T extends string>(of: { readonly [K in T]: string }) => T[]
const isPerson = (value: Value): boolean => value('proponent') === 'person'
const named = (value: Value): boolean => value('proponent') !== '' && !isPerson(value)

/** What each point asks; `municipality` is where the proposal is for. */
export const pointFields: { readonly [P in Point]: (value: Value, municipality: string) => readonly FieldSpec[] } = {
  who: (value) => [
    { name: 'proponent', as: 'radios', label: form().proponent, options: optionsOf(names().proponents) },
    ...(named(value) ? [{ name: 'name', as: 'line', label: form().name, max: 140 } as const] : []),
    { name: 'contacts', as: 'text', max: 400, label: form().contacts, hint: form().hints.contacts },
    ...(value('proponent') === 'informal-group'
      ? [{ name: 'members', as: 'text', max: 2000, label: form().members, hint: form().hints.members } as const]
      : []),
  ],
  title: () => [
    { name: 'title', as: 'line', max: 140, label: form().title, hint: form().hints.title },
    { name: 'area', as: 'choice', label: form().area, hint: form().hints.area, options: optionsOf(names().areas) },
    {
      ...{ name: 'kind', as: 'radios', label: form().kind },
      options: optionsOf(names().kinds).map((option) => ({
        ...option,
        hint: (names().kindHints as { [k: string]: string })[option.value],
      })),
    },
  ],
  good: (_, municipality) => [
    prose('good', 400),
    { name: 'listed', as: 'lookup', label: form().listed, hint: form().hints.listed, optional: true, find: findGood(municipality) },
  ],
  idea: () => [prose('idea', 2000)],
  activities: () => [prose('activities', 2000)],
  recipients: () => [prose('recipients', 1000)],
  participation: () => [prose('participation', 2000)],
  duration: (value) => [
    { name: 'duration', as: 'radios', label: form().duration, options: optionsOf(names().durations) },
    { name: 'use', as: 'radios', label: form().use, options: optionsOf(names().uses) },
    ...(value('use') === 'periodic' ? [{ name: 'when', as: 'line', max: 300, label: form().when } as const] : []),
  ],
  resources: () => [prose('resources', 2000)],
  supports: () => [
    ...supportNames(names().supports).map(
      (kind) => ({ name: `support.${kind}`, as: 'tick', label: names().supports[kind], optional: true }) as const,
    ),
    { name: 'supportsNote', as: 'text', max: 1000, label: form().supportsNote, optional: true },
  ],
  declarations: (value) => [
    ...declared.map(
      (one) => ({ name: `declared.${one}`, as: 'tick', label: form().declarations[one], missing: form().untouched }) as const,
    ),
    { name: 'dispute', as: 'radios', label: form().dispute, options: optionsOf(form().disputes) },
    ...(value('dispute') === 'yes' ? [{ name: 'taxDispute', as: 'line', max: 290, label: form().disputeWhich } as const] : []),
  ],
  attachments: (value) => rowFields(value, attachmentRows),
}

const pointNames = Object.keys(pointFields) as readonly Point[]
/** The points in the order they are asked. */
export const pointsInOrder = pointNames

const attachmentsGiven = (given: Given): ProposalCommands['submit']['attachments'] =>
  rowsGiven(given, 'attachments', (path) => {
    const file = given.maybeFile(`${path}.file`)
    return file === undefined
      ? undefined
      : { what: given.text(`${path}.what`) === '' ? 'other' : given.one(names().attachments, `${path}.what`), file }
  })

/** Everything that was written, as it is handed in for `person`. */
export const handingIn = (given: Given, person: string): ProposalCommands['submit'] => {
  const periodic = given.text('use') === 'periodic'
  const alone = given.text('proponent') === 'person'
  return {
    ...{ person, proponent: given.one(names().proponents, 'proponent'), name: alone ? undefined : given.maybe('name') },
    ...{ contacts: given.text('contacts'), members: given.text('proponent') === 'informal-group' ? given.maybe('members') : undefined },
    ...{ title: given.text('title'), area: given.one(names().areas, 'area'), kind: given.one(names().kinds, 'kind') },
    ...{ good: given.text('good'), goods: given.text('listed') === '' ? [] : [given.text('listed')] },
    ...{ idea: given.text('idea'), activities: given.text('activities'), recipients: given.text('recipients') },
    ...{ participation: given.text('participation'), resources: given.text('resources') },
    ...{ duration: given.one(names().durations, 'duration'), use: given.one(names().uses, 'use') },
    when: periodic ? given.maybe('when') : undefined,
    supports: supportNames(names().supports).filter((kind) => given.yes(`support.${kind}`)),
    supportsNote: given.maybe('supportsNote'),
    declared: declared.filter((one) => given.yes(`declared.${one}`)),
    taxDispute: given.text('dispute') === 'yes' ? `sì: ${given.text('taxDispute')}` : 'no',
    attachments: attachmentsGiven(given),
  }
}

/** The point that shows what the counter finds wrong at `path`. */
export const pointOf = (path: string, value: Value): Point => {
  const [head = ''] = path.split('.')
  const asks = (point: Point): boolean => pointFields[point](value, '').some(({ name }) => name === path || name.split('.')[0] === head)
  return pointNames.find(asks) ?? 'who'
}
