// Changing and cancelling: this booking, this and those that follow, or all that are still to come.
import { type Minute, minuteAt, wallOf } from '../kernel/clock.ts'
import { type Asked, daysBetween, plusDays, type Refusal } from '../kernel/index.ts'
import { type Answer, isKeeper, isPeriod, nowOf, ofBooking, periodOf, stretchOf } from './asking.ts'
import type { Ruled } from './booking.ts'
import { withoutTaken, withTaken } from './calendar.ts'
import type { SpaceCommands } from './commands.ts'
import { boundsOf, inForce, unfit } from './fitting.ts'
import type { Stretch } from './hours.ts'
import { overQuota } from './quotas.ts'
import { type SpaceRule, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Booking, Space } from './state.ts'
import type { Scope } from './vocabulary.ts'

/** The bookings an edit reaches: those of the series that have not begun, or this one alone. */
const reached = (space: Space, booking: Booking, scope: Scope, now: Minute): readonly Booking[] | Refusal<SpaceRule> => {
  if (scope === 'this') return booking.standing === 'booked' ? [booking] : { refused: 'not-to-come' }
  if (booking.series === undefined) return { refused: 'not-a-series' }
  const first = scope === 'following' ? booking.from : 0
  const ids = onShelf(space.series, booking.series) ?? []
  const all = ids.flatMap((id) => onShelf(space.bookings, id) ?? [])
  const found = all.filter(({ standing, from }) => standing === 'booked' && from > now && from >= first)
  return found.length > 0 ? found : { refused: 'not-to-come' }
}
const isList = (found: readonly Booking[] | Refusal<SpaceRule>): found is readonly Booking[] => Array.isArray(found)
const seriesOf = ({ series }: Booking) => (series === undefined ? {} : { series })

/** As far as one booking moves on the wall clock, so do the others. */
const shifting = (before: Stretch, after: Stretch): ((one: Stretch) => Stretch) => {
  const [old, fresh] = [wallOf(before.from), wallOf(after.from)]
  const [days, minutes] = [daysBetween(old.day, fresh.day), fresh.minute - old.minute]
  return (one) => {
    const { day, minute } = wallOf(one.from)
    const from = minuteAt(plusDays(day, days), minute + minutes)
    return { from, until: from + after.until - after.from }
  }
}

type Moment = Pick<Asked, 'at'>
export type Move = Stretch & { readonly id: string }
/** Each in its new place, one after the other, the old places free. */
const moved = (
  space: Ruled,
  found: readonly Booking[],
  to: (one: Booking) => Stretch,
  asked: Moment,
): { readonly refused: Refusal<SpaceRule> } | { readonly moves: readonly Move[] } => {
  const days = Math.max(space.rules.advanceDays, found[0]?.series === undefined ? 0 : space.rules.seriesWeeks * 7)
  const bounds = boundsOf(asked.at, days)
  let calendar = found.reduce((then, { id, from, until }) => withoutTaken(then, { booking: id, from, until }), space.calendar)
  const moves: Move[] = []
  for (const booking of found) {
    const stretch = to(booking)
    const refused = unfit({ ...space, calendar }, stretch, booking, bounds)
    if (refused) return { refused: { refused: refused.refused, detail: { ...refused.detail, day: wallOf(stretch.from).day } } }
    calendar = withTaken(calendar, { booking: booking.id, ...stretch, seats: booking.seats })
    moves.push({ id: booking.id, ...stretch })
  }
  return { moves }
}

/** Where everything goes that a request moves, or why it cannot. */
const movesOf = (ask: SpaceCommands['move'], booking: Booking, space: Ruled, asked: Moment): ReturnType<typeof moved> => {
  const found = reached(space, booking, ask.scope, nowOf(asked))
  if (!isList(found)) return { refused: found }
  const target = stretchOf(ask)
  const shift = shifting(booking, target)
  return moved(space, found, (one) => (one.id === booking.id ? target : shift(one)), asked)
}
/** The new places of what a request moves; none where it cannot be. */
export const placesOf = (ask: SpaceCommands['move'], space: Space, asked: Moment): readonly Move[] => {
  const booking = onShelf(space.bookings, ask.booking)
  if (!booking || space.rules === undefined) return []
  const made = movesOf(ask, booking, { ...space, rules: space.rules }, asked)
  return 'moves' in made ? made.moves : []
}

const moveIn = (ask: SpaceCommands['move'], booking: Booking, space: Ruled, asked: Asked): Answer => {
  const made = movesOf(ask, booking, space, asked)
  if ('refused' in made) return made.refused
  const { moves } = made
  const except = moves.map(({ id }) => id)
  return (
    overQuota(space, booking, moves, { at: asked.at, now: nowOf(asked), except }) ?? [
      {
        type: 'spaces.moved',
        data: { ...seriesOf(booking), scope: ask.scope, moves: moves.map((one) => ({ booking: one.id, ...periodOf(one) })) },
      },
    ]
  )
}

export const move = inForce((ask: SpaceCommands['move'], space, asked) =>
  ofBooking<SpaceCommands['move']>((_, booking) => {
    const { from, until } = stretchOf(ask)
    return (
      isPeriod(ask) ??
      when(booking.from <= nowOf(asked) && !isKeeper(asked), 'already-begun') ??
      when(from === booking.from && until === booking.until, 'same-time') ??
      moveIn(ask, booking, space, asked)
    )
  })(ask, space, asked),
)

export const cancel = ofBooking<SpaceCommands['cancel']>(({ scope }, booking, space, asked): Answer => {
  const now = nowOf(asked)
  if (scope === 'this' && booking.from <= now && booking.standing === 'booked' && !isKeeper(asked)) return { refused: 'already-begun' }
  const found = reached(space, booking, scope, now)
  if (!isList(found)) return found
  const free = (space.rules?.cancelHours ?? 0) * 60
  const bookings = found.map(({ id, from, displaced }) => ({ booking: id, late: !displaced && !isKeeper(asked) && now > from - free }))
  return [{ type: 'spaces.cancelled', data: { ...seriesOf(booking), scope, bookings } }]
})
