// The questions asked of what was said of the keys.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import type { KeysTables } from './projection.ts'

export type Db = Kysely<RowsOf<KeysTables>>
type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }

/** What was said last first; `next` is where the following page starts. */
export const declarations = async (db: Db, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('declarations').selectAll()
  const before = Number(cursor?.[0])
  if (cursor && !Number.isSafeInteger(before)) return { items: [], next: null }
  if (cursor) rows = rows.where('revision', '<', before)
  const items = await rows
    .orderBy('revision', 'desc')
    .limit(limit + 1)
    .execute()
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: items.length > limit && last ? [String(last.revision)] : null }
}
