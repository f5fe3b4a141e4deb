// What each request about who takes part, and who took which task, asks for.
import type { LabCommands } from '../../events/labs/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { asker } from '../kernel/assisting.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Inside, People } from './api.ts'
import { asksWords } from './asks-words.ts'
import { called } from './called.ts'
import { findKnown, nameOfKnown } from './known.ts'
import { names } from './names.ts'

type Person = People['items'][number]
/** The people of a laboratory as something requests can be put to. */
export type PeopleOf = {
  readonly id: string
  readonly revision: number
  readonly asks: readonly string[]
  readonly items: readonly Person[]
  readonly tasks: Inside['tasks']
}

const f = () => asksWords().fields
const note = (): FieldSpec => ({ name: 'note', as: 'text', label: f().note, max: 400, optional: true })
const there = ({ items }: PeopleOf) =>
  items.filter(({ left_on }) => left_on === null).map((one) => ({ value: one.person, label: called(one) }))
const who = (of: PeopleOf): FieldSpec => ({ name: 'person', as: 'choice', label: f().who, options: there(of) })

const taking = (of?: Person): readonly FieldSpec[] => [
  { name: 'name', as: 'line', label: f().name, hint: f().nameHint, max: 120, optional: true, ...(of?.name && { initial: of.name }) },
  { name: 'as', as: 'radios', label: f().as, options: optionsOf(names().capacities), initial: of?.as ?? 'citizen' },
  { name: 'district', as: 'line', label: f().district, max: 140, optional: true, ...(of?.district && { initial: of.district }) },
  { name: 'band', as: 'choice', label: f().band, options: optionsOf(names().bands), optional: true, ...(of?.band && { initial: of.band }) },
]
const takingData = (given: Given) => ({
  ...{ name: given.maybe('name'), as: given.one(names().capacities, 'as'), district: given.maybe('district') },
  band: given.maybe('band') === undefined ? undefined : given.one(names().bands, 'band'),
})

export const people = {
  assign: { fields: () => [], data: () => ({ person: asker() ?? '' }) } satisfies Ask<PeopleOf, LabCommands['assign']>,
  relieve: { fields: () => [], data: () => ({ person: asker() ?? '' }) } satisfies Ask<PeopleOf, LabCommands['relieve']>,
  enrol: {
    personal: true,
    fields: (of) => [
      { name: 'known', as: 'lookup', label: f().known, hint: f().knownHint, find: findKnown(of.id), optional: true },
      ...taking(),
    ],
    data: (given) => {
      const known = given.maybe('known')
      const taken = takingData(given)
      return { ...taken, person: known ?? given.identity('newcomer'), name: taken.name ?? nameOfKnown(known) }
    },
  } satisfies Ask<PeopleOf, LabCommands['enrol']>,
  'amend-participant': {
    ...{ personal: true, exact: true },
    fields: (of, value) => {
      const one = of.items.find(({ person }) => person === value('person'))
      return [who(of), ...(one ? taking(one) : [])]
    },
    data: (given) => ({ person: given.text('person'), ...takingData(given) }),
  } satisfies Ask<PeopleOf, LabCommands['amend-participant']>,
  leave: { grave: true, fields: (of) => [who(of)], data: (given) => ({ person: given.text('person') }) } satisfies Ask<
    PeopleOf,
    LabCommands['leave']
  >,
}

const open = ({ tasks }: PeopleOf): FieldSpec => ({
  ...{ name: 'task', as: 'choice', label: f().task },
  options: tasks
    .filter(({ done_on, dropped_on }) => done_on === null && dropped_on === null)
    .map(({ task, what }) => ({ value: task, label: what })),
})
export const work = {
  'take-task': {
    fields: (of) => [
      { name: 'what', as: 'text', label: f().task, max: 400 },
      { ...who(of), optional: true },
      { name: 'due', as: 'day', label: f().due, optional: true },
    ],
    data: (given) => ({
      ...{ task: given.identity('newTask'), what: given.text('what'), person: given.maybe('person'), due: given.maybe('due') },
    }),
  } satisfies Ask<PeopleOf, LabCommands['take-task']>,
  'finish-task': {
    fields: (of) => [open(of), note()],
    data: (given) => ({ task: given.text('task'), note: given.maybe('note') }),
  } satisfies Ask<PeopleOf, LabCommands['finish-task']>,
  'drop-task': {
    fields: (of) => [open(of), { name: 'reason', as: 'text', label: f().reason, max: 400 }],
    data: (given) => ({ task: given.text('task'), reason: given.text('reason') }),
  } satisfies Ask<PeopleOf, LabCommands['drop-task']>,
}
