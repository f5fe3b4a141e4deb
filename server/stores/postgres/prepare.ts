// Makes the log in a database, or brings it up to date: every object is one file in sql/.
import type { Pool } from 'pg'
import { prepareObjects } from './objects.ts'
import append from './sql/append.sql?raw'
import appendOne from './sql/append-one.sql?raw'
import checkpoints from './sql/checkpoints.sql?raw'
import closed from './sql/closed.sql?raw'
import conflicts from './sql/conflicts.sql?raw'
import events from './sql/events.sql?raw'
import frozen from './sql/frozen.sql?raw'
import head from './sql/head.sql?raw'
import journal from './sql/journal.sql?raw'
import known from './sql/known.sql?raw'
import leaf from './sql/leaf.sql?raw'
import meets from './sql/meets.sql?raw'
import origin from './sql/origin.sql?raw'
import roles from './sql/roles.sql?raw'
import schema from './sql/schema.sql?raw'
import written from './sql/written.sql?raw'

const objects = [
  schema,
  closed,
  events,
  frozen,
  head,
  checkpoints,
  origin,
  journal,
  written,
  leaf,
  meets,
  known,
  conflicts,
  append,
  appendOne,
  roles,
]

/** Creates what is missing; may be repeated. The pool's user must own the log, and may create roles. */
export const prepare = (adminPool: Pool): Promise<void> => prepareObjects(adminPool, 7305810342122, objects)

/**
 * Lets a login work here as the application: a member of its role that may make schemas for its tables, and that may become who reads them.
 * May be repeated.
 */
export const admit = async (adminPool: Pool, login: string): Promise<void> => {
  const { rows } = await adminPool.query<{ grants: string[] }>(
    `select array[format('grant comunanza_app to %I', $1::text), format('grant create on database %I to %I', current_database(), $1::text)] as grants
     where $1 <> current_user
     union all
     select array[format('grant comunanza_reader to %I with inherit false, set true', $1::text)] where not pg_has_role($1, 'comunanza_reader', 'set')`,
    [login],
  )
  for (const grant of rows.flatMap(({ grants }) => grants)) await adminPool.query(grant)
}
