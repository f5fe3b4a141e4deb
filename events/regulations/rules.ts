// Every rule a refusal about a regulation may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-regulation',
  'already-adopted',
  'repealed',
  'territory-form',
  'not-after-the-last',
  'nothing-new',
  'no-such-version',
  'evidence-unknown',
  'no-kinds',
  'money-without-support',
] as const
export type RegulationRule = (typeof rules)[number]
export type Refused = Refusal<RegulationRule> | undefined

export const when = (applies: boolean, rule: RegulationRule, detail?: Refusal['detail']): Refused =>
  applies ? refuse(rule, detail) : undefined
