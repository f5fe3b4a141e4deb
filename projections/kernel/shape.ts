// A table made ready for running: its columns with their kinds, and what a row must be to be stored.
import { type Kind, kindOf, unfit } from './kinds.ts'
import type { Key, Row, Table, Tables } from './table.ts'

export type ShapeColumn = { readonly name: string; readonly kind: Kind; readonly nullable: boolean; readonly json: boolean }
export type Shape = {
  readonly name: string
  readonly columns: readonly ShapeColumn[]
  readonly key: readonly ShapeColumn[]
  readonly history: boolean
  readonly has: ReadonlySet<string>
}
export type Shapes = ReadonlyMap<string, Shape>

const shapeOf = (name: string, table: Table): Shape => {
  const columns = Object.entries(table.columns).map(([column, { sql, nullable, json }]) => ({
    name: column,
    kind: kindOf(sql),
    nullable,
    json,
  }))
  const key = table.key.map((wanted) => {
    const column = columns.find((each) => each.name === wanted)
    if (!column || column.nullable) throw new Error(`${name} has no column ${wanted} that can be a key`)
    return column
  })
  return { name, columns, key, history: table.history, has: new Set(Object.keys(table.columns)) }
}

export const shapesOf = (tables: Tables): Shapes => new Map(Object.entries(tables).map(([name, table]) => [name, shapeOf(name, table)]))

// U+0000 is in no key, so two keys never give the same text.
export const keyText = (key: Key): string => (key.length === 1 ? String(key[0]) : key.join('\u0000'))

/** Throws when the key could not name a row of the table. The message holds no value: it is shown. */
export const checkKey = ({ name, key: columns }: Shape, key: Key): void => {
  const fits = key.length === columns.length && columns.every((column, i) => column.kind.settle(key[i]) !== unfit)
  if (!fits) throw new Error(`${name} is given a key that is not ${columns.map((column) => column.name).join('/')}`)
}

const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Row, b as Row]
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name]))
}

const settleValue = (table: string, column: ShapeColumn, value: unknown): unknown => {
  if (value === undefined || (value === null && !column.json)) {
    if (column.nullable) return null
    throw new Error(`${table}.${column.name} is left empty`)
  }
  const settled = value === null ? null : column.kind.settle(value)
  if (settled === unfit) throw new Error(`${table}.${column.name} is given what it cannot hold`)
  return settled
}

/** `given`: how many of its columns the row has. Looked up one by one only when it has more names than that. */
const checkNames = ({ name, has }: Shape, row: Row, given: number): void => {
  let names = 0
  for (const _ in row) names += 1
  if (names === given) return
  for (const column in row) if (!has.has(column)) throw new Error(`${name} has no column ${column}`)
}

/**
 * The row as it is stored: exactly the table's columns, every value in its one form, so that a Map and PostgreSQL hold the same.
 * Answers `before` itself when nothing differs from it, and the row as given when it is in that form. Throws when it cannot be stored.
 */
export const settleRow = (shape: Shape, row: Row, before: Row | undefined): Row => {
  let differs = before === undefined
  let settled: { [column: string]: unknown } | undefined
  let given = 0
  for (const column of shape.columns) {
    const value = row[column.name]
    const old = before?.[column.name]
    if (value !== undefined) given += 1
    if (before !== undefined && Object.is(value, old)) continue
    const next = settleValue(shape.name, column, value)
    if (!differs) differs = next !== old && !(column.kind.deep && same(next, old))
    if (Object.is(next, value)) continue
    settled ??= { ...row }
    settled[column.name] = next
  }
  checkNames(shape, row, given)
  return before && !differs ? before : (settled ?? row)
}
