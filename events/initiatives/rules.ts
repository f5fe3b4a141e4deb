// Every rule a refusal about an initiative may name. Each says what is so, and has its sentence at the counter.
import { type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-initiative',
  'already-proposed',
  'not-now',
  'over',
  'not-your-initiative',
  'own-household',
  'already-endorsed',
  'not-endorsed',
  'window-over',
  'window-open',
  'too-soon',
  'more-than-asked',
  'consent-missing',
  'consent-denied',
  'no-common-parts',
  'consent-asked',
  'consent-not-asked',
  'ends-before-it-starts',
  'not-yet',
  'not-insured',
  'in-the-future',
  'before-it-started',
  'photos-without-consent',
  'unknown-occasion',
  'nothing-told',
] as const
export type InitiativeRule = (typeof rules)[number]
export type Refused = Refusal<InitiativeRule> | undefined

export const when = (applies: boolean, rule: InitiativeRule, detail?: Refusal['detail']): Refused =>
  applies ? refuse(rule, detail) : undefined
