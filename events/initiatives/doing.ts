// The law of what is done: put on the calendar, started, told each time, closed with a card.
import { type Decider, dayOf } from '../kernel/index.ts'
import type { InitiativeCommands } from './commands.ts'
import type { InitiativeEvent } from './events.ts'
import { type InitiativeRule, when } from './rules.ts'
import type { Initiative } from './state.ts'

type Decide = Decider<Initiative, InitiativeCommands, InitiativeEvent, InitiativeRule>['decide']

export const schedule: Decide['schedule'] = (ask) =>
  when(ask.until !== undefined && ask.until < ask.first, 'ends-before-it-starts') ?? [{ type: 'initiatives.scheduled', data: ask }]

export const start: Decide['start'] = (_, { first, openTo, insured }, { today }) =>
  when(today < first, 'not-yet', { day: first }) ??
  when(openTo !== 'residents' && !insured, 'not-insured') ?? [{ type: 'initiatives.started', data: {} }]

export const tell: Decide['tell'] = ({ consenting, ...ask }, { occasions, first }, { at }) =>
  when(ask.day > dayOf(at), 'in-the-future') ??
  when(ask.day < first, 'before-it-started', { day: first }) ??
  when(ask.photos.length > 0 && !consenting, 'photos-without-consent') ?? [
    { type: 'initiatives.carried-out', data: { occasion: occasions.length + 1, ...ask } },
  ]

export const retell: Decide['retell'] = (ask, { occasions }) =>
  when(ask.occasion > occasions.length, 'unknown-occasion') ?? [{ type: 'initiatives.retold', data: ask }]

export const conclude: Decide['conclude'] = (ask, { occasions }) =>
  when(occasions.length === 0, 'nothing-told') ?? [{ type: 'initiatives.concluded', data: ask }]
