// Everything that is counted of a year, before it is known what of it may be said.
import type { Cell, Heads, OfKind, OfMonth, OfThing, Rest, Totals } from './queries.ts'

/** Everything that is counted of a year. */
export type Raw = {
  readonly totals: Totals
  readonly kinds: readonly OfKind[]
  readonly months: readonly OfMonth[]
  readonly heads: readonly Heads[]
  readonly cells: readonly Cell[]
  readonly busiest: readonly OfThing[]
  /** what is left of each kind beside the busiest things */
  readonly rest: readonly Rest[]
}
/** Names the numbers: `kind lab`, `month 2026-02`, `thing <UUID>`, `total`, `district <name>`, `cell <n> <n>`… */
export type Hidden = ReadonlySet<string>

/** The words by which the cells are sorted into rows or columns, and what each adds up to. */
export const sumsBy = (cells: readonly Cell[], by: 'district' | 'band') =>
  [...new Set(cells.map((cell) => cell[by]))].sort().map((word) => {
    const of = cells.filter((cell) => cell[by] === word)
    const sum = (what: 'people' | 'minutes'): number => of.reduce((total, cell) => total + cell[what], 0)
    return { word, people: sum('people'), minutes: sum('minutes') }
  })
