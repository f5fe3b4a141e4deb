// The rules of a programme as one pact keeps them: those in force when it was assessed, whatever changes later.
import { cents, type ValuesOf, whole } from '../kernel/index.ts'

export const rulesFields = {
  /** cents all the lines of a pact may come to */
  ceiling: cents(100_000_00),
  /** cents of one expense that a caseworker commits without the coordinator */
  alone: cents(100_000_00),
  /** days between two check-ins at most */
  every: whole(1, 366),
}
export type Rules = ValuesOf<typeof rulesFields>

/** Where no programme says otherwise: 2,000 €, 500 €, 60 days. */
export const usual: Rules = { ceiling: 2_000_00, alone: 500_00, every: 60 }
