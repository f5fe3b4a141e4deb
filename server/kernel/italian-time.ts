// When a publication came out: the day, and the time if there is one, in the name of its file; or as somebody states it.
import { type Day, endOfDay, type Instant, isDay, isInstant, plusDays } from '../../events/kernel/index.ts'

const named =
  /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:[T_ .-]{0,3}(?:ore[ _-]?)?([01]\d|2[0-3])[:.h_-]?([0-5]\d)(?:[:._-]?([0-5]\d))?)?(?!\d)/i

const later = (instant: Instant, milliseconds: number): Instant => new Date(Date.parse(instant) + milliseconds).toISOString()

/** The first instant of a day in Italy. */
export const startOfDay = (day: Day): Instant => later(endOfDay(plusDays(day, -1)), 1)

/** A time of the clocks of Italy. In the hour that comes twice when summer ends, the first. */
export const inItaly = (day: Day, [hours, minutes, seconds]: readonly [number, number, number]): Instant => {
  const start = startOfDay(day)
  const plain = later(start, ((hours * 60 + minutes) * 60 + seconds) * 1000)
  const change = `${day}T01:00:00.000Z`
  const drift = Date.parse(endOfDay(day)) + 1 - Date.parse(start) - 24 * 3_600_000
  return drift === 0 || plain < change ? plain : later(plain, drift)
}

/** `2025-09-01.csv`, `registro_20250901_1030.csv`, `2025-09-01T10-30-00.csv`; a day alone is its first instant. Undefined when there is no such day in the name. */
export const momentNamed = (name: string): Instant | undefined => {
  const [, year, month, date, hours, minutes, seconds] = named.exec(name) ?? []
  const day = `${year}-${month}-${date}`
  if (year === undefined || !isDay(day)) return undefined
  return hours === undefined ? startOfDay(day) : inItaly(day, [Number(hours), Number(minutes), Number(seconds ?? 0)])
}

const local = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

/** A day, a time of Italy (`2025-09-01T10:30`) or an instant, as somebody states it. */
export const momentStated = (text: string): Instant | undefined => {
  if (isDay(text)) return startOfDay(text)
  if (isInstant(text)) return text
  const [, day = '', hours, minutes, seconds] = local.exec(text) ?? []
  return isDay(day) ? inItaly(day, [Number(hours), Number(minutes), Number(seconds ?? 0)]) : undefined
}
