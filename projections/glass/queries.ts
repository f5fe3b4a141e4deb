// The questions asked of the broken glasses.
import type { Kysely } from 'kysely'
import { isInstant } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import type { GlassTables } from './projection.ts'

export type Db = Kysely<RowsOf<GlassTables>>
type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }

/** The latest first; `unseen`: those nobody has seen yet. */
export const breakings = async (db: Db, { unseen = false }: { readonly unseen?: boolean | undefined }, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('breakings').selectAll()
  if (unseen) rows = rows.where('seen_at', 'is', null)
  const [broken, id] = cursor ?? []
  if (cursor && !(broken && id && isInstant(broken))) return { items: [], next: null }
  if (broken && id) rows = rows.where((is) => is(is.refTuple('broken_at', 'id'), '<', is.tuple(broken, id)))
  const items = await rows
    .orderBy('broken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: items.length > limit && last ? [last.broken_at, last.id] : null }
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
