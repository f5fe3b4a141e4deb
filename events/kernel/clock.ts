// Minutes: instants as whole numbers that can be compared and added, and the wall clock of Italy beside them.
import { type Day, daysBetween, type Instant, plusDays } from './time.ts'

/** Whole minutes since 1970-01-01T00:00Z. */
export type Minute = number
/** What the clocks on the walls of Italy show: the day, the minute of the day, and the weekday from 1 (Monday) to 7. */
export type Wall = { readonly day: Day; readonly minute: number; readonly weekday: number }

export const minutesOfDay = 1_440
const epoch = '1970-01-01'
const two = (value: number): string => String(value).padStart(2, '0')
const dayCount = (day: Day): number => daysBetween(epoch, day)

/** The minute an instant lies in. */
export const minuteOf = (instant: Instant): Minute =>
  dayCount(instant.slice(0, 10)) * minutesOfDay + Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))
/** The first minute that is not before an instant. */
export const minuteFrom = (instant: Instant): Minute => minuteOf(instant) + (isWholeMinute(instant) ? 0 : 1)
export const isWholeMinute = (instant: Instant): boolean => instant.endsWith(':00.000Z')

export const instantAt = (minute: Minute): Instant => {
  const days = Math.floor(minute / minutesOfDay)
  const rest = minute - days * minutesOfDay
  return `${plusDays(epoch, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:00.000Z`
}

// 1970-01-01 was a Thursday. Summer time as the European Union has kept it since 1996: from 01:00 UTC of one last Sunday to that of another.
const lastSunday = (year: number, month: '03' | '10'): Minute => {
  const last = dayCount(`${year}-${month}-31`)
  return (last - ((last + 4) % 7)) * minutesOfDay + 60
}
const summers = new Map<number, readonly [from: Minute, until: Minute]>()
const summerOf = (year: number): readonly [from: Minute, until: Minute] => {
  const known = summers.get(year) ?? ([lastSunday(year, '03'), lastSunday(year, '10')] as const)
  summers.set(year, known)
  return known
}
const minutesOfYear = 525_949.2

/** Minutes that clocks in Italy are ahead of UTC. */
export const aheadAt = (minute: Minute): number => {
  // On a first of January the mean year may be the one beside it: it is winter in both.
  const [from, until] = summerOf(1970 + Math.floor(minute / minutesOfYear))
  return minute >= from && minute < until ? 120 : 60
}

export const wallOf = (minute: Minute): Wall => {
  const local = minute + aheadAt(minute)
  const days = Math.floor(local / minutesOfDay)
  return { day: plusDays(epoch, days), minute: local - days * minutesOfDay, weekday: ((days + 3) % 7) + 1 }
}

/** The moment the clocks show this: the first of two in autumn, an hour later where spring leaves it out. */
export const minuteAt = (day: Day, minute: number): Minute => {
  const local = dayCount(day) * minutesOfDay + minute
  return aheadAt(local - 120) === 120 ? local - 120 : local - 60
}

/** Minutes since Monday 00:00 on the wall. */
export const weekMinute = ({ weekday, minute }: Wall): number => (weekday - 1) * minutesOfDay + minute
