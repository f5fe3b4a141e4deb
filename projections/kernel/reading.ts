// Questions on a projection's tables: as they are, or as they were known at a moment.
import { type Kysely, sql } from 'kysely'
import { asOfSchema, firstTable, hasWalls, keepsHistory, momentSetting, schemaOf, seesSetting } from './ddl.ts'
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

/** `sees`: the scopes of who reads. Without any, walled tables have no rows. */
export type Question<T extends Tables, A> = {
  readonly asOf?: string | undefined
  readonly sees?: readonly string[] | undefined
  readonly ask: Ask<T, A>
}
export type Ask<T extends Tables, A> = (db: Kysely<RowsOf<T>>) => Promise<A>

const scopes = (sees: readonly string[] = []): string => sees.join(' ')

// The first table is held before the snapshot is taken (LOCK TABLE takes none), so that a rebuild swaps its tables before or after this reading.
const askPast = <T extends Tables, A>(
  kysely: Kysely<unknown>,
  projection: Projection<T>,
  { asOf, sees, ask }: Question<T, A> & { readonly asOf: string },
): Promise<A> => {
  const schema = schemaOf(projection)
  const transaction = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute(async (tx) => {
    await sql`lock table ${sql.id(schema, firstTable(projection))} in access share mode`.execute(tx)
    await sql`select set_config(${momentSetting}, ${asOf}, true), set_config(${seesSetting}, ${scopes(sees)}, true)`.execute(tx)
    return ask(tx.withSchema(asOfSchema(schema)) as unknown as Kysely<RowsOf<T>>)
  })
}

// A transaction of its own: the setting ends with it, and the connection goes to whoever reads next with none.
const askWalled = <T extends Tables, A>(kysely: Kysely<unknown>, projection: Projection<T>, { sees, ask }: Question<T, A>): Promise<A> =>
  kysely
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config(${seesSetting}, ${scopes(sees)}, true)`.execute(tx)
      return ask(tx.withSchema(schemaOf(projection)) as unknown as Kysely<RowsOf<T>>)
    })

const askToday = <T extends Tables, A>(kysely: Kysely<unknown>, projection: Projection<T>, question: Question<T, A>): Promise<A> =>
  hasWalls(projection)
    ? askWalled(kysely, projection, question)
    : question.ask(kysely.withSchema(schemaOf(projection)) as unknown as Kysely<RowsOf<T>>)

/**
 * Runs `ask` on the tables of today, each query seeing the latest, or in one snapshot on the tables as they were known at the instant `asOf`.
 * `kysely` reads through `rowTypes`.
 */
export const reading = async <T extends Tables, A>(
  kysely: Kysely<unknown>,
  projection: Projection<T>,
  standing: Pick<Standing, 'position' | 'progress'>,
  question: Question<T, A>,
): Promise<Answered<A>> => {
  if (standing.progress !== undefined) return { building: true, progress: standing.progress }
  // Taken before the rows are read: they can only be later.
  const { position } = standing
  const { asOf } = question
  if (asOf === undefined) return { answer: await askToday(kysely, projection, question), position }
  if (!keepsHistory(projection)) return { timeless: true }
  return { answer: await askPast(kysely, projection, { ...question, asOf }), position }
}
