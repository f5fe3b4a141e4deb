// Days in Italy against instants, through both changes of the clock.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, endOfDay, plusDays, plusMonths } from '../../events/kernel/index.ts'
import { readingMoment, whenProblem } from '../../server/kernel/moments.ts'
import { seeded } from '../support/seed.ts'

describe('days in Italy', () => {
  it.each([
    ['2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['2026-07-15', '2026-07-15T21:59:59.999Z'],
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['2026-10-24', '2026-10-24T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['2024-02-29', '2024-02-29T22:59:59.999Z'],
    ['2026-12-31', '2026-12-31T22:59:59.999Z'],
  ])('%s ends at %s', (day, end) => {
    expect(endOfDay(day)).toBe(end)
  })
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' })
  // Summer time ends in October since 1996; nothing of ours was known before.
  const dates = fc.date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2099-12-30T00:00:00Z'), noInvalidDate: true })
  it('a day ends in its last millisecond', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = date.toISOString().slice(0, 10)
        const end = endOfDay(day)
        expect(dayOf(end)).toBe(day)
        expect(dayOf(new Date(Date.parse(end) + 1).toISOString())).not.toBe(day)
      }),
      seeded(300),
    )
  })
  it('falls on the day that the calendars of Italy show', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(dayOf(date.toISOString())).toBe(calendar.format(date))
      }),
      seeded(1000),
    )
  })
  it('counts days and months as calendars do', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const day = date.toISOString().slice(0, 10)
        expect(plusDays(day, days)).toBe(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))
      }),
      seeded(500),
    )
    expect(plusMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(plusMonths('2026-11-30', 15)).toBe('2028-02-29')
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28')
  })
})

describe('moments', () => {
  const now = '2026-05-04T22:30:00.000Z'
  it('today is Italy’s today, and its end has not come yet', () => {
    expect(whenProblem('on', '2026-05-05', now)).toBeUndefined()
    expect(whenProblem('on', '2026-05-06', now)).toEqual({ at: 'on', says: 'future' })
    expect(readingMoment('2026-05-05', now)).toBe(now)
    expect(readingMoment('2026-05-04', now)).toBe('2026-05-04T21:59:59.999Z')
    expect(readingMoment('2026-05-04T10:00:00.000Z', now)).toBe('2026-05-04T10:00:00.000Z')
  })
})
