// What the facts of proposals leave in the public register: the procedure and the publishable version, never what a person wrote.
import { dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { ProposalEvent } from '../../events/proposals/events.ts'
import type { Change, Handler } from '../kernel/index.ts'
import type { Entry, RegisterTables, State } from './tables.ts'
import { type At, begun, entered, type Fact, fresh, moved, said } from './telling.ts'

/** The facts that move what everybody sees of a proposal. */
type Watched =
  | 'submitted'
  | 'registered'
  | 'designated'
  | 'redacted'
  | 'published'
  | 'consulted'
  | 'integration-asked'
  | 'integration-received'
  | 'codesign-opened'
  | 'transmitted'
  | 'accepted'
  | 'refusal-announced'
  | 'refusal-dropped'
  | 'refused'
  | 'withdrawn'
  | 'archived'
  | 'merged'
  | 'reopened'
  | 'corrected'
export type WatchedProposal = Extract<ProposalEvent, { type: `proposals.${Watched}` }>
type Handlers = { readonly [T in WatchedProposal['type']]: Handler<Extract<Recorded<WatchedProposal>, { type: T }>, RegisterTables> }

const goes = (at: At, fact: Fact, state: State, phase: string, more: Partial<Entry> = {}): readonly Change[] => [
  moved(at, fact, () => ({ state, ended_on: null, ...more })),
  entered(at, fact, phase),
]
const closes = (at: At, fact: Fact, state: State, phase: string, more: Partial<Entry> = {}): readonly Change[] =>
  goes(at, fact, state, phase, { ended_on: dayOf(fact.on), ...more })

type Version = {
  readonly title?: string
  readonly proponentName?: string
  readonly proponent?: string
  readonly area?: string
  readonly district?: string
  readonly address?: string
  readonly lat?: number
  readonly lon?: number
}
/** What a publishable version or a correction says of an entry; what it does not speak of stays. */
const versionOf = ({ title, proponentName, proponent, area, district, address, lat, lon }: Version): Partial<Entry> => ({
  ...(title === undefined ? {} : { title }),
  ...(proponentName === undefined ? {} : { proponent_name: proponentName }),
  ...(proponent === undefined ? {} : { proponent }),
  ...(area === undefined ? {} : { areas: [area] }),
  ...(district === undefined ? {} : { district }),
  ...(address === undefined ? {} : { address }),
  ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
})

export const ofProposals: Handlers = {
  'proposals.submitted': (fact, at) => {
    const { municipality, town, proponent, area, goods } = fact.data
    const says = { municipality, town, proponent, areas: [area], goods, shown: false, state: 'examining' } as const
    return [fresh(at, fact, 'proposal', says), begun(at, fact, 'proposal', municipality, 'submitted')]
  },
  'proposals.registered': (fact, at) => [
    moved(at, fact, () => ({ shown: true, number: fact.data.protocol, state: 'examining' })),
    entered(at, fact, 'verification'),
    said(at, idOf(fact.stream), { number: fact.data.protocol }),
  ],
  'proposals.designated': (fact, at) => [moved(at, fact)],
  'proposals.redacted': (fact, at) => {
    const { title, good, idea, activities, address, district, proponentName } = fact.data
    return [
      moved(at, fact, () => versionOf(fact.data)),
      said(at, idOf(fact.stream), { title, good, idea, activities, address, district, proponentName }),
    ]
  },
  'proposals.published': (fact, at) => goes(at, fact, 'examining', 'consultation'),
  'proposals.consulted': (fact, at) => goes(at, fact, 'examining', 'examination'),
  'proposals.integration-asked': (fact, at) => goes(at, fact, 'awaiting', 'integration'),
  'proposals.integration-received': (fact, at) => goes(at, fact, 'examining', 'examination'),
  'proposals.codesign-opened': (fact, at) => goes(at, fact, 'examining', 'codesign'),
  'proposals.transmitted': (fact, at) => goes(at, fact, 'examining', 'executive'),
  'proposals.accepted': (fact, at) => goes(at, fact, 'examining', 'accepted'),
  'proposals.refusal-announced': (fact, at) => goes(at, fact, 'examining', 'notice'),
  'proposals.refusal-dropped': (fact, at) => goes(at, fact, 'examining', 'examination'),
  'proposals.refused': (fact, at) => closes(at, fact, 'refused', 'closed'),
  'proposals.withdrawn': (fact, at) => closes(at, fact, 'archived', 'closed'),
  'proposals.archived': (fact, at) => closes(at, fact, 'archived', 'closed'),
  'proposals.merged': (fact, at) => closes(at, fact, 'archived', 'closed', { goes_on: fact.data.into }),
  'proposals.reopened': (fact, at) => goes(at, fact, 'examining', 'examination', { goes_on: null }),
  'proposals.corrected': (fact, at) => {
    const { protocol, title, address, district, proponentName } = fact.data.now
    const number = protocol === undefined ? {} : { number: protocol }
    return [
      moved(at, fact, (row) => ({ ...versionOf(fact.data.now), ...number, corrections: row.corrections + 1 })),
      said(at, idOf(fact.stream), { title, address, district, proponentName, number: protocol }),
    ]
  },
}
