// JSON Schema of what reads give, made from the columns of their tables.
import type { Column, Columns, Table } from '../../projections/kernel/index.ts'
import type { JsonSchema } from './context.ts'

const types: { readonly [sql: string]: JsonSchema } = {
  text: { type: 'string' },
  'text collate "it-x-icu"': { type: 'string' },
  bigint: { type: 'integer' },
  'double precision': { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  'timestamptz(3)': { type: 'string', format: 'date-time' },
  int4multirange: { type: 'string', pattern: '^\\{(\\[\\d+,\\d+\\)(,(?=\\[))?)*\\}$' },
  'text[]': { type: 'array', items: { type: 'string' } },
  // What a JSON column holds is said by whoever declared it, if it matters to readers.
  jsonb: {},
}

const columnSchema = ({ sql, nullable }: Column): JsonSchema => {
  const type = Object.hasOwn(types, sql) ? types[sql] : undefined
  if (!type) throw new Error(`no JSON Schema for a column of type ${sql}`)
  // What may be anything may be null too.
  return nullable && Object.keys(type).length > 0 ? { anyOf: [type, { type: 'null' }] } : type
}

/** An object with exactly these members, all there. */
export const objectSchema = (properties: { readonly [name: string]: JsonSchema }): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
export const listSchema = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
export const choiceSchema = (names: readonly string[]): JsonSchema => ({ type: 'string', enum: names })
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

/** A row of a table without some of its columns, and with members of its own or said more exactly. */
export const rowSchema = <C extends Columns>(
  table: Table<C>,
  {
    without = [],
    plus = {},
  }: { readonly without?: readonly (keyof C & string)[]; readonly plus?: { readonly [name: string]: JsonSchema } } = {},
): JsonSchema => {
  const shown = Object.entries(table.columns).filter(([name]) => !without.includes(name))
  return objectSchema({ ...Object.fromEntries(shown.map(([name, column]) => [name, columnSchema(column)])), ...plus })
}
