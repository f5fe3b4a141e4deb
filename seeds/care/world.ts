// What is true on a day of the stories: who can be proposed, since when she waits, what is left of her week. Lists and rounds are made by the law itself.
import { type Candidate, obstacleOf, type Wanted } from '../../events/care/fit.ts'
import { scoreOf } from '../../events/care/score.ts'
import type { Parts } from '../../events/care/vocabulary.ts'
import type { Placement } from '../../events/carers/state.ts'
import { daysBetween } from '../../events/kernel/index.ts'
import { less } from '../../projections/care/week.ts'
import { carers } from './carers.ts'
import { weights } from './desk.ts'
import { carerId, papersUntil, proposable } from './listing.ts'

export type Ranked = { readonly n: number; readonly carer: string; readonly score: number; readonly parts: Parts; readonly waited: number }
export type World = {
  /** the best first */
  readonly ranked: (wanted: Wanted, day: string) => readonly Ranked[]
  readonly proposed: (n: number, day: string) => void
  readonly placed: (n: number, placement: Placement, day: string) => void
  readonly freed: (n: number, request: string, day: string) => void
  /** those who can be proposed, as a round counts them: who has waited longest first */
  readonly pool: (day: string) => readonly { readonly n: number; readonly carer: string }[]
}
type Standing = { since: string; placements: readonly Placement[]; known: readonly string[] }

const candidateOf = (n: number, { since, placements, known }: Standing, day: string): Candidate | undefined => {
  const profile = carers.find((one) => one.n === n)?.profile
  const families = (profile?.families ?? 0) - placements.length
  if (!profile || families < 1 || !proposable(n, day)) return undefined
  const { monthly = -1, week, minutes, ...rest } = profile
  const taken = placements.reduce((sum, one) => sum + one.minutes, 0)
  return {
    ...rest,
    ...{ monthly, families, minutes: Math.max(0, minutes - taken), papersUntil: papersUntil(n), known, parted: [] },
    free: placements.some(({ live }) => live) ? [] : placements.reduce((left, one) => less(left, one.week), week as Candidate['free']),
    waited: Math.max(0, daysBetween(since, day)),
  }
}

export const newWorld = (): World => {
  const all = new Map<number, Standing>(carers.map(({ n, registered }) => [n, { since: registered, placements: [], known: [] }]))
  const change = (n: number, to: Partial<Standing>): void => {
    const before = all.get(n)
    if (before) all.set(n, { ...before, ...to })
  }
  const placementsOf = (n: number): readonly Placement[] => all.get(n)?.placements ?? []
  return {
    ranked: (wanted, day) =>
      [...all]
        .flatMap(([n, standing]) => {
          const candidate = candidateOf(n, standing, day)
          return candidate && obstacleOf(candidate, wanted) === undefined
            ? [{ n, carer: carerId(n), waited: candidate.waited, ...scoreOf(candidate, wanted, weights) }]
            : []
        })
        .sort((a, b) => b.score - a.score || b.waited - a.waited || (a.carer < b.carer ? -1 : 1)),
    proposed: (n, day) => change(n, { since: day }),
    placed: (n, placement, day) =>
      change(n, {
        since: day,
        placements: [...placementsOf(n), placement],
        known: [...new Set([...(all.get(n)?.known ?? []), placement.family])],
      }),
    freed: (n, request, day) => change(n, { since: day, placements: placementsOf(n).filter((one) => one.request !== request) }),
    pool: (day) =>
      [...all]
        .filter(([n, standing]) => candidateOf(n, standing, day))
        .sort(([a, one], [b, other]) => (one.since < other.since ? -1 : one.since > other.since ? 1 : carerId(a) < carerId(b) ? -1 : 1))
        .map(([n]) => ({ n, carer: carerId(n) })),
  }
}
