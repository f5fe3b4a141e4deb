// The questions asked of the matching rounds.
import type { Kysely } from 'kysely'
import { isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { RoundTables } from './tables.ts'

export type Db = Kysely<RowsOf<RoundTables>>

/** The rounds of a desk, the last first; `next` is where the following page starts. */
export const rounds = async (db: Db, desk: string | undefined, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('rounds').selectAll()
  if (desk !== undefined) rows = rows.where('desk', '=', desk)
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('run_on', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('run_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.run_on, row.id])
}

/** One round with its pairs, or undefined. */
export const round = async (db: Db, id: string) => {
  const row = await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const pairs = await db.selectFrom('pairs').selectAll().where('round', '=', id).orderBy('score', 'desc').orderBy('request').execute()
  return { ...row, parts: { pairs } }
}
