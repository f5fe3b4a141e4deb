// Connections to PostgreSQL as rows are read through them, and the port the projections run on.
import pg from 'pg'
import { type Db, type Query, rowTypes } from '../projections/kernel/running.ts'

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : rowTypes[oid]) ?? pg.types.getTypeParser(oid, format ?? 'text'),
} as pg.CustomTypesConfig

export type PoolOptions = {
  readonly url: string
  readonly max: number
  /** statements asked without waiting for each other travel together: what a projector wants */
  readonly pipeline?: boolean
  /** the role every connection takes, which the login must be a member of */
  readonly role?: string
  /** milliseconds after which a question is given up (SQLSTATE 57014); never when absent */
  readonly longest?: number
  /** told of connections that break while nobody waits for an answer on them */
  readonly onFault: (error: Error) => void
}

const toldAlready = (): void => {}

// Pages are small: what PostgreSQL prepares for long questions costs more than they do.
const settings = '-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0'

/** A pool whose rows have the values projections work with; in UTC, under a name the database shows. */
export const openPool = ({ url, max, role, longest, onFault, pipeline = false }: PoolOptions): pg.Pool => {
  const timed = longest === undefined ? settings : `${settings} -c statement_timeout=${longest}`
  const options = role === undefined ? timed : `${timed} -c role=${role}`
  const pool = new pg.Pool({ connectionString: url, max, types, pipeline, application_name: 'comunanza', options })
  // A connection lost while nobody waits for an answer on it would end the process, also one that is in somebody's hands between two questions.
  pool.on('connect', (client) => client.on('error', onFault))
  pool.on('error', toldAlready)
  return pool
}

// What is asked in one turn of the event loop leaves in one packet: each of its own costs a call to the system here and another in PostgreSQL.
const gather = ({ connection: { stream } }: pg.PoolClient): void => {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const queryOn = (client: pg.Pool | pg.PoolClient): Query['query'] =>
  async function query<R extends object>(text: string, values?: readonly unknown[], name?: string): Promise<readonly R[]> {
    const { rows } = await client.query<R>({ text, values: values ? [...values] : undefined, name })
    return rows
  }

const gathered = (client: pg.PoolClient): Query['query'] => {
  const query = queryOn(client)
  return (...asked) => {
    gather(client)
    return query(...asked)
  }
}

const inTransaction = async <T>(client: pg.PoolClient, work: (tx: Query) => Promise<T>, keep: (answer: T) => boolean): Promise<T> => {
  const query = gathered(client)
  const [, answer] = await Promise.all([query('begin'), work({ query })])
  await client.query(keep(answer) ? 'commit' : 'rollback')
  return answer
}

/** The port of projections on a pool. A connection on which anything went wrong is closed, which rolls its transaction back. */
export const dbOn = (pool: pg.Pool): Db => ({
  query: queryOn(pool),
  transaction: async (work, keep = () => true) => {
    const client = await pool.connect()
    try {
      const answer = await inTransaction(client, work, keep)
      client.release()
      return answer
    } catch (error) {
      client.release(true)
      throw error
    }
  },
})
