// How each fact changes what is remembered of a building.
import type { Decider } from '../kernel/index.ts'
import type { HousingCommands } from './commands.ts'
import type { HousingEvent } from './events.ts'
import type { HousingRule } from './rules.ts'
import type { Building, Commitment, Household, Turn } from './state.ts'

const without = <T>(of: { readonly [id: string]: T }, id: string | number): { readonly [id: string]: T } => {
  const { [id]: _, ...rest } = of
  return rest
}
const household = (building: Building, id: string, to: (one: Household) => Household): Building => {
  const one = building.households[id]
  return one ? { ...building, households: { ...building.households, [id]: to(one) } } : building
}
const commitment = (building: Building, id: string, to: (one: Commitment) => Commitment): Building => {
  const one = building.commitments[id]
  return one ? { ...building, commitments: { ...building.commitments, [id]: to(one) } } : building
}
const turn = (building: Building, id: string, to: (one: Turn) => Partial<Turn>): Building => {
  const one = building.turns[id]
  return one ? { ...building, turns: { ...building.turns, [id]: { ...one, ...to(one) } } } : building
}

export const evolve: Decider<Building, HousingCommands, HousingEvent, HousingRule>['evolve'] = {
  'housing.registered': (building, { municipality }) => ({ ...building, registered: true, municipality }),
  'housing.units-added': (building, { units }) => ({
    ...building,
    units: {
      ...building.units,
      ...Object.fromEntries(units.map(({ unit, stair, number, purpose }) => [unit, { stair, number, purpose }])),
    },
  }),
  'housing.corrected': (building) => building,
  'housing.unit-corrected': (building, { unit, stair, number, purpose }) => ({
    ...building,
    units: { ...building.units, [unit]: { stair, number, purpose } },
  }),
  'housing.unit-removed': (building, { unit }) => ({ ...building, units: without(building.units, unit) }),
  'housing.household-moved-in': (building, { household: id, unit, tenure, people }) => ({
    ...building,
    households: { ...building.households, [id]: { unit, tenure, people } },
  }),
  'housing.person-joined': (building, { household: id, person }) =>
    household(building, id, (one) => ({ ...one, people: [...one.people, person] })),
  'housing.person-named': (building) => building,
  'housing.person-left': (building, { household: id, person }) =>
    household(building, id, (one) => ({ ...one, people: one.people.filter((each) => each !== person) })),
  'housing.household-bought': (building, { household: id }) => household(building, id, (one) => ({ ...one, tenure: 'owner' })),
  'housing.household-moved-out': (building, { household: id }) => ({ ...building, households: without(building.households, id) }),
  'housing.rules-set': (building, rules) => ({
    ...building,
    rules: [...building.rules.filter(({ from }) => from !== rules.from), rules],
  }),
  'housing.budget-allocated': (building, { year, cents }) => ({ ...building, budgets: { ...building.budgets, [year]: cents } }),
  'housing.budget-committed': (building, { initiative, year, cents }) => ({
    ...building,
    commitments: { ...building.commitments, [initiative]: { year, cents, spent: 0, open: true, spendings: {} } },
  }),
  'housing.budget-spent': (building, { initiative, cents }, { rev }) =>
    commitment(building, initiative, (one) => ({ ...one, spent: one.spent + cents, spendings: { ...one.spendings, [rev]: cents } })),
  'housing.spending-struck': (building, { initiative, spending, cents }) =>
    commitment(building, initiative, (one) => ({ ...one, spent: one.spent - cents, spendings: without(one.spendings, spending) })),
  'housing.budget-released': (building, { initiative }) => commitment(building, initiative, (one) => ({ ...one, open: false })),
  'housing.turn-offered': (building, { turn: id, day, slots }) => ({
    ...building,
    turns: { ...building.turns, [id]: { day, slots, taken: [], over: false } },
  }),
  'housing.turn-taken': (building, { turn: id, person }) => turn(building, id, ({ taken }) => ({ taken: [...taken, person] })),
  'housing.turn-given-back': (building, { turn: id, person }) =>
    turn(building, id, ({ taken }) => ({ taken: taken.filter((one) => one !== person) })),
  'housing.turn-done': (building, { turn: id }) => turn(building, id, () => ({ over: true })),
  'housing.turn-cancelled': (building, { turn: id }) => turn(building, id, () => ({ over: true })),
  'housing.assembly-held': (building, { assembly, day, consents }) => ({
    ...building,
    assemblies: { ...building.assemblies, [assembly]: { day, consents } },
  }),
  'housing.notice-posted': (building, { notice }) => ({ ...building, notices: [...building.notices, notice] }),
  'housing.notice-removed': (building, { notice }) => ({ ...building, notices: building.notices.filter((one) => one !== notice) }),
}
