// The proof of a round by the hour in a thread of its own: the same value as trying everything, a bound without one, and the search without either.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignHourly, type HourlyProblem, type Slot } from '../../events/care/round.ts'
import { exactHourly } from '../../server/care/exact.ts'
import { solveHourly } from '../../server/care/hourly.ts'
import { seeded } from '../support/seed.ts'
import { crowded } from './crowded.ts'

const minutesOf = (slots: readonly Slot[] = []): number => slots.reduce((sum, [from, until]) => sum + until - from, 0)
const meet = (a: readonly Slot[], b: readonly Slot[]): boolean =>
  a.some(([from, until]) => b.some(([start, end]) => from < end && start < until))

/** The best of all choices, one family after the other. */
const best = ({ families, carers, edges }: HourlyProblem, row = 0, given: readonly (number | undefined)[] = []): number => {
  const family = families[row]
  if (!family)
    return given.reduce<number>((sum, col, at) => sum + (edges.find((edge) => edge.row === at && edge.col === col)?.weight ?? 0), 0)
  const of = (col: number) => families.filter((_, at) => given[at] === col)
  const open = edges.filter((edge) => {
    if (edge.row !== row) return false
    const served = of(edge.col)
    const minutes = served.reduce((sum, { slots }) => sum + minutesOf(slots), minutesOf(family.slots))
    return minutes <= (carers[edge.col]?.minutes ?? 0) && !served.some(({ slots }) => meet(slots, family.slots))
  })
  return Math.max(...[undefined, ...open.map(({ col }) => col)].map((col) => best({ families, carers, edges }, row + 1, [...given, col])))
}

const slot = fc
  .record({ day: fc.nat(1), hour: fc.integer({ min: 8, max: 12 }), hours: fc.integer({ min: 1, max: 4 }) })
  .map(({ day, hour, hours }) => [day * 1440 + hour * 60, day * 1440 + (hour + hours) * 60] as const)
const problems: fc.Arbitrary<HourlyProblem> = fc
  .record({
    families: fc.array(fc.record({ slots: fc.array(slot, { minLength: 1, maxLength: 1 }) }), { minLength: 1, maxLength: 6 }),
    carers: fc.array(fc.record({ minutes: fc.constantFrom(120, 300, 600) }), { minLength: 1, maxLength: 3 }),
    weights: fc.array(fc.option(fc.nat(100), { nil: undefined }), { minLength: 18, maxLength: 18 }),
  })
  .map(({ families, carers, weights }) => ({
    ...{ families, carers },
    edges: families.flatMap((_, row) =>
      carers.flatMap((__, col) => {
        const weight = weights[row * 3 + col]
        return weight === undefined ? [] : [{ row, col, weight }]
      }),
    ),
  }))

it('finds the best there is, and says so', async () => {
  for (const problem of fc.sample(problems, { seed: seeded(1).seed, numRuns: 15 })) {
    const round = await solveHourly(problem)
    const most = best(problem)
    expect([round?.objective, round?.upperBound, round?.stopped]).toEqual([most, most, false])
    const worth = (round?.pairs ?? []).map(
      ([row, col]) => problem.edges.find((edge) => edge.row === row && edge.col === col)?.weight ?? Number.NaN,
    )
    expect(worth.reduce((sum, one) => sum + one, 0)).toBe(most)
  }
})

it('without time for a proof answers with the search, whose pairs need no thread', async () => {
  const problem = crowded(40)
  const round = await solveHourly(problem, { budget: { proof: 1, search: 120_000 } })
  const alone = assignHourly(problem, { milliseconds: 120_000 })
  expect(round).toMatchObject({ pairs: alone.pairs, objective: alone.objective, stopped: false })
  expect(round?.upperBound).toBeLessThanOrEqual(alone.upperBound)
  expect(round?.upperBound).toBeGreaterThanOrEqual(alone.objective)
})
it('does not begin a second proof while one is running', async () => {
  const first = exactHourly(crowded(30), 2_000)
  expect(await exactHourly(crowded(10), 2_000)).toBeUndefined()
  expect((await first)?.bound).toBeGreaterThan(0)
})
it('of nobody is nothing', async () => {
  expect(await exactHourly({ families: [], carers: [], edges: [] }, 1_000)).toEqual({ pairs: [], bound: 0 })
})
