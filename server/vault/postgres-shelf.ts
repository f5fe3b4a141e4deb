// The rows of the vault in PostgreSQL, through the functions of sql/.
import type { Asked } from '../log/postgres-shelf.ts'
import type { Shelf, WrappedKey, WrappedSecret } from './shelf.ts'
import type { Row } from './vault.ts'

const columns = 's.event, s.subject, s.gen, s.ct, s.classes, s.blind, s.ask'
const asked = 'unnest($1::uuid[], $2::uuid[]) as asked (event, subject)'
const statements = {
  keyFor: 'select * from vault.key_for($1, $2, $3)',
  keep: `select vault.keep('{}', $1, $2, $3, $4, $5, $6, $7, $8)`,
  standing: `select ${columns} from ${asked} join vault.sealed as s using (event, subject)`,
  drop: 'select vault.drop($1, $2)',
  asks: 'select distinct event, ask from vault.sealed where event = any($1) and ask is not null',
  find: `select ${columns}, k.kek, k.wrapped from ${asked} join vault.sealed as s using (event, subject) join vault.keys as k using (subject, gen)`,
  secret: 'select * from vault.secret($1, $2, $3, $4)',
} as const

/** Rows as the parameters of `vault.keep`, after the number of each one's write. */
export const rowValues = (rows: readonly Row[]): readonly unknown[][] => [
  rows.map((row) => row.event),
  rows.map((row) => row.subject),
  rows.map((row) => row.gen),
  rows.map((row) => row.ct),
  rows.map((row) => (row.classes === null ? null : JSON.stringify(row.classes))),
  rows.map((row) => row.blind),
  rows.map((row) => row.ask),
]

export const postgresShelf = (db: Asked): Shelf => {
  const ask = async <R extends object>(name: keyof typeof statements, values: readonly unknown[]): Promise<readonly R[]> =>
    (await db.query<R>({ name: `vault ${name}`, text: statements[name], values: [...values] })).rows
  return {
    keyFor: (proposed, kek) =>
      ask<WrappedKey>('keyFor', [proposed.map(({ subject }) => subject), proposed.map(({ wrapped }) => wrapped), kek]),
    keep: async (rows) => {
      await ask('keep', [rows.map(() => 0), ...rowValues(rows)])
      const there = await ask<Row>('standing', [rows.map(({ event }) => event), rows.map(({ subject }) => subject)])
      const ours = new Map(rows.map((row) => [`${row.event} ${row.subject}`, row]))
      return there.filter((row) => !(row.blind && ours.get(`${row.event} ${row.subject}`)?.blind?.equals(row.blind)))
    },
    drop: async (events, blind) => void (await ask('drop', [events, blind])),
    asks: (events) => ask('asks', [events]),
    find: (pairs) => ask('find', [pairs.map(({ event }) => event), pairs.map(({ subject }) => subject)]),
    secret: async (name, { wrapped, kek }, was) => {
      const [row] = await ask<WrappedSecret>('secret', [name, wrapped, kek, was ?? null])
      if (!row) throw new Error('vault.secret answers one row')
      return row
    },
  }
}
