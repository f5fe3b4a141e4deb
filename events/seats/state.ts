// What is remembered of a seat in order to decide, and what may be asked of it at each stage.
import type { Day } from '../kernel/index.ts'
import type { CommandName } from './commands.ts'

export const stages = ['granted', 'taken', 'over'] as const
/** `granted`: nobody has sat down yet. `taken`: somebody works there. `over`: given back or taken away; one whose time is past ends by itself. */
export type Stage = (typeof stages)[number]

export type Seat = {
  readonly stage: Stage | 'none'
  readonly auditor: string
  readonly from: Day
  readonly until: Day
  /** each sample drawn, as `seed/day/size` */
  readonly draws: readonly string[]
}

export const initial: Seat = { stage: 'none', auditor: '', from: '', until: '', draws: [] }

export const askable: { readonly [S in Seat['stage']]: readonly CommandName[] } = {
  none: ['grant'],
  granted: ['take', 'revoke'],
  taken: ['draw', 'look', 'leave', 'revoke'],
  over: [],
}
export const mayBeAsked = (command: CommandName, stage: Seat['stage']): boolean => askable[stage].includes(command)
