// A plan tried before it is asked for: every day of it, free or why not.
import { instantAt, minuteAt } from '../../events/kernel/clock.ts'
import { type Day, day, oneOf, open, optional, text, type ValuesOf, whole } from '../../events/kernel/index.ts'
import { frequencies, type Repeat, ruleText, weekdays } from '../../events/kernel/recurrence.ts'
import { boundsOf, wishOf } from '../../events/spaces/fitting.ts'
import { type Plan, survey } from '../../events/spaces/series.ts'
import { holidayChoices, purposes } from '../../events/spaces/vocabulary.ts'
import { type Db, roomOf } from '../../projections/spaces/queries.ts'

/** Lists are written with commas: an address has no others. */
const listed = (max: number) => optional(open(text(max)))
export const planFields = {
  ...{ start_day: day(), start_minute: whole(0, 1_439), minutes: whole(1, 10_080), every: oneOf(frequencies) },
  ...{ interval: optional(whole(1, 52)), days: listed(40), nth: optional(whole(1, 5)), count: optional(whole(1, 220)) },
  ...{ until: optional(day()), holidays: oneOf(holidayChoices), skip: listed(2_500) },
  ...{ people: whole(1, 1_000), seats: optional(whole(1, 100)), purpose: oneOf(purposes) },
}
type Asked = ValuesOf<typeof planFields>

const repeatOf = ({ every, interval, days, nth, count, until }: Asked): Repeat => {
  const wanted = days?.split(',') ?? []
  return { ...{ every, interval, nth, count, until }, days: weekdays.filter((one) => wanted.includes(one)) }
}
const planOf = (asked: Asked): Plan => {
  const { interval, days, nth, count, until, every } = repeatOf(asked)
  const rule = {
    every,
    ...(interval === undefined ? {} : { interval }),
    ...(days && days.length > 0 ? { days: [...days] } : {}),
    ...(nth === undefined ? {} : { nth }),
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
  }
  return {
    ...{ start: { day: asked.start_day, minute: asked.start_minute }, minutes: asked.minutes, rule, holidays: asked.holidays },
    ...(asked.skip === undefined ? {} : { skip: asked.skip.split(',') }),
  }
}

/** Undefined where there is no such space, or it has no rules. What began earlier today is not told from what is to come. */
export const tryPlan = async (db: Db, id: string, asked: Asked, today: Day) => {
  const midnight = instantAt(minuteAt(today, 0))
  const room = await roomOf(db, id, midnight)
  if (!room) return undefined
  const plan = planOf(asked)
  const days = survey(room, plan, wishOf(asked), boundsOf(midnight, Math.max(room.rules.seriesWeeks * 7, room.rules.advanceDays)))
  const items = days.map(({ day, from, until, why = null }) => ({ day, from: instantAt(from), to: instantAt(until), why }))
  return { items, free: items.filter(({ why }) => why === null).length, rule: ruleText(plan.rule) }
}
