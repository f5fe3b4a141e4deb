// Who asks of a space, and what everything asked of one has in common.
import { instantAt, isWholeMinute, type Minute, minuteFrom, minuteOf } from '../kernel/clock.ts'
import type { Asked, Refusal } from '../kernel/index.ts'
import type { SpaceEvent } from './events.ts'
import type { Stretch } from './hours.ts'
import { type Refused, type SpaceRule, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Booking, Space } from './state.ts'

export type Answer = readonly [SpaceEvent, ...SpaceEvent[]] | Refusal<SpaceRule>

/** Who looks after spaces; the house asks as `admin`, by its clock. */
export const keepers: readonly string[] = ['social-manager', 'maker', 'manager', 'clerk', 'admin']
export const isKeeper = ({ role }: Pick<Asked, 'role'>): boolean => keepers.includes(role)
export const nowOf = ({ at }: Pick<Asked, 'at'>): Minute => minuteFrom(at)

export const placeOf = ({ building, municipality }: Space) => ({ ...(building === undefined ? {} : { building }), municipality })

export const stretchOf = ({ from, to }: { readonly from: string; readonly to: string }): Stretch => ({
  from: minuteOf(from),
  until: minuteOf(to),
})
export const periodOf = ({ from, until }: Stretch) => ({ from: instantAt(from), to: instantAt(until) })
/** Times are whole minutes, and end after they begin. */
export const isPeriod = ({ from, to }: { readonly from: string; readonly to: string }): Refused =>
  when(!isWholeMinute(from) || !isWholeMinute(to) || from >= to, 'times-unfit')

/** Decides about one booking of who asks, or of anybody for who looks after the space. */
export const ofBooking =
  <A extends { readonly booking: string }>(decide: (ask: A, booking: Booking, space: Space, asked: Asked) => Answer, hostsToo = false) =>
  (ask: A, space: Space, asked: Asked): Answer => {
    const booking = onShelf(space.bookings, ask.booking)
    if (!booking || booking.standing === 'late') return { refused: 'unknown-booking' }
    const theirs = booking.by === asked.by || (hostsToo && booking.hosts.includes(asked.by)) || isKeeper(asked)
    return theirs ? decide(ask, booking, space, asked) : { refused: 'not-your-booking' }
  }
