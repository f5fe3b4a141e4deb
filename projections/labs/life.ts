// What the facts of a laboratory's life change: its row, its makers, its sessions.
import type { running } from '../../events/labs/facts-of-life.ts'
import type { Change } from '../kernel/index.ts'
import { type At, dayOn, type Fact, type HandlersOf, kept, knownOf, labOf, moved, type Of, type Rows, shown } from './seen.ts'

const unknown = {
  phase: 'start',
  cycle: 1,
  priority: null,
  priority_why: null,
  handed_to: null,
  ended_on: null,
  ended_why: null,
  held: 0,
  ideas: 0,
  retitled: 0,
  retitled_at: null,
} as const
const opened = (fact: Of<'labs.opened'>, at: At): readonly Change[] => {
  const { purpose = null, ...data } = fact.data
  const { known, sees } = shown(fact)
  const day = dayOn(fact)
  const row = { id: labOf(fact), revision: fact.rev, stage: 'open', phase_since: day, opened_on: day, known, sees } as const
  return [at.labs.put({ ...unknown, ...data, ...row, purpose })]
}
const described = ({ title, districts, place, purpose }: Of<'labs.amended'>['data']) => ({
  ...{ title, districts, place, purpose: purpose ?? null },
})
/** Only another title is news to the calendars: its sessions have places of their own. */
const retitled = (fact: Of<'labs.amended'>, row: Rows['labs']): Partial<Rows['labs']> =>
  fact.data.title === row.title ? {} : { retitled: row.retitled + 1, retitled_at: knownOf(fact) }

type OfSession = Fact & { readonly data: { readonly session: string } }
/** A session changes, and with it the laboratory's row. */
export const session = (at: At, fact: OfSession, sets: (row: Rows['sessions']) => Partial<Rows['sessions']>): Change =>
  at.sessions.patch([labOf(fact), fact.data.session], (row) => ({ ...sets(row), known: knownOf(fact) }))

const planned = ({ starts, minutes, place, agenda, method }: Of<'labs.session-rescheduled'>['data']) => ({
  ...{ starts, minutes, place, agenda: agenda ?? null, method: method ?? null },
})
/** Calendars show it otherwise from now on. */
const changed = (fact: Fact, { changes }: Rows['sessions']) => ({ changes: changes + 1, changed_at: knownOf(fact) })
const nobody = { signed: 0, named: 0, adults: 0, minors: 0, grouped: 0 }
const untold = { state: 'scheduled', reason: null, told: null, decisions: [], photos: [], amended_on: null } as const
const told = ({ text, decisions, photos }: Of<'labs.session-held'>['data']) => ({ told: text, decisions, photos })
const ended = (fact: Fact, stage: 'handed-over' | 'closed', why: string | null) => ({ stage, ended_on: dayOn(fact), ended_why: why })

export const ofLife: HandlersOf<keyof typeof running> = {
  'labs.opened': opened,
  'labs.amended': (fact, at) => [moved(at, fact, (row) => ({ ...described(fact.data), ...retitled(fact, row) }))],
  'labs.maker-assigned': (fact, at) => [
    at.makers.put({ ...kept(fact, fact.data.person), person: fact.data.person, since: dayOn(fact), until: null }),
    moved(at, fact),
  ],
  'labs.maker-left': (fact, at) => [at.makers.patch([labOf(fact), fact.data.person], { until: dayOn(fact) }), moved(at, fact)],
  'labs.phase-changed': (fact, at) => [
    moved(at, fact, () => ({ phase: fact.data.phase, cycle: fact.data.cycle, phase_since: dayOn(fact) })),
  ],
  'labs.priority-chosen': (fact, at) => [
    ...fact.data.needs.map((need) => at.entries.patch([labOf(fact), need], { chosen: true })),
    moved(at, fact, () => ({ priority: fact.data.priority, priority_why: fact.data.why ?? null })),
  ],
  'labs.handed-over': (fact, at) => [
    moved(at, fact, () => ({ ...ended(fact, 'handed-over', fact.data.note ?? null), handed_to: fact.data.to })),
  ],
  'labs.closed': (fact, at) => [moved(at, fact, () => ended(fact, 'closed', fact.data.reason))],
  'labs.reopened': (fact, at) => [moved(at, fact, () => ({ stage: 'open', ended_on: null, ended_why: null, handed_to: null }))],
  'labs.session-scheduled': (fact, at) => {
    const { session: id, n } = fact.data
    const row = { ...shown(fact), ...nobody, ...untold, changes: 0, changed_at: knownOf(fact) }
    return [at.sessions.put({ ...row, ...planned(fact.data), session: id, n }), moved(at, fact)]
  },
  'labs.session-rescheduled': (fact, at) => [
    session(at, fact, (row) => ({ ...planned(fact.data), reason: fact.data.reason ?? null, ...changed(fact, row) })),
    moved(at, fact),
  ],
  'labs.session-cancelled': (fact, at) => [
    session(at, fact, (row) => ({ state: 'cancelled', reason: fact.data.reason, ...changed(fact, row) })),
    moved(at, fact),
  ],
  'labs.session-held': (fact, at) => [
    session(at, fact, () => ({ state: 'held', ...told(fact.data) })),
    moved(at, fact, ({ held }) => ({ held: held + 1 })),
  ],
  'labs.minutes-amended': (fact, at) => [
    session(at, fact, () => ({ ...told(fact.data), amended_on: dayOn(fact), reason: fact.data.reason })),
    moved(at, fact),
  ],
  'labs.noted': (fact, at) => {
    const { session: id, note } = fact.data
    const row = { revision: fact.rev, session: id, note, photo: null, noted_by: fact.actor, noted_on: fact.on }
    return [at.notes.put({ ...kept(fact), ...row }), moved(at, fact)]
  },
  'labs.photographed': (fact, at) => {
    const { session: id, photo } = fact.data
    const row = { revision: fact.rev, session: id, note: null, photo, noted_by: fact.actor, noted_on: fact.on }
    return [at.notes.put({ ...kept(fact), ...row }), moved(at, fact)]
  },
}
