// The law of the collection: one household one voice, the promoter's own does not count, and the window has a last day.
import { type Decider, plusDays, workingDay } from '../kernel/index.ts'
import type { InitiativeCommands } from './commands.ts'
import type { InitiativeEvent } from './events.ts'
import { type InitiativeRule, when } from './rules.ts'
import { type Initiative, isWindowOpen } from './state.ts'

type Decide = Decider<Initiative, InitiativeCommands, InitiativeEvent, InitiativeRule>['decide']

export const collect: Decide['collect'] = (ask, _, { today }) => [
  { type: 'initiatives.collection-opened', data: { ...ask, closes: plusDays(today, ask.windowDays) } },
]

export const endorse: Decide['endorse'] = ({ household }, initiative, { today }) => {
  const { endorsed, needed, stage } = initiative
  const households = endorsed.length + 1
  const reached = stage === 'collecting' && households >= needed
  return (
    when(household === initiative.household, 'own-household') ??
    when(endorsed.includes(household), 'already-endorsed') ??
    when(!isWindowOpen(initiative, today), 'window-over', { day: initiative.closes }) ?? [
      { type: 'initiatives.endorsed', data: { household } },
      ...(reached ? [{ type: 'initiatives.threshold-reached', data: { households } } as const] : []),
    ]
  )
}

export const withdraw: Decide['withdraw'] = ({ household }, initiative, { today }) =>
  when(!initiative.endorsed.includes(household), 'not-endorsed') ??
  when(!isWindowOpen(initiative, today), 'window-over', { day: initiative.closes }) ?? [
    { type: 'initiatives.endorsement-withdrawn', data: { household } },
  ]

export const closeWindow: Decide['close-window'] = (_, initiative, { today }) =>
  when(isWindowOpen(initiative, today), 'window-open', { day: initiative.closes }) ?? [
    {
      type: 'initiatives.window-closed',
      data: { households: initiative.endorsed.length, again: plusDays(initiative.closes, initiative.againDays) },
    },
  ]

export const repropose: Decide['repropose'] = (_, { again }, { today }) =>
  when(today < again, 'too-soon', { day: again }) ?? [{ type: 'initiatives.reproposed', data: {} }]

export const ask: Decide['ask'] = ({ note }, { answerDays }, { today }) => [
  { type: 'initiatives.asked', data: { due: workingDay(plusDays(today, answerDays)), ...(note === undefined ? {} : { note }) } },
]
