// The rows of a batch between PostgreSQL and memory: one statement each way for each table.
import type { Query } from './db.ts'
import type { Desk } from './desk.ts'
import { arrayOf } from './kinds.ts'
import { keyText, type Shape, type ShapeColumn } from './shape.ts'
import type { Slot, Slots, Tables, Version } from './slots.ts'
import type { Statements } from './statements.ts'
import type { Key, Row } from './table.ts'

const elementOf = ({ kind, nullable }: ShapeColumn, value: unknown): string =>
  value === null && nullable ? 'NULL' : kind.element(value as never)

const columnsFrom = (columns: readonly ShapeColumn[], rows: readonly Row[]): string[] =>
  columns.map((column) => arrayOf(rows.map((row) => elementOf(column, row[column.name]))))
const keysFrom = ({ key: columns }: Shape, keys: readonly Key[]): string[] =>
  columns.map((column, i) => arrayOf(keys.map((key) => elementOf(column, key[i]))))

/** With history: a row and the moment it holds since, or the moment a row that is not there went. */
type Loaded = Row & { readonly known_from?: string | null; readonly known_to?: string | null }

const fillSlot = ({ key }: Shape, slots: Slots, loaded: Loaded): void => {
  const slot = slots.get(keyText(key.map((column) => loaded[column.name] as string | number)))
  if (!slot) throw new Error('a row was read that nobody asked for')
  const { known_from: from, known_to: gone, ...row } = loaded
  slot.last = from ?? gone ?? ''
  if (from === null) return
  slot.from = slot.last
  slot.storedFrom = slot.last
  slot.row = row
  slot.stored = row
}

const nameOf = ({ schema }: Desk, { name }: Shape, what: keyof Statements): string => `${schema}.${name}.${what}`

const readTable = async (tx: Query, desk: Desk, shape: Shape, slots: Slots): Promise<void> => {
  const unknown = [...slots.values()].filter(({ known }) => !known)
  const text = desk.statements.get(shape)?.read
  if (unknown.length === 0 || text === undefined) return
  const keys = keysFrom(
    shape,
    unknown.map(({ key }) => key),
  )
  for (const row of await tx.query<Loaded>(text, keys, nameOf(desk, shape, 'read'))) fillSlot(shape, slots, row)
  for (const slot of unknown) slot.known = true
}

/** Reads what is stored under the keys that are not known yet, one query per table. */
export const readRows = async (tx: Query, desk: Desk, touched: Tables): Promise<void> => {
  await Promise.all([...touched].map(([shape, slots]) => readTable(tx, desk, shape, slots)))
}

type Writing = { readonly what: keyof Statements; readonly values: readonly string[] }
/** A statement ready to be sent. */
export type Ready = { readonly text: string; readonly values: readonly string[]; readonly name: string }
/** Nothing to write is no statement. */
const writing = <T>(what: Writing['what'], given: readonly T[], values: (given: readonly T[]) => readonly string[]): readonly Writing[] =>
  given.length === 0 ? [] : [{ what, values: values(given) }]

type Held = { readonly row: Row; readonly from: string }
const isHeld = (slot: Slot): slot is Slot & Held => slot.row !== undefined && (slot.row !== slot.stored || slot.from !== slot.storedFrom)

const writingsOf = (shape: Shape, slots: readonly Slot[]): readonly Writing[] => {
  const rowsFrom = (given: readonly Held[]): string[] =>
    columnsFrom(
      shape.columns,
      given.map(({ row }) => row),
    )
  const heldFrom = (given: readonly Held[]): string[] =>
    shape.history ? [...rowsFrom(given), arrayOf(given.map(({ from }) => from))] : rowsFrom(given)
  const held = slots.filter(isHeld)
  const gone = slots.filter(({ row, stored }) => stored && !row)
  const ended: readonly Version[] = slots.flatMap((slot) => slot.ended)
  return [
    ...writing('keep', ended, (given) => [
      ...rowsFrom(given),
      ...[arrayOf(given.map(({ from }) => from)), arrayOf(given.map(({ to }) => to))],
    ]),
    ...writing('remove', gone, (given) =>
      keysFrom(
        shape,
        given.map(({ key }) => key),
      ),
    ),
    ...writing(
      'add',
      held.filter(({ stored }) => !stored),
      heldFrom,
    ),
    ...writing(
      'put',
      held.filter(({ stored }) => stored),
      heldFrom,
    ),
  ]
}

/** What changed as statements, at most one of each sort per table. */
export const writingsFor = (desk: Desk, touched: Tables): readonly Ready[] =>
  [...desk.statements].flatMap(([shape, statements]) =>
    writingsOf(shape, [...(touched.get(shape)?.values() ?? [])]).map(({ what, values }) => ({
      text: statements[what],
      values,
      name: nameOf(desk, shape, what),
    })),
  )

export const sendWritings = async (tx: Query, writings: readonly Ready[]): Promise<void> => {
  await Promise.all(writings.map(({ text, values, name }) => tx.query(text, values, name)))
}
