// The questions asked of the common goods.
import { type Kysely, sql } from 'kysely'
import type { Stage } from '../../events/goods/state.ts'
import type { Kind, Nature } from '../../events/goods/vocabulary.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { GoodTables } from './tables.ts'

export type Db = Kysely<RowsOf<GoodTables>>
export type Filter = {
  readonly municipality?: string
  readonly stage?: Stage
  readonly kind?: Kind
  readonly nature?: Nature
  /** whether a pact in force is about it */
  readonly underPact?: boolean
  /** goods of these identities only */
  readonly of?: readonly string[]
}

// In its own words PostgreSQL walks the few pacts in force once, not once a good.
const underPact = (db: Db) =>
  db
    .selectFrom('pacts')
    .select(sql<string>`unnest(${sql.ref('pacts.goods')})`.as('good'))
    .where('in_force', '=', true)

const narrowed = (db: Db, { of, underPact: under, ...exact }: Filter) => {
  let rows = db.selectFrom('goods')
  if (under !== undefined) rows = rows.where('id', under ? 'in' : 'not in', underPact(db))
  for (const [column, value] of Object.entries(exact)) {
    if (value !== undefined) rows = rows.where(column as keyof typeof exact, '=', value)
  }
  return of === undefined ? rows : rows.where('id', 'in', of.length > 0 ? [...of] : [''])
}

/** The goods by name; `next` is where the following page starts. */
export const goods = async (db: Db, filter: Filter, { limit, cursor }: Paging) => {
  const from = placeIn(cursor)
  if (from === 'nowhere') return { items: [], next: null }
  let rows = narrowed(db, filter)
    .selectAll()
    .select((is) => is('goods.id', 'in', underPact(db)).as('under_pact'))
  if (from) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(...from)))
  const items = await rows
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.name, row.id])
}

/** Points a map may ask for at once. */
export const mostPoints = 2_000

/** Where the goods are: those that have a point or an outline. */
export const places = (db: Db, filter: Filter) =>
  narrowed(db, filter)
    .select(['id', 'name', 'kind', 'stage', 'lat', 'lon', 'outline'])
    .where((is) => is.or([is('lat', 'is not', null), is('outline', 'is not', null)]))
    .orderBy('name')
    .limit(mostPoints)
    .execute()

/** One good with the pacts about it that ever began, what was put right and its story, or undefined. */
export const good = async (db: Db, id: string) => {
  const row = await db.selectFrom('goods').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const corrections = await db.selectFrom('corrections').selectAll().where('good', '=', id).orderBy('revision', 'desc').execute()
  const story = await db.selectFrom('story').selectAll().where('good', '=', id).orderBy('revision').execute()
  const pacts = await db
    .selectFrom('pacts')
    .select(['id', 'title', 'in_force', 'since'])
    .where('since', 'is not', null)
    .where(sql<boolean>`${sql.ref('goods')} @> array[${id}]::text[]`)
    .orderBy('since', 'desc')
    .orderBy('id')
    .execute()
  return { ...row, under_pact: pacts.some(({ in_force }) => in_force), parts: { pacts, corrections, story } }
}
