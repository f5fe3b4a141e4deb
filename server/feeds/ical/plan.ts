// A series as a calendar can say it: a rule, the days it leaves out, what was moved, and what no rule says.
import type { Happening, Series } from './happening.ts'
import { wallClock } from './rome.ts'
import { startsOf } from './starts.ts'

export type Moved = { readonly meant: string; readonly occurrence: Happening }
export type Plan = {
  readonly rule?: {
    /** the first occurrence as the rule puts it */
    readonly first: Happening
    /** its wall-clock start and the last one's */
    readonly start: string
    readonly until: string
    readonly rrule: string
    readonly except: readonly string[]
    readonly moved: readonly Moved[]
  }
  /** stand by themselves */
  readonly loose: readonly Happening[]
}

const lengthOf = ({ from, to }: Happening): number => Date.parse(to) - Date.parse(from)
const startOf = ({ from }: Happening): string => wallClock(from)
const apart = (one: string, other: string): number => Math.abs(Date.parse(`${one}Z`) - Date.parse(`${other}Z`))

/** Without its own end: the end is that of what is left. */
export const endless = (rrule: string): string =>
  rrule
    .replace(/^RRULE:/i, '')
    .split(';')
    .filter((part) => part !== '' && !/^(UNTIL|COUNT|DTSTART)=/i.test(part))
    .join(';')

const minutesOf = (start: string): number => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16))
// Between two and three of a night in spring the clocks show nothing and of one in autumn everything twice: readers disagree about what touches it, so what goes on
// at night is told one by one.
const isByNight = (start: string, one: Happening): boolean =>
  minutesOf(start) < 4 * 60 || minutesOf(start) + lengthOf(one) / 60_000 > 24 * 60

type Said = { readonly rrule: string; readonly first: Happening; readonly start: string; readonly until: string }

/** Those the rule does not put where they are, each with the nearest start that is left without one; then those for whom none is left. */
const placed = (strays: readonly Happening[], free: readonly string[]): readonly [moved: readonly Moved[], loose: readonly Happening[]] => {
  const left = new Set(free)
  const moved: Moved[] = []
  const loose: Happening[] = []
  for (const one of strays) {
    const [nearest] = [...left].sort((a, b) => apart(a, startOf(one)) - apart(b, startOf(one)))
    if (nearest === undefined) loose.push(one)
    else moved.push({ meant: nearest, occurrence: one })
    left.delete(nearest ?? '')
  }
  return [moved, loose]
}

const ruled = (standing: readonly Happening[], starts: readonly string[], { rrule, first, start, until }: Said): Plan => {
  const said = new Set(starts)
  const kept = new Map(standing.filter((one) => said.has(startOf(one))).map((one) => [startOf(one), one]))
  const longer = [...kept].flatMap(([meant, occurrence]) => (lengthOf(occurrence) === lengthOf(first) ? [] : [{ meant, occurrence }]))
  const strays = standing.filter((one) => kept.get(startOf(one)) !== one)
  const [moved, loose] = placed(
    strays,
    starts.filter((one) => !kept.has(one)),
  )
  const used = new Set(moved.map(({ meant }) => meant))
  const except = starts.filter((one) => !kept.has(one) && !used.has(one))
  return { rule: { first, start, until, rrule, except, moved: [...longer, ...moved] }, loose }
}

/** What of a series a calendar is told, from those of its occurrences that are still to come. */
export const planOf = (series: Series): Plan => {
  const standing = series.occurrences.filter(({ cancelled }) => cancelled !== true).sort((one, other) => (one.from < other.from ? -1 : 1))
  const [first] = standing
  const last = standing.at(-1)
  if (!first || !last || standing.length < 2) return { loose: standing }
  const [start, rrule] = [startOf(first), endless(series.rrule)]
  // To the end of the last day: one that was moved to an earlier hour leaves its start behind.
  const starts = isByNight(start, first) ? [] : startsOf({ rrule, from: start, to: `${startOf(last).slice(0, 10)}T23:59:00` })
  const until = starts.at(-1) ?? start
  return starts.includes(start) ? ruled(standing, starts, { rrule, first, start, until }) : { loose: standing }
}
