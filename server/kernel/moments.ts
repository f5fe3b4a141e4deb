// Moments that people name: a day or an instant that has been, and the moment a register is read at.
import { type Day, dayOf, endOfDay, type FieldProblem, type Instant, isDay, isInstant } from '../../events/kernel/index.ts'

/** What is wrong with a stated moment: its form, or that it has not come yet. */
export const whenProblem = (at: string, when: unknown, now: Instant): FieldProblem | undefined => {
  if (typeof when !== 'string') return { at, says: 'text' }
  if (isDay(when)) return when > dayOf(now) ? { at, says: 'future' } : undefined
  if (isInstant(when)) return when > now ? { at, says: 'future' } : undefined
  return { at, says: 'moment' }
}

/** The instant at which a register is read: a day is everything known until it ended in Italy. */
export const readingMoment = (when: Day | Instant, now: Instant): Instant => {
  if (!isDay(when)) return when
  const end = endOfDay(when)
  return end < now ? end : now
}
