// The bodies of the network by name, narrowed by shelf, kind, place or words.
import { sql } from 'kysely'
import type { Family, Kind } from '../../events/network/vocabulary.ts'
import { type Db, insideOf } from './reach.ts'
import type { Rows } from './rows.ts'

export type BodyFilter = { readonly family?: Family; readonly kind?: Kind; readonly territory?: string; readonly q?: string }
export type BodyItem = Omit<Rows['bodies'], 'revision'> & {
  readonly services: number
  /** services of others it commissions or stands beside */
  readonly beside: number
  readonly members: number
}
export type Paging = { readonly limit: number; readonly cursor: readonly string[] | undefined }

/** `%`, `_` and `\` of what somebody typed mean themselves. */
export const containing = (typed: string): string => `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`

const narrowed = (db: Db, { family, kind, q }: BodyFilter, places: readonly string[] | undefined) => {
  let rows = db.selectFrom('bodies')
  if (family !== undefined) rows = rows.where('family', '=', family)
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (q !== undefined) rows = rows.where((is) => is.or([is('name', 'ilike', containing(q)), is('alias', 'ilike', containing(q))]))
  if (places === undefined) return rows
  return rows.where((is) =>
    is.or([
      is('id', 'in', is.selectFrom('memberships').select('body').where('belongs_to', 'in', places).where('ended', '=', false)),
      is('id', 'in', is.selectFrom('services').select('body').where('territories', '&&', is.val(places))),
    ]),
  )
}

/** A page of bodies in Italian order of name; `next` is where the following page starts. */
export const bodies = async (db: Db, filter: BodyFilter, { limit, cursor: [name, id] = [] }: Paging) => {
  let rows = narrowed(db, filter, filter.territory === undefined ? undefined : await insideOf(db, filter.territory))
  if (name !== undefined && id !== undefined) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)))
  const items = await rows
    .selectAll('bodies')
    .select((one) => [
      one
        .selectFrom('services')
        .whereRef('services.body', '=', 'bodies.id')
        .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('n'))
        .as('services'),
      one
        .selectFrom('services')
        .where((is) => sql<boolean>`${is.ref('services.others')} @> array[${is.ref('bodies.id')}]`)
        .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('n'))
        .as('beside'),
      one
        .selectFrom('memberships')
        .whereRef('memberships.belongs_to', '=', 'bodies.id')
        .where('memberships.ended', '=', false)
        .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('n'))
        .as('members'),
    ])
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = items
    .slice(0, limit)
    .map(
      ({ revision: _, ...row }): BodyItem => ({ ...row, services: row.services ?? 0, beside: row.beside ?? 0, members: row.members ?? 0 }),
    )
  const last = page.at(-1)
  return { items: page, next: items.length > limit && last ? [last.name, last.id] : null }
}
