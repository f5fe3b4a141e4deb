// What each request about the life of a laboratory asks for.
import type { LabCommands } from '../../events/labs/commands.ts'
import type { Phase } from '../../events/labs/vocabulary.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { asker } from '../kernel/assisting.ts'
import { findBody, findTown } from '../kernel/care/towns.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Lab } from './api.ts'
import { planned, plannedData } from './asking-sessions.ts'
import { asksWords } from './asks-words.ts'
import { names, phasesInOrder } from './names.ts'

const f = () => asksWords().fields
export const reason = (optional = false): FieldSpec => ({ name: 'reason', as: 'text', label: f().reason, max: 1000, optional })
const note = (): FieldSpec => ({ name: 'note', as: 'text', label: f().note, max: 400, optional: true })
/** Who asks, as one of the people of the laboratory. */
export const self = (): string => asker() ?? ''

const described = (lab?: Lab): readonly FieldSpec[] => [
  { name: 'title', as: 'line', label: f().title, max: 140, ...(lab && { initial: lab.title }) },
  { name: 'place', as: 'line', label: f().place, max: 140, ...(lab && { initial: lab.place }) },
  {
    name: 'districts',
    as: 'line',
    label: f().districts,
    hint: f().districtsHint,
    max: 500,
    ...(lab && { initial: lab.districts.join(', ') }),
  },
  { name: 'purpose', as: 'text', label: f().purpose, max: 2000, optional: true, ...(lab?.purpose && { initial: lab.purpose }) },
]
const listIn = (text: string): string[] => text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
const describedData = (given: Given) => ({
  ...{ title: given.text('title'), place: given.text('place'), districts: listIn(given.text('districts')) },
  purpose: given.maybe('purpose'),
})

export const opening: Ask<object, LabCommands['open']> = {
  fields: () => [
    { name: 'kind', as: 'radios', label: f().kind, options: optionsOf(names().kinds), initial: 'quartiere' },
    ...described(),
    { name: 'municipality', as: 'lookup', label: f().municipality, find: findTown },
    { name: 'promoter', as: 'lookup', label: f().promoter, hint: f().promoterHint, find: findBody },
  ],
  data: (given) => ({
    ...{ kind: given.one(names().kinds, 'kind'), ...describedData(given) },
    ...{ municipality: given.text('municipality'), promoter: given.text('promoter') },
  }),
}

/** The phases one may go to: the next, or any before with a reason. */
const reachable = ({ phase }: Lab): readonly Phase[] =>
  phasesInOrder.filter((one, at) => one !== phase && at <= phasesInOrder.indexOf(phase) + 1)

export const life = {
  amend: {
    exact: true,
    wide: true,
    fields: (lab) => [...described(lab), reason()],
    data: (given) => ({ ...describedData(given), reason: given.text('reason') }),
  } satisfies Ask<Lab, LabCommands['amend']>,
  move: {
    exact: true,
    fields: (lab) => [
      {
        name: 'phase',
        as: 'radios',
        label: f().phase,
        options: optionsOf(names().phases).filter(({ value }) => reachable(lab).includes(value as Phase)),
      },
      { ...reason(true), label: f().reasonBack },
    ],
    data: (given) => ({ phase: given.one(names().phases, 'phase'), reason: given.maybe('reason') }),
  } satisfies Ask<Lab, LabCommands['move']>,
  'begin-cycle': { fields: () => [reason(true)], data: (given) => ({ reason: given.maybe('reason') }) } satisfies Ask<
    Lab,
    LabCommands['begin-cycle']
  >,
  prioritise: {
    fields: () => [
      { name: 'priority', as: 'text', label: f().priority, max: 400 },
      { name: 'why', as: 'text', label: f().why, max: 1000, optional: true },
    ],
    data: (given) => ({ priority: given.text('priority'), why: given.maybe('why'), needs: [] }),
  } satisfies Ask<Lab, LabCommands['prioritise']>,
  schedule: {
    wide: true,
    fields: () => planned(),
    data: (given) => ({ session: given.identity('session'), ...plannedData(given) }),
  } satisfies Ask<Lab, LabCommands['schedule']>,
  'hand-over': {
    grave: true,
    fields: () => [{ name: 'to', as: 'line', label: f().to, max: 140 }, note()],
    data: (given) => ({ to: given.text('to'), note: given.maybe('note') }),
  } satisfies Ask<Lab, LabCommands['hand-over']>,
  close: { grave: true, fields: () => [reason()], data: (given) => ({ reason: given.text('reason') }) } satisfies Ask<
    Lab,
    LabCommands['close']
  >,
  reopen: { fields: () => [reason()], data: (given) => ({ reason: given.text('reason') }) } satisfies Ask<Lab, LabCommands['reopen']>,
}

