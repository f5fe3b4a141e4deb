// The buildings as tables, made from the facts of each building and from nothing else.
import type { HousingEvent } from '../../events/housing/events.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, projection, type RowsOf, seesOf } from '../kernel/index.ts'
import { type HousingTables, tables } from './tables.ts'

type Fact = Recorded<HousingEvent>
type At = ChangesOf<HousingTables>
type Building = RowsOf<HousingTables>['buildings']

const seen = (fact: Fact): readonly string[] => seesOf({ building: idOf(fact.stream) })
const moved = (at: At, fact: Fact, sets: (row: Building) => Partial<Building> = () => ({})): Change =>
  at.buildings.patch([idOf(fact.stream)], (row) => ({
    ...sets(row),
    ...{ revision: fact.rev, last_on: dayOf(fact.on), known: fact.known ?? fact.at },
  }))
/** What a fact's own row begins with, and ends with. */
const here = (fact: Fact) => ({ building: idOf(fact.stream), sees: seen(fact) })
const keyed = (fact: Fact, key: string): [string, string] => [idOf(fact.stream), key]

export const housing = projection<HousingEvent>()({
  name: 'housing',
  version: 3,
  tables,
  on: {
    'housing.registered': (fact, at) => {
      const on = dayOf(fact.on)
      const { opened = null, ...data } = fact.data
      const row = { id: idOf(fact.stream), revision: fact.rev, units: 0, opened_on: opened, registered_on: on, last_on: on }
      return [at.buildings.put({ ...data, ...row, known: fact.known ?? fact.at, sees: seen(fact) })]
    },
    'housing.corrected': (fact, at) => {
      const { opened = null, ...data } = fact.data
      return [moved(at, fact, () => ({ ...data, opened_on: opened }))]
    },
    'housing.units-added': (fact, at) => [
      ...fact.data.units.map((unit) => at.units.put({ ...here(fact), ...unit, household: null })),
      moved(at, fact, ({ units }) => ({ units: units + fact.data.units.length })),
    ],
    'housing.unit-corrected': (fact, at) => {
      const { unit, ...data } = fact.data
      return [at.units.patch(keyed(fact, unit), data), moved(at, fact)]
    },
    'housing.unit-removed': (fact, at) => [
      at.units.drop(keyed(fact, fact.data.unit)),
      moved(at, fact, ({ units }) => ({ units: units - 1 })),
    ],
    'housing.household-moved-in': (fact, at) => [
      at.homes.put({
        ...here(fact),
        ...fact.data,
        called: fact.data.people.map(() => ''),
        since: dayOf(fact.on),
        until: null,
        bought_on: null,
      }),
      at.units.patch(keyed(fact, fact.data.unit), { household: fact.data.household }),
      moved(at, fact),
    ],
    'housing.person-joined': (fact, at) => [
      at.homes.patch(keyed(fact, fact.data.household), (home) => ({
        people: [...home.people, fact.data.person],
        called: [...home.called, ''],
      })),
      moved(at, fact),
    ],
    'housing.person-named': (fact, at) => [
      at.homes.patch(keyed(fact, fact.data.household), ({ people, called }) => ({
        called: people.map((one, nth) => (one === fact.data.person ? fact.data.name : (called[nth] ?? ''))),
      })),
      moved(at, fact),
    ],
    'housing.person-left': (fact, at) => [
      at.homes.patch(keyed(fact, fact.data.household), ({ people, called }) => ({
        people: people.filter((one) => one !== fact.data.person),
        called: called.filter((_, nth) => people[nth] !== fact.data.person),
      })),
      moved(at, fact),
    ],
    'housing.household-bought': (fact, at) => [
      at.homes.patch(keyed(fact, fact.data.household), { tenure: 'owner', bought_on: dayOf(fact.on) }),
      moved(at, fact),
    ],
    'housing.household-moved-out': (fact, at) => [
      at.homes.patch(keyed(fact, fact.data.household), { until: dayOf(fact.on) }),
      at.units.patch(keyed(fact, fact.data.unit), { household: null }),
      moved(at, fact),
    ],
    'housing.rules-set': (fact, at) => {
      const { from, minimum, percent, checkDays, windowDays, answerDays, againDays } = fact.data
      const days = { check_days: checkDays, window_days: windowDays, answer_days: answerDays, again_days: againDays }
      return [at.rules.put({ ...here(fact), starts_on: from, minimum, percent, ...days }), moved(at, fact)]
    },
    'housing.budget-allocated': (fact, at) => [
      at.budgets.put({ ...here(fact), ...fact.data, allocated_on: dayOf(fact.on) }),
      moved(at, fact),
    ],
    'housing.budget-committed': (fact, at) => [
      at.commitments.put({ ...here(fact), ...fact.data, spent: 0, open: true, committed_on: dayOf(fact.on), closed_on: null }),
      moved(at, fact),
    ],
    'housing.budget-spent': (fact, at) => {
      const { receipt = null, ...data } = fact.data
      return [
        at.spendings.put({ ...here(fact), ...data, receipt, revision: fact.rev, day: dayOf(fact.on), struck_on: null, struck_why: null }),
        at.commitments.patch(keyed(fact, data.initiative), ({ spent }) => ({ spent: spent + data.cents })),
        moved(at, fact),
      ]
    },
    'housing.spending-struck': (fact, at) => {
      const { initiative, spending, cents, reason } = fact.data
      return [
        at.spendings.patch([idOf(fact.stream), spending], { struck_on: dayOf(fact.on), struck_why: reason }),
        at.commitments.patch(keyed(fact, initiative), ({ spent }) => ({ spent: spent - cents })),
        moved(at, fact),
      ]
    },
    'housing.budget-released': (fact, at) => [
      at.commitments.patch(keyed(fact, fact.data.initiative), { open: false, closed_on: dayOf(fact.on) }),
      moved(at, fact),
    ],
    'housing.turn-offered': (fact, at) => {
      const { space = null, ...data } = fact.data
      return [at.turns.put({ ...here(fact), ...data, space, taken: [], stage: 'offered', people: null, minutes: null }), moved(at, fact)]
    },
    'housing.turn-taken': (fact, at) => [
      at.turns.patch(keyed(fact, fact.data.turn), ({ taken }) => ({ taken: [...taken, fact.data.person] })),
      moved(at, fact),
    ],
    'housing.turn-given-back': (fact, at) => [
      at.turns.patch(keyed(fact, fact.data.turn), ({ taken }) => ({ taken: taken.filter((one) => one !== fact.data.person) })),
      moved(at, fact),
    ],
    'housing.turn-done': (fact, at) => {
      const { turn, people, minutes } = fact.data
      return [at.turns.patch(keyed(fact, turn), { stage: 'done', people, minutes }), moved(at, fact)]
    },
    'housing.turn-cancelled': (fact, at) => [at.turns.patch(keyed(fact, fact.data.turn), { stage: 'cancelled' }), moved(at, fact)],
    'housing.assembly-held': (fact, at) => [at.assemblies.put({ ...here(fact), ...fact.data }), moved(at, fact)],
    'housing.notice-posted': (fact, at) => {
      const { until = null, ...data } = fact.data
      return [at.notices.put({ ...here(fact), ...data, until, posted_on: dayOf(fact.on) }), moved(at, fact)]
    },
    'housing.notice-removed': (fact, at) => [at.notices.drop(keyed(fact, fact.data.notice)), moved(at, fact)],
  },
})
