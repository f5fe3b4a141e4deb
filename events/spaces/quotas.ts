// Fair use: how many bookings and hours a household or an initiative may have, over any thirty days; and which bookings of theirs count.
import { instantAt, type Minute, minutesOfDay } from '../kernel/clock.ts'
import { type Asked, dayOf, type Json } from '../kernel/index.ts'
import { minutesWithin, type Stretch } from './hours.ts'
import { type Refused, type SpaceRule, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Booking, Space } from './state.ts'
import { type Quota, type QuotaName, type Rules, rollingDays } from './vocabulary.ts'

export type Holder = Pick<Booking, 'holder' | 'kind'>
/** A booking that counts. `open`: it is still to come, under this identity once for all of a series. `space` where several are counted together. */
export type Counting = Stretch & { readonly booking: string; readonly space?: string; readonly open?: string | undefined }
/** What is limited, in one space or over a building; minutes of the most wanted hours in any thirty days. */
export type Limits = { readonly [Q in 'open' | 'hours' | 'pauseDays']: Quota[Q] | undefined } & {
  readonly prime: { readonly week: NonNullable<Rules['prime']>['week']; readonly minutes: number } | undefined
}
/** Which limit would be passed: what may be had, what is had already, and the bookings that count. */
export type Over = { readonly quota: QuotaName; readonly detail: { readonly [name: string]: Json } }
/** `opens`: how many bookings are asked for at once, a series being one. */
export type Wanted = { readonly stretches: readonly Stretch[]; readonly opens: number }

const rolling = rollingDays * minutesOfDay
/** As many bookings as a refusal names. */
const mostNamed = 20

/** The bookings whose hours are this holder's. */
export const heldBy = (
  { held, bookings }: Pick<Space, 'held' | 'bookings'>,
  holder: string,
  except: readonly string[] = [],
): readonly Booking[] =>
  (onShelf(held, holder) ?? []).flatMap((id) => {
    const booking = except.includes(id) ? undefined : onShelf(bookings, id)
    return booking ? [booking] : []
  })

/** The minutes of a holder in the thirty days before and after a moment: who has had less goes first. */
export const usedAround = (space: Space, holder: string, now: Minute): number =>
  heldBy(space, holder)
    .filter(({ from }) => Math.abs(from - now) < rolling)
    .reduce((sum, { from, until }) => sum + until - from, 0)

type Fullest<T> = { readonly all: number; readonly before: number; readonly counted: readonly T[] }
/** Minutes of the fullest thirty days with something wanted in them, those that were there before, and what makes them up. */
export const fullestWith = <T extends Stretch>(
  theirs: readonly T[],
  wanted: readonly Stretch[],
  measure: (one: Stretch) => number = ({ from, until }) => until - from,
): Fullest<T> => {
  const [first, last] = [Math.min(...wanted.map(({ from }) => from)), Math.max(...wanted.map(({ from }) => from))]
  const near = theirs.filter(({ from }) => from > first - rolling && from < last + rolling)
  const had = near.map((one) => ({ one, from: one.from, minutes: measure(one) }))
  const fresh = wanted.map((one) => ({ from: one.from, minutes: measure(one) }))
  const sum = (list: readonly { readonly minutes: number }[]): number => list.reduce((all, { minutes }) => all + minutes, 0)
  let worst: Fullest<T> = { all: 0, before: 0, counted: [] }
  for (const { from } of [...had, ...fresh]) {
    const inside = (one: { readonly from: Minute }): boolean => one.from >= from && one.from < from + rolling
    const [old, more] = [had.filter(inside), sum(fresh.filter(inside))]
    const all = sum(old) + more
    if (more > 0 && all > worst.all)
      worst = { all, before: all - more, counted: old.flatMap(({ one, minutes }) => (minutes > 0 ? [one] : [])) }
  }
  return worst
}

/** What may be had, what is had, and which bookings make it up: `bookings` in order of time, the first of them. */
const detailOf = (limit: { readonly [name: string]: number }, counted: readonly Counting[]): Over['detail'] => ({
  ...limit,
  bookings: [...counted]
    .sort((one, other) => one.from - other.from)
    .slice(0, mostNamed)
    .map(({ booking, space, from, until }) => ({
      ...{ booking, from: instantAt(from), to: instantAt(until) },
      ...(space === undefined ? {} : { space }),
    })),
})

