// A round by the hour while somebody waits for the page: proven best where that takes little, the best found with its bound elsewhere.
import { assignHourly, type HourlyProblem, type HourlyRound } from '../../events/care/round.ts'
import { exactHourly } from './exact.ts'

/** Families up to which the proof usually comes in time (docs/matching.md). */
export const provable = 150
/** Milliseconds for the proof, and then, without one, for the search. */
export const hourlyBudget = { proof: 3_000, search: 2_500 } as const
type Budget = { readonly proof: number; readonly search: number }

const served = ({ edges }: HourlyProblem): number => new Set(edges.map(({ row }) => row)).size

/** With a proof `upperBound` is the objective itself. Without, the pairs are those of the search, which are the same on every machine. */
export const solveHourly = async (problem: HourlyProblem, budget: Budget = hourlyBudget): Promise<HourlyRound> => {
  const exact = served(problem) <= provable ? await exactHourly(problem, budget.proof) : undefined
  if (exact?.pairs) return { pairs: exact.pairs, objective: exact.bound, upperBound: exact.bound }
  const found = assignHourly(problem, { milliseconds: budget.search })
  return exact ? { ...found, upperBound: Math.min(found.upperBound, exact.bound) } : found
}
