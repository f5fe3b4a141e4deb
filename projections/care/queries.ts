// The questions asked of the requests for care.
import { type Kysely, sql } from 'kysely'
import type { Stage } from '../../events/care/state.ts'
import { type Day, type Instant, isDay } from '../../events/kernel/index.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Paging, pageOf, placeIn } from '../kernel/paging.ts'
import type { CareTables, Turn } from './tables.ts'

export { candidates, type Found } from './candidates.ts'
export { funnel } from './funnel.ts'

export type Db = Kysely<RowsOf<CareTables>>
export type Filter = { readonly desk?: string; readonly stage?: Stage; readonly turn?: Turn }

/** The requests, the one that waits longest first; `next` is where the following page starts. */
export const requests = async (db: Db, filter: Filter, { limit, cursor }: Paging) => {
  let rows = db.selectFrom('requests').selectAll()
  for (const [column, value] of Object.entries(filter)) {
    if (value !== undefined) rows = rows.where(column as keyof Filter, '=', value)
  }
  const from = placeIn(cursor, isDay)
  if (from === 'nowhere') return { items: [], next: null }
  if (from) rows = rows.where((is) => is(is.refTuple('turn_since', 'id'), '>', is.tuple(...from)))
  const items = await rows
    .orderBy('turn_since')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(items, limit, (row) => [row.turn_since, row.id])
}

const proposalsOf = (db: Db, id: string) =>
  db
    .selectFrom('proposals')
    .leftJoin('pool', 'pool.carer', 'proposals.carer')
    .selectAll('proposals')
    .select(['pool.name as carer_name', sql<boolean>`coalesce(proposals.family = any(pool.parted), false)`.as('parted')])
    .where('request', '=', id)
    .orderBy('proposal', 'desc')
    .execute()

export const requestRow = (db: Db, id: string) => db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()

/** One request with its proposals, follow-ups and the lists shown for it, or undefined. */
export const request = async (db: Db, id: string) => {
  const row = await requestRow(db, id)
  if (!row) return undefined
  const [proposals, follows, lists] = await Promise.all([
    proposalsOf(db, id),
    db.selectFrom('follows').selectAll().where('request', '=', id).orderBy('proposal').orderBy('day').execute(),
    db.selectFrom('lists').selectAll().where('request', '=', id).orderBy('revision', 'desc').limit(20).execute(),
  ])
  return { ...row, parts: { proposals, follows, lists } }
}

/** The weights of a desk in force on a day, or undefined. */
export const weightsOf = (db: Db, desk: string, day: Day) =>
  db
    .selectFrom('weights')
    .selectAll()
    .where('desk', '=', desk)
    .where('starts_on', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Carers as the ranked list shows them, by identity. */
export const pooled = async (db: Db, carers: readonly string[]) => {
  const rows = await db
    .selectFrom('pool')
    .select(['carer', 'name', 'level', 'tier', 'skills', 'languages', 'free_minutes', 'hourly', 'monthly', 'east', 'north'])
    .where('carer', 'in', ['', ...carers])
    .execute()
  return new Map(rows.map((row) => [row.carer, row]))
}

/** What a desk has before it: interviews, trials that end, follow-ups that are due, proposals nobody has answered. */
export const agenda = async (db: Db, desk: string) => {
  const of = () =>
    db
      .selectFrom('proposals')
      .innerJoin('requests', 'requests.id', 'proposals.request')
      .select(['proposals.request', 'proposals.proposal', 'proposals.carer', 'requests.name', 'requests.stage'])
      .where('requests.desk', '=', desk)
  const [interviews, unanswered, trials, placed] = await Promise.all([
    of()
      .select('proposals.interview_at as at')
      .where('proposals.stands', '=', 'agreed')
      .where('interview_at', 'is not', null)
      .orderBy('interview_at')
      .limit(100)
      .execute(),
    of()
      .select(['proposals.held_until as at', 'proposals.stands'])
      .where('proposals.stands', 'in', ['proposed', 'offered'])
      .orderBy('held_until')
      .limit(100)
      .execute(),
    of()
      .select('proposals.trial_until as day')
      .where('requests.stage', '=', 'trial')
      .where('proposals.stands', '=', 'hired')
      .orderBy('proposals.trial_until')
      .limit(100)
      .execute(),
    of()
      .select('proposals.starts_on as day')
      .where('requests.stage', 'in', ['trial', 'placed'])
      .where('proposals.stands', '=', 'hired')
      .orderBy('proposals.starts_on')
      .limit(500)
      .execute(),
  ])
  const done = await db
    .selectFrom('follows')
    .select(['request', 'proposal', 'day'])
    .where('request', 'in', ['', ...placed.map(({ request: id }) => id)])
    .execute()
  return { interviews, unanswered, trials, placed, done }
}

/** Proposals whose time to answer is over at an instant, the first to end first. */
export const unanswered = (db: Db, now: Instant, limit: number) =>
  db
    .selectFrom('proposals')
    .select(['request', 'proposal'])
    .where('stands', 'in', ['proposed', 'offered'])
    .where('held_until', '<', now)
    .orderBy('held_until')
    .orderBy('request')
    .limit(limit)
    .execute()
