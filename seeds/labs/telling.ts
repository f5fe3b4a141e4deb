// How the stories of the laboratories are written: who takes part, which sessions were held, who came.
import { instantAt, minuteAt } from '../../events/kernel/clock.ts'
import { type Day, plusDays } from '../../events/kernel/index.ts'
import type { CommandName, LabCommands } from '../../events/labs/commands.ts'
import type { Role } from '../../server/kernel/people.ts'
import type { Line } from '../line.ts'

type By = { readonly by: string; readonly role: Role }
const character = (n: number, role: Role): By => ({ by: `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}`, role })
export const maker = character(3, 'maker')
export const resident = (n: number): By => character(n, 'resident')

const numbered = (prefix: string, lab: number, n: number): string => `${prefix}-0000-4000-8000-${String(lab * 10 + n).padStart(12, '0')}`
export const labOf = (lab: number): string => `1ab00000-0000-4000-8000-${String(lab).padStart(12, '0')}`
export const sessionOf = (lab: number, n: number): string => numbered('5e550000', lab, n)
export const ideaOf = (lab: number, n: number): string => numbered('1dea0000', lab, n)
export const entryOf = (lab: number, n: number): string => numbered('e4740000', lab, n)
export const actorOf = (lab: number, n: number): string => numbered('ac700000', lab, n)
export const taskOf = (lab: number, n: number): string => numbered('7a5c0000', lab, n)
/** Somebody who takes part and has no way of entering: invented, known to this laboratory alone. */
export const guestOf = (lab: number, n: number): string => `9e570000-0000-4000-8000-${String(lab * 100 + n).padStart(12, '0')}`

/** Minutes of the day. */
export const at = (hours: number, minutes = 0): number => hours * 60 + minutes
export type Step = { readonly known: string; readonly on: string; readonly command: CommandName; readonly data: object; readonly by: By }

type Moment = readonly [day: Day, minute: number]
const moment = ([day, minute]: Moment): string => instantAt(minuteAt(day, minute))
export const step = <C extends CommandName>(when: Moment, command: C, data: LabCommands[C], by: By = maker): Step => ({
  ...{ known: moment(when), on: when[0], command, data, by },
})
/** Something written down on the spot, with its own hour. */
export const onTheSpot = <C extends CommandName>(when: Moment, command: C, data: LabCommands[C], by: By = maker): Step => ({
  ...step(when, command, data, by),
  on: moment(when),
})

export type Person = Omit<LabCommands['enrol'], 'person'> & { readonly person: string }
export type Meeting = {
  readonly n: number
  readonly day: Day
  readonly minute: number
  readonly minutes: number
  readonly place: string
  readonly agenda: string
  /** participants by their place in the list, from 0 */
  readonly signed?: readonly number[]
  readonly came?: readonly number[]
  /** signed up and did not come */
  readonly missed?: readonly number[]
  readonly adults?: number
  readonly minors?: number
  /** typed in from the paper sheet, the day after */
  readonly paper?: true
  readonly told?: string
  readonly decisions?: readonly string[]
}
export type Lab = { readonly n: number; readonly opened: Day; readonly people: readonly Person[]; readonly meetings: readonly Meeting[] }

const personOf = ({ people }: Lab, index: number): Person => {
  const one = people[index]
  if (!one) throw new Error(`nobody takes part as number ${index}`)
  return one
}
const daysBefore = (lab: Lab, day: Day, days: number): Day => (plusDays(day, -days) > lab.opened ? plusDays(day, -days) : lab.opened)

const marks = (lab: Lab, { n, day, minute, minutes, came = [], missed = [], paper, adults, minors }: Meeting): readonly Step[] => {
  const session = sessionOf(lab.n, n)
  const how = paper ? 'paper' : 'roster'
  const typed = (late: number): Moment => (paper ? [plusDays(day, 1), at(10) + late] : [day, minute + 8 + late])
  const mark = paper ? step : onTheSpot
  return [
    ...came.map((index, late) => mark(typed(late), 'present', { session, person: personOf(lab, index).person, how })),
    ...missed.map((index, late) =>
      mark(paper ? typed(came.length + late) : [day, minute + minutes + late], 'absent', {
        session,
        person: personOf(lab, index).person,
        how,
      }),
    ),
    ...(adults === undefined ? [] : [mark(paper ? typed(40) : [day, minute + 40], 'count', { session, group: 'adults', n: adults })]),
    ...(minors === undefined ? [] : [mark(paper ? typed(41) : [day, minute + 41], 'count', { session, group: 'minors', n: minors })]),
  ]
}
const held = (lab: Lab, meeting: Meeting): readonly Step[] => {
  const { n, day, minute, minutes, place, agenda, signed = [], told, decisions = [] } = meeting
  const session = sessionOf(lab.n, n)
  const [early, late] = [daysBefore(lab, day, 14), daysBefore(lab, day, 5)]
  return [
    step([early, at(10) + n], 'schedule', { session, day, minute, minutes, place, agenda }),
    ...signed.map((index, nth) => step([late, at(18) + nth], 'sign-up', { session, person: personOf(lab, index).person })),
    ...marks(lab, meeting),
    ...(told === undefined
      ? []
      : [step([plusDays(day, 1), at(12)], 'hold', { session, text: told, decisions: [...decisions], photos: [] })]),
  ]
}
/** Everybody is enrolled the day before they sign up for the first time, or at the door. */
const enrolled = (lab: Lab): readonly Step[] =>
  lab.people.flatMap((person, index) => {
    const first = lab.meetings.find(({ signed = [], came = [] }) => signed.includes(index) || came.includes(index))
    if (!first) return []
    const isGuest = !first.signed?.includes(index)
    const when: Moment = isGuest && !first.paper ? [first.day, first.minute + 6] : [daysBefore(lab, first.day, 6), at(16) + index]
    return [step(when, 'enrol', person)]
  })

/** The whole story of one laboratory, in the order in which it became known. */
export const laboratory = (lab: Lab, steps: readonly Step[]): readonly Line[] =>
  [...steps, ...enrolled(lab), ...lab.meetings.flatMap((meeting) => held(lab, meeting))]
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (a.one.known < b.one.known ? -1 : a.one.known > b.one.known ? 1 : a.index - b.index))
    .map(({ one: { by, ...line } }) => ({ context: 'labs', id: labOf(lab.n), ...line, ...by }))
