// The hours of a holder: in one space, or over all spaces of a building.
import { minuteOf } from '../../events/kernel/clock.ts'
import type { Stretch } from '../../events/spaces/hours.ts'
import type { Db } from './db.ts'

/** Whose hours, where, and around which moments. */
export type Whose = {
  readonly holder: string
  readonly from: string
  readonly to: string
  readonly space?: string
  readonly building?: string
}

/** Bookings that count among the hours of a holder: those to come, those made use of, missed, or cancelled too late. */
export const countedFor = async (db: Db, { holder, from, to, space, building }: Whose) => {
  let rows = db
    .selectFrom('holders')
    .innerJoin('bookings', (on) => on.onRef('holders.space', '=', 'bookings.space').onRef('holders.booking', '=', 'bookings.booking'))
    .innerJoin('spaces', 'spaces.id', 'holders.space')
    .select(['bookings.space', 'bookings.booking', 'bookings.series', 'starts_at', 'ends_at', 'status', 'spaces.name'])
    .where('holder', '=', holder)
    .where('status', 'not in', ['cancelled', 'lapsed'])
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
  if (space !== undefined) rows = rows.where('holders.space', '=', space)
  if (building !== undefined) rows = rows.where('spaces.building', '=', building)
  return rows.orderBy('starts_at').execute()
}
export type Counted = Awaited<ReturnType<typeof countedFor>>[number]
export const stretchOf = ({ starts_at, ends_at }: Counted): Stretch => ({ from: minuteOf(starts_at), until: minuteOf(ends_at) })
