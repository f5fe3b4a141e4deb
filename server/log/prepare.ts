// Makes what proves the log in a database, or brings it up to date: every object is one file in sql/.
import type { openPool } from '../stores/postgres/connect.ts'
import { prepareObjects } from '../stores/postgres/objects.ts'
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

/** Creates what is missing, all or nothing; may be repeated. The log must have been prepared; the pool's user must own it. */
export const prepareProofs = (adminPool: ReturnType<typeof openPool>): Promise<void> => prepareObjects(adminPool, 7305810342124, objects)
