// How far a hidden number could move while everything shown stays as it is: a circulation, and the largest flow through what is hidden.

/** One number of a table: an edge between the two sums it enters, from the one it adds to towards the one it takes from. */
export type Edge = {
  readonly from: number
  readonly to: number
  readonly value: number
  /** what is lost when it is hidden; absent: as much as it counts */
  readonly worth?: number
  /** what everybody knows it is at least; absent: nothing */
  readonly floor?: number
}
export type Network = { readonly nodes: number; readonly edges: readonly Edge[] }

/** A step along an edge or against it. */
export type Step = { readonly edge: number; readonly forward: boolean }
type Cost = (step: Step) => number

/** Steps that leave each node. */
const outOf = ({ nodes, edges }: Network): readonly (readonly Step[])[] => {
  const steps: Step[][] = Array.from({ length: nodes }, () => [])
  edges.forEach(({ from, to }, edge) => {
    steps[from]?.push({ edge, forward: true })
    steps[to]?.push({ edge, forward: false })
  })
  return steps
}

const endOf = ({ edges }: Network, { edge, forward }: Step): number => {
  const one = edges[edge]
  if (!one) throw new Error(`no edge ${edge}`)
  return forward ? one.to : one.from
}

/** The cheapest way from one node to another; a step of infinite cost is not taken. Undefined when there is none. */
const cheapest = (network: Network, from: number, to: number, cost: Cost): readonly Step[] | undefined => {
  const steps = outOf(network)
  const best = new Map<number, { readonly cost: number; readonly way: readonly Step[] }>([[from, { cost: 0, way: [] }]])
  const done = new Set<number>()
  for (;;) {
    const [node, found] = [...best].filter(([at]) => !done.has(at)).sort(([, a], [, b]) => a.cost - b.cost)[0] ?? []
    if (node === undefined || !found) return undefined
    if (node === to) return found.way
    done.add(node)
    for (const step of steps[node] ?? []) {
      const [next, sum] = [endOf(network, step), found.cost + cost(step)]
      if (sum < (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) best.set(next, { cost: sum, way: [...found.way, step] })
    }
  }
}

type Move = { readonly but: number; readonly from: number; readonly to: number; readonly enough: number }
type Moved = { readonly by: number; readonly values: readonly number[] }

/** The largest flow from one node to another through the hidden edges but `but`, no more than `enough`: no number falls below what it is known to be at least. */
const flow = (network: Network, hidden: ReadonlySet<number>, { but, from, to, enough }: Move): Moved => {
  const values = network.edges.map(({ value }) => value)
  const held = (edge: number): number => (values[edge] ?? 0) - (network.edges[edge]?.floor ?? 0)
  const passes: Cost = ({ edge, forward }) =>
    edge !== but && hidden.has(edge) && (forward || held(edge) > 0) ? 1 : Number.POSITIVE_INFINITY
  let by = 0
  while (by < enough) {
    const way = cheapest(network, from, to, passes)
    if (!way) break
    const room = Math.min(enough - by, ...way.filter(({ forward }) => !forward).map(({ edge }) => held(edge)))
    for (const { edge, forward } of way) values[edge] = (values[edge] ?? 0) + (forward ? room : -room)
    by += room
  }
  return { by, values }
}

const edgeOf = ({ edges }: Network, edge: number): Edge => {
  const one = edges[edge]
  if (!one) throw new Error(`no edge ${edge}`)
  return one
}

/** Up and down: what would make a hidden number larger, and what would make it smaller. */
const moves = (network: Network, edge: number, enough: number): readonly [Move, Move] => {
  const { from, to, value } = edgeOf(network, edge)
  return [
    { but: edge, from: to, to: from, enough },
    { but: edge, from, to, enough: Math.min(enough, value) },
  ]
}

/** How wide the range of a hidden number is, for who sees all the numbers that are not hidden; no more than `enough` is looked for in each direction. */
export const widthOf = (network: Network, hidden: ReadonlySet<number>, edge: number, enough: number): number =>
  moves(network, edge, enough).reduce((width, move) => width + flow(network, hidden, move).by, 0)

/**
 * What else to hide so that a hidden number can move further: the edges of the cheapest way that is not yet hidden, the least loss first. A zero that
 * everybody may expect hides nothing. Empty when there is no such way.
 */
export const companionsOf = (network: Network, hidden: ReadonlySet<number>, edge: number, enough: number): readonly number[] => {
  for (const move of moves(network, edge, enough)) {
    const { by, values } = flow(network, hidden, move)
    const cost = ({ edge: other, forward }: Step): number => {
      if (other === edge || (!forward && values[other] === 0)) return Number.POSITIVE_INFINITY
      const { value, worth = value } = edgeOf(network, other)
      return hidden.has(other) ? 0 : value === 0 ? Number.POSITIVE_INFINITY : worth
    }
    const way = by < move.enough ? cheapest(network, move.from, move.to, cost) : undefined
    if (way) return way.map((step) => step.edge).filter((other) => !hidden.has(other))
  }
  return []
}
