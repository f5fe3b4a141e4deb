// Makes the accounts in a database, or brings them up to date: every object is one file in sql/.
import type { openPool } from '../stores/postgres/connect.ts'
import { prepareObjects } from '../stores/postgres/objects.ts'
import codes from './sql/codes.sql?raw'
import flows from './sql/flows.sql?raw'
import links from './sql/links.sql?raw'
import passkeys from './sql/passkeys.sql?raw'
import roles from './sql/roles.sql?raw'
import schema from './sql/schema.sql?raw'
import sessions from './sql/sessions.sql?raw'

const objects = [schema, sessions, links, passkeys, codes, flows, roles]

/** Creates what is missing, all or nothing; may be repeated. The log must have been prepared, for its roles. */
export const prepareAccounts = (adminPool: ReturnType<typeof openPool>): Promise<void> => prepareObjects(adminPool, 7305810342127, objects)
