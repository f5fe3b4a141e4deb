// What is one person's own: bookings to come and the last ones, series, and what they wait for.
import { sql } from 'kysely'
import type { Db } from './db.ts'

const isTheirs = (person: string) => sql<boolean>`(holders.by = ${person} or holders.hosts @> array[${person}])`

/** From a moment on, the next first. */
export const bookingsOf = async (db: Db, person: string, from: string) => {
  const rows = await db
    .selectFrom('holders')
    .innerJoin('bookings', (on) => on.onRef('holders.space', '=', 'bookings.space').onRef('holders.booking', '=', 'bookings.booking'))
    .innerJoin('spaces', 'spaces.id', 'holders.space')
    .select([
      'holders.space',
      'holders.booking',
      'starts_at',
      'ends_at',
      'status',
      'bookings.series',
      'displaced',
      'household',
      'initiative',
    ])
    .select(['people', 'holders.purpose', 'how', 'condition', 'deposit', 'deposit_kept', 'spaces.name', 'spaces.building', 'spaces.rules'])
    .select(sql<boolean>`holders.by = ${person}`.as('own'))
    .where(isTheirs(person))
    .where('ends_at', '>=', from)
    .orderBy('starts_at')
    .orderBy('holders.booking')
    .limit(500)
    .execute()
  return rows.map(({ rules, ...row }) => ({ ...row, cancel_hours: rules?.cancelHours ?? 0 }))
}

export const seriesOf = (db: Db, person: string) =>
  db
    .selectFrom('series')
    .innerJoin('spaces', 'spaces.id', 'series.space')
    .select(['series.space', 'series.series', 'spaces.name', 'start', 'minutes', 'rule', 'occurrences', 'skipped', 'made_at'])
    .where('series.by', '=', person)
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()

export const entriesOf = (db: Db, person: string, now: string) =>
  db
    .selectFrom('waiting')
    .innerJoin('spaces', 'spaces.id', 'waiting.space')
    .select([
      'waiting.space',
      'entry',
      'spaces.name',
      'starts_at',
      'ends_at',
      'minutes',
      'flex',
      'status',
      'joined_at',
      'household',
      'initiative',
    ])
    .select(['booking', 'offered_from', 'offered_to', 'until'])
    .where('by', '=', person)
    .where('status', 'in', ['waiting', 'offered'])
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .limit(100)
    .execute()
