// What a round answers: the pairs, their sums, and the prices that go with them.
export const modes = ['coverage', 'stable', 'balanced'] as const
export type Mode = (typeof modes)[number]
export type Round = {
  /** by row, then by column */
  readonly pairs: readonly (readonly [row: number, col: number])[]
  readonly pairsCount: number
  readonly weight: number
  readonly rowPrice: readonly number[]
  readonly colPrice: readonly number[]
}
