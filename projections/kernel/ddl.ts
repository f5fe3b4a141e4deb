// The schemas of a projection in PostgreSQL, made from its tables.
import { quoted } from './db.ts'
import type { Projection } from './projection.ts'
import type { Table } from './table.ts'

/** Where one version of a projection lives. */
export const schemaOf = ({ name, version }: { readonly name: string; readonly version: number }): string => `${name}_${version}`
/** The views of the same tables as of the transaction's moment. */
export const asOfSchema = (schema: string): string => `${schema}_asof`
/** The transaction's setting that holds the moment, an instant. */
export const momentSetting = 'comunanza.as_of'

/** The transaction's setting that holds the scopes of who reads, separated by spaces: without it walled tables have no rows. */
export const seesSetting = 'comunanza.sees'
/** The role that readings take: it owns nothing, so walls hold for it; the log's preparation makes it. */
export const readerRole = 'comunanza_reader'

/** True when what is shown depends on who reads. */
export const hasWalls = ({ tables }: Projection): boolean => Object.values(tables).some(({ walls }) => walls)

/** True when every table can be read as of any moment. */
export const keepsHistory = (projection: Projection): boolean => Object.values(projection.tables).every((table) => table.history)

/** The table that stands for all when readers and a rebuild must keep out of each other's way. */
export const firstTable = ({ name, tables }: Projection): string => {
  const [first] = Object.keys(tables)
  if (first === undefined) throw new Error(`${name} has no tables`)
  return first
}

const qualified = (schema: string, table: string): string => `${quoted(schema)}.${quoted(table)}`
const listed = (names: readonly string[]): string => names.map(quoted).join(', ')

const columnsOf = (table: Table): string[] =>
  Object.entries(table.columns).map(([name, { sql, nullable }]) => `${quoted(name)} ${sql}${nullable ? '' : ' not null'}`)

// Updates find room on their page, so that they need not touch the indexes.
const storage = 'with (fillfactor = 85)'

/** The table that holds the rows as they are; `<table>` itself when it keeps no history. */
export const currentName = (name: string, history: boolean): string => (history ? `${name}_current` : name)
/** The table that holds the versions that have ended. */
export const pastName = (name: string): string => `${name}_past`

const historyViews = (schema: string, name: string, columns: string): string[] => {
  const [current, past] = [currentName(name, true), pastName(name)].map((table) => qualified(schema, table))
  const moment = `current_setting('${momentSetting}')::timestamptz`
  // No condition inside the union: only then does PostgreSQL merge the two tables along their indexes instead of sorting them whole.
  const versions =
    `(select ${columns}, known_from, known_to from ${past}` +
    ` union all select ${columns}, known_from, 'infinity'::timestamptz from ${current}) as versions`
  // As whoever asks, not as the owner, for whom there are no walls.
  const view = (target: string): string => `create view ${target} with (security_invoker = true) as`
  return [
    `${view(qualified(schema, name))} select ${columns} from ${current}`,
    `${view(qualified(schema, `${name}_history`))} select ${columns}, known_from, known_to from ${versions} where known_from < known_to`,
    `${view(qualified(asOfSchema(schema), name))} select ${columns} from ${versions} where known_from <= ${moment} and known_to > ${moment}`,
  ]
}

const created = (target: string, columns: readonly string[], key: readonly string[], guards: readonly string[] = []): string =>
  `create table ${target} (${[...columns, `primary key (${listed(key)})`, ...guards].join(', ')}) ${storage}`

// The setting is read once a question; where nobody set it, or a pool's earlier transaction did, it is empty and overlaps nothing.
const scopes = `(select string_to_array(coalesce(current_setting('${seesSetting}', true), ''), ' '))`
const walled = (target: string, { walls }: Table): string[] =>
  walls ? [`alter table ${target} enable row level security`, `create policy seen on ${target} for select using (sees && ${scopes})`] : []