type Check = (limits: Limits, theirs: readonly Counting[], wanted: Wanted) => Over['detail'] | undefined
const checks: { readonly [Q in QuotaName]: Check } = {
  open: ({ open: most }, theirs, { opens }) => {
    const open = theirs.filter(({ open }) => open !== undefined)
    const had = new Set(open.map(({ open }) => open)).size
    return most !== undefined && had + opens > most ? detailOf({ most, open: had }, open) : undefined
  },
  hours: ({ hours }, theirs, { stretches }) => {
    if (hours === undefined) return undefined
    const { all, before, counted } = fullestWith(theirs, stretches)
    return all > hours * 60 ? detailOf({ most: hours * 60, used: before }, counted) : undefined
  },
  prime: ({ prime }, theirs, { stretches }) => {
    if (!prime) return undefined
    const { all, before, counted } = fullestWith(theirs, stretches, (one) => minutesWithin(prime.week, one))
    return all > prime.minutes ? detailOf({ most: prime.minutes, used: before }, counted) : undefined
  },
  pause: ({ pauseDays: days = 0 }, theirs, { stretches }) => {
    const pause = days * minutesOfDay
    const close = theirs.filter((other) => stretches.some((one) => one.from < other.until + pause && other.from < one.until + pause))
    return pause > 0 && close.length > 0 ? detailOf({ days }, close) : undefined
  },
}

/** The first limit that would be passed and is not `lifted`. */
export const overLimits = (
  limits: Limits,
  theirs: readonly Counting[],
  wanted: Wanted,
  lifted: (quota: QuotaName) => boolean,
): Over | undefined => {
  for (const quota of ['open', 'hours', 'prime', 'pause'] as const) {
    const detail = lifted(quota) ? undefined : checks[quota](limits, theirs, wanted)
    if (detail) return { quota, detail }
  }
  return undefined
}

const primeOf = (kind: Holder['kind'], prime: Rules['prime'], hours: number | undefined, share: number | undefined): Limits['prime'] =>
  kind === 'initiative' || !prime || hours === undefined || share === undefined
    ? undefined
    : { week: prime.week, minutes: Math.floor((hours * 60 * share) / 100) }

/** What the rules of a space limit in that space, for this kind of holder. */
export const limitsHere = ({ household, initiative, prime }: Rules, kind: Holder['kind']): Limits => {
  const { open, hours, pauseDays } = (kind === 'initiative' ? initiative : household) ?? {}
  return { open, hours, pauseDays, prime: primeOf(kind, prime, hours, prime?.share) }
}
/** What they limit over all spaces of its building. */
export const limitsInBuilding = ({ household, initiative, prime }: Rules, kind: Holder['kind']): Limits => {
  const { buildingOpen: open, buildingHours: hours, buildingPauseDays: pauseDays } = (kind === 'initiative' ? initiative : household) ?? {}
  return { open, hours, pauseDays, prime: primeOf(kind, prime, hours, prime?.buildingShare) }
}

/** Whether an exception lifts a limit for a holder on a day. */
export const liftedFor =
  ({ exceptions }: Pick<Space, 'exceptions'>, holder: string, day: string) =>
  (quota: QuotaName): boolean =>
    exceptions.some((one) => one.holder === holder && one.quota === quota && one.until >= day)

const rulesHere: { readonly [Q in QuotaName]: SpaceRule } = {
  open: 'too-many-open',
  hours: 'too-many-hours',
  prime: 'too-much-prime',
  pause: 'too-soon-again',
}

/** Which rule of fair use these stretches would break in this space; `except` are bookings that make way for them. */
export const overQuota = (
  space: Space & { readonly rules: Rules },
  { holder, kind }: Holder,
  stretches: readonly Stretch[],
  { at, except = [], now }: { readonly at: Asked['at']; readonly now: Minute; readonly except?: readonly string[] },
): Refused => {
  const theirs = heldBy(space, holder, except).map(({ id: booking, from, until, standing, series }) => ({
    ...{ booking, from, until },
    open: standing === 'booked' && until > now ? (series ?? booking) : undefined,
  }))
  const over = overLimits(limitsHere(space.rules, kind), theirs, { stretches, opens: 1 }, liftedFor(space, holder, dayOf(at)))
  return over && when(true, rulesHere[over.quota], over.detail)
}
