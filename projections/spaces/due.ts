// What time alone makes true of spaces: offers nobody answered, bookings nobody came to, people who still wait.
import type { NotNull } from 'kysely'
import type { Db } from './db.ts'

/** Offers whose time to answer is over. */
export const overdueOffers = (db: Db, now: string, most: number) =>
  db
    .selectFrom('waiting')
    .select(['space', 'entry', 'booking'])
    .where('status', '=', 'offered')
    .where('booking', 'is not', null)
    .where('until', '<=', now)
    .$narrowType<{ booking: NotNull }>()
    .orderBy('until')
    .limit(most)
    .execute()

/** Bookings nobody has checked in until this moment (the check-in is over) or until their own end. */
export const unattended = (db: Db, { began, now }: { readonly began: string; readonly now: string }, most: number) =>
  db
    .selectFrom('bookings')
    .select(['space', 'booking'])
    .where('status', '=', 'booked')
    .where((is) => is.or([is('starts_at', '<', began), is('ends_at', '<', now)]))
    .orderBy('starts_at')
    .limit(most)
    .execute()

/** What an initiative has booked from a moment on, over all spaces: as much as whoever reads may see. */
export const toComeFor = (db: Db, initiative: string, from: string) =>
  db
    .selectFrom('holders')
    .innerJoin('bookings', (on) => on.onRef('holders.space', '=', 'bookings.space').onRef('holders.booking', '=', 'bookings.booking'))
    .innerJoin('spaces', 'spaces.id', 'holders.space')
    .select(['holders.space', 'spaces.name', 'holders.booking', 'starts_at', 'ends_at', 'bookings.series'])
    .where('holder', '=', initiative)
    .where('status', '=', 'booked')
    .where('starts_at', '>', from)
    .orderBy('starts_at')
    .orderBy('holders.booking')
    .limit(1_000)
    .execute()

/** The spaces where an initiative has something to let go: a booking to come, or a place in the waiting list. */
export const spacesToRelease = async (db: Db, initiative: string, now: string): Promise<readonly string[]> => {
  const waits = db
    .selectFrom('waiting')
    .select('space')
    .where('holder', '=', initiative)
    .where('status', 'in', ['waiting', 'offered'])
    .where('ends_at', '>', now)
  const rows = await db
    .selectFrom('holders')
    .innerJoin('bookings', (on) => on.onRef('holders.space', '=', 'bookings.space').onRef('holders.booking', '=', 'bookings.booking'))
    .select('holders.space')
    .where('holder', '=', initiative)
    .where('status', '=', 'booked')
    .where('starts_at', '>', now)
    .union(waits)
    .execute()
  return rows.map(({ space }) => space).sort()
}

/** Spaces somebody waits for, to whom nothing is held yet. */
export const waitedFor = async (db: Db, now: string) =>
  (
    await db
      .selectFrom('waiting')
      .select('space')
      .distinct()
      .where('status', '=', 'waiting')
      .where('ends_at', '>', now)
      .orderBy('space')
      .execute()
  ).map(({ space }) => space)
