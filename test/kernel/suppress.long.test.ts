// Small counts of people cannot be read nor found out by subtraction: every table that fits what is shown is tried.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { least, leastSensitive, type Shown, shareOf, suppressGrid, suppressList, suppressNamed } from '../../projections/kernel/suppress.ts'
import { seeded } from '../support/seed.ts'

type Range = { readonly from: number; readonly to: number }
const wide = (range: Range | undefined): number => (range ? range.to - range.from : 0)

/**
 * The numbers a table could have, for who sees the rest: every table of counts no larger than `most` is tried. What is shown sums up to what is shown.
 * Slow, and nothing like what hides them.
 */
const ranges = (
  cells: number,
  sums: readonly (readonly number[])[],
  shown: readonly Shown[],
  most: number,
): readonly (Range | undefined)[] => {
  const found: (Range | undefined)[] = Array.from({ length: shown.length })
  const free = Array.from({ length: cells }, (_, at) => at).filter((at) => shown[at] === null)
  const table = Array.from({ length: cells }, (_, at) => shown[at] ?? 0)
  const fits = (): readonly number[] | undefined => {
    const totals = sums.map((of) => of.reduce((total, at) => total + (table[at] ?? 0), 0))
    return totals.every((total, at) => (shown[cells + at] ?? total) === total) ? totals : undefined
  }
  const note = (values: readonly number[]): void =>
    values.forEach((value, at) => {
      const before = found[at]
      found[at] = { from: Math.min(value, before?.from ?? value), to: Math.max(value, before?.to ?? value) }
    })
  const upTo = (at: number): number => {
    const of = sums.flatMap((sum, s) => (sum.includes(at) ? [shown[cells + s] ?? most] : []))
    return Math.min(most, ...of)
  }
  const tryFrom = (n: number): void => {
    const at = free[n]
    if (at === undefined) {
      const totals = fits()
      if (totals) note([...table, ...totals])
      return
    }
    for (let value = 0; value <= upTo(at); value++) {
      table[at] = value
      tryFrom(n + 1)
    }
    table[at] = 0
  }
  tryFrom(0)
  return found
}
const listSums = (length: number) => [Array.from({ length }, (_, at) => at)]
const gridSums = (height: number, width: number) => [
  ...Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => i * width + j)),
  ...Array.from({ length: width }, (_, j) => Array.from({ length: height }, (_, i) => i * width + j)),
  Array.from({ length: height * width }, (_, at) => at),
]

describe('a list of counts', () => {
  it.each<[string, readonly number[], readonly Shown[], Shown]>([
    ['large enough is shown', [5, 12, 0], [5, 12, 0], 17],
    ['hides a small one with the smallest other', [2, 30, 9], [null, 30, null], 41],
    ['hides two small ones that cover each other', [3, 4, 20], [null, null, 20], 27],
    ['hides a third where two are too few', [1, 2, 20, 8], [null, null, 20, null], 31],
    ['hides the total of too few', [0, 3], [0, null], null],
    ['hides all with the total where nothing else is', [4], [null], null],
    ['of nothing is nothing', [], [], 0],
  ])('%s', (_, counts, shown, total) => {
    expect(suppressList(counts)).toEqual({ counts: shown, total })
  })
  it('of what is sensitive hides more, and that there is nobody', () => {
    expect(suppressList([0, 9, 40, 12], { sensitive: true })).toEqual({ counts: [null, null, 40, null], total: 61 })
  })
  it('keeps its names', () => {
    expect(suppressNamed({ clerk: 2, maker: 7, resident: 90 })).toEqual({ counts: { clerk: null, maker: null, resident: 90 }, total: 99 })
  })
  it('is of counts', () => {
    for (const wrong of [-1, 0.5, Number.NaN]) expect(() => suppressList([wrong])).toThrow('is no count')
    expect(() => suppressGrid([[1, 2], [3]])).toThrow('a row has 1 counts, the first has 2')
  })
})

describe('a table of counts', () => {
  it('hides a rectangle, not a lonely cell that its row gives away', () => {
    const { counts, rows, columns, total } = suppressGrid([
      [2, 10, 30],
      [20, 11, 30],
      [20, 30, 30],
    ])
    expect(counts).toEqual([
      [null, null, 30],
      [null, null, 30],
      [20, 30, 30],
    ])
    expect([rows, columns, total]).toEqual([[42, 61, 80], [42, 51, 90], 183])
  })
  it('hides the sums of too few', () => {
    const { rows, counts } = suppressGrid([
      [1, 2],
      [40, 50],
    ])
    expect([rows[0], counts[0]?.[0], counts[0]?.[1]]).toEqual([null, null, null])
  })
})

const oracle = (
  threshold: number,
  flat: readonly number[],
  sums: readonly (readonly number[])[],
  shown: readonly Shown[],
  sensitive: boolean,
): void => {
  const totals = sums.map((of) => of.reduce((total, at) => total + (flat[at] ?? 0), 0))
  const whole = [...flat, ...totals]
  expect(shown.map((value, at) => value ?? whole[at])).toEqual(whole)
  const small = (value: number) => (sensitive ? value < threshold : value > 0 && value < threshold)
  const open = ranges(flat.length, sums, shown, Math.max(...flat) + threshold)
  whole.forEach((value, at) => {
    if (!small(value)) return
    expect(shown[at]).toBeNull()
    expect(wide(open[at]), `${value} at ${at} of ${JSON.stringify({ flat, shown })}`).toBeGreaterThanOrEqual(threshold)
  })
}

describe('nobody finds out a small count', () => {
  const few = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 5, max: 9 }))
  it('in lists', () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 3 }), fc.boolean(), (list, sensitive) => {
        const { counts, total } = suppressList(list, { sensitive })
        oracle(sensitive ? leastSensitive : least, list, listSums(list.length), [...counts, total], sensitive)
      }),
      seeded(2000),
    )
  })
  it('in tables', () => {
    const grids = fc
      .constantFrom([2, 2], [1, 3], [3, 1], [2, 1])
      .chain(([height = 1, width = 1]) =>
        fc.array(fc.array(few, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
    fc.assert(
      fc.property(grids, (grid) => {
        const { counts, rows, columns, total } = suppressGrid(grid)
        oracle(least, grid.flat(), gridSums(grid.length, grid[0]?.length ?? 0), [...counts.flat(), ...rows, ...columns, total], false)
      }),
      seeded(1500),
    )
  })
  it('and the oracle finds one that is only hidden by itself', () => {
    const open = ranges(2, listSums(2), [null, 30, 32], 40)
    expect(open[0]).toEqual({ from: 2, to: 2 })
    expect(() => oracle(least, [2, 30], listSums(2), [null, 30, 32], false)).toThrow('2 at 0')
  })
})

describe('a share', () => {
  it('of too few is not said', () => {
    expect([shareOf(3, 9), shareOf(3, 10), shareOf(0, 0)]).toEqual([null, 0.3, null])
  })
})
