// The law of who came: marked by one, never written over by another, put right with a reason.
import { type Asked, type Decider, dayOf, plusDays, plusHours, type Refusal } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import { after, isIn, notYours, numberOf, welcomed } from './enrolling.ts'
import type { LabEvent } from './events.ts'
import { type Answer, onSession } from './meeting.ts'
import { type LabRule, type Refused, when } from './rules.ts'
import { hereOf, type Lab, type Mark, type Session, type Tally, tallyKey } from './state.ts'
import { daysAfter, hoursBefore, type Presence, type Way } from './vocabulary.ts'

type Decide = Decider<Lab, LabCommands, LabEvent, LabRule>['decide']

/** From two hours before the start, when the sheet lies on the table, until two weeks after, when it has been typed in. */
export const inTime = ({ starts }: Session, { at, today }: Asked): Refused => {
  const from = plusHours(starts, -hoursBefore)
  return (
    when(at < from || today < dayOf(from), 'too-early', { from }) ??
    when(dayOf(at) > plusDays(dayOf(starts), daysAfter), 'too-late', { days: daysAfter })
  )
}

type Marking = { readonly session: string; readonly person: string; readonly how: Way }
const said: { readonly [P in Presence]: 'already-present' | 'already-absent' } = { present: 'already-present', absent: 'already-absent' }
// What a colleague has marked is not written over: whoever saw otherwise says why (`correct`).
const otherwise = ({ is, how, by, when: on }: Mark): Refusal<LabRule> => ({
  refused: 'marked-otherwise',
  detail: { is, how, by, when: on },
})
const unmarked = ({ marks }: Session, person: string, is: Presence): Refused => {
  const mark = marks[person]
  return mark && (mark.is === is ? { refused: said[is] } : otherwise(mark))
}

const mark = (is: Presence): ((ask: Marking, lab: Lab, asked: Asked) => Answer) =>
  onSession(
    (ask, session, lab, asked) =>
      when(!isIn(lab, ask.person), 'not-enrolled') ??
      inTime(session, asked) ??
      unmarked(session, ask.person, is) ?? [{ type: `labs.${is}`, data: { ...ask, number: numberOf(lab, ask.person), ...hereOf(lab) } }],
  )
export const present: Decide['present'] = mark('present')
export const absent: Decide['absent'] = mark('absent')

export const correct: Decide['correct'] = onSession((ask, session, lab, asked) => {
  const was = session.marks[ask.person]
  if (!was) return { refused: 'not-marked' }
  return (
    when(was.is === ask.is, 'nothing-to-correct') ??
    inTime(session, asked) ?? [{ type: 'labs.attendance-corrected', data: { ...ask, number: numberOf(lab, ask.person), was: was.is } }]
  )
})

/** Whether the digits are those of the door, the counter asks (server/labs/beside.ts). */
export const checkIn: Decide['check-in'] = onSession(
  ({ session, person, how, name }, of, lab, asked) =>
    notYours(asked, person) ??
    inTime(of, asked) ??
    unmarked(of, person, 'present') ??
    after(welcomed(lab, { person, name }), {
      type: 'labs.present',
      data: { session, person, how, number: numberOf(lab, person), ...hereOf(lab) },
    }),
)

const countedOtherwise = ({ n, by, when: on }: Tally): Refusal<LabRule> => ({ refused: 'counted-otherwise', detail: { n, by, when: on } })
export const count: Decide['count'] = onSession((ask, session, lab, asked) => {
  const before = session.tallies[tallyKey(ask)]
  return (
    when((ask.group === 'group') !== (ask.name !== undefined), 'group-unnamed') ??
    inTime(session, asked) ??
    when(before?.n === ask.n, 'counted-already') ??
    (before && ask.reason === undefined ? countedOtherwise(before) : undefined) ?? [
      { type: 'labs.counted', data: { ...ask, ...(before ? { was: before.n } : {}), ...hereOf(lab) } },
    ]
  )
})
