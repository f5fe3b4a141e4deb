// The rules of a programme as one pact keeps them: those in force when it was assessed, whatever changes later.
import { cents, optional, type ValuesOf, whole } from '../kernel/index.ts'

export const rulesFields = {
  /** cents all the lines of a pact may come to */
  ceiling: cents(100_000_00),
  /** cents of one expense that a caseworker commits without the coordinator */
  alone: cents(100_000_00),
  /** days between two check-ins at most */
  every: whole(1, 366),
  /** days within which expenses for the same purpose are one expense; absent in what was pinned before there was this rule: the usual ones */
  within: optional(whole(1, 366)),
}
export type Rules = ValuesOf<typeof rulesFields>

/** Days, where a programme does not say. */
export const usualWithin = 30
export const withinOf = ({ within = usualWithin }: Pick<Rules, 'within'>): number => within

/** Where no programme says otherwise: 2,000 €, 500 €, 60 days, 30 days. */
export const usual: Rules = { ceiling: 2_000_00, alone: 500_00, every: 60, within: usualWithin }
