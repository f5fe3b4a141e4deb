// Who sees a table with holes and knows which numbers add up to which: between what and what each hole must be. Linear programming, and nothing like what hides them.

/** `left` of the unknowns, by name, add up to `right`; no unknown is below nought. */
export type Equation = { readonly left: { readonly [unknown: string]: number }; readonly right: number }
export type Range = { readonly from: number; readonly to: number }

const tiny = 1e-7
type Tableau = { readonly rows: number[][]; readonly basis: number[] }

const pivot = ({ rows, basis }: Tableau, row: number, column: number): void => {
  const chosen = rows[row] ?? []
  const by = chosen[column] ?? 1
  for (let at = 0; at < chosen.length; at++) chosen[at] = (chosen[at] ?? 0) / by
  rows.forEach((other, n) => {
    const times = other[column] ?? 0
    if (n === row || times === 0) return
    for (let at = 0; at < other.length; at++) other[at] = (other[at] ?? 0) - times * (chosen[at] ?? 0)
  })
  basis[row] = column
}

/** Makes what the last row says as small as it gets, among the first `width` columns (Bland’s rule: never in a circle); false when it falls without end. */
const minimise = (tableau: Tableau, width: number): boolean => {
  const { rows, basis } = tableau
  for (;;) {
    const goal = rows.at(-1) ?? []
    const enters = goal.findIndex((cost, at) => at < width && cost < -tiny)
    if (enters < 0) return true
    let best = { row: -1, ratio: Number.POSITIVE_INFINITY }
    rows.slice(0, -1).forEach((row, n) => {
      const ratio = (row[enters] ?? 0) > tiny ? (row.at(-1) ?? 0) / (row[enters] ?? 1) : Number.POSITIVE_INFINITY
      const isSooner = (basis[n] ?? 0) < (basis[best.row] ?? 0)
      if (ratio < best.ratio - tiny || (ratio < best.ratio + tiny && ratio < Number.POSITIVE_INFINITY && isSooner)) best = { row: n, ratio }
    })
    if (best.row < 0) return false
    pivot(tableau, best.row, enters)
  }
}

/** A corner of what is possible; throws when nothing is. */
const begun = (equations: readonly Equation[], names: readonly string[]): Tableau => {
  const width = names.length
  const rows = equations.map(({ left, right }, n) => {
    const sign = right < 0 ? -1 : 1
    const helpers = equations.map((_, at) => (at === n ? 1 : 0))
    return [...names.map((name) => sign * (left[name] ?? 0)), ...helpers, sign * right]
  })
  const goal = Array.from({ length: width + equations.length + 1 }, (_, at) =>
    at >= width && at < width + equations.length ? 0 : -rows.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  )
  const tableau = { rows: [...rows, goal], basis: equations.map((_, n) => width + n) }
  minimise(tableau, width)
  if (Math.abs(goal.at(-1) ?? 0) > 1e-4) throw new Error('these numbers contradict each other')
  // A helper that is still there stands at nought: it changes places, or its equation says nothing new.
  tableau.basis.forEach((column, n) => {
    const other = column < width ? -1 : (tableau.rows[n] ?? []).findIndex((value, at) => at < width && Math.abs(value) > tiny)
    if (other >= 0) pivot(tableau, n, other)
  })
  return tableau
}

const least = (start: Tableau, column: number, sign: 1 | -1, width: number): number => {
  const rows = start.rows.slice(0, -1).map((row) => [...row])
  const goal = Array.from({ length: rows[0]?.length ?? width + 1 }, (_, at): number => (at === column ? sign : 0))
  const tableau = { rows: [...rows, goal], basis: [...start.basis] }
  tableau.basis.forEach((of, n) => {
    const times = goal[of] ?? 0
    for (let at = 0; at < goal.length && times !== 0; at++) goal[at] = (goal[at] ?? 0) - times * (rows[n]?.[at] ?? 0)
  })
  return minimise(tableau, width) ? -(goal.at(-1) ?? 0) : Number.NEGATIVE_INFINITY
}

/** What each of these unknowns can be at least and at most. */
export const rangesOf = (equations: readonly Equation[], wanted: readonly string[]): ReadonlyMap<string, Range> => {
  const names = [...new Set([...equations.flatMap(({ left }) => Object.keys(left)), ...wanted])]
  const start = begun(equations, names)
  return new Map(
    wanted.map((name) => {
      const at = names.indexOf(name)
      return [name, { from: least(start, at, 1, names.length), to: -least(start, at, -1, names.length) }]
    }),
  )
}
