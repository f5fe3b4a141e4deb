// Matching: how fast a round is solved and proven, how close a round by the hour comes to its bound, how fast the first ten are found among many carers.

import { keepingOf } from '../events/care/keeping.ts'
import { assign, assignHourly, boundOfPrices, checkCertificate, type Edge, type HourlyProblem } from '../events/care/round.ts'
import { roundOf } from '../events/care/round-of.ts'
import { random } from '../events/care/rounds/random.ts'
import { exactHourly } from '../server/care/exact.ts'
import { type Row, topTen } from './matching/top-ten.ts'

type Bench = {
  readonly adminUrl: string
  readonly print: (line: string) => void
  readonly quick?: boolean
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Families with so many candidates each, scores that go together with how sought after somebody is, as in real lists. */
const careLike = (size: number, candidatesEach: number, seed: number): Edge[] => {
  const next = random(seed)
  const appeal = Array.from({ length: size }, () => next())
  return Array.from({ length: size }, (_, row) => {
    const chosen = new Set<number>()
    while (chosen.size < candidatesEach) chosen.add(Math.floor(next() * size))
    return [...chosen].map((col) => ({ row, col, weight: Math.floor(6_000 * (appeal[col] ?? 0) + 4_000 * next()) }))
  }).flat()
}

const solved = (size: number, target: string, times: number): Row => {
  const edges = careLike(size, 20, size)
  const options = { rows: size, cols: size, mode: 'coverage' } as const
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    assign(edges, options)
    return performance.now() - start
  })
  const round = assign(edges, options)
  const start = performance.now()
  const { ok } = checkCertificate(edges, options, round)
  const checked = performance.now() - start
  return {
    what: `a round of ${size} × ${size} × 20, ${round.pairsCount} covered`,
    measured: `${median(taken).toFixed(1)} ms (first ${taken[0]?.toFixed(1)}), certificate ${ok ? 'holds' : 'BROKEN'}, checked in ${checked.toFixed(1)} ms`,
    target,
  }
}

/** Somebody more, or one wish less, is one more round: nothing of the first is repaired. Two hundred proposals are out. */
const imagined = (size: number, times: number): Row => {
  const edges = careLike(size, 20, size)
  const next = random(9)
  const more = Array.from({ length: 40 }, () => ({ row: Math.floor(next() * size), col: size, weight: Math.floor(9_000 * next()) }))
  const apart = more.filter(({ row }, at) => more.findIndex((edge) => edge.row === row) === at)
  const wish = { rows: size, cols: size + 1, edges: [...edges, ...apart], locks: [], bans: [] }
  const out = roundOf({ ...wish, edges }, 'stable')
    .pairs.slice(0, 200)
    .map(({ row, col }) => ({ row, col, firm: false }))
  const timed = (work: () => unknown): number[] =>
    Array.from({ length: times }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    })
  const [again, kept] = [timed(() => roundOf(wish, 'coverage')), timed(() => keepingOf(wish, out))]
  return {
    what: `what if, ${size} × ${size} × 20: the round again with one carer more`,
    measured: `${median(again).toFixed(1)} ms (first ${again[0]?.toFixed(1)}); choosing which of 200 proposals to keep ${median(kept).toFixed(1)} ms`,
    target: 'what-if ≤ 30 ms',
  }
}

