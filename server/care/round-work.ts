// What a round takes, from the rows to the pairs: here where there is little to look at, else in a thread.
import type { Obstacle } from '../../events/care/fit.ts'
import { type Progress, untold, within } from '../../events/care/round.ts'
import type { Weights } from '../../events/care/score.ts'
import type { Day } from '../../events/kernel/index.ts'
import { daysSince, type Placeable, type Problem, problemOf, type RoundRows } from '../../projections/care/round-problem.ts'
import { candidateOf } from '../../projections/care/wanted.ts'
import { available, type Described, type Extra, invented, relaxing, withCarer } from '../../projections/care/what-if.ts'
import { solveHourly } from './hourly.ts'
import { type Asked, computeHourly, computeRound, type Round } from './round.ts'
import { type Told, tellDone } from './told.ts'

/** What is imagined different: somebody on the lists who is not in the round, or who does not exist; a wish given up. */
export type Imagined = {
  readonly listed?: Placeable | undefined
  readonly described?: Described | undefined
  readonly relaxed?: { readonly request: string; readonly wish: Obstacle } | undefined
}
/** Everything a round depends on: rows as they were read, nothing that cannot go to a thread. */
export type Given = {
  readonly rows: RoundRows
  readonly weights: Weights
  readonly today: Day
  readonly asked: Asked
  readonly imagined?: Imagined | undefined
}

const extraOf = ({ listed, described }: Imagined, today: Day): Extra | undefined => {
  const candidate = listed && candidateOf(listed, daysSince(listed.waiting_since, today))
  if (listed && candidate) return available(listed, candidate)
  return described && invented(described)
}

export const problemFor = ({ rows, weights, today, imagined = {} }: Given, progress: Progress = untold): Problem => {
  const problem = problemOf(rows, weights, today, progress)
  const extra = extraOf(imagined, today)
  const { relaxed } = imagined
  const added = extra ? withCarer(problem, extra, weights) : problem
  return relaxed ? relaxing(added, relaxed.request, relaxed.wish, weights) : added
}

/** Of the whole: the share done once it is known who fits whom. */
const fitted = 0.3

/** Undefined when `signal` gave it up. What `told` asks to wind up answers the best there is, where a round has such a thing. */
export const workRound = async (given: Given, told: Told, signal?: AbortSignal): Promise<Round | undefined> => {
  const progress = (share: number): void => tellDone(told, share)
  const problem = problemFor(given, within(progress, 0, fitted))
  const { mode, ...asked } = given.asked
  return mode === 'hourly'
    ? computeHourly(problem, { mode, ...asked }, (hourly) => solveHourly(hourly, { told, signal }))
    : computeRound(problem, { mode, ...asked }, within(progress, fitted, 1))
}
