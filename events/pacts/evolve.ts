// How each fact changes what is remembered of a pact.
import { type Decider, dayOf } from '../kernel/index.ts'
import type { PactCommands } from './commands.ts'
import type { PactEvent } from './events.ts'
import { citizensOf, flat, type Pact, type Party, unsigned } from './state.ts'
import { municipality } from './vocabulary.ts'

type Evolve = Decider<Pact, PactCommands, PactEvent, string>['evolve']

/** Something agreed has changed: a text written before no longer says it, and whoever signed that text is asked again. */
const renegotiated = (pact: Pact): Pact => ({
  ...pact,
  stage: 'negotiation',
  parties: unsignedAll(pact),
  ...(pact.text && { text: { ...pact.text, current: false } }),
})
const newcomer = (kind: Party['kind']): Party => ({ kind, signed: false })
const without = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = from
  return rest
}
const withParty = (pact: Pact, id: string, change: Partial<Party>): Pact => {
  const party = pact.parties[id]
  return party ? { ...pact, parties: { ...pact.parties, [id]: { ...party, ...change } } } : pact
}
/** What a report says was not kept is open again. */
const broken = (commitments: Pact['commitments'], numbers: ReadonlySet<number>): Pact['commitments'] =>
  Object.fromEntries(
    Object.entries(commitments).map(([number, one]) => [number, numbers.has(Number(number)) ? { ...one, kept: false } : one]),
  )
const unsignedAll = (pact: Pact): Pact['parties'] =>
  Object.fromEntries(Object.entries(pact.parties).map(([id, party]) => [id, { ...party, signed: false }]))

export const evolve: Evolve = {
  'pacts.proposed': (pact, { proposer, ...of }) => ({
    ...pact,
    stage: 'proposed',
    record: flat(of),
    parties: { [proposer.id]: newcomer(proposer.kind), [municipality]: newcomer('municipality') },
  }),
  'pacts.clarified': (pact, changes) => ({
    ...renegotiated(pact),
    stage: pact.stage === 'proposed' ? 'proposed' : 'negotiation',
    record: { ...pact.record, ...flat(changes) },
  }),
  'pacts.joined': (pact, { party }) => renegotiated({ ...pact, parties: { ...pact.parties, [party.id]: newcomer(party.kind) } }),
  'pacts.left': (pact, { party }) => renegotiated({ ...pact, parties: without(pact.parties, party) }),
  'pacts.promised': (pact, { commitment, side }) =>
    renegotiated({ ...pact, commitments: { ...pact.commitments, [commitment]: { side, kept: false } }, promised: commitment }),
  'pacts.released': (pact, { commitment }) => renegotiated({ ...pact, commitments: without(pact.commitments, commitment) }),
  'pacts.worded': (pact, { version, sha256 }) => ({
    ...renegotiated(pact),
    text: { version, sha256, current: true, approved: false },
  }),
  'pacts.approved': (pact) => ({ ...pact, ...(pact.text && { text: { ...pact.text, approved: true } }) }),
  'pacts.signed': (pact, { party }, fact) => {
    const next = withParty(pact, party, { signed: true })
    return { ...next, stage: unsigned(next).length === 0 ? 'signed' : 'signing', signedOn: dayOf(fact.on) }
  },
  'pacts.activated': (pact, { number, from, until, act }) => ({
    ...pact,
    stage: 'active',
    record: { ...pact.record, number, from, until, act },
  }),
  'pacts.reported': (pact, { report, party, from, until, hours, people, final, outcomes }) => ({
    ...pact,
    reports: { ...pact.reports, [report]: { party, from, until, hours, people, final } },
    commitments: broken(pact.commitments, new Set(outcomes.flatMap((one) => (one.kept ? [] : [one.commitment])))),
  }),
  'pacts.kept': (pact, { commitment }) => {
    const one = pact.commitments[commitment]
    return one ? { ...pact, commitments: { ...pact.commitments, [commitment]: { ...one, kept: true } } } : pact
  },
  'pacts.extended': (pact, { until }) => ({ ...pact, record: { ...pact.record, until } }),
  'pacts.withdrew': (pact, { party, effective }) => {
    const next = withParty(pact, party, { leaves: effective })
    return citizensOf(next).every((one) => one.leaves) ? { ...next, stage: 'notice' } : next
  },
  'pacts.ended': (pact, { last }) => ({ ...pact, stage: 'ended', last }),
  'pacts.corrected': (pact, { report, now: { hours, people, ...now } }) => {
    const one = report === undefined ? undefined : pact.reports[report]
    const figures = { ...(hours !== undefined && { hours }), ...(people !== undefined && { people }) }
    return {
      ...pact,
      record: { ...pact.record, ...now },
      ...(report !== undefined && one && { reports: { ...pact.reports, [report]: { ...one, ...figures } } }),
    }
  },
  'pacts.abandoned': (pact) => ({ ...pact, stage: 'abandoned' }),
}
