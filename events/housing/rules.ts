// Every rule a refusal about a building may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-building',
  'already-registered',
  'unit-exists',
  'unknown-unit',
  'unit-occupied',
  'household-exists',
  'unknown-household',
  'already-lives-here',
  'not-in-household',
  'last-person',
  'nobody',
  'already-owner',
  'rules-out-of-order',
  'below-committed',
  'no-budget',
  'over-budget',
  'already-committed',
  'not-committed',
  'over-commitment',
  'unknown-spending',
  'turn-exists',
  'unknown-turn',
  'turn-over',
  'turn-in-the-past',
  'turn-full',
  'already-taken',
  'not-taken',
  'turn-to-come',
  'not-your-turn',
  'not-a-resident',
  'assembly-exists',
  'in-the-future',
  'more-than-live-here',
  'notice-exists',
  'unknown-notice',
] as const
export type HousingRule = (typeof rules)[number]
export type Refused = Refusal<HousingRule> | undefined

export const when = (applies: boolean, rule: HousingRule, detail?: Refusal['detail']): Refused =>
  applies ? refuse(rule, detail) : undefined
