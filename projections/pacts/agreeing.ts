// From the draft to the signatures: what the facts of negotiation change in the tables.
import { dayOf } from '../../events/kernel/index.ts'
import type { agreeingEvents } from '../../events/pacts/events-agreeing.ts'
import { wholeText } from '../../events/pacts/outline.ts'
import { approved, signed } from './consenting.ts'
import { drafted, particularsOf, placed, reopened, saidBy, unheard, unread } from './drafted.ts'
import type { HandlersOf } from './handlers.ts'
import { opinions, publications } from './opining.ts'
import { without } from './tally.ts'
import { datesOf, heard, told } from './telling.ts'

const inForce = ['active', 'suspended', 'notice'] as const
const isInForce = (stage: string): boolean => inForce.some((one) => one === stage)

export const agreeing: HandlersOf<keyof typeof agreeingEvents> = {
  ...opinions,
  ...publications,
  'pacts.drafted': drafted,
  'pacts.approved': approved,
  'pacts.signed': signed,
  'pacts.clarified': (fact, at) => {
    const { place, ...of } = fact.data
    return [
      heard(at, fact, { title: of.title, idea: of.idea, address: place?.address, town: place?.town }),
      ...told(at, fact, { fields: Object.keys(fact.data), ...of, idea: undefined }, (row) => ({
        ...particularsOf(of, row),
        ...(place && placed(place)),
        ...reopened,
        tally: { signed: [] },
      })),
    ]
  },
  'pacts.joined': (fact, at) => {
    const { party, consent } = fact.data
    const { pact, day } = datesOf(fact)
    const joining = { pact, party: party.id, kind: party.kind, label: party.label ?? null, proposer: false, joined_on: day, left_on: null }
    return [
      at.parties.put(joining),
      ...(consent === undefined ? [] : [at.requests.patch([pact, party.id], { outcome: 'admitted', answered_on: day })]),
      heard(at, fact, { [saidBy(party.id)]: party.label }),
      ...told(at, fact, { party: party.id, partyKind: party.kind, consent }, ({ stage, tally }) => {
        const parties = [...tally.parties, party.id]
        const asking = tally.asking.filter((id) => id !== party.id)
        return isInForce(stage) ? { tally: { parties, asking } } : { ...reopened, tally: { signed: [], parties, asking } }
      }),
    ]
  },
  'pacts.left': (fact, at) => {
    const { party } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.parties.patch([pact, party], { left_on: day }),
      heard(at, fact, { [saidBy(party)]: null }),
      ...told(at, fact, fact.data, ({ tally }) => ({
        ...reopened,
        tally: { signed: [], parties: tally.parties.filter((id) => id !== party) },
      })),
    ]
  },
  'pacts.promised': (fact, at) => {
    const { commitment, side, what, due = null } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.commitments.put({ ...unheard, pact, commitment, side, what, due, status: 'open', status_on: day }),
      ...told(at, fact, fact.data, ({ tally }) => ({
        ...reopened,
        tally: { signed: [], commitments: { ...tally.commitments, [commitment]: 'open' } },
      })),
    ]
  },
  'pacts.released': (fact, at) => {
    const { commitment } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.commitments.patch([pact, commitment], { status: 'released', status_on: day }),
      ...told(at, fact, fact.data, ({ tally }) => ({
        ...reopened,
        tally: { signed: [], commitments: without(tally.commitments, commitment) },
      })),
    ]
  },
  'pacts.worded': (fact, at) => {
    const { version, sha256, clauses } = fact.data
    return [
      at.texts.put({ ...datesOf(fact), ...unread, version, sha256, clauses, text: wholeText(clauses) }),
      ...told(at, fact, { version, sha256 }, () => ({ ...reopened, version, tally: { signed: [] } })),
    ]
  },
  'pacts.insured': (fact, at) => {
    const { from, until, policy, insurer = null } = fact.data
    return [
      at.policies.put({ ...datesOf(fact), revision: fact.rev, policy, insurer, starts_on: from, ends_on: until }),
      ...told(at, fact, fact.data, ({ insured_until }) => ({
        insured_until: insured_until !== null && insured_until > until ? insured_until : until,
      })),
    ]
  },
  'pacts.abandoned': (fact, at) => told(at, fact, fact.data, () => ({ stage: 'abandoned', ended_on: dayOf(fact.on) })),
}
