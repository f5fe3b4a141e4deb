// What is remembered of a regulation in order to decide.
import type { Day } from '../kernel/index.ts'
import type { RegulationCommands } from './commands.ts'

export type Profile = RegulationCommands['adopt']['profile']
export type Version = { readonly from: Day; readonly profile: Profile; readonly complete: boolean }
export const stages = ['none', 'standing', 'repealed'] as const
export type Stage = (typeof stages)[number]
export type Regulation = {
  readonly stage: Stage
  readonly territory: string
  readonly versions: readonly Version[]
  readonly repealedFrom?: Day
}

export const initial: Regulation = { stage: 'none', territory: '', versions: [] }

/** What may be asked of a regulation that stands there; the page's buttons read the same table. */
export const askable: { readonly [S in Stage]: readonly (keyof RegulationCommands)[] } = {
  none: ['adopt'],
  standing: ['amend', 'correct', 'repeal'],
  repealed: ['correct'],
}
