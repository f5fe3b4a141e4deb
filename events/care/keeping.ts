// Proposals already out while a round is made again: which of them stay as they are, which do not, and why.
import { among, type Couple, type Wish } from './couples.ts'
import { assign, type Edge } from './round.ts'

/** A proposal that waits for an answer, or `firm`: both sides have already said yes. */
export type Out = Couple & { readonly firm: boolean }

/**
 * Why a proposal is not kept. `banned`: the operator avoids the pair. `unfit`: the two no longer go together. `locked`: the operator wants one of them in
 * another pair. `elsewhere`: the family or the carer is kept in another proposal. `coverage`: keeping it would leave one more family without anybody.
 * `week`: by the hour, the carer's week serves more without it.
 */
export const releases = ['banned', 'unfit', 'locked', 'elsewhere', 'coverage', 'week'] as const
export type Release = (typeof releases)[number]
export type Released = Out & { readonly why: Release }
export type Keeping = { readonly kept: readonly Edge[]; readonly released: readonly Released[] }

const byWeight = (a: Edge, b: Edge): number => b.weight - a.weight || a.row - b.row || a.col - b.col

/** The best first, none that shares a family or a carer with one before it. */
const apart = (edges: readonly Edge[]): readonly Edge[] => {
  const taken: Edge[] = []
  for (const edge of [...edges].sort(byWeight)) if (!among(taken).meets(edge)) taken.push(edge)
  return taken
}

/** Of what is left, the most families that can be covered, and in doing so as many of these proposals as can be: of those, the ones with most points. */
const spared = ({ rows, cols }: Wish, left: readonly Edge[], out: readonly Couple[]): readonly Edge[] => {
  const theirs = left.filter(among(out).has)
  if (theirs.length === 0) return []
  const [mine, heaviest] = [among(theirs), theirs.reduce((most, { weight }) => Math.max(most, weight), 0)]
  const worth = (edge: Edge): number => (mine.has(edge) ? theirs.length * (heaviest + 1) + edge.weight : 0)
  const { pairs } = assign(
    left.map((edge) => ({ ...edge, weight: worth(edge) })),
    { rows, cols, mode: 'coverage' },
  )
  return theirs.filter(among(pairs.map(([row, col]) => ({ row, col }))).has)
}

const gone = ({ edges, locks, bans }: Wish, out: readonly Out[], kept: readonly Couple[], otherwise: Release): readonly Released[] => {
  const [fits, locked, banned, stays] = [among(edges), among(locks), among(bans), among(kept)]
  const why = (one: Out): Release => {
    if (banned.has(one)) return 'banned'
    if (!fits.has(one)) return 'unfit'
    if (locked.meets(one)) return 'locked'
    return otherwise === 'coverage' && stays.meets(one) ? 'elsewhere' : otherwise
  }
  return out.filter((one) => !stays.has(one) && !locked.has(one)).map((one) => ({ ...one, why: why(one) }))
}

/**
 * The least change against proposals already out. In this order: what the operator wants (locks, bans); the pairs both of whom have said yes; as many families
 * as can be covered; as many of the other proposals as can be kept without leaving one more family uncovered. What is kept is then locked, and the round is made
 * of the rest. A stable round does not look for coverage: `covering` is false, and a proposal gives way to nobody who is not proposed. Same proposals, same
 * rows: nothing changes.
 */
export const keepingOf = (wish: Wish, out: readonly Out[], covering = true): Keeping => {
  if (out.length === 0) return { kept: [], released: [] }
  const [locked, banned, promised] = [among(wish.locks), among(wish.bans), among(out.filter(({ firm }) => firm))]
  const open = wish.edges.filter((edge) => !banned.has(edge) && !locked.meets(edge))
  const firm = apart(open.filter(promised.has))
  const settled = among(firm)
  const proposed = among(out)
  const left = open.filter((edge) => !settled.meets(edge) && (covering || proposed.has(edge)))
  const kept = [...firm, ...spared(wish, left, out)]
  return { kept: kept.sort((a, b) => a.row - b.row), released: gone(wish, out, kept, 'coverage') }
}

/** By the hour a proposal only counts more than a new one: what of those out a round has kept. */
export const keptIn = (wish: Wish, out: readonly Out[], pairs: readonly Edge[]): Keeping => {
  const kept = pairs.filter(among(out).has)
  return { kept, released: gone(wish, out, kept, 'week') }
}
