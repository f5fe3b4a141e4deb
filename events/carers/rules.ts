// Every rule a refusal about a carer may name.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-carer',
  'already-applied',
  'removed',
  'not-now',
  'another-person',
  'not-yours',
  'nothing-changes',
  'week-unfit',
  'no-mode',
  'live-in-wage-missing',
  'not-profiled',
  'not-suitable',
  'same-tier',
  'training-missing',
  'requirements-missing',
  'document-missing',
  'document-expired',
  'already-past',
  'placed-already',
  'hours-clash',
  'too-many-hours',
  'too-many-families',
  'not-placed-there',
  'still-placed',
  'parted',
  'nothing-to-answer',
] as const
export type CarerRule = (typeof rules)[number]
export type Refused = Refusal<CarerRule> | undefined

export const when = (applies: boolean, rule: CarerRule, detail?: Refusal['detail']): Refused => (applies ? refuse(rule, detail) : undefined)
