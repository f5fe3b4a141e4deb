// What is remembered of a common good in order to decide.
import type { CommandName, GoodCommands } from './commands.ts'

export const stages = ['registered', 'listed', 'withheld', 'removed'] as const
/** `registered`: known, not in the official list. `withheld`: no pact may be made on it for a time. */
export type Stage = (typeof stages)[number]
export type GoodRecord = GoodCommands['update']
export type Good = {
  readonly stage: Stage | 'none'
  /** where it goes back to when it is released */
  readonly before: 'registered' | 'listed'
  readonly record: GoodRecord
  readonly bound: boolean
}

export const initial: Good = { stage: 'none', before: 'registered', record: {}, bound: false }

const known = ['update', 'consent', 'constrain', 'correct', 'remove'] as const
/** What may be asked of a good that stands there; the page's buttons read the same table. */
export const askable: { readonly [S in Good['stage']]: readonly CommandName[] } = {
  none: ['register'],
  registered: ['list', 'withhold', ...known],
  listed: ['withhold', ...known],
  withheld: ['release', ...known],
  removed: ['correct'],
}
