// The requests of a laboratory gathered where they are made: on its page, at a session, at an idea, on its people.
import type { LabCommands } from '../../events/labs/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import type { Desk, Subject } from '../kernel/asks/desk.tsx'
import { api, type Lab } from './api.ts'
import { type IdeaOf, ideas } from './asking-ideas.ts'
import { emerging, life } from './asking-life.ts'
import { type PeopleOf, people, work } from './asking-people.ts'
import { attending, type SessionOf, sessions } from './asking-sessions.ts'
import { asksWords } from './asks-words.ts'
import { words } from './words.ts'

type Name = keyof LabCommands
const deskOf = <O extends Subject, C extends Name>(asking: { readonly [N in C]: Ask<O, object> }): Desk<O, C> => ({
  asking,
  commands: () => asksWords().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
})

export const lifeDesk = deskOf<Lab, keyof typeof life>(life)
export const emergingDesk = deskOf<Lab, keyof typeof emerging>(emerging)
export const sessionDesk = deskOf<SessionOf, keyof typeof sessions>(sessions)
export const attendingDesk = deskOf<SessionOf, keyof typeof attending>(attending)
export const ideaDesk = deskOf<IdeaOf, keyof typeof ideas>(ideas)
export const peopleDesk = deskOf<PeopleOf, keyof typeof people>(people)
export const workDesk = deskOf<PeopleOf, keyof typeof work>(work)
