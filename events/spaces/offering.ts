// Offering a place that has become free: to who has had the fewest hours, then to who came first. The place is held while they think.
import { instantAt, minuteFrom } from '../kernel/clock.ts'
import { type Asked, isRefusal, namedUuid, plusHours } from '../kernel/index.ts'
import { type Answer, nowOf, periodOf, placeOf } from './asking.ts'
import type { Ruled } from './booking.ts'
import type { SpaceEvent } from './events.ts'
import { after } from './evolve.ts'
import { findPlace } from './finding.ts'
import { boundsOf } from './fitting.ts'
import type { Stretch } from './hours.ts'
import { overQuota, usedAround } from './quotas.ts'
import type { Entry, Space } from './state.ts'
import { holding } from './vocabulary.ts'

/** Minutes somebody has at least to answer. */
const leastMinutes = 15
/** Places offered at one time: as many facts one request may record. */
const mostAtOnce = 16

/** Who is next: the fewest hours in the thirty days around now, then who has waited longest. */
export const inOrder = (space: Space, now: number): readonly Entry[] =>
  space.waiting
    .filter(({ offer, until }) => offer === undefined && until > now)
    .map((entry, at) => ({ entry, at, used: usedAround(space, entry.holder, now) }))
    .sort((a, b) => a.used - b.used || a.at - b.at)
    .map(({ entry }) => entry)

/** What begins so soon is nobody's any more: whoever comes first has it. */
export const heldUntil = (at: string, from: number): string => {
  const [long, last] = [plusHours(at, holding.hours), instantAt(from - holding.before * 60)]
  return long < last ? long : last
}
export const earliestOffer = (at: string): number => minuteFrom(at) + holding.before * 60 + leastMinutes

const placeFor = (space: Ruled, entry: Entry, { at }: Asked): Stretch | undefined => {
  const place = findPlace(space, entry, boundsOf(at, space.rules.advanceDays), earliestOffer(at))
  return place && !overQuota(space, entry, [place], { at, now: minuteFrom(at) }) ? place : undefined
}

const offered = (space: Ruled, entry: Entry, place: Stretch, { at, digest }: Asked): SpaceEvent => {
  const offer = space.offers + 1
  const booking = namedUuid(digest(`${entry.id}:${offer}:${place.from}`))
  return {
    type: 'spaces.offered',
    data: {
      ...{ offer, entry: entry.id, booking, ...periodOf(place), until: heldUntil(at, place.from), rules: space.version },
      ...{ alone: space.rules.seats === 1, place: placeOf(space), by: entry.by },
    },
  }
}

/** The offers that can be made now, each holding its place from the next. */
export const offersOf = (space: Space, asked: Asked): readonly SpaceEvent[] => {
  if (space.stage !== 'open' || space.waiting.length === 0) return []
  const offers: SpaceEvent[] = []
  let now = space
  for (const entry of inOrder(space, nowOf(asked))) {
    if (now.rules === undefined || offers.length === mostAtOnce) break
    const room = { ...now, rules: now.rules }
    const place = placeFor(room, entry, asked)
    if (!place) continue
    const offer = offered(room, entry, place, asked)
    offers.push(offer)
    now = after(now, offer, asked.at)
  }
  return offers
}

/** Whatever else it records, a request that may free a place offers it in the same breath. */
export const offering =
  <A>(decide: (ask: A, space: Space, asked: Asked) => Answer) =>
  (ask: A, space: Space, asked: Asked): Answer => {
    const answer = decide(ask, space, asked)
    if (isRefusal(answer)) return answer
    const then = answer.reduce((now, event) => after(now, event, asked.at), space)
    return [...answer, ...offersOf(then, asked)]
  }
