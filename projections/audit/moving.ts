// How a fact of a pact moves its row, whatever it is about.
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Change, Handler, RowsOf } from '../kernel/index.ts'
import { type At, noted } from './noting.ts'
import type { AuditTables } from './tables.ts'

export type Fact = Recorded<PactEvent>
export type Row = RowsOf<AuditTables>['pacts']
export type HandlersOf<N extends PactEvent['type'] = PactEvent['type']> = {
  readonly [T in N]: Handler<Extract<Fact, { type: T }>, AuditTables>
}

export const moved = (at: At, fact: Fact, sets: (row: Row) => Partial<Row> = () => ({})): readonly Change[] => [
  at.pacts.patch([idOf(fact.stream)], (row) => ({ ...sets(row), known: fact.known ?? fact.at })),
  noted(at, fact),
]

/** Facts that set the same columns whatever they say, or none the checks look at. */
export const only =
  (sets: Partial<Row> = {}) =>
  (fact: Fact, at: At): readonly Change[] =>
    moved(at, fact, () => sets)
