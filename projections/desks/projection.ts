// The care desks as tables, made from the facts of each desk and from nothing else.
import type { DeskEvent } from '../../events/desks/events.ts'
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import { type Change, type ChangesOf, projection, type RowsOf } from '../kernel/index.ts'
import { type DeskTables, tables } from './tables.ts'

type Fact = Recorded<DeskEvent>
type Desk = RowsOf<DeskTables>['desks']

const moved = (at: ChangesOf<DeskTables>, fact: Fact, sets: Partial<Desk> = {}): Change =>
  at.desks.patch([idOf(fact.stream)], { ...sets, revision: fact.rev, known: fact.known ?? fact.at })

export const desks = projection<DeskEvent>()({
  name: 'desks',
  version: 1,
  tables,
  on: {
    'desks.opened': (fact, at) => [
      at.desks.put({
        ...{ ...fact.data, id: idOf(fact.stream), revision: fact.rev, stage: 'open', known: fact.known ?? fact.at },
        ...{ opened_on: dayOf(fact.on), closed_on: null, closed_why: null },
      }),
    ],
    'desks.amended': (fact, at) => [moved(at, fact, fact.data)],
    'desks.agreed': (fact, at) => {
      const { number, municipalities, from, until } = fact.data
      const row = { desk: idOf(fact.stream), number, municipalities, starts_on: from, ends_on: until, recorded: fact.at }
      return [at.agreements.put(row), moved(at, fact)]
    },
    'desks.authorised': (fact, at) => {
      const { number, from, until = null } = fact.data
      return [
        at.authorisations.put({ desk: idOf(fact.stream), number, starts_on: from, ends_on: until, recorded: fact.at }),
        moved(at, fact),
      ]
    },
    'desks.tabled': (fact, at) => {
      const { table: number, from, partLevels, trial, ...rest } = fact.data
      const trials = { trial_long: trial.long, trial_short: trial.short }
      const row = { ...rest, ...trials, number, starts_on: from, part_levels: partLevels, desk: idOf(fact.stream), recorded: fact.at }
      return [at.pay_tables.put(row), moved(at, fact)]
    },
    'desks.weighed': (fact, at) => {
      const { version, from, weights, why } = fact.data
      return [at.weights.put({ desk: idOf(fact.stream), version, starts_on: from, weights, why, recorded: fact.at }), moved(at, fact)]
    },
    'desks.closed': (fact, at) => [moved(at, fact, { stage: 'closed', closed_on: dayOf(fact.on), closed_why: fact.data.reason })],
  },
})
