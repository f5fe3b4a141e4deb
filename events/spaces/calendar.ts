// When a space is taken: stretches of minutes kept by week, so that a new one copies one week and not the years around it.
import type { Minute } from '../kernel/clock.ts'

/** `from` inside, `until` outside. */
export type Taken = { readonly booking: string; readonly from: Minute; readonly until: Minute; readonly seats: number }
/** `weeks[n]` is the week `first + n`; a stretch over midnight of a Sunday lies in two. */
export type Calendar = { readonly first: number; readonly weeks: readonly (readonly Taken[])[] }

export const weekLength = 10_080
export const weekOf = (minute: Minute): number => Math.floor(minute / weekLength)
export const emptyCalendar: Calendar = { first: 0, weeks: [] }

const nobody: readonly Taken[] = []

/** Room for a week that is not there yet. */
const reaching = ({ first, weeks }: Calendar, week: number): Calendar => {
  if (weeks.length === 0) return { first: week, weeks: [nobody] }
  const before = Array.from({ length: Math.max(0, first - week) }, () => nobody)
  const after = Array.from({ length: Math.max(0, week - first - weeks.length + 1) }, () => nobody)
  return before.length + after.length === 0 ? { first, weeks } : { first: Math.min(first, week), weeks: [...before, ...weeks, ...after] }
}

const inWeeks = (
  calendar: Calendar,
  { from, until }: Pick<Taken, 'from' | 'until'>,
  change: (week: readonly Taken[]) => readonly Taken[],
) => {
  let now = calendar
  for (let week = weekOf(from); week <= weekOf(until - 1); week++) {
    now = reaching(now, week)
    now = { ...now, weeks: now.weeks.with(week - now.first, change(now.weeks[week - now.first] ?? nobody)) }
  }
  return now
}

/** An empty stretch takes no place. */
export const withTaken = (calendar: Calendar, taken: Taken): Calendar =>
  inWeeks(calendar, taken, (week) => {
    const at = week.findIndex(({ from }) => from > taken.from)
    return at < 0 ? [...week, taken] : week.toSpliced(at, 0, taken)
  })
export const withoutTaken = (calendar: Calendar, taken: Pick<Taken, 'booking' | 'from' | 'until'>): Calendar =>
  inWeeks(calendar, taken, (week) => week.filter(({ booking }) => booking !== taken.booking))

/** What meets a stretch, first come first; `except` are bookings that are looked past. */
export const takenIn = (calendar: Calendar, from: Minute, until: Minute, except: readonly string[] = []): readonly Taken[] => {
  const found: Taken[] = []
  for (let week = weekOf(from); week <= weekOf(until - 1); week++)
    for (const one of calendar.weeks[week - calendar.first] ?? nobody)
      if (one.from < until && from < one.until && !except.includes(one.booking) && !found.includes(one)) found.push(one)
  return found
}

/** The most seats that are taken at once among these. */
export const mostSeats = (taken: readonly Taken[]): number => {
  const turns = taken.flatMap(({ from, until, seats }) => [[from, seats] as const, [until, -seats] as const])
  let [now, most] = [0, 0]
  for (const [, seats] of turns.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    now += seats
    most = Math.max(most, now)
  }
  return most
}

/** Without the weeks before a moment, and what lay only there. */
export const since = (calendar: Calendar, moment: Minute): readonly [Calendar, forgotten: readonly Taken[]] => {
  const gone = Math.min(calendar.weeks.length, weekOf(moment) - calendar.first)
  if (gone <= 0) return [calendar, nobody]
  const kept = { first: calendar.first + gone, weeks: calendar.weeks.slice(gone) }
  const forgotten = calendar.weeks.slice(0, gone).flatMap((week) => week.filter(({ until }) => weekOf(until - 1) < kept.first))
  return [kept, forgotten]
}
