// The public register page by page: narrowed, searched, sorted, and never by counting rows.
import { sql } from 'kysely'
import { type Day, isDay, plusDays } from '../../events/kernel/index.ts'
import { queryOf } from '../kernel/search.ts'
import type { Db } from './exact.ts'
import type { Entry, Origin, State } from './tables.ts'

/** `recent`: what happened last comes first. `title`: as in a dictionary. */
export const sorts = ['recent', 'title'] as const
export type Sort = (typeof sorts)[number]

export type Filter = {
  readonly state?: State
  readonly origin?: Origin
  readonly municipality?: string
  readonly district?: string
  readonly area?: string
  /** a kind of common good */
  readonly good?: string
  readonly proponent?: string
  /** opened from this day, and until that one */
  readonly from?: Day
  readonly until?: Day
  /** only those whose report is late on this day */
  readonly lateOn?: Day
  /** words, or beginnings of words, all of which must be there */
  readonly q?: string
}
/** The row as everybody reads it. */
export type Item = Omit<Entry, 'published' | 'work' | 'shown'>
export type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined; readonly asOf?: string | undefined }

export const inForce: readonly State[] = ['signed', 'extended']

const found = (db: Db, q: string) => {
  const wanted = queryOf(q)
  return db
    .selectFrom('words')
    .select('id')
    .where(wanted === undefined ? sql<boolean>`false` : sql<boolean>`array_to_tsvector(terms) @@ ${wanted}::tsquery`)
}

const goodsWhere = (db: Db, column: 'kind' | 'district', value: string) => db.selectFrom('goods').select('id').where(column, '=', value)

/** The entries the register shows, narrowed. */
export const narrowed = (db: Db, filter: Filter) => {
  const { q, from, until, lateOn, area, good, district, ...exact } = filter
  let rows = db.selectFrom('entries').where('entries.shown', '=', true)
  for (const [column, value] of Object.entries(exact))
    if (value !== undefined) rows = rows.where(`entries.${column as keyof typeof exact}`, '=', value)
  if (area !== undefined) rows = rows.where(sql<boolean>`entries.areas @> array[${area}]`)
  if (good !== undefined) rows = rows.where(sql<boolean>`entries.goods && array(${goodsWhere(db, 'kind', good)})`)
  if (district !== undefined) {
    const ofGoods = sql<boolean>`entries.district is null and entries.goods && array(${goodsWhere(db, 'district', district)})`
    rows = rows.where((is) => is.or([is('entries.district', '=', district), ofGoods]))
  }
  if (from !== undefined) rows = rows.where('entries.opened_on', '>=', from)
  if (until !== undefined) rows = rows.where('entries.opened_on', '<=', until)
  if (lateOn !== undefined) rows = rows.where('entries.report_due', '<', lateOn).where('entries.state', 'in', inForce)
  return q === undefined ? rows : rows.where('entries.id', 'in', found(db, q))
}

/** The entry without what is kept only to work out the next row. */
export const publicRow = ({ published: _, work: __, shown: ___, ...row }: Entry): Item => row

type Place = { readonly value: string; readonly id: string }
const columns = { recent: 'last_on', title: 'title' } as const
const directions = { recent: 'desc', title: 'asc' } as const

const placeOf = (sort: Sort, [value, id]: readonly string[]): Place | undefined =>
  value === undefined || !id || (sort === 'recent' && !isDay(value)) ? undefined : { value, id }

/** A page of the register; `next` is where the following page starts. */
export const page = async (db: Db, filter: Filter, { sort, limit, cursor, asOf }: Paging & { readonly sort: Sort }) => {
  const from = cursor && placeOf(sort, cursor)
  if (cursor && !from) return { items: [], next: null }
  const [column, direction] = [columns[sort], directions[sort]]
  let rows = narrowed(db, filter)
  // Nothing known by a moment happened after it, but a day in Italy begins before the day of UTC.
  if (sort === 'recent' && asOf !== undefined) rows = rows.where('last_on', '<=', plusDays(asOf.slice(0, 10), 1))
  if (from) rows = rows.where((is) => is(is.refTuple(column, 'id'), direction === 'asc' ? '>' : '<', is.tuple(from.value, from.id)))
  const items = await rows
    .selectAll()
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute()
  const last = items.slice(0, limit).at(-1)
  return { items: items.slice(0, limit).map(publicRow), next: items.length > limit && last ? [last[column], last.id] : null }
}

/** Points a map may have: more of them say nothing to the eye. */
export const mostPoints = 3_000

/** Where the entries are, the latest first, for a map. */
export const points = async (db: Db, filter: Filter) => {
  const rows = await narrowed(db, filter)
    .select(['id', 'origin', 'title', 'number', 'state', 'lat', 'lon'])
    .where('lat', 'is not', null)
    .where('lon', 'is not', null)
    .orderBy('last_on', 'desc')
    .limit(mostPoints + 1)
    .execute()
  return { items: rows.slice(0, mostPoints), more: rows.length > mostPoints }
}

/** Every entry, for open data, in the order of their identities. */
export const all = async (db: Db, filter: Filter) => (await narrowed(db, filter).selectAll().orderBy('id').execute()).map(publicRow)

/** One entry, shown or not, with its published cells and the phases it went through. */
export const entry = async (db: Db, id: string) => {
  const row = await db.selectFrom('entries').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const course = await db.selectFrom('courses').selectAll().where('id', '=', id).executeTakeFirst()
  const book = await db
    .selectFrom('books')
    .select(['columns', 'publisher', 'source', 'licence', 'moment'])
    .where('municipality', '=', row.municipality)
    .executeTakeFirst()
  const cells = row.published?.cells ?? {}
  const sheet = (book?.columns ?? []).flatMap(({ header, key }) => (cells[key] ? [{ header: header.trim(), text: cells[key] }] : []))
  return {
    ...publicRow(row),
    shown: row.shown,
    standing: row.published?.standing ?? null,
    course: course ?? null,
    sheet,
    book: row.published && book ? { ...book, columns: undefined } : null,
  }
}
