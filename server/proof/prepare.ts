// Makes room in a database for what others put under the checkpoints: witnesses their signatures, an authority its time.
import type { openPool } from '../stores/postgres/connect.ts'
import cosign from './sql/cosign.sql?raw'
import frozen from './sql/frozen.sql?raw'
import roles from './sql/roles.sql?raw'
import stamp from './sql/stamp.sql?raw'
import stamps from './sql/stamps.sql?raw'

const objects = [stamps, frozen, cosign, stamp, roles]

// Two servers that start together must not create the same things at once.
const oneAtATime = 'select pg_advisory_xact_lock(7305810342125)'

/** Creates what is missing, all or nothing; may be repeated. `prepareProofs` must have been here; the pool's user must own what it made. */
export const prepareCustody = async (adminPool: ReturnType<typeof openPool>): Promise<void> => {
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
