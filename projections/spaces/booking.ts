// How bookings, series, moves and cancellations change the tables.
import { type At, claimOf, type Handlers, knownAt, left, moved, type Rows, shown, spaceOf, standing, step, walls } from './telling.ts'

type Made = {
  readonly booking: string
  readonly from: string
  readonly to: string
  readonly seats?: number
  readonly alone: boolean
  readonly series?: string
}
const blank = { how: null, arrived_at: null, left_at: null, condition: null, deposit: null, deposit_kept: null } as const

export const bookingRow = (
  space: string,
  { booking, from, to, seats = 1, alone, series = undefined }: Made,
  known: string,
): Rows['bookings'] => ({
  ...{ space, booking, starts_at: from, ends_at: to, ...standing('booked'), series: series ?? null, seats, alone, displaced: false },
  ...{ changes: 0, changed_at: known, sees: shown },
})
/** Its calendar shows it otherwise from now on. */
const changing = (at: At, [space, id]: readonly [string, string], known: string, sets: Partial<Rows['bookings']>) =>
  at.bookings.patch([space, id], ({ changes }) => ({ ...sets, changes: changes + 1, changed_at: known }))
type Held = Parameters<typeof claimOf>[0] & { readonly place: Parameters<typeof walls>[0] }
export const holderRow = (space: string, booking: string, data: Held, made_at: string): Rows['holders'] => ({
  ...{ space, booking, ...claimOf(data), made_at, ...blank },
  sees: walls(data.place, [data.by, ...(data.hosts ?? [])]),
})
const both = (at: At, space: string, data: Held & Made, known: string) => [
  at.bookings.put(bookingRow(space, data, known)),
  at.holders.put(holderRow(space, data.booking, data, known)),
]

type Booked = 'booked' | 'series-booked' | 'moved' | 'cancelled' | 'released' | 'tallied'
export const booking: Handlers<`spaces.${Booked}`> = {
  'spaces.booked': (fact, at) => [...both(at, spaceOf(fact), fact.data, knownAt(fact)), moved(at, fact)],
  'spaces.series-booked': (fact, at) => {
    const [space, known] = [spaceOf(fact), knownAt(fact)]
    const { series, start, minutes, rule, occurrences, skipped, by, place, ...claim } = fact.data
    const row = {
      space,
      series,
      start,
      minutes,
      rule,
      by,
      holder: claimOf({ by, ...claim }).holder,
      occurrences: occurrences.length,
      skipped,
    }
    return [
      at.series.put({ ...row, made_at: known, sees: walls(place, [by, ...(claim.hosts ?? [])]) }),
      ...occurrences.flatMap((one) => both(at, space, { ...claim, ...one, by, place, series }, known)),
      moved(at, fact),
    ]
  },
  'spaces.moved': (fact, at) => [
    ...fact.data.moves.map(({ booking: id, from, to }) =>
      changing(at, [spaceOf(fact), id], knownAt(fact), { starts_at: from, ends_at: to, displaced: false }),
    ),
    moved(at, fact),
  ],
  'spaces.cancelled': (fact, at) => [
    ...fact.data.bookings.map(({ booking: id, late }) =>
      changing(at, [spaceOf(fact), id], knownAt(fact), standing(late ? 'late' : 'cancelled')),
    ),
    moved(at, fact),
  ],
  'spaces.released': (fact, at) => {
    const [space, { bookings, entries }] = [spaceOf(fact), fact.data]
    return [
      ...bookings.map((id) => changing(at, [space, id], knownAt(fact), standing('cancelled'))),
      ...entries.flatMap(({ entry, booking: held }) => left(at, space, entry, held)),
      ...[step(at, fact, { places: bookings.length }), moved(at, fact)],
    ]
  },
  // The booking it stands beside is in the tables.
  'spaces.tallied': () => [],
}
