// How waiting, being offered a place, taking it or letting it go change what is remembered. An offer holds its place in the calendar.
import { minuteOf } from '../kernel/clock.ts'
import { withoutTaken, withTaken } from './calendar.ts'
import type { Steps } from './evolve.ts'
import { bookingOf, held, holderOf } from './keeping-books.ts'
import type { Entry, Space } from './state.ts'

const changed = (space: Space, id: string, change: (entry: Entry) => Entry): Space => ({
  ...space,
  waiting: space.waiting.map((entry) => (entry.id === id ? change(entry) : entry)),
})
const entryOf = (space: Space, id: string): Entry | undefined => space.waiting.find((one) => one.id === id)
const freed = (space: Space, id: string): Space => {
  const offer = entryOf(space, id)?.offer
  return offer ? { ...space, calendar: withoutTaken(space.calendar, offer) } : space
}
/** The place is free again, and is not offered to them a second time. */
const letGo = (space: Space, id: string): Space =>
  changed(freed(space, id), id, ({ offer, ...entry }) => ({ ...entry, passed: offer ? [...entry.passed, offer.from] : entry.passed }))
/** They no longer wait, and what was held for them is free. */
export const gone = (space: Space, id: string): Space => {
  const then = freed(space, id)
  return { ...then, waiting: then.waiting.filter((entry) => entry.id !== id) }
}

type Waiting = 'waiting-joined' | 'waiting-left' | 'offered' | 'offer-taken' | 'offer-declined' | 'offer-expired'
export const waiting: Steps<`spaces.${Waiting}`> = {
  'spaces.waiting-joined': (space, { entry: id, from, to, minutes, flex, by, place: _, ...claim }) => ({
    ...space,
    waiting: [
      ...space.waiting,
      { ...{ id, from: minuteOf(from), until: minuteOf(to), minutes, flex, by }, ...holderOf({ by, ...claim }), claim, passed: [] },
    ],
  }),
  'spaces.waiting-left': (space, { entry }) => gone(space, entry),
  'spaces.offered': (space, { entry: id, booking, from, to, until: ends }) => {
    const offer = { booking, from: minuteOf(from), until: minuteOf(to), ends }
    const seats = entryOf(space, id)?.claim.seats ?? 1
    const then = changed(space, id, (entry) => ({ ...entry, offer }))
    return { ...then, offers: space.offers + 1, calendar: withTaken(space.calendar, { ...offer, seats }) }
  },
  'spaces.offer-taken': (space, data) => held(gone(space, data.entry), bookingOf(data, data.booking, data)),
  'spaces.offer-declined': (space, { entry }) => letGo(space, entry),
  'spaces.offer-expired': (space, { entry }) => letGo(space, entry),
}
