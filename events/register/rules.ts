// Every rule a refusal about a published row may name.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-row',
  'other-row',
  'nothing-new',
  'already-missing',
  'same-number',
  'already-replaced',
  'column-twice',
] as const
export type RegisterRule = (typeof rules)[number]
export type Refused = Refusal<RegisterRule> | undefined

export const when = (applies: boolean, rule: RegisterRule, detail?: Refusal['detail']): Refused =>
  applies ? refuse(rule, detail) : undefined
