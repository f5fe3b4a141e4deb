// The questions asked of the care desks.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import type { DeskTables } from './tables.ts'

export type Db = Kysely<RowsOf<DeskTables>>
type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }

/** The desks by name; `next` is where the following page starts. */
export const desks = async (db: Db, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('desks').selectAll()
  const [name, id] = cursor ?? []
  if (cursor && !(name && id)) return { items: [], next: null }
  if (name && id) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)))
  const items = await rows
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: items.length > limit && last ? [last.name, last.id] : null }
}

/** One desk with its agreements, authorisations, pay tables and weights, the latest first, or undefined. */
export const desk = async (db: Db, id: string) => {
  const row = await db.selectFrom('desks').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [agreements, authorisations, pay_tables, weights] = await Promise.all([
    db.selectFrom('agreements').selectAll().where('desk', '=', id).orderBy('starts_on', 'desc').execute(),
    db.selectFrom('authorisations').selectAll().where('desk', '=', id).orderBy('starts_on', 'desc').execute(),
    db.selectFrom('pay_tables').selectAll().where('desk', '=', id).orderBy('starts_on', 'desc').execute(),
    db.selectFrom('weights').selectAll().where('desk', '=', id).orderBy('version', 'desc').execute(),
  ])
  return { ...row, parts: { agreements, authorisations, pay_tables, weights } }
}
