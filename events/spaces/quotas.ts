// Fair use: how many bookings and hours a household or an initiative may have, over any thirty days.
import { type Minute, minutesOfDay } from '../kernel/clock.ts'
import { type Asked, dayOf, type Refusal } from '../kernel/index.ts'
import { minutesWithin, type Stretch } from './hours.ts'
import { type Refused, type SpaceRule, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Booking, Space } from './state.ts'
import { type Quota, type QuotaName, type Rules, rollingDays } from './vocabulary.ts'

export type Holder = Pick<Booking, 'holder' | 'kind'>
type Counted = Stretch & { readonly minutes: number; readonly isNew: boolean }

const rolling = rollingDays * minutesOfDay

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

/** The window of thirty days with something new in it where most minutes come together. */
const fullest = (counted: readonly Counted[]): { readonly all: number; readonly before: number } => {
  let worst = { all: 0, before: 0 }
  for (const { from } of counted) {
    const window = counted.filter((one) => one.from >= from && one.from < from + rolling)
    const fresh = window.filter(({ isNew }) => isNew).reduce((sum, { minutes }) => sum + minutes, 0)
    const all = window.reduce((sum, { minutes }) => sum + minutes, 0)
    if (fresh > 0 && all > worst.all) worst = { all, before: all - fresh }
  }
  return worst
}

const counted = (theirs: readonly Stretch[], wanted: readonly Stretch[], measure: (one: Stretch) => number): readonly Counted[] => {
  const [first, last] = [Math.min(...wanted.map(({ from }) => from)), Math.max(...wanted.map(({ from }) => from))]
  const near = theirs.filter(({ from }) => from > first - rolling && from < last + rolling)
  return [
    ...near.map(({ from, until }) => ({ from, until, minutes: measure({ from, until }), isNew: false })),
    ...wanted.map(({ from, until }) => ({ from, until, minutes: measure({ from, until }), isNew: true })),
  ].sort((a, b) => a.from - b.from)
}

const length = ({ from, until }: Stretch): number => until - from

const tooMany = (theirs: readonly Booking[], most: number | undefined, now: Minute): Refused => {
  const open = new Set(theirs.filter(({ standing, until }) => standing === 'booked' && until > now).map(({ id, series }) => series ?? id))
  return when(most !== undefined && open.size + 1 > most, 'too-many-open', { most: most ?? 0, open: open.size })
}
/** Minutes of the fullest thirty days with something wanted in them, and those that were there before. */
export const fullestWith = (theirs: readonly Stretch[], wanted: readonly Stretch[]): { readonly all: number; readonly before: number } =>
  fullest(counted(theirs, wanted, length))

const tooLong = (theirs: readonly Stretch[], wanted: readonly Stretch[], hours: number | undefined): Refused => {
  if (hours === undefined) return undefined
  const { all, before } = fullestWith(theirs, wanted)
  return when(all > hours * 60, 'too-many-hours', { most: hours * 60, used: before })
}
const tooPrime = (theirs: readonly Stretch[], wanted: readonly Stretch[], { hours }: Quota, prime: Rules['prime']): Refused => {
  if (!prime || hours === undefined) return undefined
  const { all, before } = fullest(counted(theirs, wanted, (one) => minutesWithin(prime.week, one)))
  const most = Math.floor((hours * 60 * prime.share) / 100)
  return when(all > most, 'too-much-prime', { most, used: before })
}
const tooSoon = (theirs: readonly Stretch[], wanted: readonly Stretch[], days: number | undefined): Refused => {
  const pause = (days ?? 0) * minutesOfDay
  const close = (one: Stretch, other: Stretch): boolean => one.from < other.until + pause && other.from < one.until + pause
  return when(pause > 0 && wanted.some((one) => theirs.some((other) => close(one, other))), 'too-soon-again', { days: days ?? 0 })
}

/** Which rule of fair use these stretches would break; `except` are bookings that make way for them. */
export const overQuota = (
  space: Space & { readonly rules: Rules },
  { holder, kind }: Holder,
  wanted: readonly Stretch[],
  { at, except = [], now }: { readonly at: Asked['at']; readonly now: Minute; readonly except?: readonly string[] },
): Refusal<SpaceRule> | undefined => {
  const { rules, exceptions } = space
  const limits = kind === 'initiative' ? rules.initiative : rules.household
  if (!limits) return undefined
  const lifted = (quota: QuotaName): boolean =>
    exceptions.some((one) => one.holder === holder && one.quota === quota && one.until >= dayOf(at))
  const theirs = heldBy(space, holder, except)
  return (
    (lifted('open') ? undefined : tooMany(theirs, limits.open, now)) ??
    (lifted('hours') ? undefined : tooLong(theirs, wanted, limits.hours)) ??
    (lifted('prime') || kind === 'initiative' ? undefined : tooPrime(theirs, wanted, limits, rules.prime)) ??
    (lifted('pause') ? undefined : tooSoon(theirs, wanted, limits.pauseDays))
  )
}
