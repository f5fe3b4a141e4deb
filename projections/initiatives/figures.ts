// The figures of a building's initiatives in a year: from its rows, without households or people that could be recognised.
import { daysBetween } from '../../events/kernel/index.ts'
import { type Shown, shareOf, suppressNamed } from '../kernel/suppress.ts'
import type { Row } from './queries.ts'

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? (sorted[middle] ?? null) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export type Figures = {
  readonly proposed: number
  readonly approved: number
  readonly concluded: number
  readonly opened: number
  /** days from the proposal to the answer, in the middle; null while nobody has been answered */
  readonly days: number | null
  readonly answered: number
  readonly occasions: number
  /** hours together, and who came each time: attendances, not people */
  readonly hours: number
  readonly attendances: { readonly adults: Shown; readonly children: Shown; readonly total: Shown }
  /** households that proposed or endorsed something, of those that live there; the share only of enough households */
  readonly active: Shown
  readonly households: number
  readonly share: number | null
}

export const figuresOf = (rows: readonly Row[], households: number): Figures => {
  const told = rows.flatMap(({ occasions }) => occasions)
  const active = new Set(rows.flatMap(({ household, voices }) => [household, ...voices])).size
  const { counts, total } = suppressNamed({
    adults: sum(told.map(({ adults }) => adults)),
    children: sum(told.map(({ children }) => children)),
  })
  const waits = rows.flatMap(({ proposed_on, answered_on }) => (answered_on === null ? [] : [daysBetween(proposed_on, answered_on)]))
  const { counts: shown } = suppressNamed({ active, idle: Math.max(0, households - active) })
  return {
    ...{ proposed: rows.length, approved: rows.filter(({ cents }) => cents !== null).length },
    ...{ concluded: rows.filter(({ stage }) => stage === 'concluded').length },
    ...{ opened: rows.filter(({ open_to }) => open_to !== 'residents').length },
    ...{ days: median(waits), answered: waits.length, occasions: told.length },
    ...{ hours: Math.round(sum(told.map(({ minutes }) => minutes)) / 60), attendances: { ...counts, total } },
    ...{ active: shown.active, households, share: shown.active === null ? null : shareOf(active, households) },
  }
}
