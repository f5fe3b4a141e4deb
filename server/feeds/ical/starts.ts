// The starts of a rule, as the clocks on the wall show them: how a calendar's reader will count.
import { instantAt, minuteAt } from '../../../events/kernel/clock.ts'
import { daysBetween, plusDays } from '../../../events/kernel/index.ts'
import { occurrences, weekdays } from '../../../events/kernel/recurrence.ts'
import { utc, wallClock } from './rome.ts'

const minuteOfDay = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))

export type Ruled = {
  /** RFC 5545, without DTSTART and without an end of its own */
  readonly rrule: string
  /** wall-clock times: the first start, and the last that counts */
  readonly from: string
  readonly to: string
}

const weekly = /^FREQ=WEEKLY(?:;INTERVAL=(\d+))?(?:;BYDAY=([A-Z,]+))?$/
/** Days since a Monday, the fifth of January 1970. */
const sinceMonday = (day: string): number => daysBetween('1970-01-05', day)

/** Nearly every series is weekly, and a week needs no library: ten times faster, and a calendar is asked for all day long. */
const weeklyStarts = ([, every = '1', byDay]: readonly (string | undefined)[], { from, to }: Ruled): readonly string[] => {
  const first = sinceMonday(from.slice(0, 10))
  const named = byDay?.split(',') ?? [weekdays[first % 7]]
  const days = Array.from({ length: sinceMonday(to.slice(0, 10)) - first + 1 }, (_, at) => first + at)
  const isWeek = (day: number): boolean => (Math.floor(day / 7) - Math.floor(first / 7)) % Number(every) === 0
  return days
    .filter((day) => isWeek(day) && named.some((name) => name === weekdays[day % 7]))
    .map((day) => `${plusDays('1970-01-05', day)}${from.slice(10)}`)
    .filter((start) => start <= to)
}

/** Wall-clock starts from `from` to `to`, both included. */
export const startsOf = (ruled: Ruled): readonly string[] => {
  const { rrule, from, to } = ruled
  const simple = weekly.exec(rrule)
  if (simple) return weeklyStarts(simple, ruled)
  const last = utc(instantAt(minuteAt(to.slice(0, 10), minuteOfDay(to))))
  return occurrences(`${rrule};UNTIL=${last}`, { day: from.slice(0, 10), minute: minuteOfDay(from) }).map((minute) =>
    wallClock(instantAt(minute)),
  )
}
