// The law of sessions: scheduled, moved, cancelled, held, told.

import { instantAt, minuteAt } from '../kernel/clock.ts'
import { type Asked, type Day, type Decider, dayOf, type Instant, plusDays, type Refusal } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import type { LabEvent } from './events.ts'
import { type LabRule, type Refused, when } from './rules.ts'
import { hereOf, type Lab, type Session } from './state.ts'
import { daysAfter } from './vocabulary.ts'

type Decide = Decider<Lab, LabCommands, LabEvent, LabRule>['decide']
export type Answer = readonly [LabEvent, ...LabEvent[]] | Refusal<LabRule>

/** Decides on a session that must be there and must not be cancelled. */
export const onSession =
  <A extends { readonly session: string }>(decide: (ask: A, session: Session, lab: Lab, asked: Asked) => Answer) =>
  (ask: A, lab: Lab, asked: Asked): Answer => {
    const session = lab.sessions[ask.session]
    if (!session) return { refused: 'unknown-session' }
    return when(session.state === 'cancelled', 'session-cancelled') ?? decide(ask, session, lab, asked)
  }

const startOf = (day: Day, minute: number): Instant => instantAt(minuteAt(day, minute))

// One that was held and not written down can still be added; older ones are history that nobody can tick off any more.
const farBack = (starts: Instant, at: Instant): Refused =>
  when(dayOf(starts) < plusDays(dayOf(at), -daysAfter), 'too-far-back', { days: daysAfter })
const isMarked = ({ marks, tallies }: Session): boolean => Object.keys(marks).length + Object.keys(tallies).length > 0
const untouched = (session: Session): Refused => when(session.state === 'held', 'already-held') ?? when(isMarked(session), 'has-attendance')

export const schedule: Decide['schedule'] = ({ day, minute, ...ask }, { sessions }, { at }) => {
  const starts = startOf(day, minute)
  return (
    when(sessions[ask.session] !== undefined, 'session-known') ??
    farBack(starts, at) ?? [{ type: 'labs.session-scheduled', data: { ...ask, starts, n: Object.keys(sessions).length + 1 } }]
  )
}
export const reschedule: Decide['reschedule'] = onSession(({ day, minute, ...ask }, session, _, { at }) => {
  const starts = startOf(day, minute)
  return untouched(session) ?? farBack(starts, at) ?? [{ type: 'labs.session-rescheduled', data: { ...ask, starts } }]
})
export const cancel: Decide['cancel'] = onSession((ask, session) => untouched(session) ?? [{ type: 'labs.session-cancelled', data: ask }])
export const hold: Decide['hold'] = onSession(
  (ask, { state, starts }, _, { at }) =>
    when(state === 'held', 'already-held') ?? when(at < starts, 'not-begun', { starts }) ?? [{ type: 'labs.session-held', data: ask }],
)
export const amendMinutes: Decide['amend-minutes'] = onSession(
  (ask, { state }) => when(state !== 'held', 'not-held') ?? [{ type: 'labs.minutes-amended', data: ask }],
)
export const note: Decide['note'] = onSession((ask, _, lab) => [{ type: 'labs.noted', data: { ...ask, ...hereOf(lab) } }])
export const photograph: Decide['photograph'] = onSession((ask, _, lab) => [
  { type: 'labs.photographed', data: { ...ask, ...hereOf(lab) } },
])
