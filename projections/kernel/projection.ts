// A projection: for each event, the changes it makes to rows. Pure: no I/O, no clock, no order of its own.
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import type { Key, Row, RowsOf, Tables } from './table.ts'

/** What one event does to one row; `undefined` is the row that is not there. */
export type Change = { readonly table: string; readonly key: Key; readonly to: (row: Row | undefined) => Row | undefined }

/** Ways to write a change to a table. */
export type Changes<R> = {
  /** the row is this, whatever was there */
  put(row: R): Change
  /** the row that must be there becomes … (absent is a fault: it stops the projection) */
  patch(key: Key, how: Partial<R> | ((row: R) => Partial<R>)): Change
  /** the row that may be there becomes … */
  change(key: Key, to: (row: R | undefined) => R | undefined): Change
  drop(key: Key): Change
}
export type ChangesOf<T extends Tables> = { readonly [K in keyof T & string]: Changes<RowsOf<T>[K]> }

export type Handler<F, T extends Tables> = (fact: F, at: ChangesOf<T>) => readonly Change[]
type FactOf<E extends AnyEvent, N> = Extract<Recorded<E>, { type: N }>

export type Projection<T extends Tables = Tables> = {
  /** the context's word; the PostgreSQL schema is `<name>_<version>` */
  readonly name: string
  readonly version: number
  readonly tables: T
  /** event types it reads; every other event is not its business */
  readonly types: readonly string[]
  /** the changes of one fact */
  readonly changes: (fact: Recorded<AnyEvent>) => readonly Change[]
}

const keyOf = (columns: readonly string[], row: Row): Key => columns.map((column) => row[column] as string | number)

const changesOn = (table: string, columns: readonly string[]): Changes<Row> => ({
  put: (row) => ({ table, key: keyOf(columns, row), to: () => row }),
  patch: (key, how) => ({
    table,
    key,
    to: (row) => {
      if (!row) throw new Error(`${table} has no row ${key.join('/')}`)
      return { ...row, ...(typeof how === 'function' ? how(row) : how) }
    },
  }),
  change: (key, to) => ({ table, key, to }),
  drop: (key) => ({ table, key, to: () => undefined }),
})

/** Declares a projection over the events `E`: a handler for each, or the compiler says which is missing. */
export const projection =
  <E extends AnyEvent>() =>
  <const T extends Tables>(of: {
    readonly name: string
    readonly version: number
    readonly tables: T
    readonly on: { readonly [N in E['type']]: Handler<FactOf<E, N>, T> }
  }): Projection<T> => {
    const at = Object.fromEntries(
      Object.entries(of.tables).map(([name, { key }]) => [name, changesOn(name, key)]),
    ) as unknown as ChangesOf<T>
    const on = of.on as { readonly [type: string]: Handler<unknown, T> }
    const changes = (fact: Recorded<AnyEvent>): readonly Change[] => {
      const handler = Object.hasOwn(on, fact.type) ? on[fact.type] : undefined
      if (!handler) throw new Error(`${of.name} has no handler for ${fact.type}`)
      return handler(fact, at)
    }
    return { name: of.name, version: of.version, tables: of.tables, types: Object.keys(of.on), changes }
  }
