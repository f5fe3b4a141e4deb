// The law of a laboratory's life: phase by phase, in the hands of its makers, until it stands on its own or closes.
import type { Decider } from '../kernel/index.ts'
import type { LabCommands } from './commands.ts'
import type { LabEvent } from './events.ts'
import { type LabRule, when } from './rules.ts'
import { hereOf, type Lab } from './state.ts'
import { phases } from './vocabulary.ts'

type Decide = Decider<Lab, LabCommands, LabEvent, LabRule>['decide']

/** A maker who opens one stands beside it from then on. */
export const open: Decide['open'] = (ask, _, { by, role }) => {
  const opened = { type: 'labs.opened', data: ask } as const
  if (role !== 'maker') return [opened]
  const { municipality, promoter } = ask
  return [opened, { type: 'labs.maker-assigned', data: { person: by, municipality, promoter } }]
}
export const amend: Decide['amend'] = (ask) => [{ type: 'labs.amended', data: ask }]
export const assign: Decide['assign'] = ({ person }, lab) =>
  when(lab.makers.includes(person), 'maker-already') ?? [{ type: 'labs.maker-assigned', data: { person, ...hereOf(lab) } }]
export const relieve: Decide['relieve'] = ({ person }, { makers }) =>
  when(!makers.includes(person), 'not-a-maker') ?? [{ type: 'labs.maker-left', data: { person } }]

/** One step on, or back to where it was with a reason: learning is no failure. */
export const move: Decide['move'] = ({ phase, reason }, { phase: now, cycle }) => {
  const [from, to] = [phases.indexOf(now), phases.indexOf(phase)]
  return (
    when(from === to, 'phase-already') ??
    when(to > from + 1, 'phase-unreachable', { next: phases[from + 1] ?? now }) ??
    when(to < from && reason === undefined, 'say-why-back') ?? [
      { type: 'labs.phase-changed', data: { phase, cycle, ...(reason === undefined ? {} : { reason }) } },
    ]
  )
}
export const beginCycle: Decide['begin-cycle'] = (ask, { phase, cycle }) =>
  when(phase !== 'evaluation', 'cycle-not-over') ?? [{ type: 'labs.phase-changed', data: { ...ask, phase: 'start', cycle: cycle + 1 } }]
export const prioritise: Decide['prioritise'] = (ask, { entries }) =>
  when(
    ask.needs.some((need) => entries[need] !== true),
    'unknown-need',
  ) ?? [{ type: 'labs.priority-chosen', data: ask }]

const ahead = ({ sessions }: Lab, at: string) =>
  when(
    Object.values(sessions).some(({ state, starts }) => state === 'scheduled' && starts > at),
    'sessions-ahead',
  )
export const handOver: Decide['hand-over'] = (ask, lab, { at }) =>
  when(lab.phase !== 'evaluation', 'not-evaluated') ?? ahead(lab, at) ?? [{ type: 'labs.handed-over', data: ask }]
export const close: Decide['close'] = (ask, lab, { at }) => ahead(lab, at) ?? [{ type: 'labs.closed', data: ask }]
export const reopen: Decide['reopen'] = (ask) => [{ type: 'labs.reopened', data: ask }]
