// Where a pact stands, and what may be asked of it there: the decider's guard and the page's buttons read the same table.
import type { CommandName } from './commands.ts'

export const stages = [
  'drafting',
  'approved',
  'signing',
  'signed',
  'active',
  'suspended',
  'notice',
  'revoked',
  'expired',
  'ended',
  'renewed',
  'closed',
  'abandoned',
] as const
/**
 * `drafting`: commitments and text are being written. `approved`: an act stands behind the text. `signing`: somebody has signed it.
 * `signed`: everybody has, and the pact is not in force yet. `notice`: no citizen party stays in, the notice is running.
 * `expired`: its time is over, and the final report, the goods and what was lent are waited for. `ended`: it ended before its time.
 */
export type Stage = (typeof stages)[number]
/** `none` is the pact nobody has drafted yet. */
export type Standing = Stage | 'none'

/** Each of these changes what was agreed: the signatures given so far no longer count, and consent is asked again. */
const changing = ['clarify', 'join', 'leave', 'promise', 'release', 'word'] as const
const opinions = ['askOpinion', 'recordOpinion'] as const
const covering = ['insure', 'redact'] as const
const conciliation = ['askConciliation', 'seatConciliation', 'proposeConciliation', 'closeConciliation'] as const
const reports = ['report', 'supplementReport', 'reviewReport', 'publishReport'] as const
const supports = ['grantSupport', 'deliverSupport', 'returnSupport'] as const
const watching = ['keep', 'witness', 'inspect'] as const
const joining = ['askToJoin', 'admit', 'declineJoin', 'exclude'] as const
const breach = ['notifyBreach', 'remedyBreach'] as const
/** What is left to do when a pact has no more time. */
const leaving = [...reports, 'returnSupport', 'witness', 'inspect', 'evaluate', 'handBack', 'close', 'correct'] as const

export const askable: { readonly [S in Standing]: readonly CommandName[] } = {
  none: ['draft'],
  drafting: [...changing, ...opinions, 'grantSupport', 'approve', 'sign', 'abandon'],
  approved: ['sign', ...changing, ...opinions, 'grantSupport', 'approve', ...covering, 'abandon'],
  signing: ['sign', ...changing, 'grantSupport', ...covering, 'abandon'],
  signed: ['activate', 'publish', ...covering, ...changing, 'grantSupport', 'abandon'],
  active: [
    ...reports,
    ...watching,
    ...supports,
    ...joining,
    ...['sign', 'amend', 'extend', 'suspend', 'renew', 'evaluate', ...covering, 'publish'],
    ...[...breach, ...conciliation, 'withdraw', 'revoke', 'expire', 'end', 'correct'],
  ] as readonly CommandName[],
  suspended: ['resume', ...reports, ...watching, ...supports, ...breach, ...conciliation, 'insure', 'withdraw', 'expire', 'end', 'correct'],
  notice: [...reports, ...watching, 'deliverSupport', 'returnSupport', 'remedyBreach', ...conciliation, 'end', 'expire', 'correct'],
  revoked: ['reinstate', ...reports, 'inspect', 'returnSupport', ...conciliation, 'expire', 'correct'],
  expired: ['renew', ...leaving, ...conciliation],
  ended: [...leaving, ...conciliation],
  renewed: [...reports, 'returnSupport', 'witness', 'inspect', 'correct'],
  closed: ['publishReport', 'correct'],
  abandoned: ['correct'],
}

export const mayBeAsked = (command: CommandName, stage: Standing): boolean => askable[stage].includes(command)
