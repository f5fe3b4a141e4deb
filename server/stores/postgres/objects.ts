// Brings objects of a database up to date, each from the text of its own file.
import type { openPool } from './connect.ts'

/**
 * All of them in one transaction or none; may be repeated, when each text may. `lock` is the number of this group's own advisory lock: two servers that start
 * together must not create the same things at once.
 */
export const prepareObjects = async (adminPool: ReturnType<typeof openPool>, lock: number, objects: readonly string[]): Promise<void> => {
  const client = await adminPool.connect()
  const oneAtATime = `select pg_advisory_xact_lock(${lock})`
  try {
    await client.query(['begin', oneAtATime, ...objects.map((sql) => sql.trim().replace(/;$/, '')), 'commit'].join(';\n'))
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
