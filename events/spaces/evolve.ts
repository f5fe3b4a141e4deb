// How each fact changes what is remembered of a space.
import { minuteFrom, minutesOfDay } from '../kernel/clock.ts'
import { type DataOf, type Decider, type Instant, isDay } from '../kernel/index.ts'
import { since } from './calendar.ts'
import type { SpaceCommands } from './commands.ts'
import type { SpaceEvent } from './events.ts'
import { booking } from './evolve-booking.ts'
import { keeping } from './evolve-keeping.ts'
import { using } from './evolve-using.ts'
import { waiting } from './evolve-waiting.ts'
import { unheld } from './keeping-books.ts'
import type { SpaceRule } from './rules.ts'
import type { Space } from './state.ts'

/** What each fact changes. */
export type Steps<T extends SpaceEvent['type']> = { readonly [N in T]: (space: Space, data: DataOf<SpaceEvent, N>) => Space }

const steps: Steps<SpaceEvent['type']> = { ...keeping, ...booking, ...waiting, ...using }

/** Days after which a booking is only history: the thirty of the quotas, and a few. */
const rememberedDays = 35

// Once a week: what lies behind is taken out of the books.
const forgetting = (space: Space, at: Instant): Space => {
  const now = minuteFrom(at)
  const [calendar, gone] = since(space.calendar, now - rememberedDays * minutesOfDay)
  if (gone.length === 0 && calendar === space.calendar) return space
  const kept = gone.reduce((then, { booking: id }) => unheld(then, id), { ...space, calendar })
  return {
    ...kept,
    closures: kept.closures.filter(({ until }) => until > now),
    waiting: kept.waiting.filter(({ until, offer }) => until > now || offer !== undefined),
    exceptions: kept.exceptions.filter(({ until }) => until >= at.slice(0, 10)),
  }
}

/** The space after a fact that happened at a moment, as it is remembered from then on. */
export const after = <E extends SpaceEvent>(space: Space, { type, data }: E, at: Instant): Space =>
  forgetting((steps[type] as (space: Space, data: E['data']) => Space)(space, data), at)

const momentOf = (when: string): Instant => (isDay(when) ? `${when}T00:00:00.000Z` : when)

export const evolve = Object.fromEntries(
  Object.keys(steps).map((type) => [
    type,
    (space: Space, data: never, fact: { readonly on: string; readonly known?: string }) =>
      after(space, { type, data } as SpaceEvent, momentOf(fact.known ?? fact.on)),
  ]),
) as unknown as Decider<Space, SpaceCommands, SpaceEvent, SpaceRule>['evolve']
