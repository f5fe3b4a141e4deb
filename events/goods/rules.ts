// Every rule a refusal about a common good may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-good',
  'already-registered',
  'removed',
  'already-listed',
  'already-withheld',
  'not-withheld',
  'in-the-future',
  'no-owner-to-ask',
  'end-before-start',
  'needs-document',
  'already-bound',
  'not-bound',
  'half-a-point',
  'outline-too-short',
  'placed-nowhere',
  'nothing-new',
  'never-recorded',
] as const
export type GoodRule = (typeof rules)[number]
export type Refused = Refusal<GoodRule> | undefined

export const when = (applies: boolean, rule: GoodRule, detail?: Refusal['detail']): Refused => (applies ? refuse(rule, detail) : undefined)
