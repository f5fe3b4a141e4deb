// The day of a space for who looks after it: every booking with for whom it is and how it went.
import { unwalled } from '../kernel/index.ts'
import type { Db } from './db.ts'

export const dayOf = async (db: Db, space: string, { from, to }: { readonly from: string; readonly to: string }) => {
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('holders', (on) => on.onRef('holders.space', '=', 'bookings.space').onRef('holders.booking', '=', 'bookings.booking'))
    .selectAll('holders')
    .select(['starts_at', 'ends_at', 'status', 'series', 'displaced'])
    .where('bookings.space', '=', space)
    .where('starts_at', '<', to)
    .where('ends_at', '>=', from)
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .orderBy('bookings.booking')
    .execute()
  return rows.map(unwalled)
}

/** Who waits for a space, the first to come first. */
export const waitingFor = async (db: Db, space: string, now: string) => {
  const rows = await db
    .selectFrom('waiting')
    .selectAll()
    .where('space', '=', space)
    .where('status', 'in', ['waiting', 'offered'])
    .where('ends_at', '>', now)
    .orderBy('joined_at')
    .orderBy('entry')
    .execute()
  return rows.map(unwalled)
}
