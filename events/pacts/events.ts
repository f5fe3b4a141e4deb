// What can happen to a pact. One stream is one pact; every word here is public.
import { day, type EventsOf, event, flag, optional, type Secrecy } from '../kernel/index.ts'
import {
  actNumber,
  area,
  correctable,
  ending,
  hours,
  kind,
  months,
  ordinal,
  outcomes,
  party,
  partyId,
  people,
  place,
  prose,
  reading,
  side,
  title,
  wholeText,
} from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  'pacts.proposed': event('pacts.proposed', {
    title: title(),
    kind: kind(),
    area: area(),
    place: place(),
    idea: prose(),
    proposer: party(),
    months: optional(months()),
  }),
  'pacts.clarified': event('pacts.clarified', {
    title: optional(title()),
    kind: optional(kind()),
    area: optional(area()),
    place: optional(place()),
    idea: optional(prose()),
    months: optional(months()),
    /** why it lasts longer than such a pact usually may */
    derogation: optional(prose(500)),
  }),
  'pacts.joined': event('pacts.joined', { party: party() }),
  'pacts.left': event('pacts.left', { party: partyId(), reason: optional(prose(500)) }),
  'pacts.promised': event('pacts.promised', { commitment: ordinal(), side: side(), what: prose(500), due: optional(day()) }),
  'pacts.released': event('pacts.released', { commitment: ordinal(), reason: optional(prose(500)) }),
  'pacts.worded': event('pacts.worded', { ...reading, text: wholeText() }),
  /** the Giunta's act on an exact text, which a complex pact needs before anybody signs */
  'pacts.approved': event('pacts.approved', { ...reading, act: actNumber(), day: day() }),
  'pacts.signed': event('pacts.signed', { ...reading, party: partyId() }),
  'pacts.activated': event('pacts.activated', {
    number: actNumber(),
    from: day(),
    until: day(),
    act: optional(actNumber()),
    actOn: optional(day()),
  }),
  'pacts.reported': event('pacts.reported', {
    report: ordinal(),
    party: partyId(),
    from: day(),
    until: day(),
    activities: prose(4_000),
    hours: hours(),
    people: people(),
    outcomes: outcomes(),
    final: flag(),
  }),
  'pacts.kept': event('pacts.kept', { commitment: ordinal(), evidence: prose(1_000) }),
  'pacts.extended': event('pacts.extended', { until: day(), was: day(), act: actNumber(), actOn: day(), derogation: optional(prose(500)) }),
  /** `received`: the day the municipality had the notice; `effective`: the thirty-first day after it */
  'pacts.withdrew': event('pacts.withdrew', { party: partyId(), received: day(), effective: day(), reason: optional(prose(500)) }),
  /** `last`: the last day on which the pact held */
  'pacts.ended': event('pacts.ended', { reason: ending(), last: day(), motive: optional(prose(1_000)) }),
  /** The record was wrong, not the world: what it said stays readable in `was`. */
  'pacts.corrected': event('pacts.corrected', { report: optional(ordinal()), was: correctable(), now: correctable(), reason: prose(500) }),
  'pacts.abandoned': event('pacts.abandoned', { reason: prose(1_000) }),
}

export type PactEvent = EventsOf<typeof events>
