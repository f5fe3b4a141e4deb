// Where a proposal stands, and what may be asked of it there: the decider's guard and the page's buttons read the same table.
import type { CommandName } from './commands.ts'

export const stages = [
  'draft',
  'submitted',
  'verification',
  'published',
  'examination',
  'integration',
  'codesign',
  'executive',
  'notice',
  'accepted',
  'refused',
  'withdrawn',
  'archived',
  'merged',
  'discarded',
] as const
/**
 * `verification`: registered, not examined yet. `published`: the consultation is running. `integration`: documents are missing and the term stands still.
 * `executive`: the Giunta or the council has it. `notice`: a refusal was announced and the proponent may answer.
 */
export type Stage = (typeof stages)[number]
/** `none` is the proposal nobody has begun. */
export type Standing = Stage | 'none'

/** What may be asked wherever the office has the file. */
const onFile = ['redact', 'assess', 'meet', 'archive', 'merge', 'join', 'withdraw', 'confirm', 'correct'] as const
const weighing = ['askOpinion', 'giveOpinion'] as const

export const askable: { readonly [S in Standing]: readonly CommandName[] } = {
  none: ['draft'],
  draft: ['submit', 'answer', 'discard'],
  submitted: ['register', 'withdraw', 'confirm'],
  verification: ['designate', 'publish', 'announceRefusal', ...onFile],
  published: ['observe', 'reply', 'closeConsultation', 'designate', ...onFile],
  examination: ['askIntegration', ...weighing, 'openCodesign', 'announceRefusal', 'designate', ...onFile],
  integration: ['receiveIntegration', 'integrate', 'remind', ...weighing, ...onFile],
  codesign: ['accept', 'transmit', ...weighing, 'announceRefusal', 'designate', ...onFile],
  executive: ['accept', 'giveOpinion', 'announceRefusal', 'merge', 'join', 'withdraw', 'confirm', 'correct'],
  notice: ['answerRefusal', 'dropRefusal', 'refuse', 'merge', 'join', 'withdraw', 'confirm', 'correct'],
  accepted: ['correct'],
  refused: ['reopen', 'correct'],
  withdrawn: ['correct'],
  archived: ['reopen', 'correct'],
  merged: ['correct'],
  discarded: [],
}
export const mayBeAsked = (command: CommandName, stage: Standing): boolean => askable[stage].includes(command)

/** Stages in which nobody waits for anything any more. */
export const closed: readonly Stage[] = ['accepted', 'refused', 'withdrawn', 'archived', 'merged', 'discarded']
/** Stages the public register does not show: nobody has handed anything in. */
export const unseen: readonly Stage[] = ['draft', 'discarded']
