// The register counted in one walk: how many pacts, where, on what, since when, and what came of them.
import { sql } from 'kysely'
import type { Db } from './register.ts'

export type Count = { readonly of: string; readonly pacts: number }

const groups = ['stage', 'area', 'proposer'] as const

// Every column is there in every row: where one is null the line does not speak of it.
const lines = (db: Db) =>
  db
    .selectFrom('register')
    .select((is) => [
      ...groups.map((of) => is.ref(of).$castTo<string | null>().as(of)),
      sql<number | null>`extract(year from opened_on)::integer`.as('year'),
      is.cast<number>(is.fn.countAll(), 'integer').as('pacts'),
      is.cast<number>(is.fn.coalesce(is.fn.sum('hours'), is.lit(0)), 'bigint').as('hours'),
      is.cast<number>(is.fn.coalesce(is.fn.sum('commitments'), is.lit(0)), 'bigint').as('commitments'),
      is.cast<number>(is.fn.coalesce(is.fn.sum('kept'), is.lit(0)), 'bigint').as('kept'),
    ])
    .groupBy(sql`grouping sets ((), (stage), (area), (proposer), (extract(year from opened_on)::integer))`)
    .orderBy('pacts', 'desc')
    .execute()

export const figures = async (db: Db) => {
  const all = await lines(db)
  const counts = (of: (typeof groups)[number]): Count[] =>
    all
      .flatMap((line) => (line[of] === null ? [] : [{ of: line[of], pacts: line.pacts }]))
      .sort((a, b) => b.pacts - a.pacts || (a.of < b.of ? -1 : 1))
  const years = all.flatMap(({ year, pacts, hours }) => (year === null ? [] : [{ year, pacts, hours }])).sort((a, b) => a.year - b.year)
  const total = all.find((line) => line.year === null && groups.every((of) => line[of] === null))
  const { pacts = 0, hours = 0, commitments = 0, kept = 0 } = total ?? {}
  return {
    totals: { pacts, hours, commitments, kept },
    stages: counts('stage'),
    areas: counts('area'),
    proposers: counts('proposer'),
    years,
  }
}

/** The municipalities that have a pact, the one with most pacts first. */
export const places = (db: Db) =>
  db
    .selectFrom('register')
    .select((is) => ['municipality', 'town', is.cast<number>(is.fn.countAll(), 'integer').as('pacts')])
    .groupBy(['municipality', 'town'])
    .orderBy('pacts', 'desc')
    .orderBy('town')
    .execute()
