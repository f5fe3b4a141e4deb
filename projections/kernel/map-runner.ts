// The same projection on plain Maps: for tests, for seeds, and to say what PostgreSQL must hold.
import { bind, type Fact, perform, plan } from './plan.ts'
import type { Projection } from './projection.ts'
import { keyText, type Shape, shapesOf } from './shape.ts'
import { emptySlot, noSlots, type Slot, type Version } from './slots.ts'
import type { Key, Row, RowsOf, Tables } from './table.ts'

/** A row as it was from one moment until another (`infinity`: it still is). */
export type RowVersion<R> = { readonly row: R; readonly from: string; readonly to: string }

export type MapRunner<T extends Tables> = {
  /** Applies facts in log order, those of other types left out. Throws at the first whose change is impossible. */
  apply(facts: readonly Fact[]): void
  /** rows by key */
  rows<N extends keyof T & string>(table: N): readonly RowsOf<T>[N][]
  /** rows by key as they were known at an instant; empty for a table without history */
  rowsAsOf<N extends keyof T & string>(table: N, moment: string): readonly RowsOf<T>[N][]
  /** versions by key and moment; empty for a table without history */
  history<N extends keyof T & string>(table: N): readonly RowVersion<RowsOf<T>[N]>[]
}

const byKey = (a: Slot, b: Slot): number => {
  const [left, right] = [keyText(a.key), keyText(b.key)]
  return left < right ? -1 : left > right ? 1 : 0
}

export const mapRunner = <T extends Tables>(projection: Projection<T>): MapRunner<T> => {
  const shapes = shapesOf(projection.tables)
  const tables = noSlots(shapes)
  const types = new Set(projection.types)
  const slotFor = (shape: Shape, text: string, key: Key): Slot => {
    const slot = tables.get(shape)?.get(text) ?? emptySlot(key, true)
    tables.get(shape)?.set(text, slot)
    return slot
  }
  const slotsOf = (table: string): readonly Slot[] => {
    const shape = shapes.get(table)
    return [...((shape && tables.get(shape)?.values()) ?? [])].sort(byKey)
  }
  const versionsOf = (table: string): readonly Version[] =>
    slotsOf(table).flatMap(({ ended, row, from }) => [
      ...ended.filter((version) => version.from < version.to),
      ...(row && from !== '' ? [{ row, from, to: 'infinity' }] : []),
    ])
  const rowsOf = (found: readonly (Row | undefined)[]) => found.filter((row) => row !== undefined)
  const runner = {
    apply: (facts: readonly Fact[]): void => {
      const own = facts.filter((fact) => types.has(fact.type))
      const planned = plan(projection, shapes, own)
      if ('fault' in planned) throw planned.fault.error
      bind(planned, slotFor)
      const { fault } = perform(planned)
      if (fault) throw fault.error
    },
    rows: (table: string) => rowsOf(slotsOf(table).map((slot) => slot.row)),
    rowsAsOf: (table: string, moment: string) =>
      rowsOf(versionsOf(table).map(({ row, from, to }) => (from <= moment && to > moment ? row : undefined))),
    history: versionsOf,
  }
  return runner as unknown as MapRunner<T>
}
