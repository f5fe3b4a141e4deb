// A round by the hour while somebody waits for the page: proven best where that takes little, elsewhere the best found with its bound; in threads of their own.
import type { HourlyProblem, HourlyRound } from '../../events/care/round.ts'
import { exactHourly } from './exact.ts'
import { searchInThread } from './thread.ts'
import { newTold, type Told } from './told.ts'

/** Families up to which the proof usually comes in time (docs/matching.md). */
export const provable = 150
/** Milliseconds for the proof, and then, without one, for the search at most. */
export const hourlyBudget = { proof: 3_000, search: 10_000 } as const
export type Waiting = {
  readonly budget?: { readonly proof: number; readonly search: number }
  /** given up when nobody waits any more */
  readonly signal?: AbortSignal | undefined
  /** how far the search is, and whether it should come to its end */
  readonly told?: Told
}
export type Solved = Pick<HourlyRound, 'pairs' | 'objective' | 'upperBound' | 'stopped'>

const served = ({ edges }: HourlyProblem): number => new Set(edges.map(({ row }) => row)).size

/**
 * With a proof `upperBound` is the objective itself. Without, the pairs are those of the search: the same on every machine, unless it was `stopped` by its time
 * or by whoever waits. Undefined when it was given up.
 */
export const solveHourly = async (
  problem: HourlyProblem,
  { budget = hourlyBudget, signal, told = newTold() }: Waiting = {},
): Promise<Solved | undefined> => {
  const exact = served(problem) <= provable ? await exactHourly(problem, budget.proof, told) : undefined
  if (exact?.pairs) return { pairs: exact.pairs, objective: exact.bound, upperBound: exact.bound, stopped: false }
  const found = await searchInThread(problem, { milliseconds: budget.search, told, signal })
  return found && exact ? { ...found, upperBound: Math.min(found.upperBound, exact.bound) } : found
}
