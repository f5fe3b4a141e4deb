// Every rule a refusal about a seat may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-seat',
  'already-granted',
  'not-taken',
  'already-taken',
  'over',
  'own-seat',
  'not-your-seat',
  'not-yet',
  'time-is-up',
  'end-before-start',
  'already-past',
  'too-long',
  'in-the-future',
  'same-sample',
  'sample-unfit',
  'which-pact',
] as const
export type SeatRule = (typeof rules)[number]
export type Refused = Refusal<SeatRule> | undefined

export const when = (applies: boolean, rule: SeatRule, detail?: Refusal['detail']): Refused => (applies ? refuse(rule, detail) : undefined)
