// The law of flats and households: one household a flat, nobody twice, and who leaves last moves out.
import type { Decider } from '../kernel/index.ts'
import type { HousingCommands } from './commands.ts'
import type { HousingEvent } from './events.ts'
import { type HousingRule, type Refused, when } from './rules.ts'
import { type Building, homeOf } from './state.ts'

type Decide = Decider<Building, HousingCommands, HousingEvent, HousingRule>['decide']

const doorOf = ({ stair, number }: { readonly stair: string; readonly number: string }): string => `${stair}/${number}`
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length

export const addUnits: Decide['add-units'] = ({ units }, building) => {
  const doors = [...Object.values(building.units), ...units].map(doorOf)
  const ids = [...Object.keys(building.units), ...units.map(({ unit }) => unit)]
  return (
    when(units.length === 0, 'unknown-unit') ??
    when(!unique(doors) || !unique(ids), 'unit-exists') ?? [{ type: 'housing.units-added', data: { units } }]
  )
}

export const correctUnit: Decide['correct-unit'] = (ask, { units }) => {
  const others = Object.entries(units).filter(([id]) => id !== ask.unit)
  return (
    when(units[ask.unit] === undefined, 'unknown-unit') ??
    when(
      others.some(([, one]) => doorOf(one) === doorOf(ask)),
      'unit-exists',
    ) ?? [{ type: 'housing.unit-corrected', data: ask }]
  )
}

export const removeUnit: Decide['remove-unit'] = (ask, { units, households }) =>
  when(units[ask.unit] === undefined, 'unknown-unit') ??
  when(
    Object.values(households).some(({ unit }) => unit === ask.unit),
    'unit-occupied',
  ) ?? [{ type: 'housing.unit-removed', data: ask }]

const livesHere = (building: Building, people: readonly string[]): Refused =>
  when(
    people.some((person) => homeOf(building, person) !== undefined),
    'already-lives-here',
  )

const named = (household: string, person: string, name: string): HousingEvent => ({
  type: 'housing.person-named',
  data: { household, person, name },
})

export const moveIn: Decide['move-in'] = ({ names = [], ...ask }, building) =>
  when(building.households[ask.household] !== undefined, 'household-exists') ??
  when(building.units[ask.unit] === undefined, 'unknown-unit') ??
  when(
    Object.values(building.households).some(({ unit }) => unit === ask.unit),
    'unit-occupied',
  ) ??
  when(ask.people.length === 0, 'nobody') ??
  when(!unique(ask.people), 'already-lives-here') ??
  livesHere(building, ask.people) ??
  when(
    names.some(({ person }) => !ask.people.includes(person)),
    'not-in-household',
  ) ?? [{ type: 'housing.household-moved-in', data: ask }, ...names.map(({ person, name }) => named(ask.household, person, name))]

const unknown = (building: Building, household: string): Refused => when(building.households[household] === undefined, 'unknown-household')

export const join: Decide['join'] = ({ name, ...ask }, building) =>
  unknown(building, ask.household) ??
  livesHere(building, [ask.person]) ?? [
    { type: 'housing.person-joined', data: ask },
    ...(name === undefined ? [] : [named(ask.household, ask.person, name)]),
  ]

export const namePerson: Decide['name-person'] = ({ household, person, name }, building) =>
  unknown(building, household) ??
  when(building.households[household]?.people.includes(person) !== true, 'not-in-household') ?? [named(household, person, name)]

export const leave: Decide['leave'] = (ask, building) => {
  const people = building.households[ask.household]?.people ?? []
  return (
    unknown(building, ask.household) ??
    when(!people.includes(ask.person), 'not-in-household') ??
    when(people.length === 1, 'last-person') ?? [{ type: 'housing.person-left', data: ask }]
  )
}

export const buy: Decide['buy'] = (ask, building) =>
  unknown(building, ask.household) ??
  when(building.households[ask.household]?.tenure === 'owner', 'already-owner') ?? [{ type: 'housing.household-bought', data: ask }]

export const moveOut: Decide['move-out'] = ({ household }, building) =>
  unknown(building, household) ?? [
    { type: 'housing.household-moved-out', data: { household, unit: building.households[household]?.unit ?? '' } },
  ]
