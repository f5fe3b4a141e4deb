// What every row of a laboratory says of itself: when it was known, and who may see it.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { LabEvent } from '../../events/labs/events.ts'
import { type Change, type ChangesOf, everyone, type Handler, type RowsOf, seesOf } from '../kernel/index.ts'
import type { LabTables } from './tables.ts'

export type Fact = Recorded<LabEvent>
export type Of<T extends LabEvent['type']> = Extract<Fact, { type: T }>
export type At = ChangesOf<LabTables>
export type Rows = RowsOf<LabTables>
export type HandlersOf<T extends LabEvent['type']> = { readonly [N in T]: Handler<Of<N>, LabTables> }

export const knownOf = (fact: Fact): string => fact.known ?? fact.at
export const labOf = ({ stream }: Fact): string => idOf(stream)
export const dayOn = ({ on }: Fact): string => dayOf(on)

// An open row is everybody's, also of whoever has not entered.
const open = [everyone, ...seesOf({})].sort()
/** An open row. */
export const shown = (fact: Fact) => ({ lab: labOf(fact), known: knownOf(fact), sees: open })

type Placed = { readonly data: { readonly municipality: string; readonly promoter: string } }
/** A row behind walls: for those who run this laboratory, and for the people it is about. */
export const kept = (fact: Fact & Placed, ...persons: readonly string[]) => ({
  lab: labOf(fact),
  known: knownOf(fact),
  sees: seesOf({ lab: labOf(fact), municipality: fact.data.municipality, organisations: [fact.data.promoter], persons }),
})

/** Every fact moves the laboratory's own row on. */
export const moved = (at: At, fact: Fact, sets: (row: Rows['labs']) => Partial<Rows['labs']> = () => ({})): Change =>
  at.labs.patch([labOf(fact)], (row) => ({ ...sets(row), revision: fact.rev, known: knownOf(fact) }))
