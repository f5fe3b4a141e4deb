// Makes the vault in a database, or brings it up to date: every object is one file in sql/.
import type { openPool } from '../stores/postgres/connect.ts'
import { prepareObjects } from '../stores/postgres/objects.ts'
import certify from './sql/certify.sql?raw'
import drop from './sql/drop.sql?raw'
import erase from './sql/erase.sql?raw'
import erased from './sql/erased.sql?raw'
import expire from './sql/expire.sql?raw'
import frozen from './sql/frozen.sql?raw'
import keep from './sql/keep.sql?raw'
import keyFor from './sql/key-for.sql?raw'
import keys from './sql/keys.sql?raw'
import look from './sql/look.sql?raw'
import looks from './sql/looks.sql?raw'
import progress from './sql/progress.sql?raw'
import rewrap from './sql/rewrap.sql?raw'
import roles from './sql/roles.sql?raw'
import schema from './sql/schema.sql?raw'
import sealed from './sql/sealed.sql?raw'
import secret from './sql/secret.sql?raw'
import secrets from './sql/secrets.sql?raw'
import trimLooks from './sql/trim-looks.sql?raw'

const tables = [schema, keys, sealed, erased, secrets, progress, looks, frozen]
const functions = [keyFor, keep, drop, erase, certify, rewrap, secret, expire, look, trimLooks]

/** Creates what is missing, all or nothing; may be repeated. The log must have been prepared: the application's role is made there. */
export const prepareVault = (adminPool: ReturnType<typeof openPool>): Promise<void> =>
  prepareObjects(adminPool, 7305810342140, [...tables, ...functions, roles])
