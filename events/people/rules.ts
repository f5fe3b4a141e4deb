// Every rule a refusal about a person may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-person',
  'already-registered',
  'erased',
  'own-channel',
  'not-yourself',
  'nothing-to-amend',
  'already-claimed',
  'own-grant',
  'not-yours-to-grant',
  'scope-unfit',
  'placed-role',
  'end-before-start',
  'already-past',
  'already-granted',
  'unknown-grant',
  'already-revoked',
  'restricted',
  'not-restricted',
  'already-consented',
  'not-consented',
  'erasure-under-way',
  'no-erasure',
  'same-person',
  'roles-first',
] as const
export type PersonRule = (typeof rules)[number]
export type Refused = Refusal<PersonRule> | undefined

export const when = (applies: boolean, rule: PersonRule, detail?: Refusal['detail']): Refused =>
  applies ? refuse(rule, detail) : undefined
