// The sums of the board as a network: which numbers add up to which, each under its name, and which of them nobody may find out.
import type { Edge } from '../kernel/flows.ts'
import { hiddenEdges } from '../kernel/suppress.ts'

/** `small`: nobody may find it out; `unsaid`: it is not published, and yet it is what is missing from what is. */
export type Sum = {
  readonly key: string
  readonly value: number
  readonly small?: boolean
  readonly unsaid?: boolean
  /** what is lost when it is hidden; absent: as much as it counts */
  readonly worth?: number
  /** what everybody knows it is at least */
  readonly floor?: number
}
/** What everything adds up to is looked for first: whatever else can be hidden in its place is. */
export const dear = (sum: Sum): Sum => ({ ...sum, worth: sum.value * 1_000 })

/** A network that grows: numbers that lead from one sum to another. */
export const createNetwork = () => {
  const edges: Edge[] = []
  const sums: Sum[] = []
  let nodes = 0
  const node = (): number => {
    nodes += 1
    return nodes - 1
  }
  const add = (from: number, to: number, ...more: readonly Sum[]): void => {
    for (const sum of more) {
      const { value, worth = value, floor = 0 } = sum
      edges.push({ from, to, value, worth, floor })
      sums.push(sum)
    }
  }
  /** The names of what must not be said; `threshold`: how wide a range is left to a small one. */
  const hidden = (threshold: number): ReadonlySet<string> => {
    const which = (is: (sum: Sum) => boolean | undefined) => sums.flatMap((sum, edge) => (is(sum) ? [edge] : []))
    const found = hiddenEdges({ nodes, edges }, { small: which(({ small }) => small), unsaid: which(({ unsaid }) => unsaid), threshold })
    return new Set(sums.flatMap(({ key }, edge) => (found.has(edge) ? [key] : [])))
  }
  return { node, add, hidden }
}
