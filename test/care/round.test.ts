// The round: as good as the best of all answers, with prices that prove it and a checker that believes nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, checkCertificate, type Mode, modes, type Round } from '../../events/care/round.ts'
import { seeded } from '../support/seed.ts'
import { type Answer, everyAnswer, type Instance, small } from './instances.ts'

const best = (answers: readonly Answer[], better: (a: Answer, b: Answer) => number): Answer => {
  const [first] = [...answers].sort(better)
  if (!first) throw new Error('to pair nobody is an answer too')
  return first
}
const run = ({ edges, sizes }: Instance, mode: Mode): Round => assign(edges, { ...sizes, mode })
const verdict = ({ edges, sizes }: Instance, mode: Mode, round: Round) => checkCertificate(edges, { ...sizes, mode }, round)

describe('a round', () => {
  it('covers as many as any answer, and weighs as much as the heaviest of those', () => {
    fc.assert(
      fc.property(small, (instance) => {
        const { pairs, weight } = best(everyAnswer(instance), (a, b) => b.pairs - a.pairs || b.weight - a.weight)
        const round = run(instance, 'coverage')
        expect([round.pairsCount, round.weight]).toEqual([pairs, weight])
        expect(verdict(instance, 'coverage', round)).toEqual({ ok: true, gap: 0 })
      }),
      seeded(10_000),
    )
  })

  it('in balance has as good a worst pair as any answer that covers as many', () => {
    fc.assert(
      fc.property(small, (instance) => {
        const wanted = best(
          everyAnswer(instance),
          (a, b) => b.pairs - a.pairs || (a.worst === b.worst ? b.weight - a.weight : b.worst - a.worst),
        )
        const round = run(instance, 'balanced')
        expect([round.pairsCount, round.weight]).toEqual([wanted.pairs, wanted.weight])
        expect(verdict(instance, 'balanced', round)).toEqual({ ok: true, gap: 0 })
      }),
      seeded(2_000),
    )
  })

  it('when stable leaves nobody who would both gain by leaving', () => {
    fc.assert(
      fc.property(small, (instance) => {
        expect(verdict(instance, 'stable', run(instance, 'stable'))).toEqual({ ok: true, gap: 0 })
      }),
      seeded(5_000),
    )
  })

  it('when stable covers at least half as many as can be covered', () => {
    fc.assert(
      fc.property(small, (instance) => 2 * run(instance, 'stable').pairsCount >= run(instance, 'coverage').pairsCount),
      seeded(2_000),
    )
  })

  it.each(modes)('is the same from the same input, in whatever order the pairs are said (%s)', (mode) => {
    fc.assert(
      fc.property(small, (instance) => {
        const round = run(instance, mode)
        expect(run(instance, mode)).toEqual(round)
        const turned = run({ ...instance, edges: [...instance.edges].reverse() }, mode)
        expect([turned.pairsCount, turned.weight]).toEqual([round.pairsCount, round.weight])
      }),
      seeded(500),
    )
  })
})

const two: Instance = {
  edges: [
    { row: 0, col: 0, weight: 10 },
    { row: 0, col: 1, weight: 9 },
    { row: 1, col: 0, weight: 9 },
  ],
  sizes: { rows: 2, cols: 2 },
}

describe('three ways to see the same two families', () => {
  it('coverage serves both, stability serves the one that fits best', () => {
    expect(run(two, 'coverage').pairs).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(run(two, 'stable').pairs).toEqual([[0, 0]])
  })
})

describe('the checker', () => {
  const fair = run(two, 'coverage')
  const spoiled: readonly (readonly [string, Mode, Round])[] = [
    ['no-such-pair', 'coverage', { ...fair, pairs: [[1, 1]] }],
    ['twice', 'coverage', { ...fair, pairs: [...fair.pairs, [0, 1]] }],
    ['too-many', 'coverage', { ...fair, pairs: [...fair.pairs, [0, 0]] }],
    ['sums', 'coverage', { ...fair, weight: fair.weight + 1 }],
    ['sums', 'coverage', { ...fair, pairsCount: 1 }],
    ['price', 'coverage', { ...fair, rowPrice: [0.5, 0] }],
    ['price', 'coverage', { ...fair, colPrice: [] }],
    ['gap', 'coverage', { ...fair, rowPrice: fair.rowPrice.map((price) => price + 1) }],
    ['gap', 'coverage', { ...run(two, 'stable'), rowPrice: fair.rowPrice, colPrice: fair.colPrice }],
    ['blocking', 'stable', fair],
    ['threshold', 'balanced', { ...run(two, 'stable') }],
  ]
  it.each(spoiled)('says %s of a spoiled round (%s)', (why, mode, round) => {
    expect(verdict(two, mode, round)).toMatchObject({ ok: false, why })
  })

  it('finds any answer that is not the best', () => {
    fc.assert(
      fc.property(small, ({ edges, sizes }) => {
        const round = run({ edges, sizes }, 'coverage')
        fc.pre(round.pairsCount > 0)
        const [first, ...rest] = round.pairs
        const weight = edges.find(({ row, col }) => row === first?.[0] && col === first?.[1])?.weight ?? 0
        const less = { ...round, pairs: rest, pairsCount: rest.length, weight: round.weight - weight }
        expect(verdict({ edges, sizes }, 'coverage', less)).toMatchObject({ ok: false, why: 'gap' })
      }),
      seeded(500),
    )
  })
})

describe('what cannot be a round', () => {
  const one = { rows: 1, cols: 1 }
  const wrong: readonly (readonly [string, Instance])[] = [
    ['outside', { edges: [{ row: 1, col: 0, weight: 1 }], sizes: one }],
    ['no non-negative integer', { edges: [{ row: 0, col: 0, weight: -1 }], sizes: one }],
    ['no non-negative integer', { edges: [{ row: 0, col: 0, weight: 0.5 }], sizes: one }],
    ['said twice', { edges: [two.edges[0], two.edges[0]].flatMap((edge) => edge ?? []), sizes: two.sizes }],
    ['is not a count', { edges: [], sizes: { ...one, rowDemand: [-1] } }],
    ['has 2 entries', { edges: [], sizes: { ...one, colCapacity: [1, 1] } }],
    ['too large', { edges: [{ row: 0, col: 0, weight: Number.MAX_SAFE_INTEGER }], sizes: one }],
  ]
  it.each(wrong)('is refused: %s', (says, instance) => {
    expect(() => run(instance, 'coverage')).toThrow(says)
  })
})
