// What repeats on the wall clock of Italy: a rule as RFC 5545 writes it, and the moments it means whatever the zone of the machine.
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Minute, minutesOfDay } from './clock.ts'
import { type Field, group, list, oneOf, optional, day as someDay, whole } from './fields.ts'
import { type Day, endOfDay, type Instant } from './time.ts'

export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** No rule means more occurrences than this: 104 weeks, twice a week, and a few to spare. */
export const mostOccurrences = 220

/** `nth`: the which-th of those weekdays of the month, 5 the last. Without `count` and `until` it goes on until whoever asks stops it. */
export type Repeat = {
  readonly every: (typeof frequencies)[number]
  readonly interval?: number | undefined
  readonly days?: readonly Weekday[] | undefined
  readonly nth?: number | undefined
  readonly count?: number | undefined
  readonly until?: Day | undefined
}
/** The first day and the minute of the day, on the wall. */
export type Start = { readonly day: Day; readonly minute: number }

/** The field of a rule. */
export const repeat = (): Field<{
  every: (typeof frequencies)[number]
  interval?: number
  days?: Weekday[]
  nth?: number
  count?: number
  until?: Day
}> =>
  group({
    every: oneOf(frequencies),
    interval: optional(whole(1, 52)),
    days: optional(list(oneOf(weekdays), 7)),
    nth: optional(whole(1, 5)),
    count: optional(whole(1, mostOccurrences)),
    until: optional(someDay()),
  })

export const zone = 'Europe/Rome'

const stamp = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const daysText = ({ days = [], nth }: Repeat): readonly string[] =>
  days.length === 0 ? [] : [`BYDAY=${days.map((one) => `${nth === undefined ? '' : nth === 5 ? -1 : nth}${one}`).join(',')}`]

/** A rule as RFC 5545 §3.3.10 writes it; UNTIL is the last moment of its day in Italy. */
export const ruleText = (of: Repeat): string =>
  [
    `FREQ=${of.every.toUpperCase()}`,
    ...(of.interval === undefined || of.interval === 1 ? [] : [`INTERVAL=${of.interval}`]),
    ...daysText(of),
    ...(of.count === undefined ? [] : [`COUNT=${of.count}`]),
    ...(of.until === undefined ? [] : [`UNTIL=${stamp(endOfDay(of.until))}`]),
  ].join(';')

/**
 * The moments a rule means from its start, at most `most`. A time that spring leaves out is no occurrence and is not counted (RFC 5545 §3.3.10); of the two
 * that autumn gives the first is meant.
 */
export const occurrences = (rule: string, start: Start, most = mostOccurrences): readonly Minute[] => {
  if (!Number.isInteger(start.minute) || start.minute < 0 || start.minute >= minutesOfDay)
    throw new RangeError('a start is a minute of a day')
  // The hour is said by the rule, because the start itself may be one that spring leaves out; midnight is always there.
  const hour = `BYHOUR=${Math.floor(start.minute / 60)};BYMINUTE=${start.minute % 60}`
  const dtstart = Temporal.PlainDate.from(start.day).toZonedDateTime({ timeZone: zone, plainTime: '00:00' })
  const found: Minute[] = []
  new RRuleTemporal({ rruleString: `${rule};${hour}`, dtstart, tzid: zone }).all((one) => {
    if (found.length >= most) return false
    found.push(Math.floor(one.epochMilliseconds / 60_000))
    return found.length < most
  })
  return found
}
