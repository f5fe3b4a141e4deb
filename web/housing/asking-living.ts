// What the manager asks of the households of a building: a flat, how they live there, and who: new people by name, others as they are known.
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { people } from '../../server/people/routes.ts'
import { apiOf } from '../kernel/api.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { isProblem } from '../kernel/problem.ts'
import { session } from '../kernel/session.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import { api, type Building, type Household, type Unit } from './api.ts'
import { deskWords } from './desk-words.ts'
import { homesWords } from './homes-words.ts'
import { words } from './words.ts'

export type Living = 'move-in' | 'join' | 'name-person' | 'leave' | 'buy' | 'move-out'
/** A building with its flats and who lives in them, as its manager sees it. */
export type Lived = Pick<Building, 'id' | 'revision' | 'asks'> & { readonly units: readonly Unit[]; readonly homes: readonly Household[] }

const f = () => deskWords().fields
const h = () => homesWords().fields
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const doorOf = ({ stair, number }: Pick<Unit, 'stair' | 'number'>): string => `${deskWords().stairOf(stair)}, ${number}`
/** What somebody is called on this page: the name that was written, or their place in the home. */
export const calledIn = ({ people }: Household, person: string): string => {
  const nth = people.findIndex((one) => one.person === person)
  return people[nth]?.name ?? h().nth(nth + 1)
}
const household = ({ homes }: Lived, fits: (home: Household) => boolean = () => true): FieldSpec => ({
  ...{ name: 'household', as: 'choice', label: f().household },
  options: homes.filter(fits).map((home) => ({ value: home.household, label: doorOf(home) })),
})
const peopleOf = ({ homes }: Lived, chosen: string): readonly Option[] => {
  const home = homes.find((one) => one.household === chosen)
  return home ? home.people.map(({ person }) => ({ value: person, label: calledIn(home, person) })) : []
}
const personIn = (of: Lived, chosen: string): readonly FieldSpec[] =>
  chosen === '' ? [] : [{ name: 'person', as: 'choice', label: h().who, options: peopleOf(of, chosen) }]

// In the demonstration the residents are known; elsewhere one writes the person's code.
const knownField = (name: string): FieldSpec => {
  const residents = (session()?.people ?? []).filter(({ roles }) => roles.includes('resident'))
  const label = h().known
  if (residents.length > 0)
    return { name, as: 'choice', label, optional: true, options: residents.map((one) => ({ value: one.id, label: one.label })) }
  const check = (text: string) => (uuid.test(text) ? undefined : f().personWrong)
  return { name, as: 'line', label, hint: f().personHint, max: 36, optional: true, check }
}
const nameField = (path: string, row: number, needed: boolean): FieldSpec => ({
  ...{ name: path, as: 'line', label: h().name(row), max: 120, missing: h().nobody, optional: !needed },
  ...(row === 1 ? { hint: h().nameHint } : {}),
})

export const living: { readonly [C in Living]: Ask<Lived, HousingCommands[C]> } = {
  'move-in': {
    personal: true,
    fields: ({ units }, value) => [
      {
        ...{ name: 'unit', as: 'choice', label: f().unit },
        options: units.filter((unit) => unit.household === null).map((unit) => ({ value: unit.unit, label: doorOf(unit) })),
      },
      { name: 'tenure', as: 'radios', label: f().tenure, options: optionsOf(words().tenures) },
      ...rowFields(value, {
        ...{ name: 'names', max: 10, add: h().more },
        row: (path, row) => [nameField(`${path}.name`, row, row === 1 && value('known') === '')],
      }),
      knownField('known'),
    ],
    data: (given) => {
      const names = rowsGiven(given, 'names', (path) => {
        const name = given.maybe(`${path}.name`)
        return name === undefined ? undefined : { person: given.identity(`${path}.person`), name }
      })
      const known = given.maybe('known')
      return {
        ...{ household: given.identity('household'), unit: given.text('unit'), tenure: given.one(words().tenures, 'tenure') },
        ...{ people: [...names.map(({ person }) => person), ...(known === undefined ? [] : [known])], names },
      }
    },
  },
  join: {
    personal: true,
    fields: (of, value) => [household(of), nameField('name', 1, value('known') === ''), knownField('known')],
    data: (given) => {
      const name = given.maybe('name')
      const person = name === undefined ? given.text('known') : given.identity('person')
      return { household: given.text('household'), person, name }
    },
  },
  'name-person': {
    personal: true,
    fields: (of, value) => [household(of), ...personIn(of, value('household')), { name: 'name', as: 'line', label: h().newName, max: 120 }],
    data: (given) => ({ household: given.text('household'), person: given.text('person'), name: given.text('name') }),
  },
  leave: {
    personal: true,
    fields: (of, value) => [household(of, ({ people }) => people.length > 1), ...personIn(of, value('household'))],
    data: (given) => ({ household: given.text('household'), person: given.text('person') }),
  },
  buy: {
    fields: (of) => [household(of, ({ tenure }) => tenure === 'tenant')],
    data: (given) => ({ household: given.text('household') }),
  },
  'move-out': { grave: true, fields: (of) => [household(of)], data: (given) => ({ household: given.text('household') }) },
}

const register = apiOf<typeof people>('people')
type Newcomer = { readonly person: string; readonly name: string }
const newcomersIn: { readonly [C in Living]?: (data: never) => readonly Newcomer[] } = {
  'move-in': ({ names = [] }: HousingCommands['move-in']) => names,
  join: ({ person, name }: HousingCommands['join']) => (name === undefined ? [] : [{ person, name }]),
}

/** Who was never here is written down first, each once however often it is sent: then they live there. */
const send: Desk<Lived, Living>['send'] = async (id, command, data, { key, ...sending }) => {
  for (const { person, name } of newcomersIn[command]?.(data as never) ?? []) {
    const done = await register.ask(person, 'register', { name, channel: 'desk' }, { key: `${key}.${person}` })
    if (isProblem(done)) return done
  }
  return api.ask(id, command, data as never, { ...sending, key })
}

export const livingDesk: Desk<Lived, Living> = { asking: living, commands: () => words().commands, events: () => words().events, send }
