// The law of who takes part: enrolled, signed up for a session, withdrawn in time or late.
import { type Asked, type Decider, plusHours } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import type { LabEvent } from './events.ts'
import { type Answer, onSession } from './meeting.ts'
import { type LabRule, type Refused, when } from './rules.ts'
import { hereOf, type Lab, type Participant } from './state.ts'
import { lateHours, underAge } from './vocabulary.ts'

type Decide = Decider<Lab, LabCommands, LabEvent, LabRule>['decide']
type Enrolling = LabCommands['enrol']

/** Whoever does not run the laboratory speaks only for themselves. */
export const notYours = ({ by, role }: Asked, person: string | undefined): Refused =>
  when(role === 'resident' && by !== person, 'not-yours')
const minorNamed = ({ name, band }: Enrolling): Refused => when(band === underAge && name !== undefined, 'minor-named')

export const numberOf = (lab: Lab, person: string): number => lab.participants[person]?.number ?? Object.keys(lab.participants).length + 1
export const isIn = (lab: Lab, person: string): boolean => lab.participants[person]?.left === false
const enrolled = (lab: Lab, ask: Enrolling): LabEvent => ({
  type: 'labs.participant-enrolled',
  data: { ...ask, number: numberOf(lab, ask.person), ...hereOf(lab) },
})

type OfPerson = { readonly person: string }
/** One fact, and before it those that make room for it. */
export const after = ([first, ...more]: readonly LabEvent[], last: LabEvent): Answer => (first ? [first, ...more, last] : [last])

const onParticipant =
  <A extends OfPerson>(decide: (ask: A, one: Participant, lab: Lab, asked: Asked) => Answer) =>
  (ask: A, lab: Lab, asked: Asked): Answer => {
    const one = lab.participants[ask.person]
    return one && !one.left ? decide(ask, one, lab, asked) : { refused: 'not-enrolled' }
  }

export const enrol: Decide['enrol'] = (ask, lab, asked) =>
  notYours(asked, ask.person) ?? when(isIn(lab, ask.person), 'already-enrolled') ?? minorNamed(ask) ?? [enrolled(lab, ask)]
export const amendParticipant: Decide['amend-participant'] = onParticipant(
  (ask, { number }, _, asked) =>
    notYours(asked, ask.person) ?? minorNamed(ask) ?? [{ type: 'labs.participant-amended', data: { ...ask, number } }],
)
export const leave: Decide['leave'] = onParticipant(
  (ask, { number }, _, asked) => notYours(asked, ask.person) ?? [{ type: 'labs.participant-left', data: { ...ask, number } }],
)

/** Whoever is not enrolled yet is enrolled by the way, as a citizen. */
export const welcomed = (
  lab: Lab,
  { person, name }: { readonly person: string; readonly name?: string | undefined },
): readonly LabEvent[] => (isIn(lab, person) ? [] : [enrolled(lab, { person, as: 'citizen', ...(name === undefined ? {} : { name }) })])

export const signUp: Decide['sign-up'] = onSession(
  ({ session, person, name }, { starts, signed }, lab, asked) =>
    notYours(asked, person) ??
    when(asked.at >= starts, 'already-begun') ??
    when(signed.includes(person), 'signed-up-already') ??
    after(welcomed(lab, { person, name }), {
      type: 'labs.signed-up',
      data: { session, person, number: numberOf(lab, person), ...hereOf(lab) },
    }),
)
export const withdraw: Decide['withdraw'] = onSession(
  (ask, { starts, signed }, lab, asked) =>
    notYours(asked, ask.person) ??
    when(!signed.includes(ask.person), 'not-signed-up') ??
    when(asked.at >= starts, 'already-begun') ?? [
      {
        type: 'labs.withdrew',
        data: { ...ask, number: numberOf(lab, ask.person), late: asked.at > plusHours(starts, -lateHours) },
      },
    ],
)
