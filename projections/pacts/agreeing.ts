// From the proposal to the signatures: what the facts of negotiation change in the tables.
import { dayOf } from '../../events/kernel/index.ts'
import { municipality } from '../../events/pacts/vocabulary.ts'
import type { HandlersOf } from './handlers.ts'
import type { RegisterRow } from './tables.ts'
import { counted, without } from './tally.ts'
import { type At, datesOf, type Fact, heard, opened, told } from './telling.ts'

type Newcomer = { readonly id: string; readonly kind: RegisterRow['proposer']; readonly label?: string }

/** Where the name of a party stands among the words. */
const saidBy = (party: string): string => `party ${party}`

const joining = (at: At, fact: Fact, party: Newcomer, proposer: boolean) => {
  const { pact, day } = datesOf(fact)
  return at.parties.put({ pact, party: party.id, kind: party.kind, label: party.label ?? null, proposer, joined_on: day, left_on: null })
}

/** What was agreed has changed: no text says it yet, and no signature counts. */
const reopened = { stage: 'negotiation', version: null } as const

type Place = {
  readonly municipality: string
  readonly town: string
  readonly address: string
  readonly lat?: number
  readonly lon?: number
}
const placed = ({ lat = undefined, lon = undefined, ...place }: Place) => ({ ...place, lat: lat ?? null, lon: lon ?? null })

const blank = {
  number: null,
  derogation: null,
  giunta_act: null,
  act: null,
  starts_on: null,
  ends_on: null,
  ended_on: null,
  ending: null,
  notice_until: null,
  version: null,
  corrections: 0,
} as const

export const agreeing: HandlersOf<
  | 'pacts.proposed'
  | 'pacts.clarified'
  | 'pacts.joined'
  | 'pacts.left'
  | 'pacts.promised'
  | 'pacts.released'
  | 'pacts.worded'
  | 'pacts.approved'
  | 'pacts.signed'
  | 'pacts.abandoned'
> = {
  'pacts.proposed': (fact, at) => {
    const { place, proposer, months = null, ...of } = fact.data
    const { pact: id, day, known } = datesOf(fact)
    const council = { id: municipality, kind: 'municipality', label: `Comune di ${place.town}` } as const
    const tally = {
      parties: [proposer.id, municipality],
      signed: [],
      leaves: {},
      commitments: {},
      reports: {},
    }
    const dates = { opened_on: day, last_on: day, imported: fact.known !== undefined, known, recorded: fact.at }
    return [
      at.register.put({
        ...blank,
        ...of,
        ...placed(place),
        ...counted(tally),
        ...dates,
        id,
        revision: fact.rev,
        stage: 'proposed',
        months,
        proposer: proposer.kind,
      }),
      opened(at, fact, { title: of.title, kind: of.kind, area: of.area, town: place.town, party: proposer.id, partyKind: proposer.kind }),
      joining(at, fact, proposer, true),
      joining(at, fact, council, false),
      heard(at, fact, { title: of.title, idea: of.idea, address: place.address, town: place.town, [saidBy(proposer.id)]: proposer.label }),
    ]
  },
  'pacts.clarified': (fact, at) => {
    const { place, ...of } = fact.data
    return [
      heard(at, fact, { title: of.title, idea: of.idea, address: place?.address, town: place?.town }),
      ...told(at, fact, { fields: Object.keys(fact.data), ...of, idea: undefined }, (row) => ({
        ...of,
        ...(place && placed(place)),
        ...(row.stage !== 'proposed' && reopened),
        tally: { signed: [] },
      })),
    ]
  },
  'pacts.joined': (fact, at) => {
    const { party } = fact.data
    return [
      joining(at, fact, party, false),
      heard(at, fact, { [saidBy(party.id)]: party.label }),
      ...told(at, fact, { party: party.id, partyKind: party.kind }, ({ tally }) => ({
        ...reopened,
        tally: { signed: [], parties: [...tally.parties, party.id] },
      })),
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
      at.commitments.put({ pact, commitment, side, what, due, status: 'open', status_on: day, evidence: null }),
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
    const { version, sha256, text } = fact.data
    return [
      at.texts.put({ ...datesOf(fact), version, sha256, text, giunta_act: null }),
      ...told(at, fact, { version, sha256 }, () => ({
        stage: 'negotiation',
        version,
        giunta_act: null,
        tally: { signed: [] },
      })),
    ]
  },
  'pacts.approved': (fact, at) => [
    at.texts.patch([datesOf(fact).pact, fact.data.version], { giunta_act: fact.data.act }),
    ...told(at, fact, fact.data, () => ({ giunta_act: fact.data.act })),
  ],
  'pacts.signed': (fact, at) => {
    const { party } = fact.data
    return [
      at.signatures.put({ ...datesOf(fact), ...fact.data }),
      ...told(at, fact, fact.data, ({ tally }) => {
        const signed = [...tally.signed, party]
        return { tally: { signed }, stage: signed.length === tally.parties.length ? 'signed' : 'signing' }
      }),
    ]
  },
  'pacts.abandoned': (fact, at) => told(at, fact, fact.data, () => ({ stage: 'abandoned', ended_on: dayOf(fact.on) })),
}
