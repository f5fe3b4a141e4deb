// The card of a space that is about to be opened: what it is, where it stands, who has the key, what governs it.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { Ask, FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { findTown, townName } from '../kernel/care/towns.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Building, Opening } from './api.ts'
import { findPersonIn } from './asking.ts'
import { fieldWords } from './field-words.ts'
import { governedGiven, governingFields } from './governing.ts'
import { names } from './names.ts'
import { openingWords } from './opening-words.ts'

const w = () => openingWords()

/** `keys`: they know who lives in the building; `begins`: the building they come from. */
export type Where = {
  readonly opening: Opening
  readonly buildings: readonly Building[]
  readonly keys: boolean
  readonly begins: string | undefined
}
/** The card, and who is given a key when it is there. */
export type Opened = { readonly card: SpaceCommands['open']; readonly key?: string }

const elsewhere = 'town'
const inBuilding = (id: string): string => `building:${id}`
const inTown = (istat: string): string => `town:${istat}`

/** The buildings one may open a space in: of all one sees, those one looks after. */
const openable = ({ opening: { anywhere, buildings, municipalities }, buildings: seen }: Where): readonly Building[] =>
  seen.filter(({ id, municipality }) => anywhere || buildings.includes(id) || municipalities.includes(municipality))

/** Every place one may open a space in. */
export const placesOf = (where: Where): readonly Option[] => [
  ...openable(where).map(({ id, name }) => ({ value: inBuilding(id), label: name })),
  ...where.opening.municipalities.map((istat) => ({ value: inTown(istat), label: w().inTown(townName(istat)) })),
  ...(where.opening.anywhere ? [{ value: elsewhere, label: w().elsewhere }] : []),
]
const chosenBuilding = (where: Where, value: Value): Building | undefined =>
  openable(where).find(({ id }) => inBuilding(id) === value('place'))

const initialPlace = (where: Where): { readonly initial?: string } => {
  const places = placesOf(where)
  const [only, more] = places
  const begun = places.find(({ value }) => where.begins !== undefined && value === inBuilding(where.begins))
  const found = begun ?? (more ? undefined : only)
  return found ? { initial: found.value } : {}
}

const placeFields = (where: Where, value: Value): readonly FieldSpec[] => [
  { name: 'place', as: 'radios', label: w().place, options: placesOf(where), ...initialPlace(where) },
  ...(value('place') === elsewhere
    ? [{ name: 'municipality', as: 'lookup' as const, label: w().town, hint: w().townHint, find: findTown }]
    : []),
]
const keyFields = (where: Where, building: Building | undefined): readonly FieldSpec[] =>
  building && where.keys
    ? [{ name: 'key', as: 'lookup', label: w().key, hint: w().keyHint, optional: true, find: findPersonIn(building.id) }]
    : []

const placeGiven = (given: Given, where: Where): Pick<SpaceCommands['open'], 'building' | 'municipality'> => {
  const building = chosenBuilding(where, given.text)
  if (building) return { building: building.id, municipality: building.municipality }
  const place = given.text('place')
  return { municipality: place === elsewhere ? given.text('municipality') : place.slice(inTown('').length) }
}

export const opening: Ask<Where, Opened> = {
  note: () => w().note,
  fields: (where, value) => {
    const building = chosenBuilding(where, value)
    return [
      { name: 'name', as: 'line', label: w().name, hint: w().nameHint, max: 120 },
      { name: 'kind', as: 'choice', label: w().kind, options: optionsOf(names().kinds) },
      { name: 'purpose', as: 'text', label: fieldWords().purpose, max: 600 },
      ...placeFields(where, value),
      {
        name: 'capacity',
        as: 'number',
        label: fieldWords().capacity,
        max: 5_000,
        check: (text) => (Number(text) >= 1 ? undefined : w().noCapacity),
      },
      ...keyFields(where, building),
      ...governingFields(value, building?.id),
    ]
  },
  data: (given, where) => {
    const key = given.maybe('key')
    return {
      card: {
        ...{ name: given.text('name'), kind: given.one(names().kinds, 'kind'), purpose: given.text('purpose') },
        ...{ capacity: given.number('capacity'), ...placeGiven(given, where), ...governedGiven(given) },
      },
      ...(key === undefined ? {} : { key }),
    }
  },
}
