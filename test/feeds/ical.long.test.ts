// Calendars as text: what two programs that are not ours read in them is exactly what was written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarText } from '../../server/feeds/ical/calendar.ts'
import type { Happening, Series } from '../../server/feeds/ical/happening.ts'
import { escaped, folded } from '../../server/feeds/ical/lines.ts'
import { planOf } from '../../server/feeds/ical/plan.ts'
import { seeded } from '../support/seed.ts'
import { anySeries, truth } from './random-series.ts'
import { readByIcalJs, readByNodeIcal } from './readers.ts'

const id = '5e000000-0000-4000-8000-000000000001'
const one: Happening = {
  ...{ id, title: 'Sala comune', from: '2026-03-29T16:00:00.000Z', to: '2026-03-29T18:00:00.000Z' },
  ...{ changed: '2026-03-01T08:00:00.000Z', sequence: 0 },
}
const calendar = (singles: readonly Happening[], series: readonly Series[] = []): string =>
  calendarText({ name: 'Prenotazioni', language: 'it', singles, series })
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('a line', () => {
  it('is never longer than 75 octets, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `SUMMARY:${escaped(text)}`
        const parts = folded(line).split('\r\n').slice(0, -1)
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
        expect(parts.map((part, n) => (n === 0 ? part : part.slice(1))).join('')).toBe(line)
        for (const part of parts) expect(Buffer.from(part).toString()).toBe(part)
      }),
      seeded(500),
    )
  })
  it('cannot end early: whatever somebody writes stays inside its value', () => {
    const text = calendar([{ ...one, title: 'a\r\nEND:VEVENT\nBEGIN:VEVENT; \\n,', notes: 'x\u0000\u000by' }])
    expect(unfolded(text)).toContain('SUMMARY:a\\nEND:VEVENT\\nBEGIN:VEVENT\\; \\\\n\\,')
    expect(unfolded(text)).toContain('DESCRIPTION:xy')
    expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  })
})

describe('what stands by itself', () => {
  it('keeps its instants on the days the clocks change, and what was called off says so', () => {
    const spring = { ...one, id: '5e000000-0000-4000-8000-000000000002', from: '2026-03-29T00:30:00.000Z', to: '2026-03-29T01:30:00.000Z' }
    const off = { ...one, id: '5e000000-0000-4000-8000-000000000003', cancelled: true, sequence: 2 }
    const text = calendar([one, spring, off])
    const seen = [`${spring.from}/${spring.to}`, `${one.from}/${one.to}`]
    expect(readByIcalJs(text)).toEqual(seen)
    expect(readByNodeIcal(text)).toEqual(seen)
    expect(unfolded(text)).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:2', 'DTSTAMP:20260301T080000Z', 'LAST-MODIFIED:20260301T080000Z']),
    )
  })
  it('is the same bytes when nothing changed, and an empty calendar is one too', () => {
    expect(calendar([one])).toBe(calendar([one]))
    expect(readByIcalJs(calendar([]))).toEqual([])
    expect(readByNodeIcal(calendar([]))).toEqual([])
  })
})

const weekly = (rrule: string, occurrences: Series['occurrences']): Series => ({
  ...{ id, rrule },
  occurrences,
})
const at = (from: string, to: string, n: number, more: object = {}) => ({
  ...{ ...one, id: `5e000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`, from, to },
  ...more,
})

describe('a series', () => {
  it('goes on at the same hour of the wall after the clocks change, leaves out the holiday and shows where one was moved', () => {
    const series = weekly('FREQ=WEEKLY;COUNT=5', [
      at('2026-03-24T17:00:00.000Z', '2026-03-24T19:00:00.000Z', 1),
      at('2026-03-31T16:00:00.000Z', '2026-03-31T18:00:00.000Z', 2),
      at('2026-04-08T16:00:00.000Z', '2026-04-08T18:00:00.000Z', 3, { sequence: 1 }),
      at('2026-04-21T16:00:00.000Z', '2026-04-21T18:00:00.000Z', 4),
    ])
    const lines = unfolded(calendar([], [series]))
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Rome:20260324T180000',
        'RRULE:FREQ=WEEKLY;UNTIL=20260421T190000Z',
        'EXDATE;TZID=Europe/Rome:20260414T180000',
        'RECURRENCE-ID;TZID=Europe/Rome:20260407T180000',
      ]),
    )
    expect(readByIcalJs(calendar([], [series]))).toEqual(truth(series))
    expect(readByNodeIcal(calendar([], [series]))).toEqual(truth(series))
  })
  it('says no hour by a rule that is not there in spring or comes twice in autumn', () => {
    const nightly = weekly('FREQ=WEEKLY;COUNT=3', [
      at('2026-10-18T00:30:00.000Z', '2026-10-18T01:00:00.000Z', 1),
      at('2026-10-25T01:30:00.000Z', '2026-10-25T02:00:00.000Z', 2),
      at('2026-11-01T01:30:00.000Z', '2026-11-01T02:00:00.000Z', 3),
    ])
    const late = weekly('FREQ=WEEKLY;COUNT=2', [
      at('2026-10-24T20:00:00.000Z', '2026-10-25T01:30:00.000Z', 1),
      at('2026-10-31T21:00:00.000Z', '2026-11-01T01:30:00.000Z', 2),
    ])
    for (const series of [nightly, late]) {
      expect(planOf(series)).toEqual({ loose: series.occurrences })
      expect(readByIcalJs(calendar([], [series]))).toEqual(truth(series))
      expect(readByNodeIcal(calendar([], [series]))).toEqual(truth(series))
    }
  })
  it('leaves out the old hour of the last one, when that was moved to an earlier one', () => {
    const daily = weekly('FREQ=DAILY;COUNT=2', [
      at('2026-01-02T07:00:00.000Z', '2026-01-02T07:30:00.000Z', 1),
      at('2026-01-03T06:00:00.000Z', '2026-01-03T06:30:00.000Z', 2),
    ])
    expect(readByIcalJs(calendar([], [daily]))).toEqual(truth(daily))
    expect(readByNodeIcal(calendar([], [daily]))).toEqual(truth(daily))
  })
  it('goes without a rule where the rule does not say what is booked', () => {
    const other = weekly('FREQ=WEEKLY;BYDAY=MO;COUNT=2', [
      at('2026-05-05T16:00:00.000Z', '2026-05-05T18:00:00.000Z', 1),
      at('2026-05-12T16:00:00.000Z', '2026-05-12T18:00:00.000Z', 2),
    ])
    expect(planOf(other)).toEqual({ loose: other.occurrences })
  })
})

const many = process.env.LONG === '1' ? 1_000 : 300

describe('random series', () => {
  it(`are read to the same instants by two programs (${many})`, () => {
    let ruled = 0
    let moved = 0
    fc.assert(
      fc.property(anySeries, (series) => {
        const { rule } = planOf(series)
        if (rule) ruled += 1
        moved += rule?.moved.length ?? 0
        const text = calendar([], [series])
        expect(readByIcalJs(text), text).toEqual(truth(series))
        expect(readByNodeIcal(text), text).toEqual(truth(series))
      }),
      seeded(many),
    )
    // They are told by their rules, not one by one.
    expect(ruled).toBeGreaterThan(many / 2)
    expect(moved).toBeGreaterThan(many / 2)
  })
  it('would be seen apart if one instant were wrong', () => {
    const text = calendar([{ ...one, to: '2026-03-29T18:01:00.000Z' }])
    expect(readByIcalJs(text)).not.toEqual([`${one.from}/${one.to}`])
    expect(readByNodeIcal(text)).not.toEqual([`${one.from}/${one.to}`])
  })
})
