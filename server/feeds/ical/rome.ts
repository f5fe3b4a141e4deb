// Italian time as calendars write it: the zone with its two rules, and instants as the clocks on the wall show them.
import { minuteOf, wallOf } from '../../../events/kernel/clock.ts'
import type { Instant } from '../../../events/kernel/index.ts'
import { zone } from '../../../events/kernel/recurrence.ts'

/** The rules in force since 1996 (directive 2000/84/EC): no booking is older than that. */
export const romeZone: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-05-04T18:00:00`, what the clocks on the wall show at an instant; seconds count for nothing. */
export const wallClock = (instant: Instant): string => {
  const { day, minute } = wallOf(minuteOf(instant))
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`
}

/** `20260504T180000` */
export const compact = (time: string): string => time.replace(/[-:]|\.\d+/g, '')
/** `20260504T160000Z` */
export const utc = (instant: Instant): string => compact(new Date(instant).toISOString())
