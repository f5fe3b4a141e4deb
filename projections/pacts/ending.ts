// Quarrels, ends and what comes after: what these facts change in the tables.
import type { endingEvents } from '../../events/pacts/events-ending.ts'
import type { HandlersOf } from './handlers.ts'
import { datesOf, told } from './telling.ts'

const over = { notice_until: null, suspended_from: null, suspended_until: null, amendment: null } as const

type Quarrel = 'pacts.breach-notified' | 'pacts.breach-remedied' | Extract<keyof typeof endingEvents, `pacts.conciliation-${string}`>

const quarrelling: HandlersOf<Quarrel> = {
  'pacts.breach-notified': (fact, at) => [
    at.breaches.put({ ...datesOf(fact), ...fact.data, remedied_on: null, how: null }),
    ...told(at, fact, fact.data),
  ],
  'pacts.breach-remedied': (fact, at) => {
    const { pact, day } = datesOf(fact)
    const { breach, how } = fact.data
    return [at.breaches.patch([pact, breach], { remedied_on: day, how }), ...told(at, fact, fact.data)]
  },
  'pacts.conciliation-asked': (fact, at) => {
    const nothing = { members: [], proposal: null, proposed_on: null, settled: null, closed_on: null, note: null }
    return [at.conciliations.put({ ...datesOf(fact), ...fact.data, ...nothing }), ...told(at, fact, fact.data)]
  },
  'pacts.conciliation-seated': (fact, at) => {
    const { conciliation, members } = fact.data
    return [at.conciliations.patch([datesOf(fact).pact, conciliation], { members }), ...told(at, fact, { conciliation })]
  },
  'pacts.conciliation-proposed': (fact, at) => {
    const { pact, day } = datesOf(fact)
    const { conciliation, proposal } = fact.data
    return [at.conciliations.patch([pact, conciliation], { proposal, proposed_on: day }), ...told(at, fact, { conciliation })]
  },
  'pacts.conciliation-closed': (fact, at) => {
    const { pact, day } = datesOf(fact)
    const { conciliation, settled, note = null } = fact.data
    return [at.conciliations.patch([pact, conciliation], { settled, note, closed_on: day }), ...told(at, fact, fact.data)]
  },
}

export const ending: HandlersOf<keyof typeof endingEvents> = {
  ...quarrelling,
  'pacts.withdrew': (fact, at) => {
    const { party, effective } = fact.data
    return [
      at.parties.patch([datesOf(fact).pact, party], { left_on: effective }),
      ...told(at, fact, fact.data, ({ tally }) => {
        const leaves = { ...tally.leaves, [party]: effective }
        // The municipality never withdraws: when all the others do, nobody is left to keep the pact with.
        const alone = tally.parties.every((id) => id in leaves || id === 'comune')
        return { tally: { leaves }, ...(alone && { stage: 'notice', notice_until: Object.values(leaves).sort().at(-1) ?? null }) }
      }),
    ]
  },
  'pacts.ended': (fact, at) => {
    const { reason, last } = fact.data
    return told(at, fact, fact.data, () => ({ ...over, stage: 'ended', ending: reason, ended_on: last, tally: { amendment: undefined } }))
  },
  'pacts.revoked': (fact, at) => told(at, fact, fact.data, () => ({ stage: 'revoked' })),
  'pacts.reinstated': (fact, at) => told(at, fact, fact.data, () => ({ stage: 'active' })),
  'pacts.expired': (fact, at) => {
    const { last } = fact.data
    return told(at, fact, fact.data, () => ({ ...over, stage: 'expired', ended_on: last, tally: { amendment: undefined } }))
  },
  'pacts.evaluated': (fact, at) => {
    const { verdict, summary } = fact.data
    return told(at, fact, { verdict, summary }, () => ({ verdict }))
  },
  'pacts.renewed': (fact, at) =>
    told(at, fact, fact.data, ({ ends_on }) => ({ stage: 'renewed', renewed_by: fact.data.by, ended_on: ends_on })),
  'pacts.handed-back': (fact, at) => {
    const { condition, note } = fact.data
    return told(at, fact, { condition, note }, () => ({ handed_back_on: datesOf(fact).day }))
  },
  'pacts.closed': (fact, at) => told(at, fact, fact.data, () => ({ stage: 'closed', report_due: null })),
}
