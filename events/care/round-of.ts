// A round as the desk asks for it: a mode, pairs to keep together and apart, and what would change if something were different.
import { assign, assignHourly, type Edge, type HourlyProblem, type Mode } from './round.ts'

export type Couple = { readonly row: number; readonly col: number }
export type Wish = {
  readonly rows: number
  readonly cols: number
  readonly edges: readonly Edge[]
  /** pairs that are kept together, and pairs that are not made */
  readonly locks: readonly Couple[]
  readonly bans: readonly Couple[]
}
export type Made = {
  /** by row */
  readonly pairs: readonly Edge[]
  readonly covered: number
  readonly score: number
  /** no round that covers as many as can be weighs more; by the hour, no round at all */
  readonly bound: number
  /** pairs not made in which both would gain */
  readonly blocking: number
}

const same = (a: Couple, b: Couple): boolean => a.row === b.row && a.col === b.col
const touches = (a: Couple, b: Couple): boolean => a.row === b.row || a.col === b.col

const sum = (edges: readonly Edge[]): number => edges.reduce((total, { weight }) => total + weight, 0)

/** Pairs not made of a row and a column that would both rather have each other. */
export const blockingOf = (edges: readonly Edge[], pairs: readonly Edge[]): number => {
  const ofRow = new Map(pairs.map(({ row, weight }) => [row, weight]))
  const ofCol = new Map(pairs.map(({ col, weight }) => [col, weight]))
  return edges.filter(({ row, col, weight }) => weight > (ofRow.get(row) ?? -1) && weight > (ofCol.get(col) ?? -1)).length
}

const weighed = (edges: readonly Edge[], pairs: readonly (readonly [number, number])[]): readonly Edge[] => {
  const weights = new Map(edges.map((edge) => [`${edge.row}/${edge.col}`, edge]))
  return pairs.flatMap(([row, col]) => weights.get(`${row}/${col}`) ?? [])
}

/** One family, one carer. What is locked stands beside the round: its family and its carer are no longer in it. */
export const roundOf = ({ rows, cols, edges, locks, bans }: Wish, mode: Mode): Made => {
  const kept = edges.filter((edge) => locks.some((lock) => same(lock, edge)))
  const open = edges.filter((edge) => !bans.some((ban) => same(ban, edge)))
  const free = open.filter((edge) => !kept.some((lock) => touches(lock, edge)))
  const made = (as: Mode): readonly Edge[] =>
    [...kept, ...weighed(free, assign(free, { rows, cols, mode: as }).pairs)].sort((a, b) => a.row - b.row)
  const pairs = made(mode)
  const score = sum(pairs)
  const bound = mode === 'coverage' ? score : Math.max(score, sum(made('coverage')))
  return { pairs, covered: pairs.length, score, bound, blocking: blockingOf(open, pairs) }
}

/** More points for a family served at all than any score can bring: coverage first. */
export const coverageBonus = 10_000

type HourlyWish = Omit<HourlyProblem, 'edges'> & Wish & { readonly milliseconds: number }

/** By the hour: one carer, several families. Locks weigh so much that they are kept wherever the week allows it. */
export const hourlyRoundOf = ({ edges, locks, bans, milliseconds, families, carers, between }: HourlyWish): Made => {
  const open = edges.filter((edge) => !bans.some((ban) => same(ban, edge)))
  const locked = (edge: Edge): number => (locks.some((lock) => same(lock, edge)) ? 100 * coverageBonus : 0)
  const heavier = open.map((edge) => ({ ...edge, weight: edge.weight + coverageBonus + locked(edge) }))
  const round = assignHourly({ families, carers, edges: heavier, ...(between === undefined ? {} : { between }) }, { milliseconds })
  const pairs = weighed(open, round.pairs)
  const added = round.objective - sum(pairs)
  return { pairs, covered: pairs.length, score: sum(pairs), bound: round.upperBound - added, blocking: 0 }
}
