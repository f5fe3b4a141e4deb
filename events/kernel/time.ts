// Days and instants as text values; nothing here reads a clock.
/** `YYYY-MM-DD` */
export type Day = string
/** `YYYY-MM-DDTHH:mm:ss.sssZ` */
export type Instant = string

export const dayPattern = /^\d{4}-\d{2}-\d{2}$/
export const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const two = (value: number): string => String(value).padStart(2, '0')

export const isDay = (text: string): boolean => {
  if (!dayPattern.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export const isInstant = (text: string): boolean =>
  instantPattern.test(text) &&
  isDay(text.slice(0, 10)) &&
  text.slice(11, 13) < '24' &&
  text.slice(14, 16) < '60' &&
  text.slice(17, 19) < '60'

/** The same day `months` later, or the last day of that month when it has no such day. */
export const plusMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(date, daysIn(y, m)))}`
}

// Days since 0000-03-01 in the proleptic Gregorian calendar: with March first, the leap day is the last of its year.
const toCount = (day: Day): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1
}
const fromCount = (count: number): Day => {
  const era = Math.floor(count / 146_097)
  const dayOfEra = count - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * m + 2) / 5) + 1)}`
}

/** The day `days` after (or before, if negative). */
export const plusDays = (day: Day, days: number): Day => fromCount(toCount(day) + days)

/** Days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => toCount(to) - toCount(from)

// 0000-03-01 was a Wednesday, so a count of 4 is a Sunday.
const lastSunday = (year: string, month: '03' | '10'): Day => {
  const last = `${year}-${month}-31`
  return plusDays(last, -((toCount(last) + 3) % 7))
}

const isSummer = (moment: Instant): boolean => {
  const year = moment.slice(0, 4)
  return moment >= `${lastSunday(year, '03')}T01:00:00.000Z` && moment < `${lastSunday(year, '10')}T01:00:00.000Z`
}

/** The day on the calendars of Italy at a moment. Summer time as the European Union has kept it since 1996. */
export const dayOf = (moment: Day | Instant): Day => {
  const [day, hour] = [moment.slice(0, 10), moment.slice(11, 13)]
  // Every fact is asked its day many times over, and for one hour of the day alone does the season matter.
  if (hour < '22') return day
  return hour === '22' && !isSummer(moment) ? day : plusDays(day, 1)
}

/** The last millisecond of a day in Italy. */
export const endOfDay = (day: Day): Instant => `${day}T${dayOf(`${day}T22:00:00.000Z`) === day ? '22' : '21'}:59:59.999Z`

/** The instant `hours` later. */
export const plusHours = (instant: Instant, hours: number): Instant => {
  const hour = Number(instant.slice(11, 13)) + hours
  return `${plusDays(instant.slice(0, 10), Math.floor(hour / 24))}T${two(((hour % 24) + 24) % 24)}${instant.slice(13)}`
}
