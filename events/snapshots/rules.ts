// Every rule a refusal about a published register may name.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-register',
  'other-register',
  'already-taken',
  'older',
  'other-at-that-moment',
  'no-number',
  'nothing-new',
] as const
export type SnapshotsRule = (typeof rules)[number]

export const when = (applies: boolean, rule: SnapshotsRule, detail?: Refusal['detail']): Refusal<SnapshotsRule> | undefined =>
  applies ? refuse(rule, detail) : undefined
