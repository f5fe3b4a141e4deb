// The bookings a calendar shows: a person's own, or those of a space without saying whose they are.
import type { Instant } from '../../events/kernel/index.ts'
import { type Repeat, ruleText } from '../../events/kernel/recurrence.ts'
import type { Db } from '../../projections/spaces/db.ts'
import type { Happening, Series } from './ical/happening.ts'

export type { Db as SpacesDb } from '../../projections/spaces/db.ts'

type Shown = { readonly title: (row: Row) => string; readonly url: (row: Row) => string }
export type Appointments = { readonly singles: readonly Happening[]; readonly series: readonly Series[] }

const shown = ['booked', 'here', 'done', 'cancelled', 'late'] as const
const over = (status: string): boolean => status === 'cancelled' || status === 'late'

const bookings = (db: Db, since: Instant) =>
  db
    .selectFrom('bookings as b')
    .innerJoin('holders as h', (join) => join.onRef('h.space', '=', 'b.space').onRef('h.booking', '=', 'b.booking'))
    .innerJoin('spaces as s', 's.id', 'b.space')
    .leftJoin('series as r', (join) => join.onRef('r.space', '=', 'b.space').onRef('r.series', '=', 'b.series'))
    .where('b.ends_at', '>', since)
    .where('b.status', 'in', shown)
    .select([
      'b.space',
      'b.booking',
      'b.starts_at',
      'b.ends_at',
      'b.status',
      'b.series',
      's.name',
      'h.purpose',
      'r.rule',
      'b.changes',
      'b.changed_at',
    ])
    .orderBy('b.starts_at')
    .orderBy('b.booking')

type Found = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>
/** A series is one thing in a calendar: it has changed as often as all it consists of, also what is past, and its number never falls. */
const withSeries = async (db: Db, rows: Found): Promise<Found> => {
  const ids = [...new Set(rows.flatMap(({ series }) => series ?? []))]
  if (ids.length === 0) return rows
  const all = await db
    .selectFrom('bookings')
    .where('series', 'in', ids)
    .select((of) => ['series', of.cast<number>(of.fn.sum('changes'), 'integer').as('changes'), of.fn.max('changed_at').as('changed_at')])
    .groupBy('series')
    .execute()
  const bySeries = new Map(all.map(({ series, ...how }) => [series, how]))
  return rows.map((row) => ({ ...row, ...bySeries.get(row.series) }))
}

export const ofSpace = async (db: Db, space: string, since: Instant) =>
  withSeries(db, await bookings(db, since).where('b.space', '=', space).execute())
/** Those a person made, and those they were named a host of. */
export const ofPerson = async (db: Db, person: string, since: Instant) => {
  const own = bookings(db, since).where((where) =>
    where.or([where('h.by', '=', person), where(where.val(person), '=', where.fn.any('h.hosts'))]),
  )
  return withSeries(db, await own.execute())
}
export const nameOfSpace = async (db: Db, space: string): Promise<string | undefined> =>
  (await db.selectFrom('spaces').where('id', '=', space).select('name').executeTakeFirst())?.name

export type Row = Awaited<ReturnType<typeof ofSpace>>[number]

const happening = (row: Row, { title, url }: Shown): Happening => ({
  ...{ id: row.booking, title: title(row), place: row.name, url: url(row), from: row.starts_at, to: row.ends_at },
  ...{ changed: row.changed_at, sequence: row.changes },
  ...(over(row.status) ? { cancelled: true } : {}),
})

const repeated = (rule: Repeat, [id, rows]: readonly [string, readonly Row[]], shows: Shown): Series => ({
  ...{ id, rrule: ruleText(rule), occurrences: rows.map((row) => happening(row, shows)) },
})

/** Series as series, the rest one by one. */
export const appointments = (rows: readonly Row[], shows: Shown): Appointments => {
  const bySeries = new Map<string, Row[]>()
  const singles: Happening[] = []
  for (const row of rows)
    if (row.series === null || row.rule === null) singles.push(happening(row, shows))
    else bySeries.set(row.series, [...(bySeries.get(row.series) ?? []), row])
  const series = [...bySeries].flatMap((one) => {
    const rule = one[1][0]?.rule
    return rule ? [repeated(rule, one, shows)] : []
  })
  return { singles, series }
}
