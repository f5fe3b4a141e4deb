// Every rule a refusal about a care desk may name.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-desk',
  'already-open',
  'closed',
  'no-municipality',
  'same-twice',
  'not-of-this-desk',
  'end-before-start',
  'table-from-same-day',
  'levels-missing',
  'points-not-100',
  'weights-in-the-past',
  'same-weights',
] as const
export type DeskRule = (typeof rules)[number]
export type Refused = Refusal<DeskRule> | undefined

export const when = (applies: boolean, rule: DeskRule, detail?: Refusal['detail']): Refused => (applies ? refuse(rule, detail) : undefined)
