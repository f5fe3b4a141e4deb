// How the facts of a quarrel and of an end change what is remembered.
import type { endingEvents } from './events-ending.ts'
import { changed, type EvolveOf, withParty } from './evolving.ts'
import { citizensOf, type Pact } from './state.ts'

const conciliating = (pact: Pact, number: number, change: Partial<Pact['conciliations'][number]>): Pact => ({
  ...pact,
  conciliations: changed(pact.conciliations, number, change),
})

export const evolveEnding: EvolveOf<keyof typeof endingEvents> = {
  'pacts.breach-notified': (pact, { breach, side, remedy }) => ({
    ...pact,
    breaches: { ...pact.breaches, [breach]: { side, remedy, remedied: false } },
  }),
  'pacts.breach-remedied': (pact, { breach }) => ({ ...pact, breaches: changed(pact.breaches, breach, { remedied: true }) }),
  'pacts.conciliation-asked': (pact, { conciliation }) => ({
    ...pact,
    conciliations: { ...pact.conciliations, [conciliation]: { seated: false, proposed: false, closed: false } },
  }),
  'pacts.conciliation-seated': (pact, { conciliation }) => conciliating(pact, conciliation, { seated: true }),
  'pacts.conciliation-proposed': (pact, { conciliation }) => conciliating(pact, conciliation, { proposed: true }),
  'pacts.conciliation-closed': (pact, { conciliation }) => conciliating(pact, conciliation, { closed: true }),
  'pacts.withdrew': (pact, { party, effective }) => {
    const next = withParty(pact, party, { leaves: effective })
    return citizensOf(next).every((one) => one.leaves) ? { ...next, stage: 'notice' } : next
  },
  'pacts.ended': (pact, { last }) => ({ ...pact, stage: 'ended', last }),
  'pacts.revoked': (pact) => ({ ...pact, stage: 'revoked' }),
  'pacts.reinstated': (pact) => ({ ...pact, stage: 'active' }),
  'pacts.expired': (pact, { last }) => ({ ...pact, stage: 'expired', last }),
  'pacts.evaluated': (pact) => ({ ...pact, evaluated: true }),
  'pacts.renewed': (pact) => ({ ...pact, stage: 'renewed', ...(pact.record.until && { last: pact.record.until }) }),
  'pacts.handed-back': (pact) => ({ ...pact, handedBack: true }),
  'pacts.closed': (pact) => ({ ...pact, stage: 'closed' }),
}