const day = 1440
/** Families that want one to five stretches a week, carers with so many hours, twenty candidates each. */
const hourlyLike = (families: number, carers: number, seed: number): HourlyProblem => {
  const next = random(seed)
  const pick = (count: number): number => Math.floor(next() * count)
  const wanted = Array.from({ length: families }, () => {
    const [start, long] = [(7 + pick(12)) * 60 + pick(2) * 30, [120, 180, 240, 300][pick(4)] ?? 120]
    const days = [0, 1, 2, 3, 4, 5, 6].map((at) => ({ at, luck: next() })).sort((a, b) => a.luck - b.luck)
    const slots = days.slice(0, 1 + pick(5)).map(({ at }) => [at * day + start, at * day + Math.min(day, start + long)] as const)
    return { x: next(), y: next(), slots }
  })
  const offered = Array.from({ length: carers }, () => ({
    ...{ x: next(), y: next(), minutes: (15 + pick(26)) * 60 },
    ...{ from: (6 + pick(4)) * 60, until: (14 + pick(9)) * 60 },
  }))
  const edges = wanted.flatMap((family, row) =>
    offered
      .map((carer, col) => ({ col, far: Math.hypot(family.x - carer.x, family.y - carer.y), carer }))
      .filter(({ carer }) => family.slots.every(([from, until]) => from % day >= carer.from && (until - 1) % day < carer.until))
      .sort((a, b) => a.far - b.far)
      .slice(0, 20)
      .map(({ col, far }) => ({ row, col, weight: 1_000 + Math.max(0, Math.floor(1_000 * (1 - far) * (0.6 + 0.4 * next()))) })),
  )
  return { families: wanted, carers: offered, edges }
}

/** Several of the same size: the least share of its bound is what one can count on. Each bound is computed again from its prices. */
const byTheHour = (families: number, carers: number, seeds: readonly number[]): Row => {
  const rounds = seeds.map((seed) => {
    const problem = hourlyLike(families, carers, seed)
    const start = performance.now()
    const round = assignHourly(problem, { milliseconds: 10_000, clock: () => performance.now() })
    const taken = performance.now() - start
    return { ...round, taken, holds: (boundOfPrices(problem, round.prices) ?? Number.NaN) <= round.upperBound }
  })
  const shares = rounds.map(({ objective, upperBound }) => ((100 * objective) / upperBound).toFixed(2))
  const stopped = rounds.filter((round) => round.stopped).length
  return {
    what: `by the hour, ${families} families and ${carers} carers, ${seeds.length} of them`,
    measured: `${shares.join(', ')} % of the bound in at most ${(Math.max(...rounds.map(({ taken }) => taken)) / 1000).toFixed(1)} s, ${stopped} stopped by the time; bounds ${rounds.every(({ holds }) => holds) ? 'hold' : 'BROKEN'}`,
    target: families === 300 ? '≥ 99 % in 10 s' : 'said',
  }
}

/** A round of the size the proof is for: how long HiGHS takes in its thread, and what the search alone would have reached. */
const proven = async (families: number, carers: number): Promise<Row> => {
  const problem = hourlyLike(families, carers, families)
  const start = performance.now()
  const exact = await exactHourly(problem, 10_000)
  const taken = performance.now() - start
  const { objective } = assignHourly(problem, { milliseconds: 10_000, clock: () => performance.now() })
  return {
    what: `by the hour, ${families} families and ${carers} carers, proven in a thread`,
    measured: `${exact?.pairs ? 'optimal' : 'only bounded'} in ${(taken / 1000).toFixed(1)} s; the search alone ${((100 * objective) / (exact?.bound ?? Number.NaN)).toFixed(2)} % of it`,
    target: 'said',
  }
}

/** Everything on one machine, the database included. */
export const bench = async ({ adminUrl, print, quick = false }: Bench): Promise<readonly Row[]> => {
  const rows = [solved(1_000, '≤ 50 ms', 15), imagined(1_000, 15), ...(quick ? [] : [solved(10_000, '≤ 1 s (stretch 0.4 s)', 5)])]
  rows.push(await proven(100, 60))
  rows.push(byTheHour(300, 150, quick ? [300] : [300, 1, 2]))
  rows.push(byTheHour(300, 100, quick ? [300] : [300, 1, 2, 3, 4]))
  if (!quick) rows.push(byTheHour(1_000, 500, [1_000]))
  rows.push(...(await topTen(adminUrl, quick ? 5_000 : 50_000)))
  for (const { what, measured, target } of rows) print(`${what} — ${measured} — ${target}`)
  return rows
}
