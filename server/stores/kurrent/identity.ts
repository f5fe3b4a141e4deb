// The name a log on KurrentDB gives itself once and for all, so that nobody takes another log for it.
import { randomUUID } from 'node:crypto'
import { StoreUnavailable } from '../errors.ts'
import type { Connection } from './client.ts'
import { isConflict } from './faults.ts'
import { readPage } from './read-call.ts'

/** Neither an event of ours: reading the log leaves it out. */
export const identityType = 'log.identity'
const stream = 'log-identity'

/** Two servers may ask at once: one name is written, both read it. */
export const identityOf = async (connection: Connection): Promise<string> => {
  const found = async () => (await readPage(connection, { of: { stream, from: 0 }, limit: 1 }))[0]?.id
  const known = await found()
  if (known) return known
  const { client, library } = connection
  const event = library.jsonEvent({ id: randomUUID(), type: identityType, data: {} })
  await client.appendToStream(stream, event, { streamState: library.NO_STREAM }).catch((error: unknown) => {
    if (!isConflict(error)) throw error
  })
  const written = await found()
  if (!written) throw new StoreUnavailable('KurrentDB: the log has no name, and could not be given one')
  return written
}
