// The questions a person asks about their own traces.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import type { TraceTables } from './tables.ts'

export type Db = Kysely<RowsOf<TraceTables>>
type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }

const before = (cursor: readonly string[] | undefined): number | undefined => {
  const [text = ''] = cursor ?? []
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
const paged = <R extends { readonly position: number }>(rows: readonly R[], limit: number) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? [String(last.position)] : null }
}

/** Every fact that touches somebody, the latest first. */
export const tracesOf = async (db: Db, person: string, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('traces').selectAll().where('person', '=', person)
  const end = before(cursor)
  if (cursor && end === undefined) return { items: [], next: null }
  if (end !== undefined) rows = rows.where('position', '<', end)
  return paged(
    await rows
      .orderBy('position', 'desc')
      .limit(limit + 1)
      .execute(),
    limit,
  )
}

/** What somebody acted on, the latest acted on first. */
export const followedBy = async (db: Db, person: string, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('followed').selectAll().where('person', '=', person)
  const end = before(cursor)
  if (cursor && end === undefined) return { items: [], next: null }
  if (end !== undefined) rows = rows.where('position', '<', end)
  return paged(
    await rows
      .orderBy('position', 'desc')
      .limit(limit + 1)
      .execute(),
    limit,
  )
}
