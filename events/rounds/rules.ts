// Every rule a refusal about a matching round may name.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-round',
  'run-already',
  'settled',
  'same-request-twice',
  'lock-not-kept',
  'ban-not-kept',
  'sums-wrong',
  'above-the-bound',
  'not-of-this-round',
  'adopted-already',
  'nothing-adopted',
] as const
export type RoundRule = (typeof rules)[number]
export type Refused = Refusal<RoundRule> | undefined

export const when = (applies: boolean, rule: RoundRule, detail?: Refusal['detail']): Refused => (applies ? refuse(rule, detail) : undefined)
