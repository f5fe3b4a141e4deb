// Deciding what happens when a side says the other has not done its part: a notice, a time to remedy, three people who propose.
import { plusDays } from '../kernel/index.ts'
import type { Decide } from './drafting.ts'
import { conciliationDays } from './limits.ts'
import { type Refused, when } from './rules.ts'
import { otherSide, speaksFor } from './sides.ts'
import { nextOf, type Pact } from './state.ts'
import { choosers } from './vocabulary.ts'

export const notifyBreach: Decide['notifyBreach'] = (ask, pact, { role, today }) =>
  when(!speaksFor[otherSide(ask.side)].includes(role), 'not-your-side', { side: otherSide(ask.side) }) ??
  when(ask.remedy <= today, 'remedy-too-soon') ?? [{ type: 'pacts.breach-notified', data: { breach: nextOf(pact.breaches), ...ask } }]

export const remedyBreach: Decide['remedyBreach'] = (ask, pact) =>
  when(!pact.breaches[ask.breach], 'no-such-breach', { breach: ask.breach }) ??
  when(pact.breaches[ask.breach]?.remedied === true, 'nothing-new') ?? [{ type: 'pacts.breach-remedied', data: ask }]

export const askConciliation: Decide['askConciliation'] = (ask, pact, { role, today }) =>
  when(!speaksFor[ask.side].includes(role), 'not-your-side', { side: ask.side }) ?? [
    {
      type: 'pacts.conciliation-asked',
      data: { conciliation: nextOf(pact.conciliations), ...ask, due: plusDays(today, conciliationDays) },
    },
  ]

const openRefusal = (number: number, pact: Pact): Refused =>
  when(!pact.conciliations[number], 'no-such-conciliation', { conciliation: number }) ??
  when(pact.conciliations[number]?.closed === true, 'conciliation-over')

export const seatConciliation: Decide['seatConciliation'] = (ask, pact) =>
  openRefusal(ask.conciliation, pact) ??
  when(!choosers.every((by) => ask.members.filter(({ chosen }) => chosen === by).length === 1), 'three-members') ?? [
    { type: 'pacts.conciliation-seated', data: ask },
  ]

export const proposeConciliation: Decide['proposeConciliation'] = (ask, pact) =>
  openRefusal(ask.conciliation, pact) ??
  when(pact.conciliations[ask.conciliation]?.seated !== true, 'not-seated') ?? [{ type: 'pacts.conciliation-proposed', data: ask }]

export const closeConciliation: Decide['closeConciliation'] = (ask, pact) =>
  openRefusal(ask.conciliation, pact) ?? [{ type: 'pacts.conciliation-closed', data: ask }]
