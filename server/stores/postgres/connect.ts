// Connections to PostgreSQL: pools for questions, single lines for the lane and the listener.
import { Client, type ClientConfig, Pool } from 'pg'

/** Told of what goes wrong where nobody waits for an answer. */
export type Report = (error: Error) => void

const seconds = 1000
const patience: ClientConfig = { connectionTimeoutMillis: 5 * seconds, keepAlive: true, keepAliveInitialDelayMillis: 30 * seconds }

/** A pool of at most `max` connections. An idle connection that breaks is reported; without a listener it would end the process.
 * While the pool ends nothing is reported: its last connections are still closing when `end` resolves. */
export const openPool = (url: string, report: Report, max = 10): Pool => {
  const pool = new Pool({
    ...patience,
    connectionString: url,
    max,
    application_name: 'comunanza',
    idle_in_transaction_session_timeout: 60 * seconds,
  })
  const tell = (error: Error): void => {
    if (!pool.ending) report(error)
  }
  // The pool hears of connections that lie idle; one that is in somebody's hands between two questions is heard by itself.
  pool.on('connect', (client) => client.on('error', tell))
  pool.on('error', () => undefined)
  return pool
}

/** One connected client. `options` are pg's; what breaks it later is reported. */
export const openClient = async (url: string, report: Report, options: ClientConfig = {}): Promise<Client> => {
  const client = new Client({ ...patience, ...options, connectionString: url })
  client.on('error', report)
  await client.connect()
  return client
}
