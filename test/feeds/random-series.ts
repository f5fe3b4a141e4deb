// Series as nobody would think them up: random rules in Rome, across changes of the clocks and 29 February, with what is left out, moved and called off.
import fc from 'fast-check'
import { instantAt } from '../../events/kernel/clock.ts'
import { occurrences } from '../../events/kernel/recurrence.ts'
import type { Happening, Series } from '../../server/feeds/ical/happening.ts'

const instantsOf = (rrule: string, day: string, time: string): readonly string[] =>
  occurrences(rrule, { day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) }, 60).map(instantAt)

const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
// Nothing begins or ends in the hour before or after midnight: node-ical 0.22 reads 00:30 of a zone as 01:00, and 23:45 as midnight.
const time = fc.oneof(fc.constantFrom('01:30:00', '02:00:00', '02:30:00', '03:00:00'), {
  weight: 4,
  arbitrary: fc
    .integer({ min: 28, max: 72 })
    .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}:00`),
})
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const ends = fc.integer({ min: 2, max: 60 }).map((n) => `COUNT=${n}`)
const interval = fc.integer({ min: 1, max: 4 })
const rule = fc.oneof(
  fc.tuple(interval, ends).map(([n, end]) => `FREQ=DAILY;INTERVAL=${n};${end}`),
  fc.tuple(interval, ends).map(([n, end]) => `FREQ=WEEKLY;INTERVAL=${n};${end}`),
  fc
    .tuple(interval, fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }), ends)
    .map(([n, days, end]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.join(',')};${end}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, -1), weekday, fc.integer({ min: 2, max: 20 }))
    .map(([n, one, count]) => `FREQ=MONTHLY;BYDAY=${n}${one};COUNT=${count}`),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2, max: 20 }))
    .map(([n, count]) => `FREQ=MONTHLY;BYMONTHDAY=${n};COUNT=${count}`),
  fc.constant('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3'),
)

const later = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString()
const id = (n: number): string => `5e000000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Fate = 'stays' | 'left-out' | 'cancelled' | 'moved' | 'longer'
const fate = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Fate>('stays') },
  fc.constantFrom<Fate>('left-out', 'cancelled', 'moved', 'longer'),
)

const shared = { title: 'Sala comune', changed: '2026-01-01T00:00:00.000Z', sequence: 0 }
const occurrence = (from: string, minutes: number, n: number, fallen: Fate): readonly Happening[] => {
  const one = { ...shared, id: id(n), from, to: later(from, minutes) }
  if (fallen === 'left-out') return []
  if (fallen === 'cancelled') return [{ ...one, cancelled: true }]
  if (fallen === 'longer') return [{ ...one, to: later(from, minutes + 30), sequence: 1 }]
  if (fallen === 'stays') return [one]
  return [{ ...one, from: later(from, 25 * 60), to: later(from, 25 * 60 + minutes), sequence: 1 }]
}

/** A series as the tables know it. */
export const anySeries: fc.Arbitrary<Series> = fc
  .record({
    day,
    time,
    rule,
    minutes: fc.integer({ min: 1, max: 7 }).map((n) => n * 30),
    fates: fc.array(fate, { minLength: 60, maxLength: 60 }),
  })
  .map(({ day, time, rule, minutes, fates }) => ({
    ...{ id: id(999_999), rrule: rule },
    occurrences: instantsOf(rule, day, time).flatMap((from, n) => occurrence(from, minutes, n, fates[n] ?? 'stays')),
  }))

/** What a reader of the calendar has to see of it. */
export const truth = (series: Series): readonly string[] =>
  series.occurrences.flatMap(({ from, to, cancelled }) => (cancelled ? [] : [`${from}/${to}`])).sort()
