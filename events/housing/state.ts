// What is remembered of a building in order to decide, and what its rules say on a day.
import type { Day } from '../kernel/index.ts'
import type { HousingCommands } from './commands.ts'
import type { Purpose, Tenure } from './vocabulary.ts'

export type Unit = { readonly stair: string; readonly number: string; readonly purpose: Purpose }
export type Household = { readonly unit: string; readonly tenure: Tenure; readonly people: readonly string[] }
export type Rules = Omit<HousingCommands['set-rules'], 'from'>
export type Commitment = {
  readonly year: number
  readonly cents: number
  readonly spent: number
  readonly open: boolean
  /** cents by the revision of the fact that says so, without what was struck out */
  readonly spendings: { readonly [revision: number]: number }
}
export type Turn = {
  readonly day: Day
  readonly slots: number
  /** the people who took it */
  readonly taken: readonly string[]
  readonly over: boolean
}
export type Assembly = { readonly day: Day; readonly consents: readonly string[] }
type By<T> = { readonly [id: string]: T }

/** Units, households, turns, assemblies and notices by their identity; commitments by initiative. */
export type Building = {
  readonly registered: boolean
  readonly municipality: string
  readonly units: By<Unit>
  /** those who live here now */
  readonly households: By<Household>
  /** in the order of their first day */
  readonly rules: readonly (Rules & { readonly from: Day })[]
  /** cents by year */
  readonly budgets: { readonly [year: number]: number }
  readonly commitments: By<Commitment>
  readonly turns: By<Turn>
  readonly assemblies: By<Assembly>
  readonly notices: readonly string[]
}

export const initial: Building = {
  registered: false,
  municipality: '',
  units: {},
  households: {},
  rules: [],
  budgets: {},
  commitments: {},
  turns: {},
  assemblies: {},
  notices: [],
}

/** Until a building sets its own: to be confirmed with the social manager (domain §5, an assumption). */
export const usual: Rules = { minimum: 5, percent: 10, checkDays: 3, windowDays: 14, answerDays: 10, againDays: 30 }

export const rulesOn = ({ rules }: Pick<Building, 'rules'>, day: Day): Rules => {
  const { from: _, ...rules_ } = rules.filter(({ from }) => from <= day).at(-1) ?? { from: day, ...usual }
  return rules_
}

/** Households that must endorse: the minimum, or the hundredths of the flats when that is more; never more than the other flats of a small building. */
export const neededOf = ({ minimum, percent }: Pick<Rules, 'minimum' | 'percent'>, units: number): number => {
  const needed = Math.max(minimum, Math.ceil((units * percent) / 100))
  return units > 1 ? Math.min(needed, units - 1) : needed
}

/** What a commitment takes of its year: all of it while it is open, then only what was spent. */
export const takes = ({ open, cents, spent }: Commitment): number => (open ? cents : spent)

/** Cents of a year that nobody has been promised. */
export const leftIn = ({ budgets, commitments }: Pick<Building, 'budgets' | 'commitments'>, year: number): number =>
  Object.values(commitments).reduce((left, one) => (one.year === year ? left - takes(one) : left), budgets[year] ?? 0)

/** The household somebody lives in, or undefined. */
export const homeOf = ({ households }: Pick<Building, 'households'>, person: string): string | undefined =>
  Object.keys(households).find((id) => households[id]?.people.includes(person))
