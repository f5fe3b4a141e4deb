// The questions asked of the auditors' seats.
import type { Kysely } from 'kysely'
import { isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { SeatTables } from './tables.ts'

export type Db = Kysely<RowsOf<SeatTables>>

/** The seats, the one granted last first; `next` is where the following page starts. */
export const seats = async (db: Db, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('seats').selectAll()
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('granted_on', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('granted_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.granted_on, row.id])
}

/** Looks one answer carries; all of them are in the seat's history. */
export const shownLooks = 200

/** One seat with its samples and its latest looks, or undefined. */
export const seat = async (db: Db, id: string) => {
  const row = await db.selectFrom('seats').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const drawn = await db.selectFrom('samples').selectAll().where('seat', '=', id).orderBy('draw', 'desc').execute()
  const looked = await db.selectFrom('looks').selectAll().where('seat', '=', id).orderBy('revision', 'desc').limit(shownLooks).execute()
  return { ...row, parts: { samples: drawn, looks: looked } }
}

/** The seats somebody works at on a day. */
export const sittings = async (db: Db, auditor: string, today: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('seats')
    .select('id')
    .where('auditor', '=', auditor)
    .where('stage', '=', 'taken')
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
