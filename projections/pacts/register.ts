// The register page by page: narrowed, searched, sorted, and never by counting rows.
import { type Kysely, sql } from 'kysely'
import { isDay, plusDays } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/pacts/stages.ts'
import type { Area, Kind, PartyKind } from '../../events/pacts/vocabulary.ts'
import type { RowsOf } from '../kernel/index.ts'
import { queryOf } from '../kernel/search.ts'
import type { PactTables, RegisterRow } from './tables.ts'

export type Db = Kysely<RowsOf<PactTables>>

/** `recent`: what happened last comes first. `title`: as in a dictionary. `ends`: what ends soonest comes first, what has no end yet last. */
export const sorts = ['recent', 'title', 'ends'] as const
export type Sort = (typeof sorts)[number]

export type RegisterFilter = {
  readonly stage?: Stage
  readonly municipality?: string
  readonly area?: Area
  readonly kind?: Kind
  readonly proposer?: PartyKind
  /** words, or beginnings of words, all of which must be there */
  readonly q?: string
}
export type RegisterItem = Omit<RegisterRow, 'tally'>
/** `asOf`: the moment of time travel, if `db` stands on one. */
export type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined; readonly asOf?: string }

const columns = { recent: 'last_on', title: 'title', ends: 'ends_on' } as const
const directions = { recent: 'desc', title: 'asc', ends: 'asc' } as const

const found = (db: Db, q: string) => {
  const wanted = queryOf(q)
  return db
    .selectFrom('words')
    .select('pact')
    .where(wanted === undefined ? sql<boolean>`false` : sql<boolean>`array_to_tsvector(terms) @@ ${wanted}::tsquery`)
}

const narrowed = (db: Db, { q, ...exact }: RegisterFilter) => {
  let rows = db.selectFrom('register')
  for (const [column, value] of Object.entries(exact)) {
    if (value !== undefined) rows = rows.where(column as keyof typeof exact, '=', value)
  }
  return q === undefined ? rows : rows.where('id', 'in', found(db, q))
}

/** The row as everybody reads it, without what is kept only for counting and searching. */
export const publicRow = ({ tally: _, ...row }: RegisterRow): RegisterItem => row

/**
 * Nothing that was known by a moment happened after it, so the walk through the versions may start there instead of at today;
 * a day more, because a day in Italy begins before the day of UTC.
 */
const upTo = (asOf: string) => plusDays(asOf.slice(0, 10), 1)

type Walk = { readonly sort: Sort; readonly limit: number; readonly asOf?: string | undefined }
type From = { readonly value: string; readonly id: string }
type Rows = ReturnType<typeof narrowed>

const inOrder = (rows: Rows, sort: Sort, limit: number) =>
  rows.selectAll().orderBy(columns[sort], directions[sort]).orderBy('id', directions[sort]).limit(limit).execute()

/** Rows that have a value to be sorted by, in its order, after `from`. */
const sorted = (given: Rows, { sort, limit, asOf }: Walk, from: From | undefined) => {
  const [column, direction] = [columns[sort], directions[sort]]
  let rows = sort === 'ends' ? given.where('ends_on', 'is not', null) : given
  if (sort === 'recent' && asOf !== undefined) rows = rows.where('last_on', '<=', upTo(asOf))
  if (from) rows = rows.where((is) => is(is.refTuple(column, 'id'), direction === 'asc' ? '>' : '<', is.tuple(from.value, from.id)))
  return inOrder(rows, sort, limit)
}

/** Rows without an end, which come after all that have one: a walk of their own along the same index. */
const endless = (given: Rows, limit: number, after: string | undefined) => {
  const rows = given.where('ends_on', 'is', null)
  return inOrder(after === undefined ? rows : rows.where('id', '>', after), 'ends', limit)
}

/** A place in the order as a page's `next` says it: no value is where there is no end. */
const placeOf = (sort: Sort, [value, id]: readonly string[]): From | undefined => {
  if (value === undefined || !id) return undefined
  const isPlace = sort === 'title' ? value !== '' : isDay(value) || (sort === 'ends' && value === '')
  return isPlace ? { value, id } : undefined
}

/** A page of the register; `next` is where the following page starts. */
export const register = async (db: Db, filter: RegisterFilter, { sort, limit, cursor, asOf }: Paging & { readonly sort: Sort }) => {
  const from = cursor && placeOf(sort, cursor)
  if (cursor && !from) return { items: [], next: null }
  const rows = narrowed(db, filter)
  const wanted = limit + 1
  const items = from?.value === '' ? [] : await sorted(rows, { sort, limit: wanted, asOf }, from)
  if (sort === 'ends' && items.length < wanted) {
    items.push(...(await endless(rows, wanted - items.length, from?.value === '' ? from.id : undefined)))
  }
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(publicRow), next: items.length > limit && last ? [String(last[columns[sort]] ?? ''), last.id] : null }
}
