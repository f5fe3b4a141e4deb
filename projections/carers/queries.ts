// The questions asked of the carers.
import type { Kysely } from 'kysely'
import type { Stage } from '../../events/carers/state.ts'
import type { Tier } from '../../events/carers/vocabulary.ts'
import { type Day, isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import { suppressList } from '../kernel/suppress.ts'
import type { CarerTables } from './tables.ts'

export type Db = Kysely<RowsOf<CarerTables>>
export type Filter = { readonly desk?: string; readonly stage?: Stage; readonly tier?: Tier; readonly person?: string }

/** The carers, the one who applied last first; `next` is where the following page starts. */
export const carers = async (db: Db, filter: Filter, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('carers').selectAll()
  for (const [column, value] of Object.entries(filter)) {
    if (value !== undefined) rows = rows.where(column as keyof Filter, '=', value)
  }
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('applied_on', 'id'), '<', is.tuple(...from)))
  const items = await rows
    .orderBy('applied_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.applied_on, row.id])
}

/** One carer with papers, training, references, families served and objections, or undefined. */
export const carer = async (db: Db, id: string) => {
  const row = await db.selectFrom('carers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [documents, trainings, references, placements, objections] = await Promise.all([
    db.selectFrom('documents').selectAll().where('carer', '=', id).orderBy('document').execute(),
    db.selectFrom('trainings').selectAll().where('carer', '=', id).orderBy('revision', 'desc').execute(),
    db.selectFrom('references').selectAll().where('carer', '=', id).orderBy('revision', 'desc').execute(),
    db.selectFrom('placements').selectAll().where('carer', '=', id).orderBy('starts_on', 'desc').execute(),
    db.selectFrom('objections').selectAll().where('carer', '=', id).orderBy('revision', 'desc').execute(),
  ])
  return { ...row, parts: { documents, trainings, references, placements, objections } }
}

/** Documents of a desk's carers that end by a day, the first to end first. */
export const expiring = (db: Db, desk: string, by: Day) =>
  db
    .selectFrom('documents')
    .innerJoin('carers', 'carers.id', 'documents.carer')
    .select(['carers.id as carer', 'carers.name', 'carers.stage', 'documents.document', 'documents.expires_on'])
    .where('carers.desk', '=', desk)
    .where('carers.stage', '!=', 'removed')
    .where('documents.expires_on', '<=', by)
    .orderBy('documents.expires_on')
    .orderBy('carers.id')
    .limit(200)
    .execute()

/** How many carers of a desk stand at each stage, list and level; null where a count is too small to be said. */
export const counted = async (db: Db, desk: string) => {
  const rows = await db
    .selectFrom('carers')
    .select((is) => ['stage', 'tier', 'level', is.cast<number>(is.fn.countAll(), 'integer').as('carers')])
    .where('desk', '=', desk)
    .groupBy(['stage', 'tier', 'level'])
    .orderBy('stage')
    .orderBy('tier')
    .orderBy('level')
    .execute()
  const { counts, total } = suppressList(rows.map(({ carers: many }) => many))
  return { items: rows.map((row, at) => ({ ...row, carers: counts[at] ?? null })), total }
}
