// Declared beside counted: a number somebody published is kept as published, and what the register counts stands next to it.
import type { Family, Figure, Kind } from '../../events/network/vocabulary.ts'
import type { Db } from './reach.ts'
import type { Rows } from './rows.ts'
import { sourcesOf, type Told } from './sources.ts'

export type FigureRow = Rows['figures'] & {
  readonly name: string
  readonly kind: Kind
  readonly family: Family
  /** what the register itself counts; null for what it does not count */
  readonly counted: number | null
  /** the places directly within it that declare the same figure, and what their latest declarations add up to */
  readonly parts: { readonly places: readonly string[]; readonly declared: number } | null
  readonly sources: readonly Told[]
}

/** For each body the municipalities within it, each counted once however many ways lead there. */
const municipalities = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .withRecursive('reach(top, place)', (q) =>
      q
        .selectFrom('memberships')
        .where('role', '=', 'within')
        .where('ended', '=', false)
        .select(['belongs_to as top', 'body as place'])
        .union(
          q
            .selectFrom('reach')
            .innerJoin('memberships', 'memberships.belongs_to', 'reach.place')
            .where('memberships.role', '=', 'within')
            .where('memberships.ended', '=', false)
            .select(['reach.top', 'memberships.body as place']),
        ),
    )
    .selectFrom('reach')
    .innerJoin('bodies', 'bodies.id', 'reach.place')
    .where('bodies.kind', '=', 'municipality')
    .groupBy('reach.top')
    .select((count) => ['reach.top', count.cast<number>(count.fn.count('reach.place').distinct(), 'integer').as('n')])
    .execute()
  return new Map(rows.map((row) => [row.top, row.n]))
}

const members = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('memberships')
    .where('role', '=', 'member')
    .where('ended', '=', false)
    .groupBy('belongs_to')
    .select((count) => ['belongs_to', count.cast<number>(count.fn.countAll(), 'integer').as('n')])
    .execute()
  return new Map(rows.map((row) => [row.belongs_to, row.n]))
}

type Declared = Rows['figures'] & { readonly name: string; readonly kind: Kind; readonly family: Family }

const declaredRows = (db: Db): Promise<Declared[]> =>
  db
    .selectFrom('figures')
    .innerJoin('bodies', 'bodies.id', 'figures.body')
    .selectAll('figures')
    .select(['bodies.name', 'bodies.kind', 'bodies.family'])
    .orderBy('figure')
    .orderBy('name')
    .orderBy('body')
    .orderBy('entry')
    .execute()

const partsOf = (row: Declared, all: readonly Declared[], children: ReadonlyMap<string, readonly string[]>): FigureRow['parts'] => {
  const first = (child: string) => all.find((one) => one.body === child && one.figure === row.figure)
  const found = (children.get(row.body) ?? []).flatMap((child) => first(child) ?? [])
  return found.length < 2 ? null : { places: found.map((one) => one.name), declared: found.reduce((sum, one) => sum + one.number, 0) }
}

const childrenOf = async (db: Db): Promise<ReadonlyMap<string, readonly string[]>> => {
  const ties = await db
    .selectFrom('memberships')
    .select(['body', 'belongs_to'])
    .where('role', '=', 'within')
    .where('ended', '=', false)
    .execute()
  const children = new Map<string, string[]>()
  for (const { body, belongs_to } of ties) children.set(belongs_to, [...(children.get(belongs_to) ?? []), body])
  return children
}

/** Every declared figure. The register never corrects a declaration, nor makes declarations agree. */
export const figures = async (db: Db): Promise<FigureRow[]> => {
  const rows = await declaredRows(db)
  const counted: { readonly [F in Figure]: ReadonlyMap<string, number> | null } = {
    municipalities: await municipalities(db),
    members: await members(db),
    staff: null,
  }
  const children = await childrenOf(db)
  const sources = await sourcesOf(
    db,
    rows.map((row) => row.body),
  )
  return rows.map((row) => ({
    ...row,
    counted: counted[row.figure] && (counted[row.figure]?.get(row.body) ?? 0),
    parts: partsOf(row, rows, children),
    sources: sources(row.body, row.entry),
  }))
}
