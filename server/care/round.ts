// The round a desk asks for, named by the SHA-256 of its input: the same wherever it is worked out.
import { among, type Couple, type Wish } from '../../events/care/couples.ts'
import { type Keeping, keepingOf, keptIn, type Out, type Release } from '../../events/care/keeping.ts'
import { type Edge, type HourlyProblem, type Progress, untold, within } from '../../events/care/round.ts'
import { hourlyMade, hourlyProblemOf, type Made, roundOf } from '../../events/care/round-of.ts'
import type { Slot } from '../../events/kernel/care.ts'
import { canonical, type Json } from '../../events/kernel/index.ts'
import { isHourly, type Problem } from '../../projections/care/round-problem.ts'
import { sha256Hex } from '../kernel/identity.ts'
import type { Solved } from './hourly.ts'

const oneToOne = ['coverage', 'stable', 'balanced'] as const
export type OneToOne = (typeof oneToOne)[number]
export const roundModes = [...oneToOne, 'hourly'] as const
export type RoundMode = (typeof roundModes)[number]

export type Pairing = { readonly request: string; readonly carer: string }
export type Asked<M extends RoundMode = RoundMode> = {
  readonly mode: M
  /** the version of the weights */
  readonly weights: number
  /** proposals already out are kept where no family is left uncovered by it */
  readonly keep: boolean
  readonly locks: readonly Pairing[]
  readonly bans: readonly Pairing[]
}
type Scored = Pairing & { readonly score: number }
export type Round = Pick<Made, 'covered' | 'score' | 'bound'> & {
  readonly mode: RoundMode
  readonly input: string
  readonly weights: number
  readonly requests: number
  readonly carers: number
  /** the score of the worst pair; 0 where there is none */
  readonly lowest: number
  readonly blocking: number
  /** the first of those who would both rather change */
  readonly blockers: readonly Scored[]
  readonly pairs: readonly Scored[]
  /** the search was ended by its time, so that made again the round may be another */
  readonly stopped: boolean
  /** requests nobody was found for */
  readonly uncovered: readonly string[]
  readonly kept: readonly Scored[]
  /** `instead`: whose request the carer is needed for */
  readonly released: readonly (Pairing & { readonly why: Release; readonly instead: string | null })[]
}
/** The sums and pairs of a round, and what became of the proposals that were out. */
type Worked = { readonly made: Made; readonly keeping: Keeping; readonly stopped: boolean }

const blockersShown = 20
const slots = (week: readonly Slot[]) => week.map(({ from, until }) => [from, until] as const)

const coupled = (problem: Problem): ((pairing: Pairing) => readonly Couple[]) => {
  const rows = new Map(problem.requests.map(({ id }, row) => [id, row]))
  const cols = new Map(problem.carers.map(({ carer }, col) => [carer, col]))
  return ({ request, carer }) => {
    const [row, col] = [rows.get(request), cols.get(carer)]
    return row === undefined || col === undefined ? [] : [{ row, col }]
  }
}
const wishOf = ({ requests, carers, edges, ...problem }: Problem, { locks, bans }: Asked): Wish => {
  const couple = coupled({ requests, carers, edges, ...problem })
  return { rows: requests.length, cols: carers.length, edges, locks: locks.flatMap(couple), bans: bans.flatMap(couple) }
}
const outOf = (problem: Problem, { keep }: Asked): readonly Out[] => {
  const couple = coupled(problem)
  return keep ? problem.out.flatMap((one) => couple(one).map((pair) => ({ ...pair, firm: one.firm }))) : []
}

const inputOf = ({ requests, carers, edges, out }: Problem, asked: Asked): string =>
  sha256Hex(
    canonical({
      ...asked,
      requests: requests.map(({ id, assessed }) => [id, assessed]),
      carers: carers.map(({ carer }) => carer),
      edges: edges.map(({ row, col, weight }) => [row, col, weight]),
      out: asked.keep ? out.map(({ request, carer, firm }) => [request, carer, firm]) : [],
    } as unknown as Json),
  )

