// A fresh database with the log in it, and the application's login.
import { openPool } from '../../server/stores/postgres/connect.ts'
import { admit, prepare } from '../../server/stores/postgres/prepare.ts'
import { type Database, database } from '../support/postgres.ts'

export const fail = (error: Error): void => {
  throw error
}

export const preparedDatabase = async (): Promise<Database> => {
  const fresh = await database()
  const admin = openPool(fresh.adminUrl, fail, 1)
  await prepare(admin)
  await admit(admin, new URL(fresh.url).username)
  await admin.end()
  return fresh
}

/** Waits until `holds` answers true; the test's own timeout is the limit. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
}
