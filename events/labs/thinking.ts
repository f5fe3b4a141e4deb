// The law of what emerges: needs, resources, ideas and what they become.
import type { Asked, Decider } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import { notYours } from './enrolling.ts'
import type { LabEvent } from './events.ts'
import type { Answer } from './meeting.ts'
import { type LabRule, type Refused, when } from './rules.ts'
import { hereOf, type Idea, type Lab } from './state.ts'
import type { IdeaStatus } from './vocabulary.ts'

type Decide = Decider<Lab, LabCommands, LabEvent, LabRule>['decide']

const unknownSession = (lab: Lab, session: string | undefined): Refused =>
  when(session !== undefined && lab.sessions[session] === undefined, 'unknown-session')
const entry =
  (type: 'labs.need-raised' | 'labs.resource-offered'): Decide['raise-need'] =>
  (ask, lab) =>
    when(lab.entries[ask.entry] !== undefined, 'entry-known') ?? unknownSession(lab, ask.session) ?? [{ type, data: ask }]
export const raiseNeed = entry('labs.need-raised')
export const offerResource: Decide['offer-resource'] = entry('labs.resource-offered')
export const strike: Decide['strike'] = (ask, { entries }) =>
  when(entries[ask.entry] !== true, 'unknown-entry') ?? [{ type: 'labs.struck', data: ask }]

/** A resident's idea is their own: nobody puts one in somebody else's mouth but who runs the laboratory. */
export const proposeIdea: Decide['propose-idea'] = (ask, lab, asked) =>
  when(lab.ideas[ask.idea] !== undefined, 'idea-known') ??
  notYours(asked, ask.person) ??
  unknownSession(lab, ask.session) ?? [{ type: 'labs.idea-proposed', data: { ...ask, ...hereOf(lab) } }]

const onIdea =
  <A extends { readonly idea: string }>(decide: (ask: A, idea: Idea, lab: Lab, asked: Asked) => Answer) =>
  (ask: A, lab: Lab, asked: Asked): Answer => {
    const idea = lab.ideas[ask.idea]
    return idea ? decide(ask, idea, lab, asked) : { refused: 'unknown-idea' }
  }
const dropped = ({ status }: Idea): Refused => when(status === 'dropped', 'idea-dropped')
const there = ({ status }: Idea, to: IdeaStatus): Refused => when(status === to, 'idea-there-already')

export const support: Decide['support'] = onIdea(
  (ask, idea, lab, asked) =>
    notYours(asked, ask.person) ??
    dropped(idea) ??
    when(idea.supporters.includes(ask.person), 'supported-already') ?? [{ type: 'labs.idea-supported', data: { ...ask, ...hereOf(lab) } }],
)
export const unsupport: Decide['unsupport'] = onIdea(
  (ask, { supporters }, _, asked) =>
    notYours(asked, ask.person) ??
    when(!supporters.includes(ask.person), 'not-supported') ?? [{ type: 'labs.support-withdrawn', data: ask }],
)
/** Also what was shelved or dropped may be talked about again. */
export const discuss: Decide['discuss'] = onIdea(
  (ask, _, lab) => unknownSession(lab, ask.session) ?? [{ type: 'labs.idea-discussed', data: ask }],
)
export const select: Decide['select'] = onIdea(
  (ask, idea) => dropped(idea) ?? there(idea, 'selected') ?? [{ type: 'labs.idea-selected', data: ask }],
)
export const shelve: Decide['shelve'] = onIdea(
  (ask, idea) => dropped(idea) ?? there(idea, 'shelved') ?? [{ type: 'labs.idea-shelved', data: ask }],
)
export const drop: Decide['drop'] = onIdea((ask, idea) => dropped(idea) ?? [{ type: 'labs.idea-dropped', data: ask }])
export const became: Decide['became'] = onIdea(
  (ask, { status, became: already }) =>
    when(status !== 'selected', 'not-selected') ??
    when(already.includes(ask.became), 'became-already') ?? [{ type: 'labs.idea-became', data: ask }],
)
