// When the next report is due.
import { plusDays } from '../../events/kernel/index.ts'
import { lastDay } from '../../events/pacts/limits.ts'
import type { RegisterRow } from './tables.ts'

/** Months between reports where the pact says none (at least one a year: art. 17). */
const usualMonths = 12
/** Days from the end of a period to the day its report is late: a default for configuration. */
const graceDays = 30

type Row = Pick<RegisterRow, 'starts_on' | 'ends_on' | 'reported_until' | 'report_every'>

/** The day by which the next report is due; null when nothing is left to report. */
export const reportDue = ({ starts_on, ends_on, reported_until, report_every }: Row): string | null => {
  if (starts_on === null || ends_on === null || (reported_until !== null && reported_until >= ends_on)) return null
  const from = reported_until === null ? starts_on : plusDays(reported_until, 1)
  const end = lastDay(from, report_every ?? usualMonths)
  return plusDays(end < ends_on ? end : ends_on, graceDays)
}
