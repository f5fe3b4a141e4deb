// What the facts about who takes part change: names behind walls, numbers in the open.
import type { gathering } from '../../events/labs/facts-of-people.ts'
import { tallyKey } from '../../events/labs/state.ts'
import type { Counted, Presence } from '../../events/labs/vocabulary.ts'
import type { Change } from '../kernel/index.ts'
import { session } from './life.ts'
import { type At, dayOn, type Fact, type HandlersOf, kept, knownOf, labOf, moved, type Of, type Rows, shown } from './seen.ts'

type Attendance = Rows['attendance']
const unmarked = {
  signed_on: null,
  withdrew_on: null,
  withdrew_late: false,
  is: null,
  how: null,
  marked_by: null,
  marked_on: null,
  was: null,
  reason: null,
} as const

type Attending = Of<'labs.signed-up'> | Of<'labs.present'> | Of<'labs.absent'>
/** The row of one person at one session, made when there is none. */
const attends = (at: At, fact: Attending, sets: Partial<Attendance>): Change => {
  const { session: id, person, number } = fact.data
  const fresh = { ...unmarked, ...kept(fact, person), session: id, person, number }
  return at.attendance.change([labOf(fact), id, person], (row) => ({ ...(row ?? fresh), ...sets, known: knownOf(fact) }))
}
type OfPerson = Fact & { readonly data: { readonly session: string; readonly person: string } }
const attended = (at: At, fact: OfPerson, sets: Partial<Attendance>): Change =>
  at.attendance.patch([labOf(fact), fact.data.session, fact.data.person], { ...sets, known: knownOf(fact) })

type Numbered = Fact & { readonly data: { readonly session: string; readonly number: number } }
const came = (at: At, fact: Numbered, is: Presence): readonly Change[] => {
  const { session: id, number } = fact.data
  const coming = is === 'present' ? at.comings.put({ ...shown(fact), session: id, number }) : at.comings.drop([labOf(fact), id, number])
  return [coming, session(at, fact, ({ named }) => ({ named: named + (is === 'present' ? 1 : -1) }))]
}

const markOf = (fact: Of<'labs.present'> | Of<'labs.absent'>, is: Presence) => ({
  ...{ is, how: fact.data.how, marked_by: fact.actor, marked_on: fact.on },
})

const columns: { readonly [C in Counted]: 'adults' | 'minors' | 'grouped' } = { adults: 'adults', minors: 'minors', group: 'grouped' }
const counted = (fact: Of<'labs.counted'>, at: At): readonly Change[] => {
  const { session: id, group: kind, name = null, band = null, n, was = null, reason = null } = fact.data
  const row = { session: id, group: tallyKey(fact.data), kind, name, band, n, was, reason, counted_by: fact.actor, counted_on: fact.on }
  const column = columns[kind]
  return [at.counts.put({ ...kept(fact), ...row }), session(at, fact, (of) => ({ [column]: of[column] + n - (was ?? 0) })), moved(at, fact)]
}

type Taking = Of<'labs.participant-enrolled'>['data'] | Of<'labs.participant-amended'>['data']
const taking = ({ as, district, band }: Taking) => ({ as, district: district ?? null, band: band ?? null })

export const ofPeople: HandlersOf<keyof typeof gathering> = {
  'labs.participant-enrolled': (fact, at) => {
    const { person, number, name = null } = fact.data
    const row = { ...kept(fact, person), ...taking(fact.data), person, number, name, left_on: null }
    return [
      at.participants.change([labOf(fact), person], (before) => ({ ...row, enrolled_on: before?.enrolled_on ?? dayOn(fact) })),
      at.heads.put({ ...shown(fact), ...taking(fact.data), number, left_on: null }),
      moved(at, fact),
    ]
  },
  'labs.participant-amended': (fact, at) => {
    const { person, number, name = null } = fact.data
    return [
      at.participants.patch([labOf(fact), person], { ...taking(fact.data), name, known: knownOf(fact) }),
      at.heads.patch([labOf(fact), number], { ...taking(fact.data), known: knownOf(fact) }),
      moved(at, fact),
    ]
  },
  'labs.participant-left': (fact, at) => [
    at.participants.patch([labOf(fact), fact.data.person], { left_on: dayOn(fact), known: knownOf(fact) }),
    at.heads.patch([labOf(fact), fact.data.number], { left_on: dayOn(fact), known: knownOf(fact) }),
    moved(at, fact),
  ],
  'labs.signed-up': (fact, at) => [
    attends(at, fact, { signed_on: dayOn(fact), withdrew_on: null, withdrew_late: false }),
    session(at, fact, ({ signed }) => ({ signed: signed + 1 })),
    moved(at, fact),
  ],
  'labs.withdrew': (fact, at) => [
    attended(at, fact, { signed_on: null, withdrew_on: dayOn(fact), withdrew_late: fact.data.late }),
    session(at, fact, ({ signed }) => ({ signed: signed - 1 })),
    moved(at, fact),
  ],
  'labs.present': (fact, at) => [attends(at, fact, markOf(fact, 'present')), ...came(at, fact, 'present'), moved(at, fact)],
  'labs.absent': (fact, at) => [attends(at, fact, markOf(fact, 'absent')), moved(at, fact)],
  'labs.attendance-corrected': (fact, at) => {
    const { is, was, reason } = fact.data
    return [attended(at, fact, { is, was, reason, marked_by: fact.actor, marked_on: fact.on }), ...came(at, fact, is), moved(at, fact)]
  },
  'labs.counted': counted,
}
