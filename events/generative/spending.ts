// The law of the welfare budget: never above what both agreed on, nothing spent without a receipt.
import type { Decider } from '../kernel/index.ts'
import { committedOn, expenseOf, heldNear, releasing } from './budget.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { type Rules, withinOf } from './pinned.ts'
import { type GenerativeRule, type Refused, when } from './rules.ts'
import type { Pact } from './state.ts'
import { recordedAs, unnamed } from './supplier.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

/** What is above the limit is the coordinator’s to commit, also when it comes in pieces. */
const coordinators = (rules: Rules, cents: number, near: number): Refused => {
  const { alone } = rules
  const together = { alone, together: cents + near, days: withinOf(rules) }
  return when(cents > alone, 'coordinator-above', { alone }) ?? when(cents + near > alone, 'coordinator-above-together', together)
}

export const commit: Decide['commit'] = (ask, pact, { role, today }) => {
  const line = pact.plan?.lines.find((one) => one.line === ask.line)
  if (!line || !pact.rules) return { refused: 'unknown-line' }
  const { supplier, ...said } = ask
  const near = heldNear(pact, { purpose: line.purpose, supplier: supplier?.supplier }, today, withinOf(pact.rules))
  const left = line.cents - committedOn(pact, line.line)
  return (
    when(expenseOf(pact, ask.expense) !== undefined, 'same-twice') ??
    when(ask.cents === 0, 'nothing-to-spend') ??
    when(ask.cents > left, 'over-the-line', { left }) ??
    unnamed(pact, supplier) ??
    (role === 'coordinator' ? undefined : coordinators(pact.rules, ask.cents, near)) ?? [
      { type: 'generative.budget-committed', data: { ...said, ...recordedAs(pact, supplier), person: pact.person } },
    ]
  )
}

export const spend: Decide['spend'] = (ask, pact) => {
  const expense = expenseOf(pact, ask.expense)
  if (!expense) return { refused: 'unknown-expense' }
  const left = expense.cents - expense.spent
  return (
    when(!expense.open || ask.cents === 0, 'nothing-to-spend') ??
    when(ask.cents > left, 'over-what-was-committed', { left }) ?? [{ type: 'generative.budget-spent', data: ask }]
  )
}

export const release: Decide['release'] = (ask, pact) => {
  const expense = expenseOf(pact, ask.expense)
  if (!expense) return { refused: 'unknown-expense' }
  return when(!expense.open, 'nothing-to-spend') ?? [releasing(expense)]
}
