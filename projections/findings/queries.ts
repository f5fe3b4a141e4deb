// The questions asked of the findings.
import type { Kysely } from 'kysely'
import type { Stage } from '../../events/findings/state.ts'
import { isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { FindingTables } from './tables.ts'

export type Db = Kysely<RowsOf<FindingTables>>
export type Filter = { readonly stage?: Stage; readonly pact?: string; readonly seat?: string }

/** The findings, the one that moved last first; `next` is where the following page starts. */
export const findings = async (db: Db, filter: Filter, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('findings').selectAll()
  for (const [column, value] of Object.entries(filter)) {
    if (value !== undefined) rows = rows.where(column as keyof Filter, '=', value)
  }
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('last_on', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('last_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.last_on, row.id])
}

/** How many findings stand at each stage. */
export const stagesCounted = (db: Db) =>
  db
    .selectFrom('findings')
    .select((is) => ['stage', is.cast<number>(is.fn.countAll(), 'integer').as('findings')])
    .groupBy('stage')
    .orderBy('findings', 'desc')
    .orderBy('stage')
    .execute()

/** One finding with what was said about it, or undefined. */
export const finding = async (db: Db, id: string) => {
  const row = await db.selectFrom('findings').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const story = await db.selectFrom('story').selectAll().where('finding', '=', id).orderBy('revision').execute()
  return { ...row, parts: { story } }
}
