// What a municipality asks of its register: how many, where, on what, what was given and what it took, as of any day.
import { sql } from 'kysely'
import type { Day } from '../../events/kernel/index.ts'
import type { Db } from './exact.ts'
import { type Filter, inForce, narrowed } from './list.ts'

export type Count = { readonly of: string; readonly entries: number }

const dimensions = ['state', 'origin', 'municipality', 'proponent', 'district', 'year'] as const
type Dimension = (typeof dimensions)[number]
const year = sql<number>`extract(year from entries.opened_on)::integer`
// A pact has no district of its own: it is where its first common good is.
const districtOf = sql<string | null>`coalesce(entries.district, first.district)`

const sumOf = (column: 'hours' | 'granted' | 'delivered' | 'late_reports' | 'reports' | 'corrections') =>
  sql<number>`coalesce(sum(${sql.ref(`entries.${column}`)}), 0)::bigint`

const lines = (db: Db, filter: Filter, day: Day) =>
  narrowed(db, filter)
    .leftJoin('goods as first', (on) => on.on(sql<boolean>`first.id = entries.goods[1]`))
    .select([
      'entries.state',
      'entries.origin',
      'entries.municipality',
      'entries.proponent',
      districtOf.as('district'),
      year.as('year'),
      sql<number>`grouping(entries.state, entries.origin, entries.municipality, entries.proponent, ${districtOf}, ${year})`.as('grouped'),
      sql<number>`count(*)::integer`.as('entries'),
      sql<number>`(count(*) filter (where entries.report_due < ${day}::date and entries.state in (${sql.join([...inForce])})))::integer`.as(
        'late',
      ),
      ...(['hours', 'granted', 'delivered', 'late_reports', 'reports', 'corrections'] as const).map((column) => sumOf(column).as(column)),
    ])
    .groupBy(
      sql`grouping sets ((), (entries.state), (entries.origin), (entries.municipality), (entries.proponent), (${districtOf}), (${year}))`,
    )
    .execute()

type Line = Awaited<ReturnType<typeof lines>>[number]
/** `grouping` has a zero bit for the one column a line is of. */
const maskOf = (dimension: Dimension): number => 0b111111 & ~(1 << (dimensions.length - 1 - dimensions.indexOf(dimension)))
const counts = (all: readonly Line[], dimension: Dimension): Count[] =>
  all
    .filter(({ grouped }) => grouped === maskOf(dimension))
    .map((line) => ({ of: String(line[dimension] ?? ''), entries: line.entries }))
    .sort((a, b) => b.entries - a.entries || (a.of < b.of ? -1 : 1))

const areas = (db: Db, filter: Filter): Promise<Count[]> =>
  narrowed(db, filter)
    .innerJoin(sql<{ area: string }>`unnest(entries.areas)`.as<'one'>(sql`one(area)`), (on) => on.onTrue())
    .select([sql<string>`one.area`.as('of'), sql<number>`count(*)::integer`.as('entries')])
    .groupBy(sql`one.area`)
    .orderBy('entries', 'desc')
    .orderBy('of')
    .execute()

const goods = (db: Db, filter: Filter): Promise<Count[]> =>
  narrowed(db, filter)
    .innerJoin('goods', (on) => on.on(sql<boolean>`goods.id = any(entries.goods)`))
    .select(['goods.kind as of', sql<number>`count(distinct entries.id)::integer`.as('entries')])
    .groupBy('goods.kind')
    .orderBy('entries', 'desc')
    .orderBy('of')
    .execute()

/** Median days of each phase that is over, and how many such phases there were. */
const phases = (db: Db, municipality: string | undefined) => {
  const past = sql<{ phase: string; from: string; until: string }>`jsonb_to_recordset(past)`
  const rows = db
    .selectFrom('courses')
    .innerJoin(past.as<'one'>(sql`one(phase text, "from" date, until date)`), (on) => on.onTrue())
    .select([
      'courses.origin',
      sql<string>`one.phase`.as('phase'),
      sql<number>`count(*)::integer`.as('times'),
      sql<number>`percentile_cont(0.5) within group (order by one.until - one."from")`.as('days'),
    ])
    .groupBy(['courses.origin', sql`one.phase`])
    .orderBy('courses.origin')
    .orderBy(sql`one.phase`)
  return (municipality === undefined ? rows : rows.where('courses.municipality', '=', municipality)).execute()
}

/** The figures of the register on a day; `late` are the entries whose report is late on it. */
export const figures = async (db: Db, filter: Filter, day: Day) => {
  const all = await lines(db, filter, day)
  const total = all.find(({ grouped }) => grouped === 0b111111)
  const { entries = 0, late = 0, hours = 0, granted = 0, delivered = 0, late_reports = 0, reports = 0, corrections = 0 } = total ?? {}
  return {
    day,
    totals: { entries, late, hours, granted, delivered, late_reports, reports, corrections },
    states: counts(all, 'state'),
    origins: counts(all, 'origin'),
    municipalities: counts(all, 'municipality'),
    proponents: counts(all, 'proponent'),
    districts: counts(all, 'district'),
    years: counts(all, 'year').sort((a, b) => (a.of < b.of ? -1 : 1)),
    areas: await areas(db, filter),
    goods: await goods(db, filter),
    phases: await phases(db, filter.municipality),
  }
}

/** What the filters may be set to: municipalities, districts and kinds of good that are there. */
export const choices = async (db: Db) => ({
  municipalities: await db
    .selectFrom('entries')
    .select((is) => ['municipality', is.fn.max('town').as('town'), sql<number>`count(*)::integer`.as('entries')])
    .where('shown', '=', true)
    .groupBy('municipality')
    .orderBy('municipality')
    .execute(),
  districts: await db
    .selectFrom('entries')
    .leftJoin('goods as first', (on) => on.on(sql<boolean>`first.id = entries.goods[1]`))
    .select(['entries.municipality', districtOf.as('district')])
    .where('entries.shown', '=', true)
    .where(districtOf, 'is not', null)
    .distinct()
    .orderBy('entries.municipality')
    .orderBy('district')
    .execute(),
  goods: await db.selectFrom('goods').select('kind').where('removed', '=', false).distinct().orderBy('kind').execute(),
})
