// What a calendar shows, as the feeds know it before it is written down.
import type { Instant } from '../../../events/kernel/index.ts'

/** Something at a time. Nothing in it names a person. */
export type Happening = {
  /** UUID */
  readonly id: string
  readonly title: string
  readonly place?: string | undefined
  readonly notes?: string | undefined
  /** a page about it, in full */
  readonly url?: string | undefined
  readonly from: Instant
  readonly to: Instant
  readonly cancelled?: boolean | undefined
  /** when it became what it is */
  readonly changed: Instant
  /** how many times it was changed: never fewer than were said before */
  readonly sequence: number
}

/** What repeats, and what has become of it: the occurrences decide, the rule only says it shorter. */
export type Series = {
  /** UUID */
  readonly id: string
  /** RFC 5545, without DTSTART: `FREQ=WEEKLY;BYDAY=TU;COUNT=20` */
  readonly rrule: string
  readonly occurrences: readonly Happening[]
}
