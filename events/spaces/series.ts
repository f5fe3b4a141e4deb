// Taking a place again and again: the rule on the wall clock becomes bookings, and each day that cannot be is named with its reason.
import { type Minute, wallOf } from '../kernel/clock.ts'
import { type Asked, namedUuid } from '../kernel/index.ts'
import { occurrences, type Repeat, ruleText } from '../kernel/recurrence.ts'
import { type Answer, nowOf, periodOf } from './asking.ts'
import { audienceRefusal, judged } from './booking.ts'
import { withTaken } from './calendar.ts'
import type { SpaceCommands } from './commands.ts'
import { asObstacle, type Bounds, boundsOf, inForce, type Room, unfit, type Wish, wishOf } from './fitting.ts'
import { isClosedDay, isFeast, type Stretch } from './hours.ts'
import { holderOf } from './keeping-books.ts'
import { overQuota } from './quotas.ts'
import { type Refused, type SpaceRule, when } from './rules.ts'
import { onShelf } from './shelf.ts'
import type { Obstacle } from './vocabulary.ts'

export type Plan = Pick<SpaceCommands['series'], 'start' | 'minutes' | 'rule' | 'holidays' | 'skip'>
/** One day of a series: free, or why not. */
export type Day = Stretch & { readonly day: string; readonly why?: Obstacle; readonly rule?: SpaceRule }

/** RFC 5545 has a number before a weekday only where months have weeks, and either an end or a count. */
const isRule = ({ every, nth, days = [], count, until }: Repeat): boolean =>
  (nth === undefined || (every === 'monthly' && days.length > 0)) && (count === undefined || until === undefined)

const starts = ({ rule, start }: Plan, { last }: Bounds): readonly Minute[] => {
  const all = occurrences(ruleText(rule), start)
  // A rule without an end goes as far as the space lets it.
  return rule.count === undefined && rule.until === undefined ? all.filter((from) => from <= last) : all
}

/** Every day the rule means, one after the other: what stands in the way of each, the earlier ones of the series included. */
export const survey = (room: Room, plan: Plan, wish: Wish, bounds: Bounds): readonly Day[] => {
  let now = room
  return starts(plan, bounds).map((from, n) => {
    const stretch = { from, until: from + plan.minutes }
    const { day } = wallOf(from)
    if (plan.skip?.includes(day)) return { ...stretch, day, why: 'own' }
    if (plan.holidays === 'skip' && (isFeast(room.rules, day) || isClosedDay(room.rules, day))) return { ...stretch, day, why: 'holiday' }
    const refused = unfit(now, stretch, wish, bounds)
    if (refused) return { ...stretch, day, why: asObstacle(refused) ?? 'closed', rule: refused.refused }
    now = { ...now, calendar: withTaken(now.calendar, { booking: `${n}`, ...stretch, seats: wish.seats }) }
    return { ...stretch, day }
  })
}

/** Choices one made oneself are no obstacle. */
const chosen: readonly Obstacle[] = ['own']
const inTheWay = (days: readonly Day[], conflicts: SpaceCommands['series']['conflicts']): Refused => {
  const hopeless = days.find(({ rule }) => rule !== undefined && asObstacle({ refused: rule }) === undefined)
  if (hopeless?.rule) return { refused: hopeless.rule }
  const blocked = days.filter(({ why, rule }) => why !== undefined && rule !== undefined && !chosen.includes(why))
  return when(conflicts === 'refuse' && blocked.length > 0, 'cannot-all', {
    days: blocked.map(({ day, why = 'closed' }) => ({ day, why })),
  })
}

const data = ({ skip: _, conflicts: __, ...ask }: SpaceCommands['series'], days: readonly Day[], { digest }: Asked) => {
  const kept = days.filter(({ why }) => why === undefined)
  const idOf = (from: Minute): string => namedUuid(digest(`${ask.series}:${from}`))
  return {
    ...ask,
    occurrences: kept.map((one) => ({ booking: idOf(one.from), ...periodOf(one) })),
    skipped: days.flatMap(({ day, why }) => (why === undefined ? [] : [{ day, why }])),
  }
}

export const series = inForce((ask: SpaceCommands['series'], space, asked): Answer => {
  const { rules } = space
  if (rules.seriesWeeks === 0) return { refused: 'no-series' }
  if (!isRule(ask.rule)) return { refused: 'rule-unfit' }
  if (onShelf(space.series, ask.series)) return { refused: 'booked-already' }
  const days = survey(space, ask, wishOf(ask), boundsOf(asked.at, rules.seriesWeeks * 7))
  const kept = days.filter(({ why }) => why === undefined)
  return (
    audienceRefusal(space, ask, asked) ??
    inTheWay(days, ask.conflicts) ??
    when(kept.length === 0, 'no-occurrence') ??
    overQuota(space, holderOf({ by: asked.by, ...ask }), kept, { at: asked.at, now: nowOf(asked) }) ?? [
      { type: 'spaces.series-booked', data: { ...data(ask, days, asked), ...judged(space, asked) } },
    ]
  )
})