const themed = (text: string, max: number): readonly FieldSpec[] => [
  { name: 'text', as: 'text', label: text, max },
  { name: 'theme', as: 'choice', label: f().theme, options: optionsOf(names().themes) },
]
const foundData = (given: Given) => ({
  entry: given.identity('entry'),
  text: given.text('text'),
  theme: given.one(names().themes, 'theme'),
})

/** What comes up: needs, resources, ideas, actors. */
export const emerging = {
  'raise-need': { fields: () => themed(f().need, 1000), data: foundData } satisfies Ask<Lab, LabCommands['raise-need']>,
  'offer-resource': { fields: () => themed(f().resource, 1000), data: foundData } satisfies Ask<Lab, LabCommands['offer-resource']>,
  strike: {
    fields: (lab) => [
      {
        name: 'entry',
        as: 'choice',
        label: f().entry,
        options: lab.parts.entries.map(({ entry, text }) => ({ value: entry, label: text.slice(0, 80) })),
      },
      reason(),
    ],
    data: (given) => ({ entry: given.text('entry'), reason: given.text('reason') }),
  } satisfies Ask<Lab, LabCommands['strike']>,
  'propose-idea': {
    wide: true,
    fields: () => [{ name: 'title', as: 'line', label: f().title, max: 140 }, ...themed(f().idea, 4000)],
    data: (given) => ({
      ...{ idea: given.identity('idea'), title: given.text('title'), text: given.text('text'), theme: given.one(names().themes, 'theme') },
      person: self(),
    }),
  } satisfies Ask<Lab, LabCommands['propose-idea']>,
  engage: {
    fields: () => [
      { name: 'name', as: 'line', label: f().actorName, hint: f().actorHint, max: 140 },
      { name: 'kind', as: 'radios', label: f().actorKind, options: optionsOf(names().actors) },
      { name: 'tie', as: 'radios', label: f().tie, options: optionsOf(names().ties), initial: '1' },
    ],
    data: (given) => ({
      ...{ actor: given.identity('actor'), name: given.text('name'), kind: given.one(names().actors, 'kind') },
      tie: given.number('tie'),
    }),
  } satisfies Ask<Lab, LabCommands['engage']>,
  contact: {
    fields: (lab) => [
      { name: 'actor', as: 'choice', label: f().actorName, options: atTable(lab) },
      { name: 'tie', as: 'radios', label: f().tie, options: optionsOf(names().ties) },
      note(),
    ],
    data: (given) => ({ actor: given.text('actor'), tie: given.number('tie'), note: given.maybe('note') }),
  } satisfies Ask<Lab, LabCommands['contact']>,
  lose: {
    fields: (lab) => [{ name: 'actor', as: 'choice', label: f().actorName, options: atTable(lab) }, reason(true)],
    data: (given) => ({ actor: given.text('actor'), reason: given.maybe('reason') }),
  } satisfies Ask<Lab, LabCommands['lose']>,
}
const atTable = ({ parts }: Lab) =>
  parts.actors.filter(({ lost_on }) => lost_on === null).map(({ actor, name }) => ({ value: actor, label: name }))
