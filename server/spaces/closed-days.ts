// The days on which a space is closed though its week says it is open, and why: for who looks before booking.
import { type Day, isNationalHoliday, plusDays } from '../../events/kernel/index.ts'
import { isClosedDay } from '../../events/spaces/hours.ts'
import type { Rules } from '../../events/spaces/vocabulary.ts'

/** A national holiday, the patron’s, or a day its rules name. */
export const closedBecause = ['feast', 'patron', 'rules'] as const
export type ClosedDay = { readonly day: Day; readonly why: (typeof closedBecause)[number] }

/** As far as one looks ahead where one cannot book so far. */
const leastDays = 92

const whyOf = ({ closedDays = [] }: Rules, day: Day): ClosedDay['why'] => {
  if (closedDays.includes(day)) return 'rules'
  return isNationalHoliday(day) ? 'feast' : 'patron'
}

/** From a day on, as far ahead as one may book; in order. */
export const closedDaysOf = (rules: Rules | null, from: Day): readonly ClosedDay[] => {
  if (rules === null) return []
  const reach = Math.max(leastDays, rules.advanceDays, rules.seriesWeeks * 7)
  const days = Array.from({ length: reach + 1 }, (_, at) => plusDays(from, at))
  return days.filter((day) => isClosedDay(rules, day)).map((day) => ({ day, why: whyOf(rules, day) }))
}
