// By the hour: never a clash, never too many hours, never better than the bound, and as good as the best where every answer can be tried.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignHourly, boundOfPrices, type HourlyProblem, type HourlyRound } from '../../events/care/round.ts'
import { makePricing } from '../../events/care/rounds/bound.ts'
import { prepared } from '../../events/care/rounds/hourly-problem.ts'
import { random } from '../../events/care/rounds/random.ts'
import { seeded } from '../support/seed.ts'
import { crowded } from './crowded.ts'

const day = 1440
const slot = fc
  .record({ day: fc.integer({ min: 0, max: 2 }), hour: fc.integer({ min: 8, max: 14 }), hours: fc.integer({ min: 1, max: 4 }) })
  .map(({ day: of, hour, hours }) => [of * day + hour * 60, of * day + (hour + hours) * 60] as const)
const tiny: fc.Arbitrary<HourlyProblem> = fc
  .record({
    families: fc.array(fc.record({ slots: fc.array(slot, { minLength: 1, maxLength: 2 }) }), { maxLength: 5 }),
    carers: fc.array(fc.record({ minutes: fc.constantFrom(120, 360, 600) }), { maxLength: 3 }),
    weights: fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), { minLength: 15, maxLength: 15 }),
    between: fc.constantFrom(0, 30),
  })
  .map(({ families, carers, weights, between }) => ({
    ...{ families, carers, between },
    edges: families.flatMap((_, row) =>
      carers.flatMap((__, col) => {
        const weight = weights[row * 3 + col]
        return weight === undefined ? [] : [{ row, col, weight }]
      }),
    ),
  }))

/** Written again from the words of the rule, not from the solver. */
type Said = Pick<HourlyRound, 'pairs' | 'objective'>
const isLawful = ({ families, carers, edges, between = 0 }: HourlyProblem, { pairs, objective }: Said): boolean => {
  const once = new Set(pairs.map(([family]) => family)).size === pairs.length
  const weights = pairs.map(([family, carer]) => edges.find(({ row, col }) => row === family && col === carer)?.weight)
  const weeks = carers.map(({ minutes }, carer) => {
    const slots = pairs.flatMap(([family, by]) => (by === carer ? (families[family]?.slots ?? []).map((of) => ({ family, of })) : []))
    const total = slots.reduce((sum, { of: [from, until] }) => sum + until - from, 0)
    const apart = slots.every(({ family, of: [from, until] }) =>
      slots.every((other) => other.family === family || from >= other.of[1] + between || other.of[0] >= until + between),
    )
    return apart && total <= minutes
  })
  return (
    once &&
    weeks.every(Boolean) &&
    weights.every((one) => one !== undefined) &&
    weights.reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0) === objective
  )
}

const bestOf = (problem: HourlyProblem): number => {
  const walk = (family: number, pairs: readonly (readonly [number, number])[], worth: number): number => {
    if (family === problem.families.length) return worth
    const with_ = problem.edges
      .filter(({ row }) => row === family)
      .map(({ col, weight }) => ({ pairs: [...pairs, [family, col] as const], worth: worth + weight }))
      .filter((next) => isLawful(problem, { pairs: next.pairs, objective: next.worth }))
    return Math.max(walk(family + 1, pairs, worth), ...with_.map((next) => walk(family + 1, next.pairs, next.worth)))
  }
  return walk(0, [], 0)
}

/** Chance found it: what is taken first is in the way of two that are worth more together, and no single change leads there. */
const inTheWay: HourlyProblem = {
  families: [{ slots: [[480, 720]] }, { slots: [[1920, 2100]] }, { slots: [[480, 540]] }],
  carers: [{ minutes: 360 }, { minutes: 600 }],
  edges: [...[54, 95, 20].map((weight, row) => ({ row, col: 0, weight })), ...[55, 1].map((weight, n) => ({ row: n + 1, col: 1, weight }))],
}

