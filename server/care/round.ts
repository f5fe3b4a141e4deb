// The round a desk asks for, computed on the rows of the moment and named by the SHA-256 of its input.

import { type Couple, hourlyRoundOf, type Made, roundOf } from '../../events/care/round-of.ts'
import type { Slot } from '../../events/kernel/care.ts'
import { canonical, type Json } from '../../events/kernel/index.ts'
import { isHourly, type Problem } from '../../projections/care/round-problem.ts'
import { sha256Hex } from '../kernel/identity.ts'

export const roundModes = ['coverage', 'stable', 'balanced', 'hourly'] as const
export type RoundMode = (typeof roundModes)[number]

export type Pairing = { readonly request: string; readonly carer: string }
export type Asked = {
  readonly mode: RoundMode
  /** the version of the weights */
  readonly weights: number
  readonly locks: readonly Pairing[]
  readonly bans: readonly Pairing[]
}
export type Round = Omit<Made, 'pairs'> & {
  readonly mode: RoundMode
  readonly input: string
  readonly weights: number
  readonly requests: number
  readonly carers: number
  readonly pairs: readonly (Pairing & { readonly score: number })[]
}

/** Milliseconds of work a round by the hour may take while somebody waits for the page. */
const hourlyBudget = 2_500

const slots = (week: readonly Slot[]) => week.map(({ from, until }) => [from, until] as const)

const indexOf = (problem: Problem, pairings: readonly Pairing[]): readonly Couple[] =>
  pairings.flatMap(({ request, carer }) => {
    const row = problem.requests.findIndex(({ id }) => id === request)
    const col = problem.carers.findIndex(({ carer: id }) => id === carer)
    return row < 0 || col < 0 ? [] : [{ row, col }]
  })

const inputOf = ({ requests, carers, edges }: Problem, asked: Asked): string =>
  sha256Hex(
    canonical({
      ...asked,
      requests: requests.map(({ id, assessed }) => [id, assessed]),
      carers: carers.map(({ carer }) => carer),
      edges: edges.map(({ row, col, weight }) => [row, col, weight]),
    } as unknown as Json),
  )

const made = (problem: Problem, asked: Asked): Made => {
  const { requests, carers, edges } = problem
  const wish = {
    rows: requests.length,
    cols: carers.length,
    edges,
    locks: indexOf(problem, asked.locks),
    bans: indexOf(problem, asked.bans),
  }
  if (asked.mode !== 'hourly') return roundOf(wish, asked.mode)
  return hourlyRoundOf({
    ...wish,
    edges: edges.filter(({ row }) => requests[row] !== undefined && isHourly(requests[row])),
    families: requests.map((request) => ({ slots: slots(isHourly(request) ? request.week : []) })),
    carers: carers.map(({ minutes, free_minutes }) => ({ minutes: Math.min(minutes, free_minutes) })),
    milliseconds: hourlyBudget,
  })
}

/** Same rows, same request: same round. */
export const computeRound = (problem: Problem, asked: Asked): Round => {
  const { pairs, ...sums } = made(problem, asked)
  return {
    ...sums,
    mode: asked.mode,
    input: inputOf(problem, asked),
    weights: asked.weights,
    requests: problem.requests.length,
    carers: problem.carers.length,
    pairs: pairs.flatMap(({ row, col, weight }) => {
      const [request, carer] = [problem.requests[row]?.id, problem.carers[col]?.carer]
      return request === undefined || carer === undefined ? [] : [{ request, carer, score: weight }]
    }),
  }
}
