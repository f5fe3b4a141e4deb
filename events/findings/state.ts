// What is remembered of a finding in order to decide, and what may be asked of it at each stage.
import type { CommandName } from './commands.ts'

export const stages = ['found', 'answered', 'insisted', 'accepted', 'closed', 'withdrawn'] as const
/** `insisted`: the answer did not convince, the office may answer again. */
export type Stage = (typeof stages)[number]

export type Finding = {
  readonly stage: Stage | 'none'
  /** who saw it: nobody else accepts the answers */
  readonly by: string
  readonly answers: number
  /** the pact it is about */
  readonly pact?: string
}

export const initial: Finding = { stage: 'none', by: '', answers: 0 }

export const askable: { readonly [S in Finding['stage']]: readonly CommandName[] } = {
  none: ['find'],
  found: ['answer', 'withdraw'],
  answered: ['accept', 'insist', 'withdraw'],
  insisted: ['answer', 'close', 'withdraw'],
  accepted: ['close', 'withdraw'],
  closed: [],
  withdrawn: [],
}
export const mayBeAsked = (command: CommandName, stage: Finding['stage']): boolean => askable[stage].includes(command)
