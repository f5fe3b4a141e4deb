// PostgreSQL's texts as values of rows, and the SQL a table's indexes become.
import { describe, expect, it } from 'vitest'
import { createIndexes } from '../../projections/kernel/ddl.ts'
import { rowTypes } from '../../projections/kernel/running.ts'
import { gardensProjection } from './gardens.ts'

const [timestamptz, bigint, date, numeric] = [1184, 20, 1082, 1700].map((oid) => rowTypes[oid])

describe('instants', () => {
  it('are told in UTC with milliseconds, whatever the session’s time zone', () => {
    expect(timestamptz?.('2025-03-01 10:11:12.5+00')).toBe('2025-03-01T10:11:12.500Z')
    expect(timestamptz?.('2025-03-01 10:11:12+01')).toBe('2025-03-01T09:11:12.000Z')
    expect(timestamptz?.('2025-03-01 00:00:00.123+05:30')).toBe('2025-02-28T18:30:00.123Z')
  })

  it('may be the end of what still holds', () => {
    expect(timestamptz?.('infinity')).toBe('infinity')
  })

  it('in another style are refused, not misread', () => {
    expect(() => timestamptz?.('01/03/2025 10:11:12 CET')).toThrow(RangeError)
  })
})

it('numbers and days have one form', () => {
  expect([bigint?.('-9007199254740991'), numeric?.('12.50'), date?.('2025-03-01')]).toEqual([-9007199254740991, 12.5, '2025-03-01'])
})

it('an index is a list of columns or the SQL after the table’s name, for the rows and for their past', () => {
  expect(createIndexes(gardensProjection(), 'g').filter((statement) => statement.includes('"gardens_'))).toEqual([
    'create index if not exists "gardens_current_1" on "g"."gardens_current" ("title", "id")',
    'create index if not exists "gardens_current_2" on "g"."gardens_current" ("since" desc, "id")',
    'create index if not exists "gardens_current_3" on "g"."gardens_current" using gin (tags)',
    'create index if not exists "gardens_current_4" on "g"."gardens_current" (lower(title)) where open',
    'create index if not exists "gardens_past_1" on "g"."gardens_past" ("title", "id")',
    'create index if not exists "gardens_past_2" on "g"."gardens_past" ("since" desc, "id")',
    'create index if not exists "gardens_past_3" on "g"."gardens_past" using gin (tags)',
    'create index if not exists "gardens_past_4" on "g"."gardens_past" (lower(title)) where open',
  ])
})
