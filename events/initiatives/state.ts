// What is remembered of an initiative in order to decide, and what may be asked of it at each stage.
import type { Day } from '../kernel/index.ts'
import type { CommandName } from './commands.ts'
import type { Audience } from './vocabulary.ts'

export const stages = [
  'proposed',
  'collecting',
  'supported',
  'unsupported',
  'asked',
  'returned',
  'approved',
  'scheduled',
  'running',
  'suspended',
  'concluded',
  'refused',
  'cancelled',
] as const
/** `supported`: enough households endorse it. `returned`: sent back, to be amended. */
export type Stage = (typeof stages)[number]

export const consents = ['none', 'requested', 'given', 'denied', 'assembly'] as const
/** To touch common parts: of the owner, or of the residents' assembly. */
export type Consent = (typeof consents)[number]

export type Initiative = {
  readonly stage: Stage | 'none'
  /** where it goes on when it is amended, or taken up again */
  readonly before: Stage
  readonly building: string
  readonly household: string
  readonly promoter: string
  readonly openTo: Audience
  readonly asksCents: number
  readonly touchesCommonParts: boolean
  readonly needed: number
  readonly answerDays: number
  readonly againDays: number
  /** the last day neighbours may endorse, and the first it may be proposed again */
  readonly closes: Day
  readonly again: Day
  /** households, each once */
  readonly endorsed: readonly string[]
  readonly consent: Consent
  readonly first: Day
  readonly insured: boolean
  /** the day it was carried out, in order */
  readonly occasions: readonly Day[]
}

export const initial: Initiative = {
  ...{ stage: 'none', before: 'proposed', building: '', household: '', promoter: '', openTo: 'residents' },
  ...{ asksCents: 0, touchesCommonParts: false, needed: 0, answerDays: 0, againDays: 0, closes: '', again: '' },
  ...{ endorsed: [], consent: 'none', first: '', insured: false, occasions: [] },
}

export const askable: { readonly [S in Initiative['stage']]: readonly CommandName[] } = {
  none: ['propose'],
  proposed: ['collect', 'amend', 'send-back', 'refuse', 'cancel'],
  collecting: ['endorse', 'withdraw', 'close-window', 'cancel'],
  supported: ['endorse', 'withdraw', 'ask', 'cancel'],
  unsupported: ['repropose'],
  asked: ['approve', 'request-consent', 'consent', 'deny-consent', 'note-assembly', 'send-back', 'refuse', 'cancel'],
  returned: ['amend', 'cancel'],
  approved: ['schedule', 'suspend', 'cancel'],
  scheduled: ['start', 'schedule', 'suspend', 'cancel'],
  running: ['tell', 'retell', 'conclude', 'schedule', 'suspend', 'cancel'],
  suspended: ['resume', 'cancel'],
  concluded: ['retell'],
  refused: [],
  cancelled: [],
}
export const over: readonly Initiative['stage'][] = ['concluded', 'refused', 'cancelled']

export const turns = ['promoter', 'neighbours', 'manager', 'owner', 'nobody'] as const
/** Whose move an initiative waits for. */
export type Turn = (typeof turns)[number]
const turnAt: { readonly [S in Stage]: Turn } = {
  proposed: 'manager',
  collecting: 'neighbours',
  supported: 'promoter',
  unsupported: 'promoter',
  asked: 'manager',
  returned: 'promoter',
  approved: 'promoter',
  scheduled: 'promoter',
  running: 'promoter',
  suspended: 'manager',
  concluded: 'nobody',
  refused: 'nobody',
  cancelled: 'nobody',
}
export const turnOf = (stage: Stage, consent: Consent): Turn => (stage === 'asked' && consent === 'requested' ? 'owner' : turnAt[stage])

/** Neighbours may endorse, and change their mind, until the last day of the window. */
export const isWindowOpen = ({ closes }: Pick<Initiative, 'closes'>, today: Day): boolean => today <= closes
