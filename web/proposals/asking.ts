// Every request about a proposal that has a form, and how it is sent. A draft is written in its own page; merging moves both proposals.
import type { CommandName } from '../../events/proposals/commands.ts'
import type { Asking, Done } from '../kernel/api.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { api, type OnDesk } from './api.ts'
import { deskAsking } from './asking-desk.ts'
import { endingAsking } from './asking-ending.ts'
import { examiningAsking } from './asking-examining.ts'
import { asks } from './asks-words.ts'
import { happenings } from './events-words.ts'

export type Askable = Exclude<CommandName, 'draft' | 'answer' | 'discard' | 'submit' | 'join'>

type Merge = { readonly into: string; readonly reason: string }
// The other proposal first: one that is closed cannot take this one in.
const merge = async (id: string, data: Merge, asking: Asking): Promise<Done | Problem> => {
  const joined = await api.ask(data.into, 'join', { from: id, reason: data.reason }, { key: newId() })
  const already = isProblem(joined) && joined.rule === 'proposals.already-joined'
  return isProblem(joined) && !already ? joined : api.ask(id, 'merge', data as never, asking)
}

export const desk = (): Desk<OnDesk, Askable> => ({
  asking: { ...deskAsking, ...examiningAsking, ...endingAsking },
  commands: () => asks().commands,
  events: () => happenings().events,
  send: (id, command, data, sending) =>
    command === 'merge' ? merge(id, data as Merge, sending) : api.ask(id, command, data as never, sending),
  anotherDay: true,
  steps: true,
})
