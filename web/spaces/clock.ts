// The clocks on the walls of Italy, wherever the browser is: instants as a day and a minute of it, and back.
import { shownAt } from '../kernel/rome.ts'

export type Wall = { readonly day: string; readonly minute: number }

const two = (value: number): string => String(value).padStart(2, '0')

export const wallOf = (instant: string): Wall => {
  const { day, time } = shownAt(instant)
  return { day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) }
}

/** The instant the clocks show this: the first of two in autumn, an hour later where spring leaves it out. */
export const instantAt = (day: string, minute: number): string => {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * 60_000
  const seenAt = (at: number): number => {
    const { day, time } = shownAt(at)
    return Date.parse(`${day}T${time}:00Z`)
  }
  const summer = shown - 7_200_000
  return new Date(seenAt(summer) === shown ? summer : shown - 3_600_000).toISOString()
}

/** `18:30`; midnight at the end of a day is `24:00`. */
export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
/** Minutes of `18:30`; undefined for anything else. */
export const minuteOf = (clock: string): number | undefined => {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(clock.trim()) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
export const timeOf = (instant: string): string => clockOf(wallOf(instant).minute)

const quarter = 900_000
/** From when a day may still be used: its beginning, or the next quarter of an hour of today. */
export const freeFrom = (day: string): string => {
  const [start, next] = [instantAt(day, 0), new Date(Math.ceil(Date.now() / quarter) * quarter).toISOString()]
  return start > next ? start : next
}
export const later = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString()
export const minutesBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
