// What is remembered of a pact in order to decide.
import type { Day } from '../kernel/index.ts'
import type { Standing } from './stages.ts'
import { type Area, type Kind, municipality, type PartyKind, type Side } from './vocabulary.ts'

export type Party = {
  readonly kind: PartyKind
  readonly signed: boolean
  /** the day its withdrawal takes effect */
  readonly leaves?: Day
}
export type Commitment = { readonly side: Side; readonly kept: boolean }
export type Text = {
  readonly version: number
  readonly sha256: string
  /** nothing that was agreed has changed since this text was written */
  readonly current: boolean
  /** the Giunta has approved this very text */
  readonly approved: boolean
}
export type Report = {
  readonly party: string
  readonly from: Day
  readonly until: Day
  readonly hours: number
  readonly people: number
  readonly final: boolean
}
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
  readonly months?: number
  readonly derogation?: string
  readonly number?: string
  readonly act?: string
  readonly from?: Day
  readonly until?: Day
}
export type Pact = {
  readonly stage: Standing
  readonly record: PactRecord
  readonly parties: { readonly [id: string]: Party }
  readonly commitments: { readonly [number: number]: Commitment }
  /** numbers are not used again after a commitment is dropped */
  readonly promised: number
  readonly text?: Text
  /** the day of the latest signature */
  readonly signedOn?: Day
  readonly reports: { readonly [number: number]: Report }
  /** the last day on which it held */
  readonly last?: Day
}

export const initial: Pact = { stage: 'none', record: {}, parties: {}, commitments: {}, promised: 0, reports: {} }

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

export const unsigned = (pact: Pact): readonly string[] => Object.entries(pact.parties).flatMap(([id, party]) => (party.signed ? [] : [id]))

export const latest = (days: readonly Day[]): Day | undefined => days.reduce<Day | undefined>((a, b) => (a && a > b ? a : b), undefined)
