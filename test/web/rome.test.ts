// Days and times in Italy, whatever the browser makes of a locale.
import { afterEach, describe, expect, it } from 'vitest'
import { dayOf } from '../../web/kernel/format.ts'
import { shownAt } from '../../web/kernel/rome.ts'
import { instantAt, wallOf } from '../../web/spaces/clock.ts'

const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') ?? {}
afterEach(() => void Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', format))

describe('what Italian calendars and clocks show', () => {
  it.each([
    ['2026-11-22T22:59:00Z', { day: '2026-11-22', time: '23:59' }],
    ['2026-11-22T23:00:00Z', { day: '2026-11-23', time: '00:00' }],
    ['2026-06-30T22:05:00Z', { day: '2026-07-01', time: '00:05' }],
    ['2026-10-25T00:30:00Z', { day: '2026-10-25', time: '02:30' }],
    ['2026-10-25T01:30:00Z', { day: '2026-10-25', time: '02:30' }],
  ])('%s is %o', (instant, shown) => expect(shownAt(instant)).toEqual(shown))

  it('does not hang on how a locale joins the parts of a date', () => {
    // What WebKit on ICU 72 answers for en-CA.
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { ...format, get: () => () => '11/22/2026' })
    expect(dayOf('2026-11-22T12:00:00Z')).toBe('2026-11-22')
    expect(wallOf('2026-11-22T12:00:00Z')).toEqual({ day: '2026-11-22', minute: 780 })
    expect(instantAt('2026-11-22', 780)).toBe('2026-11-22T12:00:00.000Z')
  })
  it('takes nothing that is no instant', () => expect(() => shownAt('domani')).toThrow(RangeError))
})
