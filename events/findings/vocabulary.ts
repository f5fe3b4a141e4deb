// The closed lists and repeated shapes that the facts and requests of a finding are written with.
import { list, oneOf, open, optional, reference, text, whole } from '../kernel/index.ts'

/** What a finding is about; all but the last two are the checks the register makes by itself (projections/audit/checks.ts). */
export const subjects = [
  'complex-without-giunta',
  'without-act',
  'longer-than-usual',
  'report-missing',
  'no-final-report',
  'past-its-end',
  'extended-unreported',
  'promise-overdue',
  'insurance-expired',
  'not-published',
  'opinion-missing',
  'reviewed-by-signer',
  'support-undelivered',
  'support-unreturned',
  'join-unanswered',
  'same-proposer',
  'same-place',
  'same-good',
  'not-the-regulation',
  'recorded-late',
  'correction',
  'other',
] as const
export type Subject = (typeof subjects)[number]

/** Remark: worth knowing. Fault: a rule was not kept. Grave: somebody is harmed, or the register cannot be trusted there. */
export const weights = ['remark', 'fault', 'grave'] as const
export type Weight = (typeof weights)[number]

/** Remedied: what was wrong is put right. Explained: it was not wrong. Unresolved: auditor and office still disagree. */
export const outcomes = ['remedied', 'explained', 'unresolved'] as const
export type Outcome = (typeof outcomes)[number]

export const subject = () => oneOf(subjects)
export const weight = () => oneOf(weights)
export const outcome = () => oneOf(outcomes)
export const prose = (max = 2_000) => open(text(max))
export const note = () => optional(prose(500))
/** number of an answer, from 1 */
export const ordinal = () => whole(1, 1_000)
/** the facts a finding leans on, by their own identity */
export const facts = () => list(reference(), 20)
