// The territories, each with the municipalities that lie directly in it and how sure one is of each.
import { sql } from 'kysely'
import type { Evidence } from '../../events/network/source.ts'
import type { Role } from '../../events/network/vocabulary.ts'
import type { Paging } from './list.ts'
import { type Named, namesOf } from './names.ts'
import type { Db } from './reach.ts'
import type { Rows } from './rows.ts'

export type Place = Named & { readonly evidence: Evidence; readonly note: string | null }
export type TerritoryItem = Omit<Rows['bodies'], 'revision'> & {
  readonly municipalities: readonly Place[]
  /** the larger territories it lies in */
  readonly around: readonly Named[]
  /** who leads it, whatever the ground */
  readonly leads: readonly Named[]
  readonly services: number
}

const tiesOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('memberships')
    .innerJoin('sources', (on) => on.onRef('sources.body', '=', 'memberships.body').onRef('sources.entry', '=', 'memberships.entry'))
    .where('memberships.ended', '=', false)
    .where('memberships.role', 'in', ['within', 'lead'])
    .where((is) => is.or([is('memberships.belongs_to', 'in', ids), is('memberships.body', 'in', ids)]))
    .select(['memberships.body', 'memberships.belongs_to', 'memberships.role', 'sources.evidence', 'sources.note'])
    .execute()

type TieRow = Awaited<ReturnType<typeof tiesOf>>[number]
const around = (id: string, ties: readonly TieRow[], named: (id: string) => Named) => {
  const towards = (role: Role) => ties.filter((tie) => tie.belongs_to === id && tie.role === role)
  return {
    municipalities: towards('within')
      .map((tie): Place => ({ ...named(tie.body), evidence: tie.evidence, note: tie.note }))
      .filter((place) => place.kind === 'municipality')
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'it')),
    around: ties.filter((tie) => tie.body === id && tie.role === 'within').map((tie) => named(tie.belongs_to)),
    leads: towards('lead').map((tie) => named(tie.body)),
  }
}

/** A page of territories by name; a territory with no municipality in the register has an empty list. */
export const territories = async (db: Db, { limit, cursor: [name, id] = [] }: Paging) => {
  let rows = db.selectFrom('bodies').selectAll('bodies').where('family', '=', 'territory')
  if (name !== undefined && id !== undefined) rows = rows.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(name, id)))
  const found = await rows
    .select((one) =>
      one
        .selectFrom('services')
        .where((is) => sql<boolean>`${is.ref('territories')} @> array[${is.ref('bodies.id')}]`)
        .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('n'))
        .as('services'),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const ties =
    page.length === 0
      ? []
      : await tiesOf(
          db,
          page.map((row) => row.id),
        )
  const named = await namesOf(
    db,
    ties.flatMap((tie) => [tie.body, tie.belongs_to]),
  )
  const items = page.map(
    ({ revision: _, ...row }): TerritoryItem => ({ ...row, ...around(row.id, ties, named), services: row.services ?? 0 }),
  )
  const last = page.at(-1)
  return { items, next: found.length > limit && last ? [last.name, last.id] : null }
}
