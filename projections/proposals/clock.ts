// What the clock of a file says on a day: its term, whose turn it is since when, and how long each side has had it.
import { type Day, daysBetween, daysSpent, standingOf } from '../../events/kernel/index.ts'
import { closed } from '../../events/proposals/stages.ts'
import type { ProposalRow } from './tables.ts'

export type Clock = {
  /** the last day for the answer; null before the file is registered */
  readonly due: Day | null
  readonly paused: boolean
  /** days still to go, negative when the term is over; null without a term */
  readonly left: number | null
  readonly breached_on: Day | null
  /** days since the turn began, and since the proposal was handed in */
  readonly turn_days: number
  readonly age: number
  /** days with each side so far */
  readonly office: number
  readonly proponent: number
  readonly third: number
  readonly public: number
}
type Timed = Pick<
  ProposalRow,
  'term_days' | 'term_from' | 'pauses' | 'met_on' | 'turn' | 'turn_since' | 'spent' | 'submitted_on' | 'opened_on' | 'ended_on' | 'stage'
>

const termClock = ({ term_days, term_from, pauses, met_on }: Timed, today: Day) => {
  if (term_days === null || term_from === null) return { due: null, paused: false, left: null, breached_on: null }
  const {
    due,
    paused,
    left,
    breachedOn = null,
  } = standingOf({ days: term_days, from: term_from, pauses, ...(met_on && { metOn: met_on }) }, today)
  return { due, paused, left: met_on === null ? left : null, breached_on: breachedOn }
}

export const clockOf = (row: Timed, today: Day): Clock => {
  const spent = daysSpent({ who: row.turn, since: row.turn_since, spent: row.spent }, today)
  const end = closed.includes(row.stage) ? (row.ended_on ?? today) : today
  return {
    ...termClock(row, today),
    turn_days: Math.max(0, daysBetween(row.turn_since, today)),
    age: Math.max(0, daysBetween(row.submitted_on ?? row.opened_on, end)),
    office: spent.office ?? 0,
    // What a draft took its author is nobody's delay.
    proponent: row.submitted_on === null ? 0 : Math.max(0, (spent.proponent ?? 0) - daysBetween(row.opened_on, row.submitted_on)),
    third: spent.third ?? 0,
    public: spent.public ?? 0,
  }
}
