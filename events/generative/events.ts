// What can happen to a generative pact. One stream is one pact; whatever tells who it is with, or why, is in the vault.
import {
  cents,
  day,
  type EventsOf,
  event,
  file,
  flag,
  group,
  list,
  literal,
  oneOf,
  optional,
  reference,
  type Secrecy,
  sha256,
  whole,
} from '../kernel/index.ts'
import { rulesFields } from './pinned.ts'
import { written } from './plan.ts'
import { supplier } from './supplier.ts'
import {
  beginnings,
  born,
  conditions,
  confirmations,
  documents,
  few,
  followUps,
  hosts,
  kinds,
  leavings,
  memberName,
  most,
  mostMembers,
  name,
  noticeSides,
  otherWays,
  papers,
  parties,
  phone,
  refusals,
  results,
  services,
  sources,
  standings,
  statuses,
  suspensions,
  territories,
  words,
  workerName,
  workerPhone,
} from './vocabulary.ts'

export const secrecy: Secrecy = 'case'

const person = reference()
const text = whole(1, 1_000)
/** the person’s own signature on paper, when it was not given on their page */
const paper = optional(file())

export const events = {
  'generative.reported': event('generative.reported', {
    ...{ person, organisation: reference(), kind: oneOf(kinds), party: oneOf(parties), territory: oneOf(territories) },
    ...{ source: oneOf(sources), name: name(), phone: optional(phone()), need: words(), informed: literal(true) },
    caseworker: optional(reference()),
  }),
  /** who stands beside the person from now on; before, a colleague may have */
  'generative.entrusted': event('generative.entrusted', {
    ...{ caseworker: reference(), name: workerName(), phone: optional(workerPhone()) },
    before: optional(reference()),
  }),
  'generative.listened': event('generative.listened', { person, needs: words(), strengths: words() }),
  'generative.assessed': event('generative.assessed', {
    ...{ person, status: oneOf(statuses), conditions: list(oneOf(conditions), conditions.length) },
    /** already known to the social services: then it was decided with them */
    ...{ followed: flag(), jointly: flag(), note: optional(words()) },
    rules: group(rulesFields),
  }),
  'generative.declined': event('generative.declined', {
    ...{ person, reasons: list(oneOf(refusals), refusals.length), way: oneOf(otherWays), words: optional(words()) },
  }),
  'generative.goals-agreed': event('generative.goals-agreed', { person, ...written }),
  /** the adults of the household who sign beside the person; they take the place of those named before */
  'generative.household-named': event('generative.household-named', {
    ...{ person, adults: literal(true), members: list(group({ member: reference(), name: memberName() }), mostMembers) },
  }),
  /** the exact text: a fingerprint of the plan whose values the log is bound to */
  'generative.text-fixed': event('generative.text-fixed', { text, sha256: sha256() }),
  'generative.signed-by-person': event('generative.signed-by-person', { text, sha256: sha256(), paper }),
  'generative.signed-by-member': event('generative.signed-by-member', { text, sha256: sha256(), member: reference(), paper }),
  'generative.signed-by-partner': event('generative.signed-by-partner', {
    ...{ text, sha256: sha256(), person },
    /** the day of birth as read on a paper on the day of signature, kept only in the vault: an autonomy pact has it */
    ...{ born: optional(born()), seen: optional(oneOf(papers)) },
  }),
  'generative.activated': event('generative.activated', { startsOn: day(), plannedEnd: day(), next: day() }),
  'generative.suspended': event('generative.suspended', { person, why: oneOf(suspensions), until: day(), words: optional(few()) }),
  'generative.resumed': event('generative.resumed', { next: day() }),
  'generative.check-in-held': event('generative.check-in-held', {
    ...{ person, present: flag(), next: day(), decisions: optional(words()) },
    progress: list(group({ goal: reference(), level: whole(0, most) }), 10),
  }),
  /** nobody had recorded the appointment of that day: whoever stands beside the person was told, once */
  'generative.check-in-reminded': event('generative.check-in-reminded', { due: day() }),
  /** a letter left that says only that something is there: to whom of the two, never to which address */
  'generative.notice-sent': event('generative.notice-sent', { due: day(), to: oneOf(noticeSides) }),
  'generative.commitment-met': event('generative.commitment-met', { commitment: reference() }),
  'generative.commitment-missed': event('generative.commitment-missed', { person, commitment: reference(), words: optional(few()) }),
  'generative.resource-activated': event('generative.resource-activated', { resource: reference() }),
  'generative.budget-committed': event('generative.budget-committed', {
    ...{ person, expense: reference(), line: reference(), cents: cents(), what: few(), supplier: supplier() },
  }),
  'generative.budget-spent': event('generative.budget-spent', { expense: reference(), cents: cents(), receipt: file() }),
  /** what was committed and will not be spent goes back to the line */
  'generative.budget-released': event('generative.budget-released', { expense: reference(), cents: cents() }),
  'generative.return-performed': event('generative.return-performed', {
    ...{ gift: reference(), hours: whole(1, 24), confirmed: oneOf(confirmations) },
    /** where it was given, as the plan says: whoever hosts is shown one volunteer and the hours */
    ...{ host: oneOf(hosts), thing: optional(reference()) },
  }),
  'generative.renegotiation-proposed': event('generative.renegotiation-proposed', { person, why: few(), ...written }),
  'generative.renegotiation-dropped': event('generative.renegotiation-dropped', {}),
  'generative.renegotiated': event('generative.renegotiated', { text }),
  'generative.change-asked': event('generative.change-asked', { person, request: whole(1, 1_000), words: words() }),
  'generative.change-answered': event('generative.change-answered', { person, request: whole(1, 1_000), words: words() }),
  'generative.note-written': event('generative.note-written', { person, words: words() }),
  'generative.document-attached': event('generative.document-attached', { document: reference(), kind: oneOf(documents), file: file() }),
  'generative.withdrawn': event('generative.withdrawn', { person, words: optional(few()) }),
  'generative.interrupted': event('generative.interrupted', {
    ...{ person, why: oneOf(leavings), to: optional(oneOf(services)), words: optional(few()) },
  }),
  'generative.concluded': event('generative.concluded', {
    person,
    goals: list(group({ goal: reference(), result: oneOf(results) }), 10),
    /** people the person could count on, then and now */
    ties: group({ before: whole(0, 99), after: whole(0, 99) }),
    started: list(oneOf(beginnings), beginnings.length),
    words: optional(words()),
  }),
  'generative.follow-up-recorded': event('generative.follow-up-recorded', {
    ...{ person, after: oneOf(followUps), standing: oneOf(standings), working: flag(), words: optional(few()) },
  }),
  'generative.reopened': event('generative.reopened', { person, words: few() }),
  /** the one place a person has for pacts of a kind: a stream of its own, written together with the pact that takes it or leaves it */
  'generative.place-taken': event('generative.place-taken', { person, kind: oneOf(kinds), pact: reference() }),
  'generative.place-left': event('generative.place-left', { pact: reference() }),
}
export type GenerativeEvent = EventsOf<typeof events>
