// The SQL of one table: whole batches in, whole batches out, every statement the same text whatever the batch holds.
import { quoted } from './db.ts'
import { currentName, pastName } from './ddl.ts'
import type { Shape, ShapeColumn } from './shape.ts'

export type Statements = {
  /** what is stored under these keys: the row and since when, or when it went (`known_to`) */
  readonly read: string
  /** rows that were not there */
  readonly add: string
  /** rows that were */
  readonly put: string
  readonly remove: string
  /** versions that have ended */
  readonly keep: string
}

type Sent = { readonly name: string; readonly array: string; readonly cast: string }

const sentColumn = ({ name, kind }: ShapeColumn): Sent => ({ name: quoted(name), array: kind.array, cast: kind.cast })
const moment = (name: string): Sent => ({ name, array: 'timestamptz[]', cast: '' })
const [from, to] = [moment('known_from'), moment('known_to')]

const names = (columns: readonly Sent[]): string => columns.map(({ name }) => name).join(', ')
const unnested = (columns: readonly Sent[]): string =>
  `unnest(${columns.map(({ array }, i) => `$${i + 1}::${array}`).join(', ')}) as given(${names(columns)})`
const matches = (columns: readonly Sent[]): string => columns.map(({ name }) => `kept.${name} = given.${name}`).join(' and ')

const insert = (target: string, columns: readonly Sent[]): string =>
  `insert into ${target} (${names(columns)}) select ${columns.map(({ name, cast }) => `${name}${cast}`).join(', ')} from ${unnested(columns)}`

const upsert = (target: string, columns: readonly Sent[], key: readonly Sent[]): string => {
  const rest = columns.filter(({ name }) => !key.some((part) => part.name === name))
  const resolve = rest.length === 0 ? 'do nothing' : `do update set ${rest.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`
  return `${insert(target, columns)} on conflict (${names(key)}) ${resolve}`
}

// A lateral with a limit is always one look into the key's index for each key, whatever the planner believes of the table.
const readStatement = (current: string, past: string | undefined, columns: readonly Sent[], key: readonly Sent[]): string => {
  const held = past === undefined ? columns : [...columns, from]
  const one = `lateral (select ${names(held)} from ${current} kept where ${matches(key)} limit 1) held`
  if (past === undefined) return `select held.* from ${unnested(key)} cross join ${one}`
  const rest = held.filter(({ name }) => !key.some((part) => part.name === name))
  const last = `select known_to from ${past} kept where ${matches(key)} and held.known_from is null order by kept.known_from desc limit 1`
  return (
    `select ${[...key.map(({ name }) => `given.${name}`), ...rest.map(({ name }) => `held.${name}`)].join(', ')}, gone.known_to` +
    ` from ${unnested(key)} left join ${one} on true left join lateral (${last}) gone on true` +
    ` where held.known_from is not null or gone.known_to is not null`
  )
}

/** The statements of a table in a schema. */
export const statementsOf = (schema: string, { name, key: keyColumns, columns: rowColumns, history }: Shape): Statements => {
  const current = `${quoted(schema)}.${quoted(currentName(name, history))}`
  const past = `${quoted(schema)}.${quoted(pastName(name))}`
  const [columns, key] = [rowColumns.map(sentColumn), keyColumns.map(sentColumn)]
  const held = history ? [...columns, from] : columns
  return {
    read: readStatement(current, history ? past : undefined, columns, key),
    add: insert(current, held),
    put: upsert(current, held, key),
    remove: `delete from ${current} kept using ${unnested(key)} where ${matches(key)}`,
    keep: upsert(past, [...columns, from, to], [...key, from]),
  }
}
