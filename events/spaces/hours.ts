// When a space is open: the stretches of its week on the wall clock, holidays, closed days, quiet hours.
import { covers, overlap, type Slot } from '../kernel/care.ts'
import { type Minute, minuteAt, minutesOfDay, wallOf, weekMinute } from '../kernel/clock.ts'
import { type Day, isNationalHoliday, plusDays } from '../kernel/index.ts'
import { joined } from '../kernel/stretches.ts'
import type { Rules } from './vocabulary.ts'

export type Stretch = { readonly from: Minute; readonly until: Minute }
type Piece = { readonly day: Day; readonly week: Slot }

/** A stretch cut at every midnight, as minutes of the week on the wall. */
export const piecesOf = ({ from, until }: Stretch): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let now = from; now < until; ) {
    const wall = wallOf(now)
    const midnight = minuteAt(plusDays(wall.day, 1), 0)
    const start = weekMinute(wall)
    // The clock may be put back in the middle: the wall says when it ends.
    const end = until < midnight ? weekMinute(wallOf(until)) : wall.weekday * minutesOfDay
    pieces.push({ day: wall.day, week: { from: start, until: Math.max(end, start + 1) } })
    now = Math.min(until, midnight)
  }
  return pieces
}

/** Whether a day is a holiday here: a national one or the patron's. */
export const isFeast = ({ patron }: Pick<Rules, 'patron'>, day: Day): boolean => isNationalHoliday(day) || patron === day.slice(5)
export const isClosedDay = (rules: Rules, day: Day): boolean =>
  (rules.closedDays?.includes(day) ?? false) || (rules.holidays === 'closed' && isFeast(rules, day))

export const isOpen = ({ week }: Rules, pieces: readonly Piece[]): boolean => pieces.every((piece) => covers(week, [piece.week]))
export const isQuiet = ({ quiet = [] }: Rules, pieces: readonly Piece[]): boolean => pieces.some((piece) => overlap(quiet, [piece.week]))

/** Minutes of a stretch that lie in the hours everybody wants. */
export const minutesWithin = (week: readonly Slot[], stretch: Stretch): number =>
  piecesOf(stretch).reduce(
    (sum, piece) =>
      week.reduce((more, { from, until }) => more + Math.max(0, Math.min(until, piece.week.until) - Math.max(from, piece.week.from)), sum),
    0,
  )

/** The moments inside a stretch at which the space opens, and those at which it closes. */
export const turnsIn = ({ week }: Rules, stretch: Stretch): { readonly opens: readonly Minute[]; readonly closes: readonly Minute[] } => {
  const open = joined(week)
  const [opens, closes]: [Minute[], Minute[]] = [[], []]
  for (const { day, week: piece } of piecesOf(stretch)) {
    const dayStart = Math.floor(piece.from / minutesOfDay) * minutesOfDay
    for (const { from, until } of open) {
      if (from >= piece.from && from < piece.until) opens.push(minuteAt(day, from - dayStart))
      if (until > piece.from && until <= piece.until) closes.push(minuteAt(day, until - dayStart))
    }
  }
  return { opens, closes }
}

/** The stretches of a stretch in which the space is open, closed days left out, those that adjoin taken together. */
export const openIn = (rules: Rules, stretch: Stretch): readonly Stretch[] => {
  const open = joined(rules.week)
  const found = piecesOf(stretch).flatMap(({ day, week }) => {
    if (isClosedDay(rules, day)) return []
    const dayStart = Math.floor(week.from / minutesOfDay) * minutesOfDay
    return open.flatMap(({ from, until }) => {
      const [begins, ends] = [Math.max(from, week.from), Math.min(until, week.until)]
      return begins < ends ? [{ from: minuteAt(day, begins - dayStart), until: minuteAt(day, ends - dayStart) }] : []
    })
  })
  return joined(found)
}
