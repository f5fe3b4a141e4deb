// The clock of a procedure: Italian holidays, one suspension, a breach that is marked and decides nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  daysSpent,
  dueDay,
  easterMonday,
  isHoliday,
  isPaused,
  mayPause,
  passed,
  paused,
  plusDays,
  resumed,
  standingOf,
  type Turn,
  term,
  workingDay,
} from '../../events/kernel/index.ts'
import { seeded } from '../support/seed.ts'

describe('holidays in Italy', () => {
  it.each([
    [2024, '2024-04-01'],
    [2025, '2025-04-21'],
    [2026, '2026-04-06'],
    [2027, '2027-03-29'],
    [2038, '2038-04-26'],
  ])('Easter Monday of %i is %s', (year, day) => expect(easterMonday(year)).toBe(day))
  it.each(['2026-01-01', '2026-01-06', '2026-04-05', '2026-04-06', '2026-04-25', '2026-06-02', '2026-08-15', '2026-12-26', '2026-11-22'])(
    '%s is one',
    (day) => expect(isHoliday(day)).toBe(true),
  )
  // A Saturday is a day like another for the civil code.
  it.each(['2026-01-02', '2026-04-07', '2026-11-21', '2026-08-14'])('%s is none', (day) => expect(isHoliday(day)).toBe(false))
  it('Saint Francis is one from 2026', () => {
    expect([isHoliday('2025-10-04'), isHoliday('2026-10-04'), isHoliday('2027-10-04')]).toEqual([false, true, true])
  })
  it('the next working day may be several days on', () => {
    // Christmas on a Friday, Saint Stephen on a Saturday, then a Sunday.
    expect(workingDay('2026-12-25')).toBe('2026-12-28')
    expect(workingDay('2026-12-24')).toBe('2026-12-24')
  })
})

describe('a term', () => {
  const march = term(30, '2026-03-02')
  it('does not count the day that starts it, and never ends on a holiday', () => {
    expect(dueDay(march, '2026-03-02')).toBe('2026-04-01')
    expect(dueDay(term(30, '2026-03-07'), '2026-03-07')).toBe('2026-04-07')
  })
  it('stands still once for documents, and moves on by as many days', () => {
    const still = paused(march, 'integration', '2026-03-03')
    expect(isPaused(still, '2026-03-10')).toBe(true)
    expect(dueDay(still, '2026-03-10')).toBe('2026-04-08')
    const again = resumed(still, '2026-03-27')
    expect(isPaused(again, '2026-03-27')).toBe(false)
    expect(dueDay(again, '2026-03-27')).toBe('2026-04-27')
    expect([mayPause(march, 'integration'), mayPause(still, 'integration'), mayPause(again, 'integration')]).toEqual([true, false, false])
    expect(mayPause(again, 'notice')).toBe(true)
  })
  it('runs again by itself after thirty days', () => {
    const still = paused(march, 'integration', '2026-03-03')
    expect(isPaused(still, '2026-04-01')).toBe(true)
    expect(isPaused(still, '2026-04-02')).toBe(false)
    expect(dueDay(still, '2026-09-01')).toBe(workingDay(plusDays('2026-04-01', 30)))
  })
  it('marks a breach the day after, and approves nothing', () => {
    expect(standingOf(march, '2026-04-01')).toEqual({ due: '2026-04-01', paused: false, left: 0 })
    expect(standingOf(march, '2026-04-02')).toEqual({ due: '2026-04-01', paused: false, left: -1, breachedOn: '2026-04-02' })
  })
  it('that was met in time stays unbreached; one met late stays breached', () => {
    expect(standingOf({ ...march, metOn: '2026-03-20' }, '2027-01-01').breachedOn).toBeUndefined()
    expect(standingOf({ ...march, metOn: '2026-04-10' }, '2027-01-01').breachedOn).toBe('2026-04-02')
  })
  it('never ends earlier for having stood still, and never on a holiday', () => {
    const days = fc.integer({ min: 1, max: 90 })
    const shift = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(days, shift, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (length, from, wait, pause) => {
        const start = plusDays('2020-01-01', from)
        const stopped = plusDays(start, wait)
        const plain = term(length, start)
        const again = resumed(paused(plain, 'integration', stopped), plusDays(stopped, pause))
        const [due, later] = [dueDay(plain, stopped), dueDay(again, plusDays(stopped, pause))]
        expect(isHoliday(due) || isHoliday(later)).toBe(false)
        expect(later >= due).toBe(true)
        expect(daysBetween(start, later)).toBeGreaterThanOrEqual(length + Math.min(pause, 30))
      }),
      seeded(500),
    )
  })
})

describe('whose turn it is', () => {
  const start: Turn = { who: 'proponent', since: '2026-01-01', spent: {} }
  it('keeps the days of each side apart: 18 with the municipality, 24 waiting', () => {
    const office = passed(start, 'office', '2026-01-10')
    const waiting = passed(office, 'proponent', '2026-01-28')
    expect(daysSpent(waiting, '2026-02-21')).toEqual({ proponent: 9 + 24, office: 18 })
    expect(waiting).toMatchObject({ who: 'proponent', since: '2026-01-28' })
  })
  it('goes on when it passes to who has it already, and takes nothing from a day told out of order', () => {
    expect(passed(start, 'proponent', '2026-02-01')).toBe(start)
    expect(passed(start, 'office', '2025-12-01')).toEqual({ who: 'office', since: '2026-01-01', spent: { proponent: 0 } })
  })
  it('is nobody’s once the file is closed', () => {
    expect(daysSpent(passed(start, 'nobody', '2026-01-04'), '2026-12-31')).toEqual({ proponent: 3 })
  })
})
