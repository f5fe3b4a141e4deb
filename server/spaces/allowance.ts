// What is left to a household, an initiative or a person: in this space and in its building, in the fullest thirty days around a day.
import { instantAt, type Minute, minuteAt, minutesOfDay } from '../../events/kernel/clock.ts'
import type { Day } from '../../events/kernel/index.ts'
import { minutesWithin, type Stretch } from '../../events/spaces/hours.ts'
import { fullestWith } from '../../events/spaces/quotas.ts'
import { type quotas, type Rules, rollingDays } from '../../events/spaces/vocabulary.ts'
import { countedFor, type Db, stretchOf } from '../../projections/spaces/queries.ts'

export type For = { readonly holder: string; readonly kind: 'initiative' | 'household' | 'person'; readonly day: Day; readonly today: Day }
type Space = {
  readonly id: string
  readonly building: string | null
  readonly rules: Rules | null
  readonly parts: {
    readonly exceptions: readonly { readonly holder: string; readonly quota: (typeof quotas)[number]; readonly until: Day }[]
  }
}

const left = (most: number | undefined, used: number) => (most === undefined ? null : { most, used, left: Math.max(0, most - used) })
/** Minutes of others in the fullest thirty days that a moment lies in. */
const usedAround = (stretches: readonly Stretch[], moment: Minute): number =>
  fullestWith(stretches, [{ from: moment, until: moment + 1 }]).before

/** A limit that does not hold is null; minutes for hours, bookings for `open`. */
export const allowanceOf = async (db: Db, { id, building, rules, parts }: Space, { holder, kind, day, today }: For) => {
  const limits = (kind === 'initiative' ? rules?.initiative : rules?.household) ?? {}
  const moment = minuteAt(day, 12 * 60)
  const rolling = rollingDays * minutesOfDay
  const period = { from: instantAt(moment - rolling), to: instantAt(moment + rolling) }
  const [here, everywhere, open] = await Promise.all([
    countedFor(db, { holder, space: id, ...period }),
    building === null ? [] : countedFor(db, { holder, building, ...period }),
    countedFor(db, { holder, space: id, from: instantAt(minuteAt(today, 0)), to: '9999-01-01T00:00:00.000Z' }),
  ])
  const opened = new Set(open.filter(({ status }) => status === 'booked').map(({ booking, series }) => series ?? booking))
  const stretches = here.map(stretchOf)
  const { prime } = rules ?? {}
  const primes = prime ? stretches.map(({ from, until }) => ({ from, until: from + minutesWithin(prime.week, { from, until }) })) : []
  const most = limits.hours === undefined ? undefined : limits.hours * 60
  const primeMost = most === undefined || !prime || kind === 'initiative' ? undefined : Math.floor((most * prime.share) / 100)
  return {
    holder,
    open: left(limits.open, opened.size),
    hours: left(most, usedAround(stretches, moment)),
    prime: left(primeMost, usedAround(primes, moment)),
    building: left(
      limits.buildingHours === undefined ? undefined : limits.buildingHours * 60,
      usedAround(everywhere.map(stretchOf), moment),
    ),
    pause_days: limits.pauseDays ?? null,
    lifted: parts.exceptions.filter((one) => one.holder === holder).map(({ quota }) => quota),
  }
}
