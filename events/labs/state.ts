// What is remembered of a laboratory in order to decide.
import type { Instant } from '../kernel/index.ts'
import type { IdeaStatus, Phase, Presence, Way } from './vocabulary.ts'

export const stages = ['open', 'handed-over', 'closed'] as const
/** `handed-over`: it goes on in other hands, and this register no longer follows it. */
export type Stage = (typeof stages)[number]

/** What was said of somebody at a session: by whom, and when. */
export type Mark = { readonly is: Presence; readonly how: Way; readonly by: string; readonly when: string }
export type Tally = { readonly n: number; readonly by: string; readonly when: string }
export type Session = {
  readonly starts: Instant
  readonly minutes: number
  readonly state: 'scheduled' | 'held' | 'cancelled'
  readonly signed: readonly string[]
  /** by person */
  readonly marks: { readonly [person: string]: Mark }
  /** by `tallyKey` */
  readonly tallies: { readonly [key: string]: Tally }
}
export type Participant = { readonly number: number; readonly left: boolean }
export type Idea = { readonly status: IdeaStatus; readonly supporters: readonly string[]; readonly became: readonly string[] }
type By<T> = { readonly [id: string]: T }
export type Lab = {
  readonly stage: Stage | 'none'
  readonly phase: Phase
  readonly cycle: number
  readonly municipality: string
  readonly promoter: string
  readonly makers: readonly string[]
  readonly sessions: By<Session>
  readonly participants: By<Participant>
  /** needs and resources: true until they are struck */
  readonly entries: By<boolean>
  readonly ideas: By<Idea>
  /** actors at the table: true until they are lost */
  readonly actors: By<boolean>
  /** true until they are done or dropped */
  readonly tasks: By<boolean>
}
export const initial: Lab = {
  stage: 'none',
  phase: 'start',
  cycle: 1,
  municipality: '',
  promoter: '',
  makers: [],
  sessions: {},
  participants: {},
  entries: {},
  ideas: {},
  actors: {},
  tasks: {},
}

/** Where it is, as the facts carry it. */
export const hereOf = ({ municipality, promoter }: Lab) => ({ municipality, promoter })
/** One key for one group that can be counted. */
export const tallyKey = ({ group, name = '', band = '' }: { group: string; name?: string; band?: string }): string =>
  `${group}|${name.trim().toLowerCase()}|${band}`
