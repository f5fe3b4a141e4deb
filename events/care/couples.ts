// Pairs of a round, and what the desk wants of it: which to keep together, which not to make.
import type { Edge } from './round.ts'

export type Couple = { readonly row: number; readonly col: number }
export type Wish = {
  readonly rows: number
  readonly cols: number
  readonly edges: readonly Edge[]
  /** pairs that are kept together, and pairs that are not made */
  readonly locks: readonly Couple[]
  readonly bans: readonly Couple[]
}

/** More columns than any round has: one number for each pair. */
const wide = 2 ** 26
const keyOf = ({ row, col }: Couple): number => row * wide + col
export type Among = {
  /** the pair is one of them */
  readonly has: (one: Couple) => boolean
  /** the pair shares its family or its carer with one of them */
  readonly meets: (one: Couple) => boolean
}
/** Some pairs, to be asked about many others. */
export const among = (couples: readonly Couple[]): Among => {
  const keys = new Set(couples.map(keyOf))
  const [rows, cols] = [new Set(couples.map(({ row }) => row)), new Set(couples.map(({ col }) => col))]
  return {
    has: (one) => rows.has(one.row) && keys.has(keyOf(one)),
    meets: ({ row, col }) => rows.has(row) || cols.has(col),
  }
}
