// The questions asked of the care desks.
import type { Kysely } from 'kysely'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { DeskTables } from './tables.ts'

export type Db = Kysely<RowsOf<DeskTables>>

/** The desks by name; `next` is where the following page starts. */
export const desks = async (db: Db, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('desks').selectAll()
  const from = placeIn(cursor)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(...from)))
  const items = await rows
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.name, row.id])
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
