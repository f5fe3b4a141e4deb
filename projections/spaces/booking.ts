// How bookings, series, moves and cancellations change the tables.
import { type At, claimOf, type Handlers, knownAt, moved, type Rows, shown, spaceOf, standing, walls } from './telling.ts'

type Made = {
  readonly booking: string
  readonly from: string
  readonly to: string
  readonly seats?: number
  readonly alone: boolean
  readonly series?: string
}
const blank = { how: null, arrived_at: null, left_at: null, condition: null, deposit: null, deposit_kept: null } as const

export const bookingRow = (space: string, { booking, from, to, seats = 1, alone, series = undefined }: Made): Rows['bookings'] => ({
  ...{ space, booking, starts_at: from, ends_at: to, ...standing('booked'), series: series ?? null, seats, alone, displaced: false },
  sees: shown,
})
type Held = Parameters<typeof claimOf>[0] & { readonly place: Parameters<typeof walls>[0] }
export const holderRow = (space: string, booking: string, data: Held, made_at: string): Rows['holders'] => ({
  ...{ space, booking, ...claimOf(data), made_at, ...blank },
  sees: walls(data.place, [data.by, ...(data.hosts ?? [])]),
})
const both = (at: At, space: string, data: Held & Made, known: string) => [
  at.bookings.put(bookingRow(space, data)),
  at.holders.put(holderRow(space, data.booking, data, known)),
]

export const booking: Handlers<'spaces.booked' | 'spaces.series-booked' | 'spaces.moved' | 'spaces.cancelled'> = {
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
      at.bookings.patch([spaceOf(fact), id], { starts_at: from, ends_at: to, displaced: false }),
    ),
    moved(at, fact),
  ],
  'spaces.cancelled': (fact, at) => [
    ...fact.data.bookings.map(({ booking: id, late }) => at.bookings.patch([spaceOf(fact), id], standing(late ? 'late' : 'cancelled'))),
    moved(at, fact),
  ],
}
