// Who lives with whom and what they are called, from the facts of the buildings and of the people: for naming who else answers for a booking.
import type { HousingEvent } from '../../events/housing/events.ts'
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { PersonEvent } from '../../events/people/events.ts'
import { type Change, type ChangesOf, everyone, type Handler, type RowsOf, seesOf } from '../kernel/index.ts'
import type { SpaceTables } from './tables.ts'

/** The facts of a building that say who lives there. */
export type Living = Extract<
  HousingEvent,
  { type: 'housing.household-moved-in' | 'housing.household-moved-out' | 'housing.person-joined' | 'housing.person-left' }
>
/** The facts of a person that say what they are called. */
export type Named = Extract<PersonEvent, { type: 'people.registered' | 'people.amended' | 'people.erased' }>
type At = ChangesOf<SpaceTables>
type Home = RowsOf<SpaceTables>['homes']
type HandlersOf<E extends Living | Named> = { readonly [N in E['type']]: Handler<Extract<Recorded<E>, { type: N }>, SpaceTables> }

/** Only who lives there sees it. */
const lived = (people: readonly string[]): Pick<Home, 'people' | 'sees'> => ({ people, sees: seesOf({ persons: people }) })
const changed = (
  at: At,
  { stream, data }: { readonly stream: string; readonly data: { readonly household: string } },
  now: (people: readonly string[]) => readonly string[],
): Change => at.homes.patch([idOf(stream), data.household], ({ people }) => lived(now(people)))

export const living: HandlersOf<Living> = {
  'housing.household-moved-in': ({ stream, data: { household, people } }, at) => [
    at.homes.put({ building: idOf(stream), household, ...lived(people) }),
  ],
  'housing.person-joined': (fact, at) => [changed(at, fact, (people) => [...people, fact.data.person])],
  'housing.person-left': (fact, at) => [changed(at, fact, (people) => people.filter((one) => one !== fact.data.person))],
  'housing.household-moved-out': ({ stream, data: { household } }, at) => [at.homes.drop([idOf(stream), household])],
}

export const naming: HandlersOf<Named> = {
  'people.registered': ({ data: { person, name } }, at) => [at.names.put({ person, name, sees: [everyone] })],
  'people.amended': ({ data: { person, name } }, at) => (name === undefined ? [] : [at.names.patch([person], { name })]),
  'people.erased': ({ data: { person } }, at) => [at.names.drop([person])],
}
