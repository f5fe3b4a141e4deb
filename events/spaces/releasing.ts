// An initiative that stops lets go of what it has still to come here: its bookings cost nobody anything, and what it waited for is over.
import { type Answer, nowOf } from './asking.ts'
import type { SpaceCommands } from './commands.ts'
import { mostReleased } from './events-booking.ts'
import { heldBy } from './quotas.ts'
import { when } from './rules.ts'
import type { Space } from './state.ts'

/** What has begun goes on; of more than a thousand the rest is let go when it is asked again. */
export const release = (ask: SpaceCommands['release'], space: Space, asked: Parameters<typeof nowOf>[0]): Answer => {
  const now = nowOf(asked)
  const toCome = heldBy(space, ask.initiative).filter(
    ({ kind, standing, from }) => kind === 'initiative' && standing === 'booked' && from > now,
  )
  const bookings = toCome.map(({ id }) => id).slice(0, mostReleased)
  const entries = space.waiting
    .filter(({ kind, holder }) => kind === 'initiative' && holder === ask.initiative)
    .map(({ id, offer }) => ({ entry: id, ...(offer ? { booking: offer.booking } : {}) }))
    .slice(0, 100)
  return (
    when(bookings.length + entries.length === 0, 'nothing-to-release') ?? [{ type: 'spaces.released', data: { ...ask, bookings, entries } }]
  )
}
