// The clock of a procedure: days counted from a day, paused, ending on a day that is no holiday. It marks a breach and never decides.
import { type Day, dayOf, daysBetween, plusDays } from './time.ts'

/** Why a term stands still: documents were asked for (L. 241/1990 art. 2 c. 7), or a refusal was announced (art. 10-bis). */
export const pauseReasons = ['integration', 'notice'] as const
export type PauseReason = (typeof pauseReasons)[number]
/** `until` is the day the term runs again; absent while it stands still. */
export type Pause = { readonly why: PauseReason; readonly from: Day; readonly until?: Day }
/** `from` is the day that starts the clock and is not counted itself; `metOn` the day of the answer that was due. */
export type Term = { readonly days: number; readonly from: Day; readonly pauses: readonly Pause[]; readonly metOn?: Day }

/** L. 241/1990 art. 2 c. 7: once, and no longer than this. */
export const longestIntegration = 30
/** L. 241/1990 art. 10-bis: days in which one may answer an announced refusal. */
export const noticeDays = 10
/** L. 241/1990 art. 2 c. 2: the term where the regulation names none. */
export const usualDays = 30

export const term = (days: number, from: Day): Term => ({ days, from, pauses: [] })

const fixed: readonly string[] = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26']
// L. 151/2025: Saint Francis is a national holiday again from 2026.
const sinceOf: { readonly [date: string]: number } = { '10-04': 2026 }

// The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
const easter = (year: number): Day => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const moon = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const shift = moon + weekday - 7 * Math.floor((a + 11 * moon + 22 * weekday) / 451) + 114
  const [month, day] = [Math.floor(shift / 31), (shift % 31) + 1]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The Monday after Easter Sunday of a year. */
export const easterMonday = (year: number): Day => plusDays(easter(year), 1)

// 1970-01-04 was a Sunday.
const isSunday = (day: Day): boolean => daysBetween('1970-01-04', day) % 7 === 0

/** The national holidays of Italy, Easter among them, whatever the weekday. */
export const isNationalHoliday = (day: Day): boolean => {
  const [year, date] = [Number(day.slice(0, 4)), day.slice(5)]
  return fixed.includes(date) || year >= (sinceOf[date] ?? Number.POSITIVE_INFINITY) || day === easter(year) || day === easterMonday(year)
}

/** Sundays and the national holidays of Italy; a patron saint's day is not one of them. */
export const isHoliday = (day: Day): boolean => isSunday(day) || isNationalHoliday(day)

/** The day itself, or the next one that is no holiday (civil code art. 2963 c. 3). */
export const workingDay = (day: Day): Day => (isHoliday(day) ? workingDay(plusDays(day, 1)) : day)

const lasting = ({ why, from, until }: Pause, today: Day): number => {
  const days = Math.max(0, daysBetween(from, until ?? (today > from ? today : from)))
  return why === 'integration' ? Math.min(days, longestIntegration) : days
}

/** Whether a pause is running: one for documents ends by itself after thirty days. */
export const isPaused = (of: Term, today: Day): boolean =>
  of.pauses.some(
    ({ why, from, until }) =>
      until === undefined && from <= today && (why !== 'integration' || daysBetween(from, today) < longestIntegration),
  )

/** Whether the term may still stand still for this reason: for documents only once in its life. */
export const mayPause = (of: Term, why: PauseReason): boolean =>
  of.pauses.every((pause) => pause.until !== undefined) && (why !== 'integration' || of.pauses.every((pause) => pause.why !== why))

export const paused = (of: Term, why: PauseReason, from: Day): Term => ({ ...of, pauses: [...of.pauses, { why, from }] })
/** The term runs again; one that was not standing still is left as it is. */
export const resumed = (of: Term, until: Day): Term => ({
  ...of,
  pauses: of.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: until > pause.from ? until : pause.from } : pause)),
})

/** The last day for the answer, as it is known `today`: while the term stands still it moves on every day. */
export const dueDay = (of: Term, today: Day): Day =>
  workingDay(
    plusDays(
      of.from,
      of.pauses.reduce((days, pause) => days + lasting(pause, today), of.days),
    ),
  )

export type Standing = {
  readonly due: Day
  readonly paused: boolean
  /** days still to go; negative when the term is over */
  readonly left: number
  /** the first day after the term, when it passed without the answer; nothing is approved by that */
  readonly breachedOn?: Day
}
/** How a term stands on a day. An answer that came in time keeps it unbreached for ever. */
export const standingOf = (of: Term, today: Day): Standing => {
  const on = of.metOn !== undefined && of.metOn < today ? of.metOn : today
  const due = dueDay(of, on)
  return {
    due,
    paused: of.metOn === undefined && isPaused(of, today),
    left: daysBetween(on, due),
    ...(on > due && { breachedOn: plusDays(due, 1) }),
  }
}

/** Whose move a file waits for. */
export const turns = ['proponent', 'office', 'third', 'public', 'nobody'] as const
export type TurnOf = (typeof turns)[number]
/** Whose turn it is since which day, and the days that earlier turns took. */
export type Turn = { readonly who: TurnOf; readonly since: Day; readonly spent: { readonly [W in TurnOf]?: number } }

/** The turn passes on a day. The same one going on keeps its beginning. A day told out of order takes no time from anybody. */
export const passed = (turn: Turn, who: TurnOf, on: Day): Turn => {
  if (turn.who === who) return turn
  const days = Math.max(0, daysBetween(turn.since, on))
  return { who, since: on > turn.since ? on : turn.since, spent: { ...turn.spent, [turn.who]: (turn.spent[turn.who] ?? 0) + days } }
}

/** Days each side has had the file until a day, the running turn included. */
export const daysSpent = ({ who, since, spent }: Turn, until: Day): Turn['spent'] =>
  who === 'nobody' ? spent : { ...spent, [who]: (spent[who] ?? 0) + Math.max(0, daysBetween(since, dayOf(until))) }
