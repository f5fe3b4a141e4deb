// The figures of a desk for those who pay for it: counts of a whole year and nothing else, the small ones hidden.
import { sql } from 'kysely'
import { standings } from '../../events/care/vocabulary.ts'
import type { Day } from '../../events/kernel/index.ts'
import { leastForShares, type Shown, suppressGrid, suppressList } from '../kernel/suppress.ts'
import type { Db } from './queries.ts'

/** Whole years: of two periods that overlap, the difference would say what neither does. */
export type Period = { readonly desk: string; readonly year: number }
const firstDay = ({ year }: Period): Day => `${year}-01-01`
const lastDay = ({ year }: Period): Day => `${year}-12-31`

// Whoever asks for care is frail: the higher threshold.
const sensitive = { sensitive: true } as const

/** How a request stands now: somebody was hired for it, it was closed without, or it goes on. */
const ways = ['hired', 'closed', 'running'] as const
type Way = (typeof ways)[number]
type Shares = { readonly [W in Way]: Shown }
const sharesOf = (counts: readonly Shown[] = []): Shares => ({
  hired: counts[0] ?? null,
  closed: counts[1] ?? null,
  running: counts[2] ?? null,
})

/** Requests opened in a year by municipality and channel, and how they stand now. */
export const opened = async (db: Db, period: Period) => {
  const rows = await db
    .selectFrom('requests')
    .select((is) => [
      ...(['municipality', 'channel'] as const),
      is.cast<number>(is.fn.count('hired_on'), 'integer').as('hired'),
      is
        .cast<number>(is.fn.countAll().filterWhere('hired_on', 'is', null).filterWhere('closed_on', 'is not', null), 'integer')
        .as('closed'),
      is.cast<number>(is.fn.countAll().filterWhere('hired_on', 'is', null).filterWhere('closed_on', 'is', null), 'integer').as('running'),
    ])
    .where('desk', '=', period.desk)
    .where('opened_on', '>=', firstDay(period))
    .where('opened_on', '<=', lastDay(period))
    .groupBy(['municipality', 'channel'])
    .orderBy('municipality')
    .orderBy('channel')
    .execute()
  const shown = suppressGrid(
    rows.map((row) => ways.map((way) => row[way])),
    sensitive,
  )
  const items = rows.map(({ municipality, channel }, at) => ({
    ...{ municipality, channel, requests: shown.rows[at] ?? null },
    ...sharesOf(shown.counts[at]),
  }))
  return { items, total: { requests: shown.total, ...sharesOf(shown.columns) } }
}

/** Median days from opening to hiring and proposals for each hiring, of enough requests; null otherwise. */
export const matching = async (db: Db, period: Period) => {
  const row = await db
    .selectFrom('requests')
    .select((is) => [
      sql<number | null>`percentile_disc(0.5) within group (order by hired_on - opened_on)::bigint`.as('days'),
      is.fn.countAll<number>().as('hired'),
      sql<number>`coalesce(sum(proposals), 0)::bigint`.as('proposals'),
    ])
    .where('desk', '=', period.desk)
    .where('hired_on', 'is not', null)
    .where('opened_on', '>=', firstDay(period))
    .where('opened_on', '<=', lastDay(period))
    .executeTakeFirst()
  const { days, hired, proposals } = row ?? { days: null, hired: 0, proposals: 0 }
  const enough = Number(hired) >= leastForShares
  return {
    /** median days */
    days: enough && days !== null ? Number(days) : null,
    /** proposals for ten hirings */
    proposalsPerTen: enough ? Math.round((10 * Number(proposals)) / Number(hired)) : null,
  }
}

/** How people stood at each follow-up of a year. */
export const followed = async (db: Db, period: Period) => {
  const rows = await db
    .selectFrom('follows')
    .innerJoin('requests', 'requests.id', 'follows.request')
    .select((is) => ['follows.day', 'follows.standing', is.cast<number>(is.fn.countAll(), 'integer').as('placements')])
    .where('requests.desk', '=', period.desk)
    .where('follows.followed_on', '>=', firstDay(period))
    .where('follows.followed_on', '<=', lastDay(period))
    .groupBy(['follows.day', 'follows.standing'])
    .execute()
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b)
  const count = (day: number, standing: string): number => rows.find((row) => row.day === day && row.standing === standing)?.placements ?? 0
  const shown = suppressGrid(
    days.map((day) => standings.map((standing) => count(day, standing))),
    sensitive,
  )
  return days.map((day, at) => ({
    ...{ day, placements: shown.rows[at] ?? null },
    standings: standings.map((standing, nth) => ({ standing, placements: shown.counts[at]?.[nth] ?? null })),
  }))
}

/** Carers who can be proposed and have not been for so many days: the fairness report. Null to whom no carer of the desk is shown. */
export const forgotten = async (db: Db, desk: string, today: Day, days: number) => {
  const waited = sql<number>`(${today}::date - waiting_since)`
  const row = await db
    .selectFrom('pool')
    .select((is) => [
      is.fn.countAll<number>().as('ready'),
      is.fn.countAll<number>().filterWhere(waited, '>=', days).as('waiting'),
      sql<number | null>`max(${waited})::bigint`.as('longest'),
    ])
    .where('desk', '=', desk)
    .where('ready', '=', true)
    .executeTakeFirst()
  const [ready, waiting] = [Number(row?.ready ?? 0), Number(row?.waiting ?? 0)]
  if (ready === 0) return null
  const { counts, total } = suppressList([waiting, ready - waiting])
  return { ready: total, waiting: counts[0] ?? null, longest: ready < leastForShares ? null : Number(row?.longest ?? 0) }
}