describe('a round by the hour', () => {
  it('is the best there is also where the first choices are in its way', () => {
    expect(assignHourly(inTheWay, { milliseconds: 20 }).objective).toBe(bestOf(inTheWay))
  })
  it('is lawful, the best there is on small ones, and under its bound', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const round = assignHourly(problem, { milliseconds: 20 })
        const best = bestOf(problem)
        expect(isLawful(problem, round)).toBe(true)
        expect(round.objective).toBe(best)
        expect(round.upperBound).toBeGreaterThanOrEqual(best)
        expect(boundOfPrices(problem, round.prices)).toBe(round.upperBound)
        expect(assignHourly(problem, { milliseconds: 20 })).toEqual(round)
      }),
      seeded(300),
    )
  })

  it('is bounded at every step, not only at the last', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const best = bestOf(problem)
        const pricing = makePricing(prepared(problem))
        for (let step = 0; step < 30; step++) {
          pricing.step(best)
          expect(pricing.bound()).toBeGreaterThanOrEqual(best)
        }
      }),
      seeded(200),
    )
  })

  it('is bounded by any prices, and no certificate is made of what are none', () => {
    fc.assert(
      fc.property(tiny, fc.array(fc.nat(12_000), { minLength: 5, maxLength: 5 }), (problem, any) => {
        const prices = problem.families.map((_, family) => any[family] ?? 0)
        expect(boundOfPrices(problem, prices)).toBeGreaterThanOrEqual(bestOf(problem))
        for (const none of [[...prices, 0], prices.map(() => -1), prices.map(() => 0.5)]) {
          if (none.length > 0) expect(boundOfPrices(problem, none)).toBeUndefined()
        }
      }),
      seeded(200),
    )
  })

  it('has a bound that holds where not every week can be looked at', () => {
    // One carer, sixty families at the same weight whose hours never meet: the order of density says nothing.
    const next = random(3)
    const families = Array.from({ length: 60 }, (_, at) => ({ slots: [[at * 160, at * 160 + 37 + Math.floor(60 * next())] as const] }))
    const edges = families.map(({ slots }, row) => ({ row, col: 0, weight: 7 * (slots[0]?.[1] ?? 0) - 7 * (slots[0]?.[0] ?? 0) + 1 }))
    const round = assignHourly({ families, carers: [{ minutes: 1_801 }], edges }, { milliseconds: 1 })
    expect(round.objective).toBeLessThanOrEqual(round.upperBound)
    expect(round.upperBound).toBeGreaterThan(7 * 1_790)
  })

  it('is as good as the bound says within a hundredth, with many families and few carers', () => {
    const problem = crowded(60)
    const round = assignHourly(problem, { milliseconds: 1 })
    expect(isLawful(problem, round)).toBe(true)
    expect(boundOfPrices(problem, round.prices)).toBe(round.upperBound)
    expect(round.stopped).toBe(false)
    expect(round.objective / round.upperBound).toBeGreaterThan(0.97)
  })

  it('says how far it is, never back, and at the end all', () => {
    const told: number[] = []
    assignHourly(crowded(30), { milliseconds: 1, progress: (share) => told.push(share) })
    expect(told.every((share, at) => share >= (told[at - 1] ?? 0))).toBe(true)
    expect(told.at(-1)).toBe(1)
  })

  it('stops when the clock says so, and says it', () => {
    let asked = 0
    const families = Array.from({ length: 40 }, (_, at) => ({ slots: [[at * 60, at * 60 + 90] as const] }))
    const edges = families.map((_, row) => ({ row, col: 0, weight: row }))
    const late = assignHourly({ families, carers: [{ minutes: 2400 }], edges }, { milliseconds: 1000, clock: () => 2000 * asked++ })
    expect(late.upperBound).toBeGreaterThanOrEqual(late.objective)
    expect(late.stopped).toBe(true)
    expect(asked).toBeLessThan(10)
  })

  const wrong: readonly (readonly [string, Partial<HourlyProblem>])[] = [
    ['no part of a week', { families: [{ slots: [[600, 600]] }] }],
    ['no part of a week', { families: [{ slots: [[0, 10_081]] }] }],
    ['no part of a week', { carers: [{ minutes: -1 }] }],
    ['outside', { edges: [{ row: 0, col: 0, weight: 1 }] }],
    ['too large', { families: [{ slots: [[0, 60]] }], carers: [{ minutes: 60 }], edges: [{ row: 0, col: 0, weight: 2 ** 52 }] }],
  ]
  it.each(wrong)('refuses what is %s', (says, part) => {
    expect(() => assignHourly({ families: [], carers: [], edges: [], ...part }, { milliseconds: 1 })).toThrow(says)
  })
})
