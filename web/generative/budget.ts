// What is left of the lines of a budget, as `events/generative/budget.ts` counts it. The law decides again when it is asked.
import type { Expense, Pact } from '../../events/generative/state.ts'

type Of = Pick<Pact, 'plan' | 'expenses'>
/** Cents an expense holds: what was set aside while it is open, what was spent after. */
export const heldBy = ({ open, cents, spent }: Expense): number => (open ? cents : spent)
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)

export const heldOf = ({ expenses }: Pick<Pact, 'expenses'>, line: string): number =>
  sum(expenses.filter((one) => one.line === line).map(heldBy))
export const spentOf = ({ expenses }: Pick<Pact, 'expenses'>, line: string): number =>
  sum(expenses.filter((one) => one.line === line).map(({ spent }) => spent))
/** Cents of a line nobody has set aside yet. */
export const leftOf = (of: Of, line: string): number => (of.plan?.lines.find((one) => one.line === line)?.cents ?? 0) - heldOf(of, line)

export type Sums = { readonly planned: number; readonly held: number; readonly spent: number }
export const sumsOf = ({ plan, expenses }: Of): Sums => ({
  planned: sum((plan?.lines ?? []).map(({ cents }) => cents)),
  held: sum(expenses.map(heldBy)),
  spent: sum(expenses.map(({ spent }) => spent)),
})

/** Hours given to one gift. */
export const hoursOf = ({ given }: Pick<Pact, 'given'>, gift: string): number =>
  sum(given.filter((one) => one.gift === gift).map(({ hours }) => hours))
