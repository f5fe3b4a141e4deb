// What the facts of proposals and pacts say of who takes part: those who act for the citizens, on the days on which they do.
import { dayOf, idOf } from '../../events/kernel/index.ts'
import { type PactEvent, events as pactEvents } from '../../events/pacts/events.ts'
import type { ProposalEvent } from '../../events/proposals/events.ts'
import type { Change } from '../kernel/index.ts'
import { type At, act, acted, actorOf, type BareHandler, type Fact, type HandlersOf, road, step } from './making.ts'

export const ofProposals = {
  'proposals.submitted': (fact, at) => [
    at.things.put({ id: idOf(fact.stream), kind: 'proposal', title: null, municipality: fact.data.municipality, building: null }),
    road(fact, at, 'proposal', undefined),
    act(fact, at, { item: 'submitted', person: actorOf(fact), kind: 'proposal', how: 'acted' }),
  ],
  'proposals.accepted': (fact, at) => [step(fact, at, { accepted_on: fact.data.actOn })],
  'proposals.refused': (fact, at) => [step(fact, at, { over_on: fact.data.actOn })],
  'proposals.withdrawn': (fact, at) => [step(fact, at, { over_on: dayOf(fact.on) })],
  'proposals.archived': (fact, at) => [step(fact, at, { over_on: dayOf(fact.on) })],
  'proposals.reopened': (fact, at) => [step(fact, at, { over_on: null })],
} as const satisfies HandlersOf<ProposalEvent>

const roadOfPacts = {
  'pacts.drafted': (fact, at) => {
    const { title, place, proposal } = fact.data
    return [
      at.things.put({ id: idOf(fact.stream), kind: 'pact', title, municipality: place.municipality, building: null }),
      road(fact, at, 'pact', proposal),
    ]
  },
  'pacts.clarified': (fact, at) => {
    const { title } = fact.data
    return title === undefined ? [] : [at.things.patch([idOf(fact.stream)], { title })]
  },
  'pacts.activated': (fact, at) => [step(fact, at, { active_on: fact.data.from, over_on: null })],
  'pacts.ended': (fact, at) => [step(fact, at, { over_on: fact.data.last })],
  'pacts.expired': (fact, at) => [step(fact, at, { over_on: fact.data.last })],
  'pacts.revoked': (fact, at) => [step(fact, at, { over_on: fact.data.actOn })],
  'pacts.reinstated': (fact, at) => [step(fact, at, { over_on: null })],
  'pacts.abandoned': (fact, at) => [step(fact, at, { over_on: dayOf(fact.on) })],
} as const satisfies HandlersOf<PactEvent>

/** Who speaks for the citizens; offices and the register itself do their work. */
const citizens: readonly string[] = ['resident', 'representative']
const byCitizens = (fact: Fact, at: At): readonly Change[] => (citizens.includes(fact.role) ? [acted(fact, at, 'pact')] : [])

type AnyHandler = BareHandler<Fact>
const walked: { readonly [type: string]: AnyHandler } = roadOfPacts as unknown as { readonly [type: string]: AnyHandler }

export const ofPacts: { readonly [type: string]: AnyHandler } = Object.fromEntries(
  Object.values(pactEvents).map(({ name }) => [
    name,
    (fact: Fact, at: At) => [...(Object.hasOwn(walked, name) ? (walked[name]?.(fact, at) ?? []) : []), ...byCitizens(fact, at)],
  ]),
)
