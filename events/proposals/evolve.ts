// How each fact changes what is remembered of a proposal.
import { canonical, type Day, type Decider, dayOf, paused, type Recorded, resumed, type Term, term } from '../kernel/index.ts'
import type { ProposalCommands } from './commands.ts'
import type { ProposalEvent } from './events.ts'
import type { ProposalRule } from './rules.ts'
import { initial, type Proposal } from './state.ts'

type Evolve = Decider<Proposal, ProposalCommands, ProposalEvent, ProposalRule>['evolve']
type Begun = { readonly days: number; readonly from: Day }

const termFrom = ({ days, from }: Begun): Term => term(days, from)
const inTerm = (of: Proposal, change: (running: Term) => Term): Proposal => (of.term ? { ...of, term: change(of.term) } : of)
const met = (of: Proposal, day: Day): Proposal => inTerm(of, (running) => ({ ...resumed(running, day), metOn: day }))
const happened = (fact: Pick<Recorded<ProposalEvent>, 'on'>): Day => dayOf(fact.on)

const beginning = {
  'proposals.drafted': (_, { person, entry, municipality, town }, fact) => ({
    ...initial,
    ...{ stage: 'draft', person, entry, municipality, town, author: fact.actor, touchedOn: happened(fact) },
  }),
  'proposals.answered': (of, { point, answer }, fact) => ({
    ...of,
    answers: { ...of.answers, [point]: answer },
    touchedOn: happened(fact),
  }),
  'proposals.discarded': (of) => ({ ...of, stage: 'discarded', answers: {} }),
  'proposals.submitted': (of, { kind, proponent, area }, fact) => ({
    ...of,
    ...{ stage: 'submitted', answers: {}, submittedOn: happened(fact), touchedOn: happened(fact), kind },
    unconfirmed: fact.actor !== of.person,
    record: { proponent, area },
  }),
  // Only from their own hand: what a desk confirms for them says nothing more than what it handed in.
  'proposals.confirmed': (of, _, fact) => ({ ...of, unconfirmed: of.unconfirmed === true && fact.actor !== of.person }),
} satisfies Partial<Evolve>

const desk = {
  'proposals.registered': (of, { protocol, protocolOn, kind, regulation, term: begins }) => ({
    ...of,
    ...{ stage: 'verification', kind, regulation, term: termFrom(begins), record: { ...of.record, protocol, protocolOn } },
  }),
  'proposals.designated': (of, { manager, term: begins }) => ({
    ...of,
    manager,
    ...(begins && { term: termFrom(begins) }),
    // With a consultation to hold, the examination begins when it is over.
    stage: of.stage === 'verification' && of.regulation?.consultation !== true && of.kind === 'ordinary' ? 'examination' : of.stage,
  }),
  'proposals.redacted': (of, { version, ...said }) => {
    const { title, proponentName, district, address, lat, lon } = said
    const record = { ...of.record, title, proponentName, district, address, lat, lon }
    return { ...of, versions: version, versionSaid: canonical(said), record }
  },
  'proposals.published': (of, { until }) => ({ ...of, stage: 'published', windowUntil: until }),
  'proposals.observed': (of, { observation }) => ({ ...of, observations: { ...of.observations, [observation]: { replied: false } } }),
  'proposals.replied': (of, { observation }) => ({ ...of, observations: { ...of.observations, [observation]: { replied: true } } }),
  'proposals.consulted': (of, { term: begins }) => ({ ...of, stage: 'examination', term: termFrom(begins) }),
} satisfies Partial<Evolve>

const examining = {
  'proposals.assessed': (of, { criterion, passes }) => ({ ...of, assessed: { ...of.assessed, [criterion]: passes } }),
  'proposals.integration-asked': (of, { items, due }, fact) => ({
    ...inTerm(of, (running) => paused(running, 'integration', happened(fact))),
    stage: 'integration',
    integration: { items: items.map(({ item }) => item), answered: [], due },
  }),
  'proposals.reminded': (of, _, fact) => ({
    ...of,
    ...(of.integration && { integration: { ...of.integration, remindedOn: happened(fact) } }),
  }),
  'proposals.integrated': (of, { items }) => ({
    ...of,
    ...(of.integration && { integration: { ...of.integration, answered: [...new Set([...of.integration.answered, ...items])] } }),
  }),
  'proposals.integration-received': (of, _, fact) => ({
    ...inTerm(of, (running) => resumed(running, happened(fact))),
    stage: 'examination',
    integration: undefined,
  }),
  'proposals.opinion-asked': (of, { opinion, binding }) => ({
    ...of,
    opinions: { ...of.opinions, [opinion]: { binding, prescriptions: 0 } },
  }),
  'proposals.opinion-given': (of, { opinion, outcome, prescriptions }) => {
    const asked = of.opinions[opinion] ?? { binding: false }
    return { ...of, opinions: { ...of.opinions, [opinion]: { ...asked, outcome, prescriptions: prescriptions.length } } }
  },
  'proposals.codesign-opened': (of) => ({ ...of, stage: 'codesign' }),
  'proposals.met': (of, { meeting }) => ({ ...of, meetings: meeting }),
  'proposals.transmitted': (of, { version }) => ({ ...of, stage: 'executive', drafts: version }),
} satisfies Partial<Evolve>

const ending = {
  'proposals.accepted': (of, _, fact) => ({ ...met(of, happened(fact)), stage: 'accepted' }),
  'proposals.refusal-announced': (of, { until }, fact) => ({
    ...inTerm(of, (running) => paused(running, 'notice', happened(fact))),
    stage: 'notice',
    noticeUntil: until,
    repliesBefore: of.replies,
  }),
  'proposals.refusal-answered': (of, { reply }) => ({ ...of, replies: reply }),
  'proposals.refusal-dropped': (of, _, fact) => ({
    ...inTerm(of, (running) => resumed(running, happened(fact))),
    stage: 'examination',
    noticeUntil: undefined,
  }),
  'proposals.refused': (of, _, fact) => ({ ...met(of, happened(fact)), stage: 'refused' }),
  'proposals.withdrawn': (of, _, fact) => ({ ...met(of, happened(fact)), stage: 'withdrawn' }),
  'proposals.archived': (of, _, fact) => ({ ...met(of, happened(fact)), stage: 'archived', integration: undefined }),
  'proposals.merged': (of, _, fact) => ({ ...met(of, happened(fact)), stage: 'merged' }),
  'proposals.joined': (of, { from }) => ({ ...of, joined: [...of.joined, from] }),
  'proposals.reopened': (of, { term: begins }) => ({ ...of, stage: 'examination', term: termFrom(begins) }),
  'proposals.corrected': (of, { now }) => ({ ...of, record: { ...of.record, ...now } }),
} satisfies Partial<Evolve>

export const evolve: Evolve = { ...beginning, ...desk, ...examining, ...ending }
