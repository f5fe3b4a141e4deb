// The clocks of the pages: the browser's own idea of Italian time is that of the law, on any day of any year.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as law from '../../events/kernel/clock.ts'
import { plusDays } from '../../events/kernel/index.ts'
import type { Free } from '../../web/spaces/api.ts'
import { lengthsUpTo, periodOf, ruleOf, startsIn } from '../../web/spaces/booking.ts'
import { instantAt, minuteOf, wallOf } from '../../web/spaces/clock.ts'
import { hoursOf, weekFrom } from '../../web/spaces/week-days.ts'
import { seeded } from '../support/seed.ts'

const changes = fc.constantFrom('2026-03-29', '2026-10-25', '2028-02-29', '2027-03-28')
const day = fc.oneof(
  changes,
  fc.integer({ min: 0, max: 4_000 }).map((n) => plusDays('2024-01-01', n)),
)

describe('the clocks on the wall', () => {
  it('show what the law says, and mean the same instants', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1_439 }), (on, minute) => {
        const instant = law.instantAt(law.minuteAt(on, minute))
        expect(instantAt(on, minute)).toBe(instant)
        const { day: shown, minute: at } = law.wallOf(law.minuteOf(instant))
        expect(wallOf(instant)).toEqual({ day: shown, minute: at })
      }),
      seeded(2_000),
    )
  })
  it('are read as people write them', () => {
    expect([minuteOf('18:30'), minuteOf('8:05'), minuteOf('24:00'), minuteOf('25:00'), minuteOf('18.30')]).toEqual([
      1_110,
      485,
      1_440,
      undefined,
      undefined,
    ])
  })
})

const space = '5bace000-0000-4000-8000-000000000001'
const free = (on: string, from: number, to: number, more: Partial<Free> = {}): Free => ({
  ...{ space, name: 'Sala', from: instantAt(on, from), to: instantAt(on, to) },
  ...more,
})

describe('the hours to choose among', () => {
  it('are those at which a booking of this length fits', () => {
    const found = [free('2026-05-04', 485, 620), free('2026-05-04', 900, 1_020, { space: 'another' })]
    expect(startsIn(found, space, '2026-05-04', 60)).toEqual([510, 540])
    expect(startsIn(found, space, '2026-05-04', 120)).toEqual([])
  })
  it('go on to midnight where the day is open to its end', () => {
    expect(startsIn([free('2026-05-04', 1_320, 1_440)], space, '2026-05-04', 60)).toEqual([1_320, 1_350, 1_380])
  })
  it('are as long as the rules let them', () => {
    expect(lengthsUpTo(120)).toEqual([30, 60, 90, 120])
  })
})

const chosen = { day: '2026-05-26', start: 1_080, minutes: 120, until: '2026-12-31' }

describe('what repeats', () => {
  it('says which weekday of the month, and the last as the last', () => {
    expect(ruleOf({ ...chosen, repeats: 'monthly' })).toEqual({ every: 'monthly', days: ['TU'], nth: 5, until: '2026-12-31' })
    expect(ruleOf({ ...chosen, day: '2026-05-12', repeats: 'monthly' })).toMatchObject({ days: ['TU'], nth: 2 })
    expect(ruleOf({ ...chosen, repeats: 'fortnightly' })).toEqual({ every: 'weekly', interval: 2, until: '2026-12-31' })
  })
  it('lasts its minutes, also over the hour that spring leaves out', () => {
    const { from, to } = periodOf({ ...chosen, day: '2026-03-29', start: 60, repeats: 'once' })
    expect([from, to]).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T02:00:00.000Z'])
  })
})

describe('seven days', () => {
  const taken = { booking: 'b', series: null, displaced: false, mine: false, status: 'booked' as const }
  it('have what is free and what is taken in the order of the day, and a night lies in two', () => {
    const days = weekFrom(
      '2026-05-04',
      [free('2026-05-04', 480, 600)],
      [
        { ...taken, starts_at: instantAt('2026-05-04', 600), ends_at: instantAt('2026-05-04', 720) },
        { ...taken, starts_at: instantAt('2026-05-04', 1_380), ends_at: instantAt('2026-05-05', 60) },
        { ...taken, status: 'cancelled', starts_at: instantAt('2026-05-06', 600), ends_at: instantAt('2026-05-06', 720) },
      ],
    )
    const seen = days.slice(0, 3).map(({ blocks }) => blocks.map(({ from, until, taken: by }) => [from, until, by !== undefined]))
    expect(seen).toEqual([
      [
        [480, 600, false],
        [600, 720, true],
        [1_380, 1_440, true],
      ],
      [[0, 60, true]],
      [],
    ])
    expect(hoursOf(days)).toHaveLength(24)
  })
})
