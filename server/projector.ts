// The reading room of this process: its projections kept up with the log, and its tables opened to questions.
import { Kysely, PostgresDialect } from 'kysely'
import type { EventStore } from '../events/kernel/index.ts'
import type { Projection } from '../projections/kernel/index.ts'
import { type Runner, readerRole, reading, startRunner } from '../projections/kernel/running.ts'
import { dbOn, openPool } from './database-pool.ts'
import type { Reader } from './kernel/reader.ts'

export type ProjectorOptions = {
  /** a login that may create schemas in the database */
  readonly url: string
  readonly store: EventStore
  readonly projections: readonly Projection[]
  /** told of what passes by itself, such as a lost connection */
  readonly onFault: (error: unknown) => void
}
/** `stop` also closes the connections. */
export type Projector = Reader & Runner

/** Milliseconds a page may cost the database: what takes longer is a mistake or an attack. */
const longest = 5000
const connections = { writing: 6, reading: 10 }

/** Starts the projections of a process; resolves when each has its tables, wherever its building is. */
export const openProjector = async ({ url, store, projections, onFault }: ProjectorOptions): Promise<Projector> => {
  const named = new Map(projections.map((projection) => [projection.name, projection]))
  const writing = openPool({ url, max: connections.writing, pipeline: true, onFault })
  const pool = openPool({ url, max: connections.reading, role: readerRole, longest, onFault })
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const runner = await startRunner({ db: dbOn(writing), store, projections, onFault })
  return {
    ...runner,
    read: async (name, { asOf, sees, ask }) => {
      const projection = named.get(name)
      if (!projection) throw new Error(`no projection is called ${name}`)
      return reading(kysely, projection, runner.standing(name), { asOf, sees, ask: (db) => ask(db as unknown as Kysely<never>) })
    },
    stop: async () => {
      await runner.stop()
      await Promise.all([writing.end(), kysely.destroy()])
    },
  }
}
