// What is remembered of a pact in order to decide.
import type { Day, Instant } from '../kernel/index.ts'
import type { Standing } from './stages.ts'
import {
  type Area,
  type Kind,
  municipality,
  type Office,
  type OpinionOutcome,
  type Organ,
  type PartyKind,
  type Review,
  type Side,
} from './vocabulary.ts'

export type Party = {
  readonly kind: PartyKind
  /** for a person: who entered it as their own, since the reference of a person is another in each pact */
  readonly holder?: string
  /** the version of the text it has signed last */
  readonly signed?: number
  /** the day its withdrawal takes effect */
  readonly leaves?: Day
}
export type Newcomer = { readonly id: string; readonly kind: PartyKind; readonly label?: string | undefined }
export type Commitment = { readonly side: Side; readonly kept: boolean; readonly due?: Day; readonly keptOn?: Day }
export type Text = {
  readonly version: number
  readonly sha256: string
  /** nothing that was agreed has changed since this text was written */
  readonly current: boolean
  /** the weightiest organ that has approved this very text */
  readonly approved: Organ
  /** how many clauses it has */
  readonly clauses: number
  /** somebody made the version that may be published, and it was */
  readonly redacted: boolean
  readonly published: boolean
}
/** A text that holds when everybody has signed it; what it adds and drops waits with it. */
export type Amendment = {
  readonly version: number
  readonly sha256: string
  readonly promises: readonly { readonly side: Side; readonly what: string; readonly due?: Day }[]
  readonly released: readonly number[]
  readonly clauses: number
  readonly redacted: boolean
}
export type Report = {
  readonly party: string
  readonly from: Day
  readonly until: Day
  readonly hours: number
  readonly people: number
  readonly final: boolean
  /** who wrote it, and who completed it: none of them reviews it */
  readonly writers: readonly string[]
  readonly review?: Review
  readonly published: boolean
}
export type Opinion = { readonly office: Office; readonly required: boolean; readonly outcome?: OpinionOutcome }
export type Support = { readonly lent: boolean; readonly delivered: boolean; readonly returned: boolean }
export type Breach = { readonly side: Side; readonly remedy: Day; readonly remedied: boolean }
export type Conciliation = { readonly seated: boolean; readonly proposed: boolean; readonly closed: boolean }

/** What the record says now, field by field: the ground on which clarifications and corrections are weighed. */
export type PactRecord = {
  readonly title?: string
  readonly kind?: Kind
  readonly area?: Area
  readonly municipality?: string
  readonly town?: string
  readonly address?: string
  readonly lat?: number
  readonly lon?: number
  readonly idea?: string
  readonly opening?: string
  readonly office?: string
  readonly reportEvery?: number
  readonly insurance?: boolean
  readonly heritage?: boolean
  readonly goods?: readonly string[]
  readonly months?: number
  readonly derogation?: string
  readonly number?: string
  readonly act?: string
  readonly from?: Day
  readonly until?: Day
}
/** The rules of the regulation it was drafted under. */
export type Pinned = { readonly moneyAllowed: boolean; readonly capMonths?: number; readonly approval: Organ }
type Numbered<T> = { readonly [number: number]: T }

export type Pact = {
  readonly stage: Standing
  readonly record: PactRecord
  readonly pinned?: Pinned
  /** the last day of the pact this one follows */
  readonly follows?: Day
  readonly parties: { readonly [id: string]: Party }
  /** those who asked to join a pact in force and wait for an answer */
  readonly asking: { readonly [id: string]: Newcomer & { readonly holder?: string } }
  readonly commitments: Numbered<Commitment>
  /** numbers are not used again after a commitment is dropped */
  readonly promised: number
  readonly text?: Text
  readonly amendment?: Amendment
  /** the number of the latest text, in force or not */
  readonly worded: number
  /** the day of the latest signature */
  readonly signedOn?: Day
  readonly opinions: Numbered<Opinion>
  readonly insured: readonly { readonly from: Day; readonly until: Day }[]
  readonly supports: Numbered<Support>
  readonly reports: Numbered<Report>
  /** commitment → who answered «è stato fatto?» → what */
  readonly voices: Numbered<{ readonly [person: string]: string }>
  readonly inspections: number
  readonly breaches: Numbered<Breach>
  readonly conciliations: Numbered<Conciliation>
  readonly suspended?: Instant
  readonly evaluated: boolean
  readonly handedBack: boolean
  /** the last day on which it held */
  readonly last?: Day
}

export const initial: Pact = {
  ...{
    stage: 'none',
    record: {},
    parties: {},
    asking: {},
    commitments: {},
    promised: 0,
    worded: 0,
    opinions: {},
    insured: [],
    supports: {},
  },
  ...{ reports: {}, voices: {}, inspections: 0, breaches: {}, conciliations: {}, evaluated: false, handedBack: false },
}

type Placed = {
  readonly place?: {
    readonly municipality: string
    readonly town: string
    readonly address: string
    readonly lat?: number
    readonly lon?: number
  }
}
/** Lays a place out beside the other fields; a place without coordinates takes the earlier ones away. */
export const flat = <T extends Placed>({ place, ...rest }: T): Omit<T, 'place'> & PactRecord =>
  place ? { ...rest, lat: undefined, lon: undefined, ...place } : rest

/** Own members only: an id comes from outside, and `constructor` is no party. */
export const partyOf = (pact: Pact, id: string): Party | undefined => (Object.hasOwn(pact.parties, id) ? pact.parties[id] : undefined)

export const citizensOf = (pact: Pact): readonly Party[] =>
  Object.entries(pact.parties).flatMap(([id, party]) => (id === municipality ? [] : [party]))

/** Parties that have not signed this version; whoever has left by that day is not waited for. */
export const unsigned = (pact: Pact, version = pact.text?.version, today: Day = ''): readonly string[] =>
  Object.entries(pact.parties).flatMap(([id, { signed, leaves }]) =>
    (version !== undefined && signed === version) || (leaves !== undefined && leaves <= today) ? [] : [id],
  )

export const nextOf = (numbered: object): number => Object.keys(numbered).length + 1

export const latest = (days: readonly Day[]): Day | undefined => days.reduce<Day | undefined>((a, b) => (a && a > b ? a : b), undefined)
