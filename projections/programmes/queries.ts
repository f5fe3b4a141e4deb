// The questions asked of the programmes of generative pacts.
import type { Kysely } from 'kysely'
import type { Day } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { ProgrammeTables } from './tables.ts'

export type Db = Kysely<RowsOf<ProgrammeTables>>

/** Every programme there is; there are few. */
export const programmes = (db: Db) => db.selectFrom('programmes').selectAll().orderBy('id').limit(100).execute()

const limitsOf = (db: Db, programme: string) =>
  db.selectFrom('limits').selectAll().where('programme', '=', programme).orderBy('version', 'desc').execute()

/** A programme with its rules, those of a day apart, and what it declared; or undefined. */
export const programme = async (db: Db, id: string, day: Day) => {
  const row = await db.selectFrom('programmes').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const limits = await limitsOf(db, id)
  const declared = await db.selectFrom('declared').selectAll().where('programme', '=', id).orderBy('until').orderBy('figure').execute()
  return { ...row, today: limits.find(({ starts_on }) => starts_on <= day) ?? null, parts: { limits, declared } }
}
