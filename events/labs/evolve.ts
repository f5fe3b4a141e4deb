// How each fact changes what is remembered of a laboratory.
import type { Decider } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import type { LabEvent } from './events.ts'
import type { LabRule } from './rules.ts'
import { type Idea, type Lab, type Mark, type Session, tallyKey } from './state.ts'

const session = (lab: Lab, id: string, to: (one: Session) => Partial<Session>): Lab => {
  const one = lab.sessions[id]
  return one ? { ...lab, sessions: { ...lab.sessions, [id]: { ...one, ...to(one) } } } : lab
}
const idea = (lab: Lab, id: string, to: (one: Idea) => Partial<Idea>): Lab => {
  const one = lab.ideas[id]
  return one ? { ...lab, ideas: { ...lab.ideas, [id]: { ...one, ...to(one) } } } : lab
}
const without = (list: readonly string[], one: string): readonly string[] => list.filter((each) => each !== one)
const same = (lab: Lab): Lab => lab
type Marked = { readonly session: string; readonly person: string }
const marked = (lab: Lab, { session: id, person }: Marked, mark: Mark): Lab =>
  session(lab, id, ({ marks }) => ({ marks: { ...marks, [person]: mark } }))

export const evolve: Decider<Lab, LabCommands, LabEvent, LabRule>['evolve'] = {
  'labs.opened': (lab, { municipality, promoter }) => ({ ...lab, stage: 'open', municipality, promoter }),
  'labs.amended': same,
  'labs.maker-assigned': (lab, { person }) => ({ ...lab, makers: [...lab.makers, person] }),
  'labs.maker-left': (lab, { person }) => ({ ...lab, makers: without(lab.makers, person) }),
  'labs.phase-changed': (lab, { phase, cycle }) => ({ ...lab, phase, cycle }),
  'labs.priority-chosen': same,
  'labs.handed-over': (lab) => ({ ...lab, stage: 'handed-over' }),
  'labs.closed': (lab) => ({ ...lab, stage: 'closed' }),
  'labs.reopened': (lab) => ({ ...lab, stage: 'open' }),
  'labs.session-scheduled': (lab, { session: id, starts, minutes }) => ({
    ...lab,
    sessions: { ...lab.sessions, [id]: { starts, minutes, state: 'scheduled', signed: [], marks: {}, tallies: {} } },
  }),
  'labs.session-rescheduled': (lab, { session: id, starts, minutes }) => session(lab, id, () => ({ starts, minutes })),
  'labs.session-cancelled': (lab, { session: id }) => session(lab, id, () => ({ state: 'cancelled' })),
  'labs.session-held': (lab, { session: id }) => session(lab, id, () => ({ state: 'held' })),
  'labs.minutes-amended': same,
  'labs.noted': same,
  'labs.photographed': same,
  'labs.participant-enrolled': (lab, { person, number }) => ({
    ...lab,
    participants: { ...lab.participants, [person]: { number, left: false } },
  }),
  'labs.participant-amended': same,
  'labs.participant-left': (lab, { person, number }) => ({
    ...lab,
    participants: { ...lab.participants, [person]: { number, left: true } },
  }),
  'labs.signed-up': (lab, { session: id, person }) => session(lab, id, ({ signed }) => ({ signed: [...signed, person] })),
  'labs.withdrew': (lab, { session: id, person }) => session(lab, id, ({ signed }) => ({ signed: without(signed, person) })),
  'labs.present': (lab, data, { actor: by, on }) => marked(lab, data, { is: 'present', how: data.how, by, when: on }),
  'labs.absent': (lab, data, { actor: by, on }) => marked(lab, data, { is: 'absent', how: data.how, by, when: on }),
  'labs.attendance-corrected': (lab, { session: id, person, is }, { actor: by, on: when }) =>
    session(lab, id, ({ marks }) => {
      const mark = marks[person]
      return mark ? { marks: { ...marks, [person]: { ...mark, is, by, when } } } : {}
    }),
  'labs.counted': (lab, data, { actor: by, on: when }) =>
    session(lab, data.session, ({ tallies }) => ({ tallies: { ...tallies, [tallyKey(data)]: { n: data.n, by, when } } })),
  'labs.need-raised': (lab, { entry }) => ({ ...lab, entries: { ...lab.entries, [entry]: true } }),
  'labs.resource-offered': (lab, { entry }) => ({ ...lab, entries: { ...lab.entries, [entry]: true } }),
  'labs.struck': (lab, { entry }) => ({ ...lab, entries: { ...lab.entries, [entry]: false } }),
  'labs.idea-proposed': (lab, { idea: id }) => ({
    ...lab,
    ideas: { ...lab.ideas, [id]: { status: 'proposed', supporters: [], became: [] } },
  }),
  'labs.idea-supported': (lab, { idea: id, person }) => idea(lab, id, ({ supporters }) => ({ supporters: [...supporters, person] })),
  'labs.support-withdrawn': (lab, { idea: id, person }) => idea(lab, id, ({ supporters }) => ({ supporters: without(supporters, person) })),
  'labs.idea-discussed': (lab, { idea: id }) => idea(lab, id, () => ({ status: 'discussed' })),
  'labs.idea-selected': (lab, { idea: id }) => idea(lab, id, () => ({ status: 'selected' })),
  'labs.idea-shelved': (lab, { idea: id }) => idea(lab, id, () => ({ status: 'shelved' })),
  'labs.idea-dropped': (lab, { idea: id }) => idea(lab, id, () => ({ status: 'dropped' })),
  'labs.idea-became': (lab, { idea: id, became: what }) => idea(lab, id, ({ became }) => ({ became: [...became, what] })),
  'labs.actor-engaged': (lab, { actor }) => ({ ...lab, actors: { ...lab.actors, [actor]: true } }),
  'labs.actor-contacted': same,
  'labs.actor-lost': (lab, { actor }) => ({ ...lab, actors: { ...lab.actors, [actor]: false } }),
  'labs.task-taken': (lab, { task }) => ({ ...lab, tasks: { ...lab.tasks, [task]: true } }),
  'labs.task-done': (lab, { task }) => ({ ...lab, tasks: { ...lab.tasks, [task]: false } }),
  'labs.task-dropped': (lab, { task }) => ({ ...lab, tasks: { ...lab.tasks, [task]: false } }),
}
