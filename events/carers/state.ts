// What is remembered of a carer in order to decide, and what may be asked at each stage.
import type { Slot } from '../kernel/care.ts'
import type { Day } from '../kernel/index.ts'
import type { CarerCommands, CommandName } from './commands.ts'
import type { Document, Tier } from './vocabulary.ts'

export const stages = ['applied', 'interviewed', 'registered', 'paused', 'suspended', 'removed'] as const
/** `applied`: has asked. `interviewed`: was heard. `registered`: can be proposed. `paused`: not for now. `suspended`: by the desk. */
export type Stage = (typeof stages)[number]

export type Placement = {
  readonly request: string
  readonly family: string
  readonly minutes: number
  readonly live: boolean
  readonly week: readonly Slot[]
}
export type Carer = {
  readonly stage: Stage | 'none'
  readonly person: string
  readonly organisation: string
  readonly suitable: boolean
  readonly tier: Tier | undefined
  readonly profile: CarerCommands['profile'] | undefined
  /** the last day of each document; `''` has no end */
  readonly documents: { readonly [D in Document]?: Day }
  readonly trainingHours: number
  readonly experience: number
  readonly placements: readonly Placement[]
  readonly parted: readonly string[]
  /** the revisions of those that wait for an answer */
  readonly objections: readonly number[]
}
export const initial: Carer = {
  stage: 'none',
  person: '',
  organisation: '',
  suitable: false,
  tier: undefined,
  profile: undefined,
  documents: {},
  trainingHours: 0,
  experience: 0,
  placements: [],
  parted: [],
  objections: [],
}

const always: readonly CommandName[] = ['amend', 'profile', 'document', 'train', 'refer', 'object', 'answer', 'part', 'free', 'remove']
export const askable: { readonly [S in Carer['stage']]: readonly CommandName[] } = {
  none: ['apply'],
  applied: [...always, 'interview'],
  interviewed: [...always, 'interview', 'register'],
  registered: [...always, 'register', 'pause', 'suspend', 'place'],
  paused: [...always, 'return', 'suspend'],
  suspended: [...always, 'readmit'],
  removed: [],
}
