// Where a pact stands, and what may be asked of it there: the decider's guard and the page's buttons read the same table.
import type { CommandName } from './commands.ts'

export const stages = ['proposed', 'negotiation', 'signing', 'signed', 'active', 'notice', 'ended', 'abandoned'] as const
/**
 * `negotiation`: commitments and text are being written. `signing`: somebody has signed the text that stands.
 * `signed`: everybody has, and the pact is not in force yet.
 * `notice`: no citizen party stays in, the notice is running.
 */
export type Stage = (typeof stages)[number]
/** `none` is the pact nobody has proposed yet. */
export type Standing = Stage | 'none'

/** Each of these changes what was agreed: the signatures given so far no longer count, and consent is asked again. */
const changing = ['clarify', 'join', 'leave', 'promise', 'release', 'word'] as const

export const askable: { readonly [S in Standing]: readonly CommandName[] } = {
  none: ['propose'],
  proposed: [...changing, 'abandon'],
  negotiation: [...changing, 'approve', 'sign', 'abandon'],
  signing: ['sign', ...changing, 'abandon'],
  signed: ['activate', ...changing, 'abandon'],
  active: ['report', 'keep', 'extend', 'withdraw', 'end', 'correct'],
  notice: ['report', 'keep', 'end', 'correct'],
  ended: ['report', 'correct'],
  abandoned: ['correct'],
}

export const mayBeAsked = (command: CommandName, stage: Standing): boolean => askable[stage].includes(command)
