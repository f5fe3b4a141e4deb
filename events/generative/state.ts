// A generative pact as it stands: what the law decides with and the pages show. Every text in it is a token.
import type { Day, FileRef } from '../kernel/index.ts'
import type { GenerativeCommands } from './commands.ts'
import type { Rules } from './pinned.ts'
import type { Plan } from './plan.ts'
import type { Stage } from './stages.ts'

export type { Stage, Turn } from './stages.ts'

import type { Kind, NoticeSide, Territory } from './vocabulary.ts'

type Asked = GenerativeCommands
type Said<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

export type Receipt = { readonly cents: number; readonly on: Day; readonly receipt: FileRef }
/** Who an expense is paid to; the same identity wherever the name is the same. */
export type Supplier = { readonly supplier: string; readonly name: string | null }
/** Money committed for one thing: `cents` until it is released, `spent` against receipts. */
export type Expense = {
  readonly expense: string
  readonly line: string
  readonly what: string
  /** null where it was not said */
  readonly supplier: Supplier | null
  readonly cents: number
  readonly spent: number
  readonly on: Day
  readonly open: boolean
  readonly receipts: readonly Receipt[]
}
export type Given = { readonly gift: string; readonly hours: number; readonly on: Day; readonly confirmed: Asked['perform']['confirmed'] }
export type CheckIn = {
  readonly on: Day
  readonly present: boolean
  readonly progress: Asked['check']['progress']
  readonly decisions: string | null
}
/** A change the person asked for. */
export type Request = {
  readonly request: number
  readonly on: Day
  readonly words: string
  readonly answered: Day | null
  readonly answer: string | null
}
export type Note = { readonly on: Day; readonly words: string }
export type Document = { readonly document: string; readonly kind: Asked['attach']['kind']; readonly on: Day; readonly file: FileRef }
/** The exact text that waits for signatures, or that both have signed. */
export type Text = {
  readonly text: number
  readonly sha256: string
  readonly person: Day | null
  /** the day each adult of the household signed, by their identity */
  readonly members: { readonly [member: string]: Day }
  readonly partner: Day | null
}
/** An adult of the household who signs beside the person. */
export type Member = { readonly member: string; readonly name: string }
export type Follow = Said<Asked['follow']> & { readonly on: Day }

export type Pact = {
  /** `none`: not begun, or no pact but a place (`holder`) */
  readonly stage: Stage | 'none'
  readonly kind: Kind
  readonly party: Asked['report']['party']
  readonly territory: Territory
  readonly source: Asked['report']['source']
  readonly organisation: string
  readonly person: string
  readonly name: string
  readonly phone: string | null
  readonly need: string
  /** who stands beside the person; empty until somebody is entrusted */
  readonly caseworker: string
  readonly worker: { readonly name: string; readonly phone: string | null } | null
  readonly reported: Day
  readonly listened: Day | null
  readonly interview: { readonly needs: string; readonly strengths: string } | null
  readonly assessed: (Omit<Said<Asked['assess']>, 'born' | 'rules'> & { readonly on: Day }) | null
  readonly rules: Rules | null
  readonly declined: Said<Asked['decline']> | null
  /** the plan in force: signed by both */
  readonly plan: Plan | null
  /** the plan being written: the first, or one that would take the place of that in force */
  readonly draft: Plan | null
  readonly why: string | null
  /** the adults of the household who sign beside the person; empty where the person signs alone */
  readonly household: readonly Member[]
  readonly texts: number
  readonly text: Text | null
  readonly signed: Text | null
  readonly starts: Day | null
  readonly ends: Day | null
  /** the day of the next check-in */
  readonly next: Day | null
  /** the appointment whose check-in the house last reminded of */
  readonly reminded: Day | null
  /** the appointment each was last written to about */
  readonly told: { readonly [S in NoticeSide]: Day | null }
  readonly checks: readonly CheckIn[]
  /** the last progress of each goal, 0 to 4 */
  readonly levels: { readonly [goal: string]: number }
  readonly kept: { readonly [commitment: string]: 'met' | 'missed' }
  readonly brought: readonly string[]
  readonly expenses: readonly Expense[]
  readonly given: readonly Given[]
  readonly requests: readonly Request[]
  readonly notes: readonly Note[]
  readonly documents: readonly Document[]
  readonly suspension: Said<Asked['suspend']> | null
  readonly closed: Day | null
  readonly left: Said<Asked['interrupt']> | null
  readonly outcome: Said<Asked['conclude']> | null
  readonly follows: readonly Follow[]
  /** of a place: the pact that has it; empty while it is free, and of a pact */
  readonly holder: string
}

export const initial: Pact = {
  stage: 'none',
  ...{ kind: 'inclusion', party: 'person', territory: 'cremona', source: 'other' },
  ...{ organisation: '', person: '', name: '', phone: null, need: '', caseworker: '', worker: null },
  ...{ reported: '', listened: null, interview: null, assessed: null, rules: null, declined: null },
  ...{
    plan: null,
    draft: null,
    why: null,
    household: [],
    texts: 0,
    text: null,
    signed: null,
    starts: null,
    ends: null,
    next: null,
    reminded: null,
    told: { person: null, caseworker: null },
  },
  ...{ checks: [], levels: {}, kept: {}, brought: [], expenses: [], given: [], requests: [], notes: [], documents: [] },
  ...{ suspension: null, closed: null, left: null, outcome: null, follows: [], holder: '' },
}
