// The law of the table: who sits at it, and who takes what upon themselves.
import type { Decider } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import type { LabEvent } from './events.ts'
import { type LabRule, type Refused, when } from './rules.ts'
import { hereOf, type Lab } from './state.ts'

type Decide = Decider<Lab, LabCommands, LabEvent, LabRule>['decide']

const atTable = ({ actors }: Lab, actor: string): Refused =>
  when(actors[actor] === undefined, 'unknown-actor') ?? when(actors[actor] === false, 'actor-lost')

/** Who was lost may come back. */
export const engage: Decide['engage'] = (ask, { actors }) =>
  when(actors[ask.actor] === true, 'actor-known') ?? [{ type: 'labs.actor-engaged', data: ask }]
export const contact: Decide['contact'] = (ask, lab) => atTable(lab, ask.actor) ?? [{ type: 'labs.actor-contacted', data: ask }]
export const lose: Decide['lose'] = (ask, lab) => atTable(lab, ask.actor) ?? [{ type: 'labs.actor-lost', data: ask }]

const toDo = ({ tasks }: Lab, task: string): Refused =>
  when(tasks[task] === undefined, 'unknown-task') ?? when(tasks[task] === false, 'task-over')

export const takeTask: Decide['take-task'] = (ask, lab) =>
  when(lab.tasks[ask.task] !== undefined, 'task-known') ??
  when(ask.idea !== undefined && lab.ideas[ask.idea] === undefined, 'unknown-idea') ?? [
    { type: 'labs.task-taken', data: { ...ask, ...hereOf(lab) } },
  ]
export const finishTask: Decide['finish-task'] = (ask, lab) => toDo(lab, ask.task) ?? [{ type: 'labs.task-done', data: ask }]
export const dropTask: Decide['drop-task'] = (ask, lab) => toDo(lab, ask.task) ?? [{ type: 'labs.task-dropped', data: ask }]
