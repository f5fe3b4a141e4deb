// How waiting and offers change the tables: a place held for somebody is a booking that only waits for their yes.
import { bookingRow, holderRow } from './booking.ts'
import { type At, claimOf, type Handlers, knownAt, left, moved, shown, spaceOf, standing, unoffered, walls } from './telling.ts'

const letGo = (at: At, fact: { readonly stream: string; readonly data: { readonly entry: string; readonly booking: string } }) => [
  at.bookings.patch([spaceOf(fact), fact.data.booking], standing('lapsed')),
  at.waiting.patch([spaceOf(fact), fact.data.entry], { status: 'waiting', ...unoffered }),
]

type Waiting = 'waiting-joined' | 'waiting-left' | 'offered' | 'offer-taken' | 'offer-declined' | 'offer-expired'
export const waiting: Handlers<`spaces.${Waiting}`> = {
  'spaces.waiting-joined': (fact, at) => {
    const { entry, from, to, minutes, flex, place, ...claim } = fact.data
    const row = { space: spaceOf(fact), entry, starts_at: from, ends_at: to, minutes, flex, ...claimOf(claim), ...unoffered }
    const sees = walls(place, [claim.by, ...(claim.hosts ?? [])])
    return [at.waiting.put({ ...row, status: 'waiting', joined_at: knownAt(fact), sees }), moved(at, fact)]
  },
  'spaces.waiting-left': (fact, at) => [...left(at, spaceOf(fact), fact.data.entry, fact.data.booking), moved(at, fact)],
  'spaces.offered': (fact, at) => {
    const { entry, booking, from, to, until } = fact.data
    const offer = { status: 'offered' as const, booking, offered_from: from, offered_to: to, until }
    return [
      at.bookings.put({ ...bookingRow(spaceOf(fact), fact.data, knownAt(fact)), ...standing('held'), sees: shown }),
      at.waiting.patch([spaceOf(fact), entry], offer),
      moved(at, fact),
    ]
  },
  'spaces.offer-taken': (fact, at) => {
    const [space, { entry, booking }] = [spaceOf(fact), fact.data]
    return [
      at.bookings.patch([space, booking], { ...standing('booked'), changed_at: knownAt(fact) }),
      at.holders.put(holderRow(space, booking, fact.data, knownAt(fact))),
      at.waiting.patch([space, entry], { status: 'taken', until: null }),
      moved(at, fact),
    ]
  },
  'spaces.offer-declined': (fact, at) => [...letGo(at, fact), moved(at, fact)],
  'spaces.offer-expired': (fact, at) => [...letGo(at, fact), moved(at, fact)],
}
