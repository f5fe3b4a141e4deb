// The facts up to the desk: written, kept, handed in, registered, made readable for everybody.
import { dayOf, idOf } from '../../events/kernel/index.ts'
import type { ProposalRow } from './tables.ts'
import { datesOf, type Fact, type HandlersOf, opened, told, turned } from './telling.ts'

type Drafted = Extract<Fact, { type: 'proposals.drafted' }>
const nothingYet = {
  ...{ proponent: null, kind: null, area: null, duration: null, use: null, goods: [], protocol: null, protocol_on: null, pinned: null },
  ...{ manager: null, sector: null, version: 0, title: null, proponent_name: null, good: null, district: null, address: null },
  ...{ lat: null, lon: null, term_days: null, term_from: null, pauses: [], met_on: null, spent: {}, window_from: null },
  ...{ window_until: null, observations: 0, unanswered: 0, awaited: 0, notice_until: null, act: null, act_on: null },
  ...{ executive_act: null, executive_on: null, ended_on: null, archived_for: null, merged_into: null, joined: [], corrections: 0 },
} satisfies Partial<ProposalRow>

const fresh = (fact: Drafted): ProposalRow => {
  const { person, entry, municipality, town, alternativeTo } = fact.data
  const on = dayOf(fact.on)
  return {
    ...nothingYet,
    ...{ id: idOf(fact.stream), revision: fact.rev, stage: 'draft', person, author: fact.actor, entry, municipality, town },
    ...{ alternative_to: alternativeTo ?? null, turn: 'proponent', turn_since: on, opened_on: on, submitted_on: null, last_on: on },
    unconfirmed: false,
    ...{ imported: fact.known !== undefined, known: fact.known ?? fact.at, recorded: fact.at },
  }
}

/** The columns of a term as it begins. */
export const begun = ({ days, from }: { readonly days: number; readonly from: string }) => ({
  term_days: days,
  term_from: from,
  pauses: [],
  met_on: null,
})

export const beginning: HandlersOf<
  | 'proposals.drafted'
  | 'proposals.answered'
  | 'proposals.discarded'
  | 'proposals.submitted'
  | 'proposals.confirmed'
  | 'proposals.registered'
  | 'proposals.designated'
  | 'proposals.redacted'
> = {
  'proposals.drafted': (fact, at) => [at.proposals.put(fresh(fact)), opened(at, fact, { entry: fact.data.entry })],
  'proposals.answered': (fact, at) => {
    const { person, point, answer } = fact.data
    return [at.answers.put({ ...datesOf(fact), person, point, answer }), ...told(at, fact, { point })]
  },
  'proposals.discarded': (fact, at) =>
    told(at, fact, { untouched: fact.data.untouched }, (row) => ({
      stage: 'discarded',
      ended_on: dayOf(fact.on),
      ...turned(row, 'nobody', fact),
    })),
  'proposals.submitted': (fact, at) => {
    const { person, proponent, goods, duration, use, kind, area, attachments, supports, supportsNote, taxDispute } = fact.data
    const {
      name = null,
      contacts,
      members = null,
      title,
      good,
      idea,
      activities,
      recipients,
      participation,
      when = null,
      resources,
    } = fact.data
    const dates = datesOf(fact)
    const own = { person, name, contacts, members, title, good, idea, activities, recipients, participation, when, resources }
    return [
      at.handed.put({ ...dates, ...own, supports, supports_note: supportsNote ?? null, tax_dispute: taxDispute }),
      ...attachments.map(({ what, file }) => at.attachments.put({ ...dates, what, ...file })),
      ...told(at, fact, { kind, area, proponent }, (row) => ({
        ...{ stage: 'submitted', proponent, kind, area, duration, use, goods, submitted_on: dates.day },
        unconfirmed: fact.actor !== person,
        ...turned(row, 'office', fact),
      })),
    ]
  },
  'proposals.confirmed': (fact, at) => told(at, fact, {}, (row) => ({ unconfirmed: row.unconfirmed && fact.actor !== row.person })),
  'proposals.registered': (fact, at) => {
    const { protocol, protocolOn, kind, regulation, term } = fact.data
    const says = { protocol, protocolOn, kind, days: term.days, due: term.due }
    return told(at, fact, says, () => ({
      ...{ stage: 'verification', protocol, protocol_on: protocolOn, kind, pinned: regulation },
      ...begun(term),
    }))
  },
  'proposals.designated': (fact, at) => {
    const { manager, sector, term } = fact.data
    return told(at, fact, { sector, due: term?.due }, (row) => ({
      ...{ manager, sector },
      ...(term && begun(term)),
      stage: row.stage === 'verification' && row.pinned?.consultation !== true && row.kind === 'ordinary' ? 'examination' : row.stage,
    }))
  },
  'proposals.redacted': (fact, at) => {
    const { version, title, proponentName = null, good, district = null, address = null, lat = null, lon = null } = fact.data
    const { idea, activities, recipients = null, participation = null, resources = null, supportsNote = null, document = null } = fact.data
    const shown = { title, proponent_name: proponentName, good, district, address, lat, lon }
    const prose = { idea, activities, recipients, participation, resources, supports_note: supportsNote, document }
    return [
      at.versions.put({ ...datesOf(fact), version, ...shown, ...prose }),
      ...told(at, fact, { version, title }, () => ({ version, ...shown })),
    ]
  },
}
