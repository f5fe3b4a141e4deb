// What can happen to a proposal. The procedure is public; what a person writes is personal until the office writes the version that everybody may read.
import {
  day,
  type EventsOf,
  event,
  file,
  flag,
  group,
  list,
  oneOf,
  open,
  optional,
  personal,
  publishedFile,
  reference,
  type Secrecy,
  sha256,
  text,
  whole,
} from '../kernel/index.ts'
import { act, attachment, begun, correctable, handedIn, ordinal, pinned, placed, prose, protocol, publishable } from './shapes.ts'
import { advisers, archiveReasons, criteria, declarations, entryModes, kinds, meetings, opinions, points, replies } from './vocabulary.ts'

export const secrecy: Secrecy = 'open'

export const events = {
  /** `person` answers for it; another may write it for them and never hands it in. `alternativeTo` is the proposal it competes with. */
  'proposals.drafted': event('proposals.drafted', {
    person: reference(),
    entry: oneOf(entryModes),
    alternativeTo: optional(reference()),
    ...placed,
  }),
  /** one point of the form as it stands, kept so that it can be taken up again anywhere; of a class that only its person opens */
  'proposals.answered': event('proposals.answered', {
    person: reference(),
    point: oneOf(points),
    answer: personal('person', text(12_000), 'P3'),
  }),
  'proposals.discarded': event('proposals.discarded', { untouched: flag() }),
  'proposals.submitted': event('proposals.submitted', {
    ...handedIn,
    declared: list(oneOf(declarations), 5),
    entry: oneOf(entryModes),
    ...placed,
  }),
  /** whoever answers for it says that what somebody else handed in for them, at a desk, is what they meant */
  'proposals.confirmed': event('proposals.confirmed', {}),
  'proposals.registered': event('proposals.registered', { ...protocol, kind: oneOf(kinds), regulation: pinned(), term: begun() }),
  /** `manager` is an identity; `term` where the regulation counts from this day */
  'proposals.designated': event('proposals.designated', { manager: reference(), sector: open(text(120)), term: optional(begun()) }),
  'proposals.redacted': event('proposals.redacted', { version: ordinal(), ...publishable }),
  'proposals.published': event('proposals.published', { version: ordinal(), from: day(), until: day() }),
  /** an observation is public, its author an identity */
  'proposals.observed': event('proposals.observed', { observation: ordinal(), text: prose() }),
  'proposals.replied': event('proposals.replied', { observation: ordinal(), outcome: oneOf(replies), text: prose() }),
  /** the consultation is over; the days for the answer run from here */
  'proposals.consulted': event('proposals.consulted', { observations: whole(), term: begun() }),
  'proposals.assessed': event('proposals.assessed', { criterion: oneOf(criteria), passes: flag(), note: optional(prose(1_000)) }),
  'proposals.integration-asked': event('proposals.integration-asked', {
    items: list(group({ item: ordinal(), what: prose(500) }), 20),
    due: day(),
  }),
  'proposals.reminded': event('proposals.reminded', {}),
  'proposals.integrated': event('proposals.integrated', {
    person: reference(),
    answers: personal('person', text(8_000)),
    items: list(ordinal(), 20),
    attachments: list(attachment(), 30),
  }),
  /** the office confirms what came, or does without; `due` is the term's last day from here on */
  'proposals.integration-received': event('proposals.integration-received', { waived: list(ordinal(), 20), due: day() }),
  'proposals.opinion-asked': event('proposals.opinion-asked', {
    opinion: ordinal(),
    adviser: oneOf(advisers),
    office: open(text(120)),
    due: day(),
    binding: flag(),
  }),
  'proposals.opinion-given': event('proposals.opinion-given', {
    opinion: ordinal(),
    outcome: oneOf(opinions),
    prescriptions: list(prose(500), 20),
    document: optional(file()),
  }),
  'proposals.codesign-opened': event('proposals.codesign-opened', { note: optional(prose(1_000)) }),
  'proposals.met': event('proposals.met', {
    meeting: ordinal(),
    kind: oneOf(meetings),
    place: open(text(140)),
    present: whole(0, 10_000),
    notes: prose(),
    minutes: optional(publishedFile()),
  }),
  /** the draft of the pact as it goes to the Giunta, frozen by its hash */
  'proposals.transmitted': event('proposals.transmitted', { version: ordinal(), sha256: sha256(), draft: prose(8_000) }),
  'proposals.accepted': event('proposals.accepted', {
    act: act(),
    actOn: day(),
    executiveAct: optional(act()),
    executiveOn: optional(day()),
    /** which clause of the pact answers each prescription */
    mapped: list(group({ opinion: ordinal(), prescription: ordinal(), clause: whole(1, 14) }), 100),
  }),
  /** art. 10-bis: why it is going to be refused; `until` is the last day for an answer */
  'proposals.refusal-announced': event('proposals.refusal-announced', { reasons: list(prose(1_000), 10), until: day() }),
  'proposals.refusal-answered': event('proposals.refusal-answered', {
    person: reference(),
    reply: ordinal(),
    text: personal('person', text(4_000)),
  }),
  /** the examination goes on; `due` is the term's last day from here on */
  'proposals.refusal-dropped': event('proposals.refusal-dropped', { reason: prose(1_000), due: day() }),
  'proposals.refused': event('proposals.refused', {
    act: act(),
    actOn: day(),
    reasons: list(prose(1_000), 10),
    answers: list(group({ reply: ordinal(), answer: prose(1_000) }), 20),
  }),
  'proposals.withdrawn': event('proposals.withdrawn', { reason: optional(prose(1_000)) }),
  'proposals.archived': event('proposals.archived', { reason: oneOf(archiveReasons), note: prose(1_000) }),
  /** goes on as part of another proposal; `informed` says that both proponents know */
  'proposals.merged': event('proposals.merged', { into: reference(), reason: prose(1_000), informed: flag() }),
  /** the other side of a merger */
  'proposals.joined': event('proposals.joined', { from: reference(), reason: prose(1_000) }),
  'proposals.reopened': event('proposals.reopened', { reason: prose(1_000), term: begun() }),
  /** The record was wrong, not the world: what it said stays readable in `was`. */
  'proposals.corrected': event('proposals.corrected', { was: correctable(), now: correctable(), reason: prose(500) }),
}
export type ProposalEvent = EventsOf<typeof events>
