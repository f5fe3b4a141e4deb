// Every rule a refusal about a request for care may name.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-request',
  'already-open',
  'closed',
  'not-now',
  'another-person',
  'not-yours',
  'level-too-low',
  'week-unfit',
  'end-before-start',
  'too-many-hours',
  'under-the-minimum',
  'no-room',
  'not-assessed',
  'score-does-not-add-up',
  'say-why-not-the-first',
  'proposed-already',
  'unknown-proposal',
  'answered-already',
  'carer-first',
  'held-no-longer',
  'not-lapsed-yet',
  'too-many-sheets',
  'not-both-agreed',
  'in-the-past',
  'not-met',
  'notice-too-late',
  'trial-running',
  'not-on-trial',
  'followed-already',
  'not-waived',
] as const
export type CareRule = (typeof rules)[number]
export type Refused = Refusal<CareRule> | undefined

export const when = (applies: boolean, rule: CareRule, detail?: Refusal['detail']): Refused => (applies ? refuse(rule, detail) : undefined)
