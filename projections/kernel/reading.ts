// Questions on a projection's tables: as they are, or as they were known at a moment.
import { type Kysely, sql } from 'kysely'
import { asOfSchema, firstTable, keepsHistory, momentSetting, schemaOf } from './ddl.ts'
import type { Projection } from './projection.ts'
import type { Standing } from './standing.ts'
import type { RowsOf, Tables } from './table.ts'

export type Answered<A> =
  /** `position`: the answer has every event until there, perhaps later ones too */
  | { readonly answer: A; readonly position: number }
  /** the tables are being built for the first time: nothing can be said yet; `progress` 0 to 1 */
  | { readonly building: true; readonly progress: number }
  /** a table keeps no history, so the past cannot be asked */
  | { readonly timeless: true }

export type Ask<T extends Tables, A> = (db: Kysely<RowsOf<T>>) => Promise<A>

// The first table is held before the snapshot is taken (LOCK TABLE takes none), so that a rebuild swaps its tables before or after this reading.
const askPast = <T extends Tables, A>(kysely: Kysely<unknown>, projection: Projection<T>, asOf: string, ask: Ask<T, A>): Promise<A> => {
  const schema = schemaOf(projection)
  const transaction = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute(async (tx) => {
    await sql`lock table ${sql.id(schema, firstTable(projection))} in access share mode`.execute(tx)
    await sql`select set_config(${momentSetting}, ${asOf}, true)`.execute(tx)
    return ask(tx.withSchema(asOfSchema(schema)) as unknown as Kysely<RowsOf<T>>)
  })
}

/**
 * Runs `ask` on the tables of today, each query seeing the latest, or in one snapshot on the tables as they were known at the instant `asOf`.
 * `kysely` reads through `rowTypes`.
 */
export const reading = async <T extends Tables, A>(
  kysely: Kysely<unknown>,
  projection: Projection<T>,
  standing: Standing,
  { asOf, ask }: { readonly asOf?: string | undefined; readonly ask: Ask<T, A> },
): Promise<Answered<A>> => {
  if (standing.progress !== undefined) return { building: true, progress: standing.progress }
  // Taken before the rows are read: they can only be later.
  const { position } = standing
  if (asOf === undefined) return { answer: await ask(kysely.withSchema(schemaOf(projection)) as unknown as Kysely<RowsOf<T>>), position }
  if (!keepsHistory(projection)) return { timeless: true }
  return { answer: await askPast(kysely, projection, asOf, ask), position }
}
