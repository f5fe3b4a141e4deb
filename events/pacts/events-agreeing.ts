// Facts of the time in which a pact is agreed: from the draft to the text that may be published.
import { day, event, flag, list, oneOf, open, optional, publishedFile, reference, text, whole } from '../kernel/index.ts'
import {
  actNumber,
  actOrgans,
  area,
  clauses,
  kind,
  mapped,
  months,
  offices,
  opinionOutcomes,
  ordinal,
  party,
  partyId,
  pinned,
  place,
  predecessor,
  prose,
  reading,
  redactions,
  side,
  title,
} from './vocabulary.ts'

/** What a pact is about, as it is drafted and may be clarified. */
export const particulars = {
  /** hours in which everybody finds the good open */
  opening: optional(prose(500)),
  /** the office that follows it */
  office: optional(open(text(120))),
  /** months between one report and the next */
  reportEvery: optional(whole(1, 60)),
  /** an insurance must cover the first day */
  insurance: optional(flag()),
  /** a good under heritage protection: the Soprintendenza answers before anybody signs */
  heritage: optional(flag()),
}

export const drafted = {
  title: title(),
  kind: kind(),
  area: area(),
  place: place(),
  idea: prose(),
  proposer: party(),
  months: optional(months()),
  /** the accepted proposal it comes from */
  proposal: optional(reference()),
  regulation: optional(pinned()),
  goods: optional(list(reference(), 50)),
  renews: optional(predecessor()),
  ...particulars,
}

export const agreeingEvents = {
  'pacts.drafted': event('pacts.drafted', drafted),
  'pacts.clarified': event('pacts.clarified', {
    title: optional(title()),
    kind: optional(kind()),
    area: optional(area()),
    place: optional(place()),
    idea: optional(prose()),
    months: optional(months()),
    goods: optional(list(reference(), 50)),
    ...particulars,
    /** why it lasts longer than such a pact usually may */
    derogation: optional(prose(500)),
  }),
  /** `consent`: the administration's act, for who joins a pact in force */
  'pacts.joined': event('pacts.joined', { party: party(), consent: optional(actNumber()) }),
  'pacts.left': event('pacts.left', { party: partyId(), reason: optional(prose(500)) }),
  'pacts.promised': event('pacts.promised', { commitment: ordinal(), side: side(), what: prose(500), due: optional(day()) }),
  'pacts.released': event('pacts.released', { commitment: ordinal(), reason: optional(prose(500)) }),
  /** `sha256` is that of the clauses written out one after the other (outline.ts) */
  'pacts.worded': event('pacts.worded', { ...reading, clauses: clauses() }),
  'pacts.opinion-asked': event('pacts.opinion-asked', {
    opinion: ordinal(),
    office: oneOf(offices),
    required: flag(),
    due: optional(day()),
    question: optional(prose(1_000)),
  }),
  'pacts.opinion-received': event('pacts.opinion-received', {
    opinion: ordinal(),
    outcome: oneOf(opinionOutcomes),
    received: day(),
    prescriptions: optional(prose()),
    file: optional(publishedFile()),
  }),
  /** The act on an exact text; `mapped`: which clause says what each opinion prescribed. */
  'pacts.approved': event('pacts.approved', {
    ...reading,
    organ: oneOf(actOrgans),
    act: actNumber(),
    day: day(),
    mapped: optional(list(mapped())),
  }),
  'pacts.signed': event('pacts.signed', { ...reading, party: partyId() }),
  'pacts.insured': event('pacts.insured', { policy: actNumber(), insurer: optional(open(text(120))), from: day(), until: day() }),
  /** the version that may be published: without it nothing is */
  'pacts.redacted': event('pacts.redacted', { ...reading, as: oneOf(redactions), file: optional(publishedFile()) }),
  /** `boardFrom`–`boardUntil`: the days on the municipality’s notice board (albo pretorio) */
  'pacts.published': event('pacts.published', { ...reading, boardFrom: optional(day()), boardUntil: optional(day()) }),
  'pacts.abandoned': event('pacts.abandoned', { reason: prose(1_000) }),
}
