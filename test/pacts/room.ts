// The pacts’ reading room on a fresh PostgreSQL, filled from a log in memory.
import { Kysely, PostgresDialect } from 'kysely'
import type { EventStore } from '../../events/kernel/index.ts'
import { reading, startRunner } from '../../projections/kernel/running.ts'
import { pacts as projection } from '../../projections/pacts/projection.ts'
import type { Db } from '../../projections/pacts/register.ts'
import { dbOn, openPool } from '../../server/database-pool.ts'
import type { Reader } from '../../server/kernel/reader.ts'
import { preparedDatabase } from '../kernel/prepared.ts'

export const openRoom = async (store: EventStore) => {
  const database = await preparedDatabase()
  const faults: unknown[] = []
  const onFault = (fault: unknown): void => void faults.push(fault)
  const pool = openPool({ url: database.url, max: 4, pipeline: true, onFault })
  const db = dbOn(pool)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const runner = await startRunner({ db, store, projections: [projection], onFault })
  const caughtUp = async (): Promise<void> => {
    const { position } = await store.head()
    if (!(await runner.reached('pacts', position, { timeoutMs: 20_000 }))) throw new Error('the pacts are behind')
    // Rows come before indexes: until it is live it may be asked nothing. The wait ends with the next news of it.
    while (runner.standing('pacts').state === 'building') await runner.reached('pacts', position + 1, { timeoutMs: 50 })
  }
  await caughtUp()
  return {
    db,
    caughtUp,
    /** Asks the tables of today, or as they were known at a moment. */
    ask: async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
      const said = await reading(kysely, projection, runner.standing('pacts'), { asOf, ask: (rows) => question(rows as unknown as Db) })
      if (!('answer' in said)) throw new Error('the tables cannot answer')
      return said.answer
    },
    faults,
    /** the same tables as the counter reads them */
    reader: {
      standing: runner.standing,
      reached: runner.reached,
      status: runner.status,
      read: (_, { asOf, ask }) => reading(kysely, projection, runner.standing('pacts'), { asOf, ask: (rows) => ask(rows as never) }),
    } satisfies Reader,
    close: async () => {
      await runner.stop()
      await kysely.destroy()
      await database.drop()
    },
  }
}
export type Room = Awaited<ReturnType<typeof openRoom>>
