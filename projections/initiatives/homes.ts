// Who lives where, from the facts of the buildings.
import type { HousingEvent } from '../../events/housing/events.ts'
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import { type ChangesOf, type Handler, type RowsOf, seesOf } from '../kernel/index.ts'
import type { InitiativeTables } from './tables.ts'

/** The facts of a building that say who lives there. */
export type Living = Extract<HousingEvent, { type: `housing.household-${string}` | 'housing.person-joined' | 'housing.person-left' }>
type Home = RowsOf<InitiativeTables>['homes']
type HandlersOf = { readonly [N in Living['type']]: Handler<Extract<Recorded<Living>, { type: N }>, InitiativeTables> }

const home = (
  at: ChangesOf<InitiativeTables>,
  fact: { readonly stream: string; readonly data: { readonly household: string } },
  how: (row: Home) => Partial<Home>,
) => at.homes.patch([idOf(fact.stream), fact.data.household], how)

export const ofLiving: HandlersOf = {
  'housing.household-moved-in': (fact, at) => {
    const building = idOf(fact.stream)
    return [at.homes.put({ ...fact.data, building, sees: seesOf({ building, persons: fact.data.people }) })]
  },
  'housing.person-joined': (fact, at) => [
    home(at, fact, ({ building, people }) => {
      const now = [...people, fact.data.person]
      return { people: now, sees: seesOf({ building, persons: now }) }
    }),
  ],
  'housing.person-left': (fact, at) => [
    home(at, fact, ({ building, people }) => {
      const now = people.filter((one) => one !== fact.data.person)
      return { people: now, sees: seesOf({ building, persons: now }) }
    }),
  ],
  'housing.household-bought': (fact, at) => [home(at, fact, () => ({ tenure: 'owner' }))],
  'housing.household-moved-out': (fact, at) => [at.homes.drop([idOf(fact.stream), fact.data.household])],
}
