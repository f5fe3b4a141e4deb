// Makes the addresses of the calendars in a database, or brings them up to date: every object is one file in sql/.
import type { openPool } from '../stores/postgres/connect.ts'
import { prepareObjects } from '../stores/postgres/objects.ts'
import addresses from './sql/addresses.sql?raw'
import roles from './sql/roles.sql?raw'
import schema from './sql/schema.sql?raw'

/** Creates what is missing, all or nothing; may be repeated. The log must have been prepared, for its roles. */
export const prepareFeeds = (adminPool: ReturnType<typeof openPool>): Promise<void> =>
  prepareObjects(adminPool, 7305810342151, [schema, addresses, roles])
