// Every rule a refusal about a finding may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-finding',
  'already-found',
  'not-answered',
  'already-answered',
  'over',
  'not-your-finding',
  'own-finding',
  'in-the-future',
  'due-in-the-past',
  'outcome-unfit',
] as const
export type FindingRule = (typeof rules)[number]
export type Refused = Refusal<FindingRule> | undefined

export const when = (applies: boolean, rule: FindingRule, detail?: Refusal['detail']): Refused =>
  applies ? refuse(rule, detail) : undefined
