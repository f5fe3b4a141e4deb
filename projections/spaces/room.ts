// A space as its law sees it, made again from its tables, to try a plan without asking for it.
import { minuteOf } from '../../events/kernel/clock.ts'
import { emptyCalendar, withTaken } from '../../events/spaces/calendar.ts'
import type { Room } from '../../events/spaces/fitting.ts'
import type { Db } from './db.ts'

/** How often the secret at the door was made anew on a day. */
export const doorTurn = async (db: Db, space: string, day: string): Promise<number> =>
  (await db.selectFrom('doors').select('turn').where('space', '=', space).where('day', '=', day).executeTakeFirst())?.turn ?? 0

/** With everything taken from `from` on; undefined where there is no such space, or it has no rules. */
export const roomOf = async (db: Db, id: string, from: string): Promise<Room | undefined> => {
  const row = await db.selectFrom('spaces').select(['rules', 'capacity', 'damaged']).where('id', '=', id).executeTakeFirst()
  if (!row?.rules) return undefined
  const [taken, closures] = await Promise.all([
    db
      .selectFrom('bookings')
      .select(['booking', 'starts_at', 'ends_at', 'seats'])
      .where('space', '=', id)
      .where('takes', '=', true)
      .where('ends_at', '>', from)
      .orderBy('starts_at')
      .execute(),
    db.selectFrom('closures').selectAll().where('space', '=', id).where('reopened', '=', false).where('ends_at', '>', from).execute(),
  ])
  const calendar = taken.reduce(
    (then, { booking, starts_at, ends_at, seats }) =>
      withTaken(then, { booking, from: minuteOf(starts_at), until: minuteOf(ends_at), seats }),
    emptyCalendar,
  )
  return {
    ...{ rules: row.rules, capacity: row.capacity, damaged: row.damaged, calendar },
    closures: closures.map(({ closure, starts_at, ends_at }) => ({ number: closure, from: minuteOf(starts_at), until: minuteOf(ends_at) })),
  }
}