const uncoveredIn = ({ requests }: Problem, mode: RoundMode, { pairs }: Made): readonly string[] => {
  const served = new Set(pairs.map(({ row }) => row))
  return requests.flatMap((request, row) => (served.has(row) || (mode === 'hourly' && !isHourly(request)) ? [] : [request.id]))
}

const told = (problem: Problem, asked: Asked, { made, keeping, stopped }: Worked): Round => {
  const { requests, carers, out } = problem
  const named = ({ row, col }: Couple): readonly Pairing[] => {
    const [request, carer] = [requests[row]?.id, carers[col]?.carer]
    return request === undefined || carer === undefined ? [] : [{ request, carer }]
  }
  const scored = (edge: Edge): readonly Scored[] => named(edge).map((pair) => ({ ...pair, score: edge.weight }))
  const takes = (col: number): string | null => requests[made.pairs.find((pair) => pair.col === col)?.row ?? -1]?.id ?? null
  const known = new Set(carers.map(({ carer }) => carer))
  const unfit = asked.keep ? out.filter(({ carer }) => !known.has(carer)) : []
  return {
    ...{ mode: asked.mode, input: inputOf(problem, asked), weights: asked.weights, requests: requests.length, carers: carers.length },
    ...{ covered: made.covered, score: made.score, bound: made.bound, stopped, pairs: made.pairs.flatMap(scored) },
    lowest: made.pairs.reduce((least, { weight }) => Math.min(least, weight), made.pairs[0]?.weight ?? 0),
    ...{ blocking: made.blocking.length, blockers: made.blocking.slice(0, blockersShown).flatMap(scored) },
    uncovered: uncoveredIn(problem, asked.mode, made),
    kept: keeping.kept.flatMap(scored),
    released: [
      ...keeping.released.flatMap((one) => named(one).map((pair) => ({ ...pair, why: one.why, instead: takes(one.col) }))),
      ...unfit.map(({ request, carer }) => ({ request, carer, why: 'unfit' as const, instead: null })),
    ],
  }
}

/** Same rows, same request: same round. */
export const computeRound = (problem: Problem, asked: Asked<OneToOne>, progress: Progress = untold): Round => {
  const wish = wishOf(problem, asked)
  const keeping = keepingOf(wish, outOf(problem, asked), asked.mode !== 'stable')
  const locks = [...wish.locks, ...keeping.kept]
  // Whoever would rather change, and how many points at most, is looked for after the pairs.
  const made = roundOf({ ...wish, locks }, asked.mode, within(progress, 0, 0.8))
  return told(problem, asked, { made, keeping, stopped: false })
}

export type SolveHourly = (problem: HourlyProblem) => Promise<Solved | undefined>
/** By the hour: the best round `solve` finds, with a bound that always holds, or undefined when it was given up. */
export const computeHourly = async (problem: Problem, asked: Asked, solve: SolveHourly): Promise<Round | undefined> => {
  const { requests, carers, edges } = problem
  const served = requests.map((request) => isHourly(request))
  const whole = wishOf(problem, asked)
  const wish = { ...whole, edges: edges.filter(({ row }) => served[row]) }
  const out = outOf(problem, asked).filter(({ row }) => served[row])
  const kept = among([...wish.bans, ...wish.locks])
  const preferred = out.filter((one) => !kept.has(one))
  const locks = [...wish.locks, ...preferred.filter(({ firm }) => firm)]
  const week = {
    families: requests.map((request) => ({ slots: slots(isHourly(request) ? request.week : []) })),
    carers: carers.map(({ minutes, free_minutes }) => ({ minutes: Math.min(minutes, free_minutes) })),
  }
  const found = await solve(hourlyProblemOf({ ...wish, locks }, preferred, week))
  if (!found) return undefined
  const made = hourlyMade(wish, found)
  return told(problem, asked, { made, keeping: keptIn(wish, out, made.pairs), stopped: found.stopped })
}
