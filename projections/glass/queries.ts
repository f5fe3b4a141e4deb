// The questions asked of the broken glasses.
import type { Kysely } from 'kysely'
import { isInstant } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { GlassTables } from './projection.ts'

export type Db = Kysely<RowsOf<GlassTables>>

/** The latest first; `unseen`: those nobody has seen yet. */
export const breakings = async (db: Db, { unseen = false }: { readonly unseen?: boolean | undefined }, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('breakings').selectAll()
  if (unseen) rows = rows.where('seen_at', 'is', null)
  const from = placeIn(cursor, isInstant)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('broken_at', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('broken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.broken_at, row.id])
}

export const breaking = (db: Db, id: string) => db.selectFrom('breakings').selectAll().where('id', '=', id).executeTakeFirst()

/** What somebody has broken and may still look through. */
export const openTo = (db: Db, person: string, now: string) =>
  db
    .selectFrom('breakings')
    .select(['id', 'case', 'reason', 'until'])
    .where('by', '=', person)
    .where('until', '>', now)
    .orderBy('until', 'desc')
    .limit(100)
    .execute()
