// Coming, not coming, leaving: within minutes of the beginning, by who booked or a host, and what was found afterwards.
import { instantAt } from '../kernel/clock.ts'
import type { Asked } from '../kernel/index.ts'
import { type Answer, isKeeper, nowOf, ofBooking, placeOf } from './asking.ts'
import type { SpaceCommands } from './commands.ts'
import type { SpaceEvent } from './events.ts'
import { released } from './keeping-books.ts'
import { when } from './rules.ts'
import type { Space } from './state.ts'
import { type arrivals, checkIn as window } from './vocabulary.ts'

/** What they show is held against the house's secret beside the law (server/spaces/beside.ts). */
const shown = ({ token, code }: SpaceCommands['check-in'], asked: Asked): (typeof arrivals)[number] | undefined => {
  if (token !== undefined) return 'qr'
  if (code !== undefined) return 'code'
  return isKeeper(asked) ? 'desk' : undefined
}

export const checkIn = ofBooking<SpaceCommands['check-in']>((ask, { id, from, until, standing }, _, asked) => {
  const now = nowOf(asked)
  const how = shown(ask, asked)
  return (
    when(standing !== 'booked', 'not-to-come') ??
    when(now < from - window.before, 'too-early', { from: instantAt(from - window.before) }) ??
    when(now > from + window.after || now >= until, 'too-late') ??
    (how === undefined ? { refused: 'no-proof' } : [{ type: 'spaces.checked-in', data: { booking: id, by: asked.by, how } }])
  )
}, true)

export const noShow = ofBooking<SpaceCommands['no-show']>((_, booking, __, asked) => {
  const missed = booking.standing === 'booked' && nowOf(asked) > Math.min(booking.from + window.after, booking.until)
  const at = instantAt(released(booking, asked.at))
  return when(!missed || !isKeeper(asked), 'not-missed') ?? [{ type: 'spaces.no-show', data: { booking: booking.id, released: at } }]
})

type Damage = Pick<SpaceCommands['damage'], 'what' | 'photo'> & { readonly booking?: string; readonly closes?: boolean }
const damaged = (space: Space, { by }: Asked, { closes = false, ...said }: Damage): SpaceEvent => ({
  type: 'spaces.damaged',
  data: { ...said, closes, place: placeOf(space), by },
})

export const checkOut = ofBooking<SpaceCommands['check-out']>((ask, booking, space, asked): Answer => {
  const { condition, what, photo, closes } = ask
  const left: SpaceEvent = {
    type: 'spaces.checked-out',
    data: { booking: booking.id, released: instantAt(released(booking, asked.at)), condition },
  }
  if (booking.standing !== 'here') return { refused: 'not-here' }
  if (condition === 'ok') return [left]
  if (what === undefined) return { refused: 'damage-unsaid' }
  const said = { booking: booking.id, what, ...(photo ? { photo } : {}), ...(closes === undefined ? {} : { closes }) }
  return [left, damaged(space, asked, said)]
}, true)

export const damage = (ask: SpaceCommands['damage'], space: Space, asked: Asked): Answer => [damaged(space, asked, ask)]

export const inspect = (ask: SpaceCommands['inspect'], space: Space): Answer =>
  when(!space.damaged, 'not-damaged') ?? [{ type: 'spaces.inspected', data: ask }]

export const takeDeposit = ofBooking<SpaceCommands['take-deposit']>(
  (ask, { deposit }) => when(deposit !== undefined, 'deposit-taken') ?? [{ type: 'spaces.deposit-taken', data: ask }],
)
export const returnDeposit = ofBooking<SpaceCommands['return-deposit']>(
  ({ booking, kept }, { deposit }) =>
    when(deposit === undefined, 'no-deposit') ??
    when(kept > (deposit ?? 0), 'kept-too-much', { deposit: deposit ?? 0 }) ?? [
      { type: 'spaces.deposit-returned', data: { booking, cents: (deposit ?? 0) - kept, kept } },
    ],
)
