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
