// Makes room in a database for what others put under the checkpoints: witnesses their signatures, an authority its time.
import type { openPool } from '../stores/postgres/connect.ts'
import { prepareObjects } from '../stores/postgres/objects.ts'
import cosign from './sql/cosign.sql?raw'
import frozen from './sql/frozen.sql?raw'
import roles from './sql/roles.sql?raw'
import stamp from './sql/stamp.sql?raw'
import stamps from './sql/stamps.sql?raw'

const objects = [stamps, frozen, cosign, stamp, roles]

/** Creates what is missing, all or nothing; may be repeated. `prepareProofs` must have been here; the pool's user must own what it made. */
export const prepareCustody = (adminPool: ReturnType<typeof openPool>): Promise<void> => prepareObjects(adminPool, 7305810342125, objects)
