// What is left to a household, an initiative or a person: in this space and in its building, in the fullest thirty days around a day.
import { instantAt, type Minute, minuteAt, minutesOfDay } from '../../events/kernel/clock.ts'
import type { Day } from '../../events/kernel/index.ts'
import { minutesWithin, type Stretch } from '../../events/spaces/hours.ts'
import { type Counting, fullestWith, type Limits, limitsHere, limitsInBuilding } from '../../events/spaces/quotas.ts'
import { type quotas, type Rules, rollingDays } from '../../events/spaces/vocabulary.ts'
import { countedFor, type Db } from '../../projections/spaces/queries.ts'
import { countingAt } from './building-quotas.ts'

export type For = { readonly holder: string; readonly kind: 'initiative' | 'household' | 'person'; readonly day: Day; readonly today: Day }
type Space = {
  readonly id: string
  readonly building: string | null
  readonly rules: Rules | null
  readonly parts: {
    readonly exceptions: readonly { readonly holder: string; readonly quota: (typeof quotas)[number]; readonly until: Day }[]
  }
}

const far = '9999-01-01T00:00:00.000Z'
const left = (most: number | undefined, used: number) => (most === undefined ? null : { most, used, left: Math.max(0, most - used) })

/** Of each limit what it allows, what is used and what is left; null where there is none. Minutes for hours, bookings for `open`. */
const leftOf = ({ open, hours, prime, pauseDays = 0 }: Limits, theirs: readonly Counting[], moment: Minute) => {
  // A minute of its own is wanted at that moment: whatever it is measured as, it is not what was there before.
  const used = (measure: (one: Stretch) => number): number =>
    fullestWith(theirs, [{ from: moment, until: moment + 1 }], (one) =>
      one.from === moment && one.until === moment + 1 ? 1 : measure(one),
    ).before
  return {
    open: left(open, new Set(theirs.flatMap((one) => one.open ?? [])).size),
    hours: left(
      hours === undefined ? undefined : hours * 60,
      used(({ from, until }) => until - from),
    ),
    prime: left(prime?.minutes, prime ? used((one) => minutesWithin(prime.week, one)) : 0),
    pause: pauseDays === 0 ? null : pauseDays,
  }
}

/** A limit that does not hold is null; those named `building…` count over all spaces of the building. */
export const allowanceOf = async (db: Db, { id, building, rules, parts }: Space, { holder, kind, day, today }: For) => {
  const moment = minuteAt(day, 12 * 60)
  const now = instantAt(minuteAt(today, 0))
  const first = Math.min(moment, minuteAt(today, 0)) - rollingDays * minutesOfDay
  const rows = await countedFor(db, { holder, ...(building === null ? { space: id } : { building }), from: instantAt(first), to: far })
  const theirs = rows.map((row) => ({ own: row.space === id, ...countingAt(now)(row) }))
  const none: Limits = { open: undefined, hours: undefined, pauseDays: undefined, prime: undefined }
  const own = theirs.filter((one) => one.own)
  const here = leftOf(rules ? limitsHere(rules, kind) : none, own, moment)
  const there = leftOf(rules && building !== null ? limitsInBuilding(rules, kind) : none, theirs, moment)
  return {
    holder,
    ...{ open: here.open, hours: here.hours, prime: here.prime, pause_days: here.pause },
    ...{ building: there.hours, building_open: there.open, building_prime: there.prime, building_pause_days: there.pause },
    lifted: parts.exceptions.filter((one) => one.holder === holder).map(({ quota }) => quota),
  }
}
