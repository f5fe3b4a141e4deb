// The questions asked of the regulations.
import type { Kysely } from 'kysely'
import type { Day } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { RegulationTables } from './tables.ts'

export type Db = Kysely<RowsOf<RegulationTables>>

/** The regulations by name; `next` is where the following page starts. */
export const regulations = async (db: Db, { limit, cursor }: Paging) => {
  const from = placeIn(cursor)
  if (from === 'nowhere') return { items: [], next: null }
  let rows = db.selectFrom('regulations').selectAll()
  if (from) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(...from)))
  const items = await rows
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.name, row.id])
}

/** One regulation with its versions, the latest first, or undefined. */
export const regulation = async (db: Db, id: string) => {
  const row = await db.selectFrom('regulations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const versions = await db.selectFrom('versions').selectAll().where('regulation', '=', id).orderBy('version', 'desc').execute()
  const corrections = await db.selectFrom('corrections').selectAll().where('regulation', '=', id).orderBy('revision', 'desc').execute()
  const story = await db.selectFrom('story').selectAll().where('regulation', '=', id).orderBy('revision').execute()
  return { ...row, parts: { versions, corrections, story } }
}

/** The version in force in a territory on a day, or undefined: a day before the first or after the repeal has none. */
export const inForce = (db: Db, territory: string, on: Day) =>
  db
    .selectFrom('versions')
    .innerJoin('regulations', 'regulations.id', 'versions.regulation')
    .select(['regulations.id', 'regulations.name', 'regulations.title'])
    .select(['versions.version', 'versions.starts_on', 'versions.ends_on', 'versions.complete', 'versions.profile', 'versions.act'])
    .where('regulations.territory', '=', territory)
    .where('versions.starts_on', '<=', on)
    .where((is) => is.or([is('versions.ends_on', 'is', null), is('versions.ends_on', '>', on)]))
    .orderBy('versions.starts_on', 'desc')
    .executeTakeFirst()
