// Lists that go on: where a page begins, and where the next one does.
import { describe, expect, it } from 'vitest'
import { isDay } from '../../events/kernel/index.ts'
import { pageOf, placeIn } from '../../projections/kernel/paging.ts'

describe('the place a page begins', () => {
  it('is none at the beginning of the list', () => expect(placeIn(undefined, isDay)).toBeUndefined())
  it('is what the page before said', () => {
    expect(placeIn(['2026-03-01', 'a'], isDay)).toEqual(['2026-03-01', 'a'])
    expect(placeIn(['Orto', 'a'])).toEqual(['Orto', 'a'])
  })
  it.each([[[]], [['2026-03-01']], [['2026-03-01', '']], [['2026-02-30', 'a']], [['', 'a']], [['infinity', 'a']]])(
    '%j is nowhere in a list by day',
    (cursor) => expect(placeIn(cursor, isDay)).toBe('nowhere'),
  )
  it('is nowhere without a name in a list by name', () => expect(placeIn(['', 'a'])).toBe('nowhere'))
})

describe('a page', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, on: `2026-03-0${id.charCodeAt(0) - 96}` }))
  const page = (found: number, limit: number) => pageOf(rows.slice(0, found), limit, (row) => [row.on, row.id])
  it('says where the next begins when one more was found than it holds', () => {
    expect(page(3, 2)).toEqual({ items: rows.slice(0, 2), next: ['2026-03-02', 'b'] })
  })
  it('is the last when all that was found is in it', () => {
    expect(page(2, 2)).toEqual({ items: rows.slice(0, 2), next: null })
    expect(page(0, 2)).toEqual({ items: [], next: null })
  })
  it('begins again where it said', () => {
    expect(placeIn(page(3, 2).next ?? undefined, isDay)).toEqual(['2026-03-02', 'b'])
  })
})
