// What became known between two days, what was put right, and the figures of the whole register.
import { sql } from 'kysely'
import { type Db, defaults } from './checks.ts'
import type { Watched } from './tables.ts'

type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }
/** `after` is excluded, `until` included: what changed since that evening, up to this one. */
export type Between = { readonly after: string; readonly until: string; readonly context?: Watched }

const paged = <R extends { readonly place: string }>(rows: readonly R[], limit: number) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? [last.place] : null }
}

const between = (db: Db, { after, until, context }: Between) => {
  const rows = db.selectFrom('facts').where('facts.known_on', '>', after).where('facts.known_on', '<=', until)
  return context === undefined ? rows : rows.where('facts.context', '=', context)
}

/** The facts that became known between two days, the latest first. */
export const changes = async (db: Db, asked: Between, { limit, cursor: [place] = [] }: Paging) => {
  let rows = between(db, asked)
    .innerJoin('subjects', (on) => on.onRef('subjects.id', '=', 'facts.id').onRef('subjects.context', '=', 'facts.context'))
    .selectAll('facts')
    .select('subjects.title')
  if (place !== undefined) rows = rows.where('facts.place', '<', place)
  return paged(
    await rows
      .orderBy('facts.place', 'desc')
      .limit(limit + 1)
      .execute(),
    limit,
  )
}

/** The same facts counted by what they are, and over how many things. */
export const changesCounted = (db: Db, asked: Between) =>
  between(db, asked)
    .select((is) => [
      'facts.context',
      'facts.type',
      is.cast<number>(is.fn.countAll(), 'integer').as('facts'),
      is.cast<number>(is.fn.count('facts.id').distinct(), 'integer').as('things'),
    ])
    .groupBy(['facts.context', 'facts.type'])
    .orderBy('facts', 'desc')
    .orderBy('facts.type')
    .execute()

/** What was put right, the latest first: who by role, why, and how late. */
export const corrections = async (db: Db, { limit, cursor: [place] = [] }: Paging) => {
  let rows = db
    .selectFrom('corrections')
    .innerJoin('subjects', (on) => on.onRef('subjects.id', '=', 'corrections.id').onRef('subjects.context', '=', 'corrections.context'))
    .selectAll('corrections')
    .select('subjects.title')
  if (place !== undefined) rows = rows.where((is) => is(sql<string>`corrections.place || '/' || corrections.field`, '<', place))
  const found = await rows
    .orderBy((is) => sql<string>`${is.ref('corrections.place')} || '/' || ${is.ref('corrections.field')}`, 'desc')
    .limit(limit + 1)
    .execute()
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? [`${last.place}/${last.field}`] : null }
}

const countOf = sql<number>`count(*)::integer`

/** The register in a few figures, as of any day. */
export const figures = async (db: Db) => {
  const facts = await db
    .selectFrom('facts')
    .select((is) => [
      countOf.as('facts'),
      is.cast<number>(is.fn.countAll().filterWhere('imported', '=', true), 'integer').as('imported'),
      is.cast<number>(is.fn.countAll().filterWhere('late', '>', defaults.lateDays), 'integer').as('late'),
    ])
    .executeTakeFirstOrThrow()
  const pacts = await db
    .selectFrom('pacts')
    .select((is) => [
      countOf.as('pacts'),
      is.cast<number>(is.fn.countAll().filterWhere('stage', 'in', ['active', 'suspended', 'notice']), 'integer').as('in_force'),
      is.cast<number>(is.fn.coalesce(is.fn.sum('hours'), is.lit(0)), 'bigint').as('hours'),
    ])
    .executeTakeFirstOrThrow()
  const mended = await db.selectFrom('corrections').select(countOf.as('corrections')).executeTakeFirstOrThrow()
  return { ...facts, ...pacts, ...mended }
}
