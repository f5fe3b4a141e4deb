// What is remembered of a proposal in order to decide.
import type { Day, Term } from '../kernel/index.ts'
import type { ProposalCommands } from './commands.ts'
import type { Standing } from './stages.ts'
import type { Criterion, EntryMode, Kind, Opinion } from './vocabulary.ts'

export type Pinned = ProposalCommands['register']['regulation']
/** What the record says now, field by field: the ground on which corrections are weighed. */
export type ProposalRecord = ProposalCommands['correct']['to']

export type OpinionAsked = { readonly binding: boolean; readonly outcome?: Opinion; readonly prescriptions: number }
export type Integration = {
  readonly items: readonly number[]
  readonly answered: readonly number[]
  readonly due: Day
  readonly remindedOn?: Day
}

export type Proposal = {
  readonly stage: Standing
  readonly record: ProposalRecord
  /** who answers for it, and who wrote the draft */
  readonly person: string
  readonly author: string
  readonly municipality: string
  readonly town: string
  readonly entry: EntryMode
  /** each point of the draft as it was last kept: a token, never the words */
  readonly answers: { readonly [point: string]: string }
  /** the last day something was written or handed in */
  readonly touchedOn: Day
  readonly submittedOn?: Day
  /** somebody else handed it in, and who answers for it has not said yet that it is what they meant */
  readonly unconfirmed?: boolean
  readonly kind?: Kind
  readonly regulation?: Pinned
  readonly manager?: string
  readonly term?: Term
  /** versions that may be published so far */
  readonly versions: number
  /** the latest of them as canonical text, so that the same one is not written twice */
  readonly versionSaid?: string
  /** the last day for observations */
  readonly windowUntil?: Day
  readonly observations: { readonly [number: number]: { readonly replied: boolean } }
  readonly assessed: { readonly [C in Criterion]?: boolean }
  readonly integration?: Integration
  readonly opinions: { readonly [number: number]: OpinionAsked }
  readonly meetings: number
  readonly drafts: number
  /** the last day for an answer to the announced refusal */
  readonly noticeUntil?: Day
  /** answers of the proponent to announced refusals, and how many there were before the one that stands */
  readonly replies: number
  readonly repliesBefore: number
  readonly joined: readonly string[]
}

export const initial: Proposal = {
  ...{ stage: 'none', record: {}, person: '', author: '', municipality: '', town: '', entry: 'own-initiative' },
  ...{
    answers: {},
    touchedOn: '',
    versions: 0,
    observations: {},
    assessed: {},
    opinions: {},
    meetings: 0,
    drafts: 0,
    replies: 0,
    repliesBefore: 0,
    joined: [],
  },
}

export const countOf = (of: { readonly [key: number]: unknown }): number => Object.keys(of).length
export const numbersOf = <T>(of: { readonly [key: number]: T }, which: (one: T) => boolean): readonly number[] =>
  Object.entries(of).flatMap(([number, one]) => (which(one as T) ? [Number(number)] : []))
