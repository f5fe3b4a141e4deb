// A round as the desk asks for it: a mode, pairs to keep together and apart, and who would rather have somebody else.
import { among, type Couple, type Wish } from './couples.ts'
import { assign, type Edge, type HourlyProblem, type HourlyRound, type Mode, type Progress } from './round.ts'

export type Made = {
  /** by row */
  readonly pairs: readonly Edge[]
  readonly covered: number
  readonly score: number
  /** no round that covers as many as can be weighs more; by the hour, no round at all */
  readonly bound: number
  /** pairs not made of two who would both gain by leaving theirs, those who would gain most first; by the hour they are not looked for */
  readonly blocking: readonly Edge[]
}

const sum = (edges: readonly Edge[]): number => edges.reduce((total, { weight }) => total + weight, 0)

/** Pairs not made of a row and a column that would both rather have each other: first those who would gain most together. */
export const blockingOf = (edges: readonly Edge[], pairs: readonly Edge[]): readonly Edge[] => {
  const ofRow = new Map(pairs.map(({ row, weight }) => [row, weight]))
  const ofCol = new Map(pairs.map(({ col, weight }) => [col, weight]))
  const [rowHas, colHas] = [({ row }: Couple) => ofRow.get(row) ?? -1, ({ col }: Couple) => ofCol.get(col) ?? -1]
  const gain = (edge: Edge): number => 2 * edge.weight - rowHas(edge) - colHas(edge)
  return edges
    .filter((edge) => edge.weight > rowHas(edge) && edge.weight > colHas(edge))
    .sort((a, b) => gain(b) - gain(a) || a.row - b.row || a.col - b.col)
}

/** The edges of these pairs, of which each row has one at most. */
const weighed = (edges: readonly Edge[], pairs: readonly (readonly [number, number])[]): readonly Edge[] => {
  const taken = new Map(pairs)
  return edges.filter(({ row, col }) => taken.get(row) === col)
}
const byRow = (a: Edge, b: Edge): number => a.row - b.row

const without = (edges: readonly Edge[], banned: readonly Couple[]): readonly Edge[] => {
  const avoided = among(banned)
  return banned.length === 0 ? edges : edges.filter((edge) => !avoided.has(edge))
}

/** One family, one carer. What is locked stands beside the round: its family and its carer are no longer in it. */
export const roundOf = ({ rows, cols, edges, locks, bans }: Wish, mode: Mode, progress?: Progress): Made => {
  const locked = among(locks)
  const kept = locks.length === 0 ? [] : edges.filter(locked.has)
  const open = without(edges, bans)
  const settled = among(kept)
  const free = kept.length === 0 ? open : open.filter((edge) => !settled.meets(edge))
  const made = (as: Mode, told?: Progress): readonly Edge[] =>
    [...kept, ...weighed(free, assign(free, { rows, cols, mode: as, progress: told }).pairs)].sort(byRow)
  const pairs = made(mode, progress)
  const score = sum(pairs)
  const bound = mode === 'coverage' ? score : Math.max(score, sum(made('coverage')))
  return { pairs, covered: pairs.length, score, bound, blocking: blockingOf(open, pairs) }
}

/** By the hour a proposal already out counts as much more as the best score; and a family served at all counts more than score and proposal together. */
export const [keepingBonus, coverageBonus, lockBonus] = [10_000, 25_000, 2_500_000]

/** A round by the hour as its solver reads it: `out` are preferred, and locks weigh so much that they are kept wherever the week allows it. */
export const hourlyProblemOf = (wish: Wish, out: readonly Couple[], week: Omit<HourlyProblem, 'edges'>): HourlyProblem => {
  const [locked, proposed] = [among(wish.locks), among(out)]
  const bonus = (edge: Edge): number => coverageBonus + (locked.has(edge) ? lockBonus : 0) + (proposed.has(edge) ? keepingBonus : 0)
  return { ...week, edges: without(wish.edges, wish.bans).map((edge) => ({ ...edge, weight: edge.weight + bonus(edge) })) }
}

/** What the solver answered, in points again. */
export const hourlyMade = (
  wish: Wish,
  { pairs: chosen, objective, upperBound }: Pick<HourlyRound, 'pairs' | 'objective' | 'upperBound'>,
): Made => {
  const pairs = [...weighed(without(wish.edges, wish.bans), chosen)].sort(byRow)
  const score = sum(pairs)
  return { pairs, covered: pairs.length, score, bound: upperBound - (objective - score), blocking: [] }
}
