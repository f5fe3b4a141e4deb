// What is taken in a space between two moments: for everybody, without whom.
import { sql } from 'kysely'
import type { Db } from './db.ts'

const over = ['cancelled', 'late', 'lapsed'] as const

/** In order of time; `mine`: whether it is this person's own, or one of which they are a host. */
export const calendar = (db: Db, space: string, period: { readonly from: string; readonly to: string }, person: string | undefined) =>
  db
    .selectFrom('bookings')
    .leftJoin('holders', (on) =>
      on.onRef('holders.space', '=', 'bookings.space').onRef('holders.booking', '=', 'bookings.booking').on('bookings.space', '=', space),
    )
    .select(['bookings.booking', 'starts_at', 'ends_at', 'status', 'series', 'displaced'])
    .select(sql<boolean>`coalesce(${person ?? ''} = any(holders.hosts || holders.by), false)`.as('mine'))
    .where('bookings.space', '=', space)
    .where('starts_at', '<', period.to)
    // No booking is longer than a week (events/spaces/vocabulary.ts): the index is entered where one could begin.
    .where('starts_at', '>', sql<string>`${period.from}::timestamptz - interval '8 days'`)
    .where('ends_at', '>', period.from)
    .where('status', 'not in', over)
    .orderBy('starts_at')
    .orderBy('bookings.booking')
    .limit(5_000)
    .execute()
