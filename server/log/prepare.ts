// Makes what proves the log in a database, or brings it up to date: every object is one file in sql/.
import type { openPool } from '../stores/postgres/connect.ts'
import checkpoints from './sql/checkpoints.sql?raw'
import cosignatures from './sql/cosignatures.sql?raw'
import extend from './sql/extend.sql?raw'
import frozen from './sql/frozen.sql?raw'
import leaves from './sql/leaves.sql?raw'
import progress from './sql/progress.sql?raw'
import roles from './sql/roles.sql?raw'
import schema from './sql/schema.sql?raw'
import tiles from './sql/tiles.sql?raw'

const objects = [schema, tiles, leaves, progress, checkpoints, cosignatures, frozen, extend, roles]

// Two servers that start together must not create the same things at once.
const oneAtATime = 'select pg_advisory_xact_lock(7305810342124)'

/** Creates what is missing, all or nothing; may be repeated. The log must have been prepared; the pool's user must own it. */
export const prepareProofs = async (adminPool: ReturnType<typeof openPool>): Promise<void> => {
  const client = await adminPool.connect()
  try {
    await client.query(['begin', oneAtATime, ...objects.map((sql) => sql.trim().replace(/;$/, '')), 'commit'].join(';\n'))
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
