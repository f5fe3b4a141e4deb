// A whole calendar as text (RFC 5545): what stands by itself, and series with their exceptions.
import { zone } from '../../../events/kernel/recurrence.ts'
import type { Happening, Series } from './happening.ts'
import { escaped, folded } from './lines.ts'
import { type Plan, planOf } from './plan.ts'
import { compact, romeZone, utc } from './rome.ts'

export type Calendar = {
  /** what it is called */
  readonly name: string
  readonly language: 'it' | 'en'
  readonly singles: readonly Happening[]
  readonly series: readonly Series[]
}

const local = (name: string, time: string): string => `${name};TZID=${zone}:${compact(time)}`
const plus = (time: string, milliseconds: number): string => new Date(Date.parse(`${time}Z`) + milliseconds).toISOString().slice(0, 19)

const told = ({ title, place, notes, url, changed, sequence, cancelled }: Happening): readonly string[] => [
  `SUMMARY:${escaped(title)}`,
  ...(place ? [`LOCATION:${escaped(place)}`] : []),
  ...(notes ? [`DESCRIPTION:${escaped(notes)}`] : []),
  ...(url ? [`URL:${url}`] : []),
  `DTSTAMP:${utc(changed)}`,
  `LAST-MODIFIED:${utc(changed)}`,
  `SEQUENCE:${sequence}`,
  `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
]
const event = (uid: string, when: readonly string[], one: Happening): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  ...when,
  ...told(one),
  'END:VEVENT',
]
/** Times in UTC: whoever reads shows them in their own clock, and no rule is needed to know them. */
const stretch = ({ from, to }: Happening): readonly string[] => [`DTSTART:${utc(from)}`, `DTEND:${utc(to)}`]

// UNTIL is an hour of the wall clock more than the last start, said as UTC: whatever the season, a reader counts that start and not the next day's.
const hour = 3_600_000
const master = (id: string, { first, start, until, rrule, except }: NonNullable<Plan['rule']>): readonly string[] => {
  const length = Date.parse(first.to) - Date.parse(first.from)
  const when = [
    local('DTSTART', start),
    local('DTEND', plus(start, length)),
    `RRULE:${rrule};UNTIL=${compact(plus(until, hour))}Z`,
    ...except.map((one) => local('EXDATE', one)),
  ]
  return event(id, when, first)
}

const seriesLines = (series: Series): readonly string[] => {
  const { rule, loose } = planOf(series)
  return [
    ...(rule ? master(series.id, rule) : []),
    ...(rule?.moved ?? []).flatMap(({ meant, occurrence }) =>
      event(series.id, [local('RECURRENCE-ID', meant), ...stretch(occurrence)], occurrence),
    ),
    ...loose.flatMap((one) => event(one.id, stretch(one), one)),
  ]
}

// Without a METHOD, DTSTAMP is the moment of the last change, like LAST-MODIFIED (RFC 5545 §3.8.7.2): the same bytes as long as nothing changed.
const head = ({ name, language }: Calendar): readonly string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  `PRODID:-//Comunanza//calendar//${language.toUpperCase()}`,
  'CALSCALE:GREGORIAN',
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  `X-WR-TIMEZONE:${zone}`,
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
]

/** The same bytes as long as nothing changed. */
export const calendarText = (calendar: Calendar): string =>
  [
    ...head(calendar),
    ...romeZone,
    ...calendar.singles.flatMap((one) => event(one.id, stretch(one), one)),
    ...calendar.series.flatMap(seriesLines),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('')
