// What is counted in the row of a pact, kept with the row because a change sees no other table.
import type { Review } from '../../events/pacts/vocabulary.ts'

export type CommitmentStatus = 'open' | 'kept' | 'missed' | 'released'
/** A text that waits for signatures. */
export type Amending = { readonly version: number; readonly signed: readonly string[]; readonly redacted: boolean }
export type ReportTally = {
  readonly hours: number
  readonly people: number
  readonly final: boolean
  readonly review?: Review
}
export type Tally = {
  readonly parties: readonly string[]
  readonly signed: readonly string[]
  readonly leaves: { readonly [id: string]: string }
  readonly commitments: { readonly [number: string]: Exclude<CommitmentStatus, 'released'> }
  readonly reports: { readonly [number: string]: ReportTally }
  readonly amendment?: Amending
  /** who waits to be admitted */
  readonly asking: readonly string[]
  /** `out`: lent, delivered and not returned; `value` in euro cents */
  readonly supports: { readonly [number: string]: { readonly value: number; readonly lent: boolean; readonly out?: boolean } }
}

export const emptyTally: Tally = {
  ...{ parties: [], signed: [], leaves: {}, commitments: {}, reports: {}, asking: [], supports: {} },
}

export type Counts = {
  readonly tally: Tally
  readonly parties: number
  readonly signed: number
  readonly commitments: number
  readonly kept: number
  readonly missed: number
  readonly reports: number
  readonly hours: number
  readonly people: number
}

/** A copy without one member. */
export const without = <T>(from: { readonly [key: string]: T }, key: string | number): { readonly [key: string]: T } =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== String(key)))

/** The columns that a tally gives. */
export const counted = (tally: Tally): Counts => {
  const statuses = Object.values(tally.commitments)
  const reports = Object.values(tally.reports)
  return {
    tally,
    parties: tally.parties.length,
    signed: tally.signed.length,
    commitments: statuses.length,
    kept: statuses.filter((status) => status === 'kept').length,
    missed: statuses.filter((status) => status === 'missed').length,
    reports: reports.length,
    hours: reports.reduce((sum, { hours }) => sum + hours, 0),
    people: reports.reduce((most, { people }) => Math.max(most, people), 0),
  }
}
