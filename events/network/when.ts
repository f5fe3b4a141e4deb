// Dates as sources give them: a day, or only a month, a season, a year, “by then”, or nothing one could put in a calendar.
import { type Day, day, group, oneOf, open, optional, plusMonths, text } from '../kernel/index.ts'

/** `by` = on that day or before it; `unknown` = the source gives no date, perhaps only words. */
export const precisions = ['day', 'month', 'season', 'year', 'by', 'unknown'] as const
export type Precision = (typeof precisions)[number]

/** `day` is the first day of what is meant (seasons are the meteorological ones), absent when unknown; `words` are the source's own. */
export const when = () => group({ precision: oneOf(precisions), day: optional(day()), words: optional(open(text(120))) })
export type When = { readonly precision: Precision; readonly day?: Day; readonly words?: string }

export const noDate: When = { precision: 'unknown' }

const begins: { readonly [P in Precision]: (day: Day) => boolean } = {
  day: () => true,
  month: (day) => day.endsWith('-01'),
  season: (day) => /-(03|06|09|12)-01$/.test(day),
  year: (day) => day.endsWith('-01-01'),
  by: () => true,
  unknown: () => false,
}
/** A day exactly where the precision has one, and the first day of what is meant. */
export const isClear = ({ precision, day }: When): boolean => (day === undefined ? precision === 'unknown' : begins[precision](day))

const months: { readonly [P in Precision]?: number } = { month: 1, season: 3, year: 12 }

/** The first day on which it can have been. */
export const earliest = ({ precision, day }: When): Day | undefined => (precision === 'by' ? undefined : day)

/** Whether `end` is before `start` however one reads the two. */
export const endsBefore = (end: When, start: When): boolean => {
  const first = earliest(start)
  if (first === undefined || end.day === undefined) return false
  const span = months[end.precision]
  return span === undefined ? end.day < first : plusMonths(end.day, span) <= first
}
