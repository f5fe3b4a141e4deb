// A round made again while proposals are out: nothing changes that need not, and what changes says why.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepingOf, keptIn, type Out } from '../../events/care/keeping.ts'
import type { Edge } from '../../events/care/round.ts'
import { assignHourly, modes } from '../../events/care/round.ts'
import { hourlyMade, hourlyProblemOf, roundOf } from '../../events/care/round-of.ts'
import { seeded } from '../support/seed.ts'
import { everyAnswer, small } from './instances.ts'

const edge = (row: number, col: number, weight: number): Edge => ({ row, col, weight })
const out = (row: number, col: number, firm = false): Out => ({ row, col, firm })
const wish = (rows: number, cols: number, edges: readonly Edge[]) => ({ rows, cols, edges, locks: [], bans: [] })
const bare = (edges: readonly Edge[]) => edges.map(({ row, col }) => [row, col])

/** Free, the first family would go to the second carer and the second to the first: 9 + 9 against 5 + 5. */
const crossed = wish(2, 2, [edge(0, 0, 5), edge(0, 1, 9), edge(1, 0, 9), edge(1, 1, 5)])
/** Only the first carer can serve the second family. */
const forced = wish(2, 2, [edge(0, 0, 9), edge(0, 1, 5), edge(1, 0, 5)])

describe('a proposal already out', () => {
  it('is kept even where another pair would have more points', () => {
    expect(bare(roundOf(crossed, 'coverage').pairs)).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(keepingOf(crossed, [out(0, 0)])).toEqual({ kept: [edge(0, 0, 5)], released: [] })
  })
  it('is not kept when one more family would be left without anybody', () => {
    expect(keepingOf(forced, [out(0, 0)])).toEqual({ kept: [], released: [{ ...out(0, 0), why: 'coverage' }] })
  })
  it('is kept in a stable round, which does not look for coverage', () => {
    expect(keepingOf(forced, [out(0, 0)], false).kept).toEqual([edge(0, 0, 9)])
  })
  it('is kept at any price once both sides have said yes', () => {
    expect(keepingOf(forced, [out(0, 0, true)])).toEqual({ kept: [edge(0, 0, 9)], released: [] })
  })
  it('gives way to what the operator wants, and to what is no longer possible', () => {
    expect(keepingOf({ ...crossed, bans: [out(0, 0)] }, [out(0, 0, true)]).released).toMatchObject([{ why: 'banned' }])
    expect(keepingOf({ ...crossed, locks: [out(0, 1)] }, [out(0, 0, true)]).released).toMatchObject([{ why: 'locked' }])
    expect(keepingOf(wish(2, 2, [edge(1, 1, 5)]), [out(0, 0, true)]).released).toMatchObject([{ why: 'unfit' }])
  })
  it('is one for a family and one for a carer: of two, the one with more points', () => {
    const both = keepingOf(wish(1, 2, [edge(0, 0, 5), edge(0, 1, 9)]), [out(0, 0), out(0, 1)])
    expect(both).toEqual({ kept: [edge(0, 1, 9)], released: [{ ...out(0, 0), why: 'elsewhere' }] })
  })
  it('by the hour stays when the week allows it, and says when it does not', () => {
    const families = [{ slots: [[540, 720] as const] }, { slots: [[600, 780] as const] }]
    const week = { families, carers: [{ minutes: 600 }] }
    const both = wish(2, 1, [edge(0, 0, 1_000), edge(1, 0, 9_000)])
    const made = hourlyMade(both, assignHourly(hourlyProblemOf(both, [out(0, 0)], week), { milliseconds: 50 }))
    expect(bare(made.pairs)).toEqual([[0, 0]])
    expect(keptIn(both, [out(0, 0), out(1, 0)], made.pairs).released).toMatchObject([{ row: 1, why: 'week' }])
  })
})

describe('the same round twice', () => {
  it.each(modes)('with its pairs proposed meanwhile changes nothing (%s)', (mode) => {
    fc.assert(
      fc.property(small, ({ edges, sizes: { rows, cols } }) => {
        const free = wish(rows, cols, edges)
        const first = roundOf(free, mode)
        const proposed = first.pairs.map(({ row, col }) => out(row, col))
        const { kept } = keepingOf(free, proposed, mode !== 'stable')
        const again = roundOf({ ...free, locks: kept }, mode)
        expect(again.pairs).toEqual(first.pairs)
      }),
      seeded(1_000),
    )
  })
  it('keeps as many proposals as any round that covers as many families', () => {
    fc.assert(
      fc.property(small, fc.array(fc.nat(30), { maxLength: 4 }), ({ edges, sizes: { rows, cols } }, picks) => {
        const proposals = [...new Set(picks)].flatMap((at) => (edges[at] ? [out(edges[at].row, edges[at].col)] : []))
        const one = { edges, sizes: { rows, cols } }
        const answers = everyAnswer(one)
        const most = Math.max(...answers.map(({ pairs }) => pairs))
        const free = wish(rows, cols, edges)
        const { kept } = keepingOf(free, proposals)
        expect(roundOf({ ...free, locks: kept }, 'coverage').covered).toBe(most)
        // No round that covers as many keeps one more: whichever is added to those kept costs a family.
        for (const more of proposals.filter(({ row, col }) => !kept.some((pair) => pair.row === row || pair.col === col))) {
          expect(roundOf({ ...free, locks: [...kept, more] }, 'coverage').covered).toBeLessThan(most)
        }
      }),
      seeded(500),
    )
  })
})

describe('who would rather change', () => {
  it('is listed, those who would gain most first, and nobody in a stable round', () => {
    const edges = [edge(0, 0, 9), edge(0, 1, 8), edge(1, 0, 7), edge(2, 0, 1), edge(2, 1, 10)]
    const locked = roundOf({ ...wish(3, 2, edges), locks: [edge(1, 0, 7), edge(0, 1, 8)] }, 'coverage')
    expect(bare(locked.blocking)).toEqual([
      [2, 1],
      [0, 0],
    ])
    expect(roundOf(wish(3, 2, edges), 'stable').blocking).toEqual([])
  })
})
