// How far each version of each projection has come: the table log.checkpoints.
import type { Db, Query } from './db.ts'

export type State = 'building' | 'live' | 'retired'
export type Checkpoint = { readonly position: number; readonly state: State; readonly error: string | null }
/** Which version of which projection. */
export type Named = { readonly name: string; readonly version: number }

const mine = 'projection = $1 and version = $2'

/** The checkpoint, absent when this version has never been built. */
export const readCheckpoint = async (db: Query, { name, version }: Named): Promise<Checkpoint | undefined> => {
  const text = `select position, state, error from log.checkpoints where ${mine}`
  const [found] = await db.query<Checkpoint>(text, [name, version], 'checkpoint.read')
  return found
}

/** Holds the checkpoint still until the end of the transaction. */
export const holdCheckpoint = async (tx: Query, { name, version }: Named): Promise<Checkpoint | undefined> => {
  const [found] = await tx.query<Checkpoint>(`select position, state, error from log.checkpoints where ${mine} for update`, [name, version])
  return found
}

// Losing the last instants in a crash loses the checkpoint with them, so nothing waits for the disk. The planner's statistics of
// tables being filled are always behind: whatever they say, rows are found through the index of their key.
const settings = [
  ['synchronous_commit', 'off'],
  ['enable_seqscan', 'off'],
  ['enable_hashjoin', 'off'],
  ['enable_mergejoin', 'off'],
]
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(', ')

/** Sets the transaction up for a batch. */
export const setUp = async (tx: Query): Promise<void> => {
  await tx.query(`select ${settings}`)
}

/**
 * Moves the checkpoint if it is still where this runner left it, and holds it until the end of the transaction; also sets the
 * transaction up for a batch. False: another runner has moved it.
 */
export const claimCheckpoint = async (tx: Query, named: Named, from: number, to: number): Promise<boolean> => {
  const text = `update log.checkpoints set position = $4, at = now(), error = null where ${mine} and position = $3 returning ${settings}`
  return (await tx.query(text, [named.name, named.version, from, to], 'checkpoint.claim')).length === 1
}

/** Puts the checkpoint of rows that have been built again, which the transaction holds. */
export const putCheckpoint = async (tx: Query, { name, version }: Named, position: number): Promise<void> => {
  await tx.query(`update log.checkpoints set position = $3, at = now(), error = null where ${mine}`, [name, version, position])
}

/** Records why the projection stopped after `position`. */
export const recordError = async (db: Query, { name, version }: Named, position: number, error: string): Promise<void> => {
  await db.query(`update log.checkpoints set error = $4 where ${mine} and position = $3`, [name, version, position, error])
}

/** True when this call has begun the version, false when it was there. */
export const beginCheckpoint = async (tx: Query, { name, version }: Named): Promise<boolean> => {
  const text = `insert into log.checkpoints (projection, version, position, state) values ($1, $2, 0, 'building') on conflict do nothing returning 1`
  return (await tx.query(text, [name, version])).length === 1
}

/** Makes this version the live one and the one before it the only retired one; answers the versions let go. */
export const switchCheckpoints = async (tx: Query, { name, version }: Named): Promise<readonly number[]> => {
  const gone = await tx.query<{ version: number }>(
    `delete from log.checkpoints where projection = $1 and version <> $2 and state = 'retired' returning version`,
    [name, version],
  )
  await tx.query(`update log.checkpoints set state = 'retired' where projection = $1 and version <> $2 and state = 'live'`, [name, version])
  await tx.query(`update log.checkpoints set state = 'live' where ${mine}`, [name, version])
  return gone.map((row) => row.version)
}

export const listCheckpoints = (db: Db): Promise<readonly (Checkpoint & Named)[]> =>
  db.query('select projection as name, version, position, state, error from log.checkpoints order by 1, 2', [], 'checkpoint.list')
