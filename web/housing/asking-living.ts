// What the manager asks of the households of a building: a flat, how they live there, and who, as a code.
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { session } from '../kernel/session.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Unit } from './api.ts'
import type { Managed } from './asking.ts'
import { deskWords } from './desk-words.ts'
import { words } from './words.ts'

export type Living = 'move-in' | 'join' | 'leave' | 'buy' | 'move-out'
const f = () => deskWords().fields
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const doorOf = ({ stair, number }: Unit): string => `${deskWords().stairOf(stair)}, ${number}`
const homes = ({ units }: Managed, fits: (unit: Unit) => boolean = () => true): readonly Option[] =>
  units.flatMap((unit) => (unit.household !== null && fits(unit) ? [{ value: unit.household, label: doorOf(unit) }] : []))
const household = (of: Managed, fits?: (unit: Unit) => boolean): FieldSpec => ({
  ...{ name: 'household', as: 'choice', label: f().household, options: homes(of, fits) },
})

// In the demonstration the residents are known; elsewhere one writes the person's code.
const personField = (name: string): FieldSpec => {
  const known = (session()?.people ?? []).filter(({ roles }) => roles.includes('resident'))
  if (known.length > 0) return { name, as: 'choice', label: f().person, options: known.map((one) => ({ value: one.id, label: one.label })) }
  return {
    name,
    as: 'line',
    label: f().person,
    hint: f().personHint,
    max: 36,
    check: (text) => (uuid.test(text) ? undefined : f().personWrong),
  }
}

export const living: { readonly [C in Living]: Ask<Managed, HousingCommands[C]> } = {
  'move-in': {
    personal: true,
    note: () => f().personNote,
    fields: ({ units }) => [
      {
        ...{ name: 'unit', as: 'choice', label: f().unit },
        options: units.filter((unit) => unit.household === null).map((unit) => ({ value: unit.unit, label: doorOf(unit) })),
      },
      { name: 'tenure', as: 'radios', label: f().tenure, options: optionsOf(words().tenures) },
      personField('people'),
    ],
    data: (given) => ({
      ...{ household: given.identity('household'), unit: given.text('unit'), tenure: given.one(words().tenures, 'tenure') },
      people: [given.text('people')],
    }),
  },
  join: {
    personal: true,
    fields: (of) => [household(of), personField('person')],
    data: (given) => ({ household: given.text('household'), person: given.text('person') }),
  },
  leave: {
    personal: true,
    fields: (of) => [household(of, ({ people }) => (people?.length ?? 0) > 1), personField('person')],
    data: (given) => ({ household: given.text('household'), person: given.text('person') }),
  },
  buy: {
    fields: (of) => [household(of, ({ tenure }) => tenure === 'tenant')],
    data: (given) => ({ household: given.text('household') }),
  },
  'move-out': { grave: true, fields: (of) => [household(of)], data: (given) => ({ household: given.text('household') }) },
}
