// The pairs of each column, chained over edges, so that a column can be walked and changed in place.
export type Chains = { readonly first: Int32Array; readonly next: Int32Array; readonly before: Int32Array }

export const chainsOf = (cols: number, edges: number): Chains => ({
  first: new Int32Array(cols).fill(-1),
  next: new Int32Array(edges).fill(-1),
  before: new Int32Array(edges).fill(-1),
})

export const link = ({ first, next, before }: Chains, col: number, edge: number): void => {
  const head = first[col] as number
  next[edge] = head
  before[edge] = -1
  if (head >= 0) before[head] = edge
  first[col] = edge
}

export const unlink = ({ first, next, before }: Chains, col: number, edge: number): void => {
  const [after, ahead] = [next[edge] as number, before[edge] as number]
  if (ahead >= 0) next[ahead] = after
  else first[col] = after
  if (after >= 0) before[after] = ahead
}
