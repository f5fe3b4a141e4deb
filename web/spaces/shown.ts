// The day a page of the spaces shows: today as it goes on, or a past day as it ended.
import { useAsOf } from '../kernel/as-of.ts'
import { plusDays, today } from '../kernel/format.ts'
import { freeFrom, instantAt } from './clock.ts'

export type Shown = {
  readonly day: () => string
  readonly past: () => boolean
  /** what is before this moment is over */
  readonly moment: () => string
  /** from when free time of a day is looked for: what is over of today cannot be had any more */
  readonly freeFrom: (day: string) => string
}

export const createShown = (): Shown => {
  const asOf = useAsOf()
  const day = () => asOf.day() ?? today()
  return {
    day,
    past: asOf.past,
    moment: () => (asOf.past() ? instantAt(plusDays(day(), 1), 0) : new Date().toISOString()),
    freeFrom: (of) => (asOf.past() ? instantAt(of, 0) : freeFrom(of)),
  }
}
