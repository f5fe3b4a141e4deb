// How the facts of agreeing change what is remembered: each change of what was agreed asks everybody again.
import { dayOf } from '../kernel/index.ts'
import type { agreeingEvents } from './events-agreeing.ts'
import { changed, type EvolveOf, holderOf, renegotiated, without, withParty } from './evolving.ts'
import { flat, type Pact, type Text, unsigned } from './state.ts'
import { municipality } from './vocabulary.ts'

/** Stages in which who comes does not reopen what was agreed. */
const inForce: readonly Pact['stage'][] = ['active', 'suspended', 'notice']

export const unread = { current: true, approved: 'none', redacted: false, published: false } as const

/** A signature on an amendment, or of who joined a pact in force, changes no stage. */
const signed = (pact: Pact, day: string): Pact => {
  const dated = { ...pact, signedOn: day }
  if (inForce.includes(pact.stage)) return dated
  return { ...dated, stage: unsigned(pact).length === 0 ? 'signed' : 'signing' }
}

const withText = (pact: Pact, change: Partial<Text>): Pact => (pact.text ? { ...pact, text: { ...pact.text, ...change } } : pact)

export const evolveAgreeing: EvolveOf<keyof typeof agreeingEvents> = {
  'pacts.drafted': (pact, { proposer, proposal: _p, renews, regulation, ...of }, fact) => ({
    ...pact,
    stage: 'drafting',
    record: flat(of),
    ...(regulation && { pinned: regulation }),
    ...(renews && { follows: renews.until }),
    parties: { [proposer.id]: { kind: proposer.kind, ...holderOf(proposer, fact) }, [municipality]: { kind: 'municipality' } },
  }),
  'pacts.clarified': (pact, changes) => ({ ...renegotiated(pact), record: { ...pact.record, ...flat(changes) } }),
  'pacts.joined': (pact, { party }, fact) => {
    const { holder } = pact.asking[party.id] ?? {}
    const entered = { kind: party.kind, ...holderOf(party, fact), ...(holder && { holder }) }
    const joined = { ...pact, parties: { ...pact.parties, [party.id]: entered }, asking: without(pact.asking, party.id) }
    return inForce.includes(pact.stage) ? joined : renegotiated(joined)
  },
  'pacts.left': (pact, { party }) => renegotiated({ ...pact, parties: without(pact.parties, party) }),
  'pacts.promised': (pact, { commitment, side, due }) =>
    renegotiated({
      ...pact,
      commitments: { ...pact.commitments, [commitment]: { side, kept: false, ...(due && { due }) } },
      promised: commitment,
    }),
  'pacts.released': (pact, { commitment }) => renegotiated({ ...pact, commitments: without(pact.commitments, commitment) }),
  'pacts.worded': (pact, { version, sha256, clauses }) => ({
    ...renegotiated(pact),
    worded: version,
    text: { ...unread, version, sha256, clauses: clauses.length },
  }),
  'pacts.opinion-asked': (pact, { opinion, office, required }) => ({
    ...pact,
    opinions: { ...pact.opinions, [opinion]: { office, required } },
  }),
  'pacts.opinion-received': (pact, { opinion, outcome }) => ({ ...pact, opinions: changed(pact.opinions, opinion, { outcome }) }),
  'pacts.approved': (pact, { organ }) => ({ ...withText(pact, { approved: organ }), stage: 'approved' }),
  'pacts.signed': (pact, { party, version }, fact) => signed(withParty(pact, party, { signed: version }), dayOf(fact.on)),
  'pacts.insured': (pact, { from, until }) => ({ ...pact, insured: [...pact.insured, { from, until }] }),
  'pacts.redacted': (pact, { version }) =>
    pact.amendment?.version === version
      ? { ...pact, amendment: { ...pact.amendment, redacted: true } }
      : withText(pact, { redacted: true }),
  'pacts.published': (pact) => withText(pact, { published: true }),
  'pacts.abandoned': (pact) => ({ ...pact, stage: 'abandoned' }),
}
