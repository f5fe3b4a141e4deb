// What an initiative says of itself as steps of a form: the same to propose it and to write it again.
import type { InitiativeCommands } from '../../events/initiatives/commands.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { type Given, givenBy } from '../kernel/asks/given.ts'
import type { Draft, Form } from '../kernel/form.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Initiative } from './api.ts'
import { proposing } from './propose-words.ts'
import { words } from './words.ts'

export type Plan = InitiativeCommands['amend']
const f = () => proposing().fields

const isWhole = (text: string): string | undefined => (/^\d{1,5}$/.test(text) ? undefined : `${f().euros}: ${proposing().notWhole}`)

export const steps = ['what', 'when', 'whom', 'check'] as const
export type StepName = (typeof steps)[number]

const touching = (): readonly Option[] => [
  { value: 'no', label: f().touchesNo },
  { value: 'yes', label: f().touchesYes },
]
const spaceField = (spaces: readonly Option[]): readonly FieldSpec[] =>
  spaces.length === 0 ? [] : [{ name: 'spaces', as: 'ticks', label: f().spaces, among: spaces, optional: true }]

/** The fields of each step; `spaces` are those of the building. */
export const fieldsOf = (step: StepName, spaces: readonly Option[], isNew: boolean): readonly FieldSpec[] =>
  ({
    what: [
      { name: 'title', as: 'line', label: f().title, hint: f().titleHint, max: 120 },
      { name: 'purpose', as: 'text', label: f().purpose, hint: f().purposeHint, max: 2_000 },
    ],
    when: [
      { name: 'when.says', as: 'line', label: f().when, hint: f().whenHint, max: 200 },
      { name: 'when.first', as: 'day', label: f().first, optional: true },
      { name: 'when.weekly', as: 'tick', label: f().weekly, optional: true },
      ...spaceField(spaces),
    ],
    whom: [
      { name: 'openTo', as: 'radios', label: f().openTo, options: optionsOf(words().audiences), initial: 'residents' },
      { name: 'asksCents', as: 'number', label: f().euros, hint: f().eurosHint, initial: '0', check: isWhole },
      { name: 'touchesCommonParts', as: 'radios', label: f().touches, hint: f().touchesHint, options: touching() },
    ],
    check: isNew ? [{ name: 'shownAs', as: 'radios', label: f().shownAs, options: optionsOf(words().showns), initial: 'stair' }] : [],
  })[step] as readonly FieldSpec[]

const listed = (given: Given, name: string): string[] => given.text(name).split(',').filter(Boolean)

export const planIn = (form: Form): Plan => {
  const given = givenBy(form)
  const first = given.maybe('when.first')
  return {
    ...{ title: given.text('title'), purpose: given.text('purpose'), spaces: listed(given, 'spaces') },
    when: { says: given.text('when.says'), weekly: given.yes('when.weekly'), ...(first === undefined ? {} : { first }) },
    openTo: given.one(words().audiences, 'openTo'),
    asksCents: given.number('asksCents') * 100,
    touchesCommonParts: given.text('touchesCommonParts') === 'yes',
  }
}

/** What an initiative says already, as a form begins with it. */
export const draftOf = (of: Initiative): Draft => ({
  ...{ title: of.title, purpose: of.purpose, 'when.says': of.says_when, 'when.first': of.first_day ?? '' },
  ...{ 'when.weekly': of.weekly ? 'yes' : '', spaces: of.spaces.join(','), openTo: of.open_to },
  ...{ asksCents: String(Math.round(of.asks_cents / 100)), touchesCommonParts: of.touches ? 'yes' : 'no' },
})
