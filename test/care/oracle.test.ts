// A solver nobody here wrote (HiGHS, MIT, for tests alone) gives the same values on random rounds, and proves the bound of rounds by the hour.
import fc from 'fast-check'
import loadHighs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { assign, assignHourly, type Edge, type HourlyProblem, type Slot } from '../../events/care/round.ts'
import { seeded } from '../support/seed.ts'

const { seed } = seeded(1)
let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
  highs = await loadHighs()
})

type Model = { readonly weights: readonly number[]; readonly constraints: readonly string[]; readonly whole: boolean }
/** The best value of Σ weight·x with every x between 0 and 1. */
const best = ({ weights, constraints, whole }: Model): number => {
  if (weights.length === 0) return 0
  const names = weights.map((_, n) => `x${n}`)
  const kinds = whole ? ['Binary', ...names] : ['Bounds', ...names.map((name) => `0 <= ${name} <= 1`)]
  const goal = weights.map((weight, n) => `${weight} x${n}`).join(' + ')
  const model = ['Maximize', `obj: ${goal}`, 'Subject To', ...constraints.map((one, n) => `c${n}: ${one}`), ...kinds, 'End'].join('\n')
  const solved = highs.solve(model)
  if (solved.Status !== 'Optimal') throw new Error(`HiGHS says ${solved.Status}`)
  return Math.round(solved.ObjectiveValue)
}
const sumOf = (edges: readonly Edge[], chosen: (edge: Edge) => boolean): string =>
  edges.flatMap((edge, n) => (chosen(edge) ? [`x${n}`] : [])).join(' + ')
const atMost = (terms: string, most: number): readonly string[] => (terms === '' ? [] : [`${terms} <= ${most}`])

type Round = {
  readonly edges: readonly Edge[]
  readonly rows: number
  readonly cols: number
  readonly rowDemand: number[]
  readonly colCapacity: number[]
}
const sparse: fc.Arbitrary<Round> = fc
  .record({ rows: fc.integer({ min: 1, max: 25 }), cols: fc.integer({ min: 1, max: 20 }), most: fc.constantFrom(1, 10, 10_000) })
  .chain(({ rows, cols, most }) =>
    fc.record({
      rows: fc.constant(rows),
      cols: fc.constant(cols),
      rowDemand: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: rows, maxLength: rows }),
      colCapacity: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: cols, maxLength: cols }),
      edges: fc.uniqueArray(fc.record({ row: fc.nat(rows - 1), col: fc.nat(cols - 1), weight: fc.nat(most) }), {
        maxLength: 90,
        selector: ({ row, col }) => `${row}/${col}`,
      }),
    }),
  )
const limitsOf = ({ edges, rowDemand, colCapacity }: Round): readonly string[] => [
  ...rowDemand.flatMap((most, row) =>
    atMost(
      sumOf(edges, (edge) => edge.row === row),
      most,
    ),
  ),
  ...colCapacity.flatMap((most, col) =>
    atMost(
      sumOf(edges, (edge) => edge.col === col),
      most,
    ),
  ),
]

const slot: fc.Arbitrary<Slot> = fc
  .record({ day: fc.nat(4), hour: fc.integer({ min: 8, max: 16 }), hours: fc.integer({ min: 1, max: 4 }) })
  .map(({ day, hour, hours }) => [day * 1440 + hour * 60, day * 1440 + (hour + hours) * 60] as const)
const hourly: fc.Arbitrary<HourlyProblem> = fc
  .record({
    families: fc.array(fc.record({ slots: fc.array(slot, { minLength: 1, maxLength: 1 }) }), { minLength: 1, maxLength: 14 }),
    carers: fc.array(fc.record({ minutes: fc.constantFrom(240, 480, 900) }), { minLength: 1, maxLength: 5 }),
    weights: fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), { minLength: 70, maxLength: 70 }),
  })
  .map(({ families, carers, weights }) => ({
    families,
    carers,
    edges: families.flatMap((_, row) =>
      carers.flatMap((__, col) => {
        const weight = weights[row * 5 + col]
        return weight === undefined ? [] : [{ row, col, weight }]
      }),
    ),
  }))
const minutesOf = (slots: readonly Slot[] = []): number => slots.reduce((sum, [from, until]) => sum + until - from, 0)
const meet = (a: readonly Slot[] = [], b: readonly Slot[] = []): boolean =>
  a.some(([from, until]) => b.some(([start, end]) => from < end && start < until))
const lawsOf = ({ families, carers, edges }: HourlyProblem): readonly string[] => [
  ...families.flatMap((_, row) =>
    atMost(
      sumOf(edges, (edge) => edge.row === row),
      1,
    ),
  ),
  ...carers.flatMap(({ minutes }, col) =>
    atMost(edges.flatMap((edge, n) => (edge.col === col ? [`${minutesOf(families[edge.row]?.slots)} x${n}`] : [])).join(' + '), minutes),
  ),
  ...edges.flatMap((one, n) =>
    edges.flatMap((other, m) =>
      m > n && one.col === other.col && one.row !== other.row && meet(families[one.row]?.slots, families[other.row]?.slots)
        ? [`x${n} + x${m} <= 1`]
        : [],
    ),
  ),
]

describe('an independent solver', () => {
  it('covers as many as the round, and weighs as much', () => {
    for (const round of fc.sample(sparse, { seed, numRuns: 60 })) {
      const { edges, ...sizes } = round
      const limits = limitsOf(round)
      const ours = assign(edges, { ...sizes, mode: 'coverage' })
      const most = best({ weights: edges.map(() => 1), constraints: limits, whole: false })
      expect(ours.pairsCount).toBe(most)
      const all = sumOf(edges, () => true)
      const heaviest = best({
        weights: edges.map(({ weight }) => weight),
        constraints: all === '' ? limits : [...limits, `${all} >= ${most}`],
        whole: false,
      })
      expect(ours.weight).toBe(heaviest)
    }
  })
  it('is never above the bound of a round by the hour, nor below its value', () => {
    let [got, possible] = [0, 0]
    for (const problem of fc.sample(hourly, { seed, numRuns: 25 })) {
      const ours = assignHourly(problem, { milliseconds: 60 })
      const optimum = best({ weights: problem.edges.map(({ weight }) => weight), constraints: lawsOf(problem), whole: true })
      expect(ours.objective).toBeLessThanOrEqual(optimum)
      expect(ours.upperBound).toBeGreaterThanOrEqual(optimum)
      got += ours.objective
      possible += optimum
    }
    expect(got).toBeGreaterThanOrEqual(0.98 * possible)
  })
})
