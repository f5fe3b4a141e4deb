// What is remembered of a request for care in order to decide, and what may be asked at each stage.
import type { Day, Instant } from '../kernel/index.ts'
import type { CareCommands, CommandName } from './commands.ts'

export const stages = ['opened', 'searching', 'proposing', 'meeting', 'trial', 'placed', 'closed'] as const
/** `searching`: assessed. `proposing`: somebody was proposed. `meeting`: both agreed to meet. `trial`: hired, on trial. `placed`: trial passed, followed. */
export type Stage = (typeof stages)[number]

/** `proposed`: waits for the carer. `offered`: the carer agreed, waits for the family. `agreed`: both want to meet. `met`: they met, and the family wants her. */
export const standsOf = ['proposed', 'offered', 'agreed', 'met', 'hired', 'over'] as const
export type Stands = (typeof standsOf)[number]
export type Proposal = {
  readonly number: number
  readonly carer: string
  readonly person: string
  readonly stands: Stands
  readonly heldUntil: Instant
  readonly followed: readonly number[]
  /** how many sheets to answer with were given for it */
  readonly sheets: number
}
export type Need = Omit<CareCommands['assess'], 'health'>
export type Request = {
  readonly stage: Stage | 'none'
  readonly family: string
  readonly assisted: string
  readonly organisation: string
  /** the revision of the last assessment */
  readonly assessed: number
  readonly need: Need | undefined
  readonly gender: boolean
  readonly proposals: readonly Proposal[]
  /** the last day of the trial */
  readonly trialUntil: Day
}
export const initial: Request = {
  stage: 'none',
  family: '',
  assisted: '',
  organisation: '',
  assessed: -1,
  need: undefined,
  gender: false,
  proposals: [],
  trialUntil: '',
}

const chosen: readonly Stands[] = ['agreed', 'met']
/** While somebody is sought, the furthest proposal says how far the request is. */
export const stageFor = (open: readonly Stands[]): Stage =>
  open.some((stands) => chosen.includes(stands)) ? 'meeting' : open.length > 0 ? 'proposing' : 'searching'

export const turns = ['desk', 'carer', 'family', 'nobody'] as const
/** Who has to do something before a request goes on; where several proposals are open, the one that is furthest says. */
export type Turn = (typeof turns)[number]
export const turnFor = (stage: Stage, open: readonly Stands[]): Turn => {
  if (stage === 'closed') return 'nobody'
  if (stage !== 'proposing') return 'desk'
  return open.includes('offered') ? 'family' : 'carer'
}

/** Whose answer a proposal waits for. */
export const sideOf: { readonly [S in Stands]?: 'carer' | 'family' } = { proposed: 'carer', offered: 'family' }

export const isOpen = ({ stands }: Proposal): boolean => stands !== 'over' && stands !== 'hired'
export const openProposals = ({ proposals }: Request): readonly Proposal[] => proposals.filter(isOpen)

type Aside = { readonly type: 'care.set-aside'; readonly data: { readonly proposal: number } }
/** Besides this one, the proposals still open: they fall with what ends the search. */
export const setAside = (request: Request, but?: number): readonly Aside[] =>
  openProposals(request)
    .filter(({ number }) => number !== but)
    .map(({ number }) => ({ type: 'care.set-aside', data: { proposal: number } }))

const leaving: readonly CommandName[] = ['withdraw', 'stop', 'send-on']
const looking: readonly CommandName[] = ['assess', 'justify', 'waive', 'list', 'propose', ...leaving]
const answering: readonly CommandName[] = ['give-sheet', 'agree', 'decline', 'accept', 'refuse', 'lapse', 'retract', 'meet', 'met', 'hire']
export const askable: { readonly [S in Request['stage']]: readonly CommandName[] } = {
  none: ['open'],
  opened: ['assess', ...leaving],
  searching: looking,
  proposing: [...looking, ...answering],
  meeting: [...looking, ...answering],
  trial: ['pass', 'fail', 'follow', 'end'],
  placed: ['follow', 'replace', 'end'],
  closed: ['reopen'],
}
