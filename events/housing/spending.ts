// The law of the common budget: what is promised and spent never goes above what the building has.
import type { Decider } from '../kernel/index.ts'
import type { HousingCommands } from './commands.ts'
import type { HousingEvent } from './events.ts'
import { type HousingRule, type Refused, when } from './rules.ts'
import { type Building, type Commitment, leftIn, takes } from './state.ts'

type Decide = Decider<Building, HousingCommands, HousingEvent, HousingRule>['decide']

export const allocate: Decide['allocate'] = (ask, building) => {
  const promised = Object.values(building.commitments).reduce((sum, one) => (one.year === ask.year ? sum + takes(one) : sum), 0)
  return when(ask.cents < promised, 'below-committed', { cents: promised }) ?? [{ type: 'housing.budget-allocated', data: ask }]
}

// What was released before anything was spent may be promised again.
const isFinal = (one: Commitment | undefined): boolean => one !== undefined && (one.open || one.spent > 0)

export const commit: Decide['commit'] = (ask, building) => {
  const left = leftIn(building, ask.year)
  return (
    when(building.budgets[ask.year] === undefined, 'no-budget', { year: ask.year }) ??
    when(isFinal(building.commitments[ask.initiative]), 'already-committed') ??
    when(ask.cents > left, 'over-budget', { cents: left }) ?? [{ type: 'housing.budget-committed', data: ask }]
  )
}

const uncommitted = (building: Building, initiative: string): Refused =>
  when(building.commitments[initiative]?.open !== true, 'not-committed')

export const spend: Decide['spend'] = (ask, building) => {
  const { cents = 0, spent = 0 } = building.commitments[ask.initiative] ?? {}
  return (
    uncommitted(building, ask.initiative) ??
    when(spent + ask.cents > cents, 'over-commitment', { cents: cents - spent }) ?? [{ type: 'housing.budget-spent', data: ask }]
  )
}

export const strike: Decide['strike'] = ({ initiative, spending, reason }, building) => {
  const cents = building.commitments[initiative]?.spendings[spending]
  return (
    uncommitted(building, initiative) ??
    (cents === undefined
      ? { refused: 'unknown-spending' }
      : [{ type: 'housing.spending-struck', data: { initiative, spending, cents, reason } }])
  )
}

export const release: Decide['release'] = ({ initiative }, building) => {
  const { year = 0, cents = 0, spent = 0 } = building.commitments[initiative] ?? {}
  return uncommitted(building, initiative) ?? [{ type: 'housing.budget-released', data: { initiative, year, cents: cents - spent } }]
}
