// How the bookings of the story are told: each on the day it was made, at its own hour, by who made it.

import { instantAt, minuteAt, minuteOf } from '../../events/kernel/clock.ts'
import { type Day, namedUuid, plusDays } from '../../events/kernel/index.ts'
import type { Purpose } from '../../events/spaces/vocabulary.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import type { Role } from '../../server/kernel/people.ts'
import { householdId, manager, personOf } from '../housing/people.ts'
import type { Line } from '../line.ts'
import { spaceId } from './rooms.ts'

/** Wall clock in Italy, as `18:30`. */
export const moment = (day: Day, clock: string): string => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instantAt(minuteAt(day, hour * 60 + minute))
}
export type Booked = {
  readonly n: number
  readonly day: Day
  readonly from: string
  readonly to: string
  readonly household: number
  readonly purpose: Purpose
  readonly people?: number
  /** days before, that it was booked */
  readonly before?: number
  readonly ended?: 'used' | 'missed'
}

/** The n-th booking of a space. */
export const bookingId = (space: number, n: number): string => `b00c0000-0000-4000-8000-${String(space * 10_000 + n).padStart(12, '0')}`

export const asked = (space: number, by: string, role: Role, at: string, command: string, data: object): Line => ({
  ...{ context: 'spaces', id: spaceId(space), command, data, by, role, on: at, known: at },
})
export const kept = (space: number, at: string, command: string, data: object): Line =>
  asked(space, manager, 'social-manager', at, command, data)

type Use = { readonly booking: string; readonly by: string; readonly day: Day; readonly from: string; readonly to: string }
/** They come when it begins, and leave everything in order when it ends. */
export const cameAndWent = (space: number, { booking, by, day, from, to }: Use): readonly Line[] => [
  asked(space, by, 'resident', moment(day, from), 'check-in', { booking, code: '000000' }),
  asked(space, by, 'resident', moment(day, to), 'check-out', { booking, condition: 'ok' }),
]
const used = (space: number, { n, household, ...when }: Booked): readonly Line[] =>
  cameAndWent(space, { booking: bookingId(space, n), by: personOf(household), ...when })
/** One occurrence of a series, and a place that was offered, have the identities the law gives them. */
export const occurrenceId = (series: string, day: Day, from: string): string =>
  namedUuid(sha256Hex(`${series}:${minuteOf(moment(day, from))}`))
export const offeredId = (entry: string, offer: number, day: Day, from: string): string =>
  namedUuid(sha256Hex(`${entry}:${offer}:${minuteOf(moment(day, from))}`))
/** Every week from one day to another somebody comes, to the series they booked. */
export const weekly = (
  space: number,
  { series, by, day, from, to, until }: Omit<Use, 'booking'> & { readonly series: string; readonly until: Day },
): readonly Line[] =>
  day > until
    ? []
    : [
        ...cameAndWent(space, { booking: occurrenceId(series, day, from), by, day, from, to }),
        ...weekly(space, { series, by, day: plusDays(day, 7), from, to, until }),
      ]
const missed = (space: number, { n, day, from }: Booked): readonly Line[] => [
  kept(space, instantAt(minuteAt(day, Number(from.slice(0, 2)) * 60 + 31)), 'no-show', { booking: bookingId(space, n) }),
]

/** A household books, and comes or does not. */
export const booked = (space: number, one: Booked): readonly Line[] => {
  const { n, day, from, to, household, purpose, people = 3, before = 6, ended } = one
  const period = { from: moment(day, from), to: moment(day, to) }
  const data = { booking: bookingId(space, n), ...period, household: householdId(household), people, purpose }
  return [
    asked(space, personOf(household), 'resident', instantAt(minuteAt(plusDays(day, -before), 19 * 60 + (n % 50))), 'book', data),
    ...(ended === 'used' ? used(space, one) : []),
    ...(ended === 'missed' ? missed(space, one) : []),
  ]
}

/** Each space's lines in the order they became known. */
export const inOrder = (lines: readonly Line[]): readonly Line[] =>
  lines
    .map((line, at) => ({ line, at, key: line.known ?? '' }))
    .sort((a, b) => (a.key === b.key ? a.at - b.at : a.key < b.key ? -1 : 1))
    .map(({ line }) => line)
