// Makes the log in a database, or brings it up to date: every object is one file in sql/.
import type { Pool } from 'pg'
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

// Two servers that start together must not create the same things at once.
const oneAtATime = 'select pg_advisory_xact_lock(7305810342122)'

/** Creates what is missing, all or nothing; may be repeated. The pool's user must own the log, and may create roles. */
export const prepare = async (adminPool: Pool): Promise<void> => {
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

/** Lets a login work here as the application: a member of its role that may make schemas for its tables. May be repeated. */
export const admit = async (adminPool: Pool, login: string): Promise<void> => {
  const { rows } = await adminPool.query<{ grants: string[] }>(
    `select array[format('grant comunanza_app to %I', $1::text), format('grant create on database %I to %I', current_database(), $1::text)] as grants
     where $1 <> current_user`,
    [login],
  )
  for (const grant of rows[0]?.grants ?? []) await adminPool.query(grant)
}
