// What is remembered of a matching round in order to decide, and what may be asked of it at each stage.
import type { CommandName } from './commands.ts'
import type { Pair } from './vocabulary.ts'

export const stages = ['run', 'adopted', 'discarded'] as const
/** `run`: computed, nobody has decided. `adopted`: a person took some of its pairs, and may take more. */
export type Stage = (typeof stages)[number]

export type Round = {
  readonly stage: Stage | 'none'
  readonly organisation: string
  readonly pairs: readonly Pair[]
  readonly adopted: readonly string[]
}
export const initial: Round = { stage: 'none', organisation: '', pairs: [], adopted: [] }

export const askable: { readonly [S in Round['stage']]: readonly CommandName[] } = {
  none: ['run'],
  run: ['adopt', 'discard'],
  adopted: ['adopt'],
  discarded: [],
}
