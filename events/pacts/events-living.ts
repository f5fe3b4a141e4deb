// Facts of a pact in force: it begins, is told about, is helped, is checked, is put right.
import { cents, day, event, flag, instant, list, oneOf, optional, publishedFile } from '../kernel/index.ts'
import {
  actNumber,
  clauses,
  conditions,
  correctable,
  hours,
  inspections,
  numberedPromises,
  ordinal,
  outcomes,
  party,
  partyId,
  people,
  promises,
  prose,
  reading,
  resources,
  reviews,
  supportKinds,
  voices,
} from './vocabulary.ts'

export const livingEvents = {
  'pacts.activated': event('pacts.activated', {
    number: actNumber(),
    from: day(),
    until: day(),
    act: optional(actNumber()),
    actOn: optional(day()),
  }),
  /** for the public interest; `notified`: when the parties had the notice, `effective`: at least 48 hours later */
  'pacts.suspended': event('pacts.suspended', {
    notified: instant(),
    effective: instant(),
    until: optional(day()),
    act: optional(actNumber()),
    reason: prose(1_000),
  }),
  /** the end does not move: for that there is an extension */
  'pacts.resumed': event('pacts.resumed', { note: optional(prose(500)) }),
  'pacts.extended': event('pacts.extended', {
    until: day(),
    was: day(),
    act: actNumber(),
    actOn: day(),
    derogation: optional(prose(500)),
    derogationAct: optional(actNumber()),
  }),
  /** A text that would change a pact in force: until every party has signed it, the earlier one holds. */
  'pacts.amendment-proposed': event('pacts.amendment-proposed', {
    ...reading,
    clauses: clauses(),
    reason: prose(1_000),
    act: actNumber(),
    actOn: day(),
    promises: promises(),
    released: list(ordinal()),
  }),
  /** every party has signed the amendment: its text stands, and what it adds and drops holds */
  'pacts.amended': event('pacts.amended', { ...reading, promises: numberedPromises(), released: list(ordinal()) }),
  'pacts.join-asked': event('pacts.join-asked', { party: party(), why: optional(prose(500)) }),
  'pacts.join-declined': event('pacts.join-declined', { party: partyId(), reason: prose(1_000) }),
  'pacts.excluded': event('pacts.excluded', { party: partyId(), reason: prose(1_000), act: optional(actNumber()) }),
  /** `value` in euro cents; `lent`: it comes back */
  'pacts.support-granted': event('pacts.support-granted', {
    support: ordinal(),
    kind: oneOf(supportKinds),
    what: prose(500),
    value: optional(cents()),
    lent: flag(),
    due: optional(day()),
  }),
  'pacts.support-delivered': event('pacts.support-delivered', {
    support: ordinal(),
    value: optional(cents()),
    note: optional(prose(500)),
  }),
  'pacts.support-returned': event('pacts.support-returned', {
    support: ordinal(),
    condition: oneOf(conditions),
    note: optional(prose(500)),
  }),
  'pacts.kept': event('pacts.kept', { commitment: ordinal(), evidence: prose(1_000), file: optional(publishedFile()) }),
  /** one person’s answer to «è stato fatto?»: the latest of each person counts */
  'pacts.witnessed': event('pacts.witnessed', { commitment: ordinal(), answer: oneOf(voices) }),
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
    resources: optional(resources()),
    beneficiaries: optional(people()),
    results: optional(prose()),
    problems: optional(prose()),
    next: optional(prose()),
    photos: optional(list(publishedFile(), 12)),
  }),
  'pacts.report-supplemented': event('pacts.report-supplemented', {
    report: ordinal(),
    text: prose(4_000),
    photos: optional(list(publishedFile(), 12)),
  }),
  'pacts.report-reviewed': event('pacts.report-reviewed', { report: ordinal(), outcome: oneOf(reviews), note: optional(prose()) }),
  'pacts.report-published': event('pacts.report-published', { report: ordinal() }),
  'pacts.inspected': event('pacts.inspected', {
    inspection: ordinal(),
    outcome: oneOf(inspections),
    found: prose(),
    file: optional(publishedFile()),
  }),
  /** The record was wrong, not the world: what it said stays readable in `was`. */
  'pacts.corrected': event('pacts.corrected', { report: optional(ordinal()), was: correctable(), now: correctable(), reason: prose(500) }),
}
