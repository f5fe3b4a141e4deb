// The questions asked of the published registers.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import type { SnapshotsTables } from './tables.ts'

export type Db = Kysely<RowsOf<SnapshotsTables>>
type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }

/** The registers brought in, by municipality. */
export const registers = async (db: Db, { limit, cursor: [after] = [] }: Paging) => {
  let rows = db.selectFrom('registers').selectAll()
  if (after !== undefined) rows = rows.where('municipality', '>', after)
  const found = await rows
    .orderBy('municipality')
    .limit(limit + 1)
    .execute()
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? [last.municipality] : null }
}

/** One register with its publications, the latest first, or undefined. */
export const register = async (db: Db, id: string) => {
  const row = await db.selectFrom('registers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const publications = await db.selectFrom('publications').selectAll().where('id', '=', id).orderBy('revision', 'desc').execute()
  return { ...row, parts: { publications } }
}
