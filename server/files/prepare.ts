// Makes what is known of files in a database, or brings it up to date: every object is one file in sql/.
import type { openPool } from '../stores/postgres/connect.ts'
import { prepareObjects } from '../stores/postgres/objects.ts'
import keep from './sql/keep.sql?raw'
import roles from './sql/roles.sql?raw'
import schema from './sql/schema.sql?raw'
import stored from './sql/stored.sql?raw'
import uses from './sql/uses.sql?raw'

const objects = [schema, stored, uses, keep, roles]

/** Creates what is missing, all or nothing; may be repeated. The log must have been prepared: its roles are used here. */
export const prepareFiles = (adminPool: ReturnType<typeof openPool>): Promise<void> => prepareObjects(adminPool, 7305810342131, objects)
