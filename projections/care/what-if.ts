// A round's problem with something different: one carer more, or a wish of a family given up. Nothing of it is kept.
import { type Candidate, type Obstacle, obstaclesOf, type Wanted } from '../../events/care/fit.ts'
import type { Edge } from '../../events/care/round.ts'
import { scoreOf, type Weights } from '../../events/care/score.ts'
import type { CareMode, Level, Skill } from '../../events/kernel/care.ts'
import { edgesOf, type Member, type Problem } from './round-problem.ts'
import { wantedOf } from './wanted.ts'

/** A carer who is not in the round: how the law would read her for a family, and what is not held against her. */
export type Extra = { readonly member: Member; readonly for: (wanted: Wanted) => Candidate; readonly waived: readonly Obstacle[] }

/** Somebody on the lists who cannot be proposed today, as if she could: with papers in order, a place free, and from tomorrow. */
export const available = (member: Member, candidate: Candidate): Extra => ({
  ...{ member, for: () => candidate },
  waived: ['papers', 'families', 'start'],
})

export type Described = { readonly level: Level; readonly mode: CareMode; readonly minutes: number; readonly skills: readonly Skill[] }
export const inventedId = 'invented'
const wholeWeek = [{ from: 0, until: 10_080 }]
const never = '9999-12-31'
/**
 * Somebody who does not exist: the level, the way of working, the hours and the abilities that are said; for all else as each family would have her, near, free
 * when they need, at the pay they offer. What she brings is what such a person could bring at most.
 */
export const invented = ({ level, mode, minutes, skills }: Described): Extra => ({
  member: { carer: inventedId, name: '', minutes, free_minutes: minutes },
  waived: [],
  for: (wanted) => ({
    ...{ level, modes: [mode], free: wholeWeek, minutes, families: 1, near: wanted.near, reach: 1, skills },
    ...{ languages: [...wanted.languages, ...wanted.wishedLanguages], refuses: [], licence: true },
    ...{ hourly: wanted.budget, monthly: wanted.budget, from: wanted.start, papersUntil: never, known: [], parted: [], waited: 0 },
  }),
})

/** The problem with one carer more, at the end of its columns; the same when she is in it already. */
export const withCarer = (problem: Problem, { member, for: read, waived }: Extra, weights: Weights): Problem => {
  const { requests, carers, candidates, edges } = problem
  if (carers.some(({ carer }) => carer === member.carer)) return problem
  const more = requests.flatMap((request, row): readonly Edge[] => {
    const wanted = wantedOf(request)
    const carer = wanted && read(wanted)
    const fits = wanted && carer && obstaclesOf(carer, wanted).every((one) => waived.includes(one))
    return fits ? [{ row, col: carers.length, weight: scoreOf(carer, wanted, weights).score }] : []
  })
  return { ...problem, carers: [...carers, member], candidates: [...candidates, undefined], edges: [...edges, ...more] }
}

/** The problem with one wish of one family given up; the same when the request is not in it. */
export const relaxing = (problem: Problem, id: string, wish: Obstacle, weights: Weights): Problem => {
  const row = problem.requests.findIndex((request) => request.id === id)
  const request = problem.requests[row]
  if (!request) return problem
  const fits = (carer: Candidate, wanted: Wanted): boolean => obstaclesOf(carer, wanted).every((one) => one === wish)
  const theirs = edgesOf(request, row, problem.candidates, { weights, fits })
  // A carer only imagined is in no table of candidates: what she could do for this family stays.
  const others = problem.edges.filter((edge) => edge.row !== row || problem.candidates[edge.col] === undefined)
  return { ...problem, edges: [...others, ...theirs] }
}
