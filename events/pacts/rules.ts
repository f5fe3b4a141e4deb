// Every rule a refusal may name. Each says what is so, and has its sentence at the counter.
import { type Json, type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-pact',
  'already-proposed',
  'wrong-stage',
  'unsigned',
  'person-by-reference',
  'party-unnamed',
  'one-municipality',
  'already-a-party',
  'not-a-party',
  'municipality-stays',
  'last-party',
  'not-your-side',
  'nothing-new',
  'no-such-commitment',
  'already-kept',
  'same-text',
  'text-changed',
  'text-outdated',
  'not-negotiated',
  'not-approved',
  'longer-needs-reason',
  'already-signed',
  'in-the-future',
  'before-signature',
  'end-before-start',
  'longer-than-agreed',
  'period-outside-pact',
  'period-already-reported',
  'already-over',
  'not-longer',
  'already-withdrew',
  'needs-motive',
  'not-over-yet',
  'no-final-report',
  'no-notice',
  'notice-running',
  'no-such-report',
  'never-recorded',
] as const
export type PactRule = (typeof rules)[number]
export type Refused = Refusal<PactRule> | undefined

/** The refusal by this rule when it applies; what is not known is left out of the detail. */
export const when = (applies: boolean, rule: PactRule, detail?: { readonly [key: string]: Json | undefined }): Refused => {
  if (!applies) return undefined
  const known = Object.entries(detail ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return refuse(rule, known.length > 0 ? Object.fromEntries(known) : undefined)
}
