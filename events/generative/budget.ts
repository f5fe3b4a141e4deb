// The welfare budget of a pact: what its lines allow, what is committed and what is spent.
import { type Day, daysBetween } from '../kernel/index.ts'
import type { Plan } from './plan.ts'
import type { Expense, Pact } from './state.ts'

export const expenseOf = ({ expenses }: Pick<Pact, 'expenses'>, id: string): Expense | undefined =>
  expenses.find(({ expense }) => expense === id)

/** Cents an expense holds: what was committed while it is open, what was spent after. */
const held = ({ open, cents, spent }: Expense): number => (open ? cents : spent)

export const committedOn = ({ expenses }: Pick<Pact, 'expenses'>, line: string): number =>
  expenses.filter((one) => one.line === line).reduce((sum, one) => sum + held(one), 0)

/** What makes two expenses one that was divided: the purpose they are for, or who they are paid to. */
export type Alike = { readonly purpose: string; readonly supplier: string | undefined }
/** Cents held by expenses alike at most `days` days from `day`, before or after it: what was divided in two is one expense. */
export const heldNear = (
  { plan, expenses }: Pick<Pact, 'plan' | 'expenses'>,
  { purpose, supplier }: Alike,
  day: Day,
  days: number,
): number => {
  const lines = (plan?.lines ?? []).filter((one) => one.purpose === purpose).map(({ line }) => line)
  const isAlike = (one: Expense): boolean => lines.includes(one.line) || (supplier !== undefined && one.supplier?.supplier === supplier)
  return expenses.filter((one) => isAlike(one) && Math.abs(daysBetween(one.on, day)) <= days).reduce((sum, one) => sum + held(one), 0)
}

export type Budget = { readonly planned: number; readonly committed: number; readonly spent: number }
/** Cents of the whole pact; `committed` counts what is spent too. */
export const budget = ({ plan, expenses }: Pick<Pact, 'plan' | 'expenses'>): Budget => ({
  planned: (plan?.lines ?? []).reduce((sum, { cents }) => sum + cents, 0),
  committed: expenses.reduce((sum, one) => sum + held(one), 0),
  spent: expenses.reduce((sum, { spent }) => sum + spent, 0),
})

export const isInUse = (pact: Pick<Pact, 'expenses'>, { line, cents }: Plan['lines'][number]): boolean => committedOn(pact, line) > cents

type Released = { readonly type: 'generative.budget-released'; readonly data: { readonly expense: string; readonly cents: number } }
export const releasing = ({ expense, cents, spent }: Expense): Released => ({
  type: 'generative.budget-released',
  data: { expense, cents: cents - spent },
})
/** What a pact that ends gives back: every expense still open. */
export const releasedBy = ({ expenses }: Pick<Pact, 'expenses'>): readonly Released[] => expenses.filter(({ open }) => open).map(releasing)
