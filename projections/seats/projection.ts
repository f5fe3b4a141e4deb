// The auditors' seats as tables, made from the facts of each seat and from nothing else.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { SeatEvent } from '../../events/seats/events.ts'
import { type Change, type ChangesOf, projection, type RowsOf } from '../kernel/index.ts'
import { type SeatTables, tables } from './tables.ts'

type Fact = Recorded<SeatEvent>
type Seat = RowsOf<SeatTables>['seats']

const knownAt = (fact: Fact): string => fact.known ?? fact.at
const factOf = (fact: Fact) => ({
  seat: idOf(fact.stream),
  event: fact.id,
  revision: fact.rev,
  day: dayOf(fact.on),
  known: knownAt(fact),
  recorded: fact.at,
  imported: fact.known !== undefined,
})
const moved = (at: ChangesOf<SeatTables>, fact: Fact, sets: (row: Seat) => Partial<Seat> = () => ({})): Change =>
  at.seats.patch([idOf(fact.stream)], (row) => ({ ...sets(row), revision: fact.rev, known: knownAt(fact) }))
const ended = (at: ChangesOf<SeatTables>, fact: Fact, why: string | null): readonly Change[] => [
  moved(at, fact, () => ({ stage: 'over', over_on: dayOf(fact.on), over_why: why })),
]

export const seats = projection<SeatEvent>()({
  name: 'seats',
  version: 1,
  tables,
  on: {
    'seats.granted': (fact, at) => {
      const { auditor, body, mandate, act = null, from, until } = fact.data
      const fresh = { taken_on: null, over_on: null, over_why: null, samples: 0, looks: 0, stage: 'granted' } as const
      const dates = { starts_on: from, ends_on: until, granted_on: dayOf(fact.on), known: knownAt(fact) }
      return [at.seats.put({ ...fresh, ...dates, id: idOf(fact.stream), revision: fact.rev, auditor, body, mandate, act })]
    },
    'seats.taken': (fact, at) => [moved(at, fact, () => ({ stage: 'taken', taken_on: dayOf(fact.on) }))],
    'seats.drawn': (fact, at) => {
      const { day: as_of, ...sample } = fact.data
      return [at.samples.put({ ...factOf(fact), ...sample, as_of }), moved(at, fact, (row) => ({ samples: row.samples + 1 }))]
    },
    'seats.looked': (fact, at) => {
      const { sight, of = null, asOf = null } = fact.data
      return [at.looks.put({ ...factOf(fact), sight, of, as_of: asOf }), moved(at, fact, (row) => ({ looks: row.looks + 1 }))]
    },
    'seats.left': (fact, at) => ended(at, fact, fact.data.reason ?? null),
    'seats.revoked': (fact, at) => ended(at, fact, fact.data.reason),
  },
})
