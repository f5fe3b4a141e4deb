// Every rule a refusal about a proposal may name. Each says what is so, and has its sentence at the counter.
import { type Json, type Refusal, refuse } from '../kernel/index.ts'

export const rules = [
  'unknown-proposal',
  'already-begun',
  'not-there-yet',
  'closed',
  'not-the-proponent',
  'not-your-draft',
  'draft-not-old',
  'declarations-missing',
  'name-missing',
  'group-needs-minutes',
  'when-missing',
  'nothing-to-confirm',
  'already-registered',
  'in-the-future',
  'before-submission',
  'no-consultation',
  'consultation-first',
  'no-publishable-version',
  'not-the-latest-version',
  'same-version',
  'window-open',
  'window-closed',
  'no-such-observation',
  'already-replied',
  'observations-unanswered',
  'no-manager',
  'same-manager',
  'nothing-missing',
  'already-suspended',
  'suspension-too-long',
  'past-due',
  'no-such-item',
  'items-unanswered',
  'already-reminded',
  'no-reminder',
  'due-not-passed',
  'no-such-opinion',
  'opinion-given',
  'not-feasible',
  'contrary-opinion',
  'opinions-pending',
  'prescriptions-unmapped',
  'no-executive-needed',
  'executive-act-missing',
  'no-reasons',
  'no-notice',
  'notice-running',
  'no-such-reply',
  'replies-unanswered',
  'same-proposal',
  'not-informed',
  'already-joined',
  'nothing-new',
  'never-recorded',
] as const
export type ProposalRule = (typeof rules)[number]
export type Refused = Refusal<ProposalRule> | undefined

/** The refusal by this rule when it applies; what is not known is left out of the detail. */
export const when = (applies: boolean, rule: ProposalRule, detail?: { readonly [key: string]: Json | undefined }): Refused => {
  if (!applies) return undefined
  const known = Object.entries(detail ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return refuse(rule, known.length > 0 ? Object.fromEntries(known) : undefined)
}
