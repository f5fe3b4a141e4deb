// Waiting for a place: joining, being offered one, taking it, letting it go.
import type { Asked } from '../kernel/index.ts'
import { type Answer, isKeeper, isPeriod, nowOf, periodOf, placeOf, stretchOf } from './asking.ts'
import { audienceRefusal, judged, type Ruled } from './booking.ts'
import type { SpaceCommands } from './commands.ts'
import { findPlace, type Sought } from './finding.ts'
import { boundsOf, inForce, unfit, wishOf } from './fitting.ts'
import { holderOf } from './keeping-books.ts'
import { earliestOffer, offersOf } from './offering.ts'
import { overQuota } from './quotas.ts'
import { type Refused, when } from './rules.ts'
import type { Entry, Offer, Space } from './state.ts'

const alreadyFree = (
  space: Ruled,
  sought: Sought,
  by: { readonly holder: string; readonly kind: Entry['kind'] },
  asked: Asked,
): Refused => {
  const bounds = boundsOf(asked.at, space.rules.advanceDays)
  const place = findPlace(space, sought, bounds, earliestOffer(asked.at))
  if (!place || overQuota(space, by, [place], { at: asked.at, now: nowOf(asked) })) return undefined
  return { refused: 'free-now', detail: periodOf(place) }
}

export const join = inForce((ask: SpaceCommands['join'], space, asked): Answer => {
  const { entry, from: _, to: __, minutes, flex, ...claim } = ask
  const { rules, waiting, capacity } = space
  const window = stretchOf(ask)
  const { now, last } = boundsOf(asked.at, rules.advanceDays)
  const by = holderOf({ by: asked.by, ...claim })
  const twice = waiting.some((one) => one.id === entry || (one.holder === by.holder && one.from < window.until && window.from < one.until))
  return (
    isPeriod(ask) ??
    when(window.from < now, 'in-the-past') ??
    when(window.until > last + rules.longestMinutes, 'too-far') ??
    when(flex >= minutes || minutes > window.until - window.from, 'window-too-short') ??
    when(minutes > rules.longestMinutes, 'too-long', { most: rules.longestMinutes }) ??
    when(claim.people > capacity, 'too-many-people', { most: capacity }) ??
    when((claim.seats ?? 1) > rules.seats, 'too-many-seats', { most: rules.seats }) ??
    audienceRefusal(space, ask, asked) ??
    when(twice, 'waiting-already') ??
    alreadyFree(space, { ...window, minutes, flex, claim, passed: [] }, by, asked) ?? [
      { type: 'spaces.waiting-joined', data: { entry, ...periodOf(window), minutes, flex, ...claim, place: placeOf(space), by: asked.by } },
    ]
  )
})

const ofEntry =
  <A extends { readonly entry: string }, S extends Space>(decide: (entry: Entry, space: S, asked: Asked) => Answer) =>
  (ask: A, space: S, asked: Asked): Answer => {
    const entry = space.waiting.find(({ id }) => id === ask.entry)
    if (!entry) return { refused: 'not-waiting' }
    return entry.by === asked.by || isKeeper(asked) ? decide(entry, space, asked) : { refused: 'not-your-place' }
  }
const ofOffer = <A extends { readonly entry: string }, S extends Space>(
  decide: (entry: Entry, offer: Offer, space: S, asked: Asked) => Answer,
) => ofEntry<A, S>((entry, space, asked) => (entry.offer ? decide(entry, entry.offer, space, asked) : { refused: 'no-offer' }))

export const leave = ofEntry<SpaceCommands['leave'], Space>(({ id, offer }) => [
  { type: 'spaces.waiting-left', data: { entry: id, ...(offer ? { booking: offer.booking } : {}) } },
])

/** The rules may have changed since it was offered: it is judged as any other booking. */
export const take = inForce(
  ofOffer<SpaceCommands['take'], Ruled>((entry, { booking, from, until, ends }, space, asked) => {
    const stretch = { from, until }
    const wish = { ...wishOf(entry.claim), except: [booking] }
    return (
      when(asked.at >= ends, 'offer-over') ??
      unfit(space, stretch, wish, boundsOf(asked.at, space.rules.advanceDays)) ??
      overQuota(space, entry, [stretch], { at: asked.at, now: nowOf(asked) }) ?? [
        {
          type: 'spaces.offer-taken',
          data: { entry: entry.id, booking, ...periodOf(stretch), ...entry.claim, ...judged(space, { by: entry.by }) },
        },
      ]
    )
  }),
)
export const decline = ofOffer<SpaceCommands['decline'], Space>(({ id }, { booking }) => [
  { type: 'spaces.offer-declined', data: { entry: id, booking } },
])
export const expire = ofOffer<SpaceCommands['expire'], Space>(
  ({ id }, { booking, ends }, _, { at }) =>
    when(at < ends, 'offer-not-over') ?? [{ type: 'spaces.offer-expired', data: { entry: id, booking } }],
)

/** Time alone lets places fit: hours of a month ago no longer count, another day comes into reach. */
export const offer = (_: SpaceCommands['offer'], space: Space, asked: Asked): Answer => {
  const [first, ...more] = offersOf(space, asked)
  return first ? [first, ...more] : { refused: 'nothing-to-offer' }
}