const tableStatements = (schema: string, name: string, table: Table): string[] => {
  const columns = columnsOf(table)
  const current = qualified(schema, currentName(name, table.history))
  if (!table.history) return [created(current, columns, table.key, table.guards), ...walled(current, table)]
  const from = 'known_from timestamptz(3) not null'
  const past = qualified(schema, pastName(name))
  return [
    created(current, [...columns, from], table.key, table.guards),
    created(past, [...columns, from, 'known_to timestamptz(3) not null'], [...table.key, 'known_from']),
    ...[current, past].flatMap((target) => walled(target, table)),
    ...historyViews(schema, name, listed(Object.keys(table.columns))),
  ]
}

/** The tables that are filled: the current ones and those of their ended versions. */
export const filledTables = (projection: Projection): readonly { readonly name: string; readonly table: Table }[] =>
  Object.entries(projection.tables).flatMap(([name, table]) => [
    { name: currentName(name, table.history), table },
    ...(table.history ? [{ name: pastName(name), table }] : []),
  ])

/** Statements that let readings in; tables of a schema made before there was a role for them want it too. */
export const letReadersIn = (schema: string): readonly string[] =>
  [schema, asOfSchema(schema)].flatMap((one) => [
    `grant usage on schema ${quoted(one)} to ${readerRole}`,
    `grant select on all tables in schema ${quoted(one)} to ${readerRole}`,
  ])

/**
 * Statements that make the empty tables and views of a projection in `schema`; `createIndexes` comes after they are filled.
 * A table with history is two tables, its rows as they are and its versions that have ended, behind three views: `<schema>.<table>` the rows,
 * `<schema>.<table>_history` every version with `known_from` and `known_to` (`infinity`: it still holds), and `<schema>_asof.<table>` the rows as of the
 * transaction's moment. A row that never changes is so written once.
 */
export const createTables = (projection: Projection, schema: string): readonly string[] => [
  // Guards compare plain columns and ranges in one index; the extension is trusted: whoever may make schemas may make it.
  ...(Object.values(projection.tables).some(({ guards }) => guards.length > 0) ? ['create extension if not exists btree_gist'] : []),
  `create schema ${quoted(schema)}`,
  `create schema ${quoted(asOfSchema(schema))}`,
  ...Object.entries(projection.tables).flatMap(([name, table]) => tableStatements(schema, name, table)),
  ...letReadersIn(schema),
]

const withColumnsQuoted = (table: Table, list: string): string =>
  list
    .split(',')
    .map((item) => {
      const [, column = '', rest = ''] = /^(\w+)(.*)$/.exec(item.trim()) ?? []
      return Object.hasOwn(table.columns, column) ? `${quoted(column)}${rest}` : item.trim()
    })
    .join(', ')

/**
 * One entry of a table's `indexes` as SQL: what begins with `using` or with a parenthesis stands as it is after the table's name
 * (`using gin (to_tsvector('italian', title))`, `(town) where open`); anything else is a list of columns, each with its order if it wants one
 * (`town, opened desc`), whose names are quoted here.
 */
const indexTail = (table: Table, entry: string): string =>
  /^\s*(?:using\s|\()/i.test(entry) ? entry : `(${withColumnsQuoted(table, entry)})`

/** Statements that make the indexes of the tables where they are missing; rows as they are and ended versions have the same. */
export const createIndexes = (projection: Projection, schema: string): readonly string[] =>
  filledTables(projection).flatMap(({ name, table }) =>
    table.indexes.map(
      (entry, i) => `create index if not exists ${quoted(`${name}_${i + 1}`)} on ${qualified(schema, name)} ${indexTail(table, entry)}`,
    ),
  )

export const dropSchema = (schema: string): readonly string[] => [
  `drop schema if exists ${quoted(asOfSchema(schema))} cascade`,
  `drop schema if exists ${quoted(schema)} cascade`,
]
