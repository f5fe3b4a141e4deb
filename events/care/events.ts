// What can happen to a family's request for care. One stream is one request; names and health are in the vault.
import { levels } from '../kernel/care.ts'
import {
  cents,
  code,
  day,
  type EventsOf,
  event,
  flag,
  group,
  instant,
  istat,
  list,
  oneOf,
  optional,
  reference,
  type Secrecy,
  whole,
} from '../kernel/index.ts'
import {
  about,
  assistedName,
  channels,
  declines,
  endings,
  familyName,
  familyPhone,
  genders,
  health,
  need,
  outcomes,
  people,
  proposal,
  referrals,
  refusals,
  replacements,
  score,
  scored,
  services,
  sides,
  standings,
  urgencies,
} from './vocabulary.ts'

export const secrecy: Secrecy = 'case'

const { family, assisted } = people
/** the organisation that runs the desk: its people see the case */
const organisation = reference()
const carer = { carer: reference(), person: reference() }
const candidate = group({ carer: reference(), score: score(), parts: group(scored) })

export const events = {
  'care.opened': event('care.opened', {
    ...{ family, assisted, desk: reference(), organisation, municipality: istat() },
    ...{ name: familyName(), phone: familyPhone(), assistedName: assistedName() },
    channel: oneOf(channels),
    /** the number of the agreement with the municipality, or of the authorisation to mediate */
    act: code(40),
    referral: oneOf(referrals),
    urgency: oneOf(urgencies),
  }),
  'care.assessed': event('care.assessed', { assisted, ...need, health: optional(health()) }),
  'care.gender-justified': event('care.gender-justified', { assisted, gender: oneOf(genders), reason: health() }),
  'care.gender-waived': event('care.gender-waived', { assisted }),
  /** the list as it was shown: with the weights' version and the request's revision anybody can make it again */
  'care.listed': event('care.listed', {
    organisation,
    weights: whole(1, 1_000),
    assessed: whole(0),
    candidates: list(candidate, 10),
  }),
  'care.proposed': event('care.proposed', {
    organisation,
    ...{ proposal: proposal(), ...carer, weights: whole(1, 1_000), score: score(), parts: group(scored), rank: whole(1, 1_000) },
    round: optional(reference()),
    /** why not the first of the list */
    reason: optional(about()),
    family,
    heldUntil: instant(),
  }),
  /** `side`: whose answer it opens; `sheet`: of those given for this proposal the only one whose code is good */
  'care.sheet-given': event('care.sheet-given', { proposal: proposal(), side: oneOf(sides), sheet: whole(1, 1_000) }),
  'care.carer-agreed': event('care.carer-agreed', { proposal: proposal() }),
  'care.carer-declined': event('care.carer-declined', { proposal: proposal(), why: oneOf(declines) }),
  'care.family-agreed': event('care.family-agreed', { proposal: proposal() }),
  'care.family-declined': event('care.family-declined', { proposal: proposal(), why: oneOf(declines) }),
  'care.lapsed': event('care.lapsed', { proposal: proposal() }),
  'care.retracted': event('care.retracted', { proposal: proposal(), family, reason: about() }),
  /** somebody else was hired, or the request ended, while this proposal was still open */
  'care.set-aside': event('care.set-aside', { proposal: proposal() }),
  'care.interview-set': event('care.interview-set', { proposal: proposal(), at: instant() }),
  'care.interviewed': event('care.interviewed', { proposal: proposal(), outcome: oneOf(outcomes) }),
  'care.hired': event('care.hired', {
    ...{ proposal: proposal(), ...carer, level: oneOf(levels), minutes: whole(1, 10_080), live: flag(), pay: cents(10_000_00) },
    /** `live`: she lives with the family, and a night is not living there; the first day of work; INPS was told on `noticed`, at the latest the day before */
    ...{ start: day(), noticed: day(), trialUntil: day() },
  }),
  'care.trial-passed': event('care.trial-passed', { proposal: proposal() }),
  'care.trial-failed': event('care.trial-failed', { proposal: proposal(), by: oneOf(sides), family, why: about() }),
  'care.followed': event('care.followed', {
    organisation,
    ...{ proposal: proposal(), day: whole(1, 3_650), standing: oneOf(standings) },
    ...{ family, note: optional(about()) },
  }),
  'care.replacing': event('care.replacing', { proposal: proposal(), why: oneOf(replacements) }),
  'care.ended': event('care.ended', { proposal: optional(proposal()), why: oneOf(endings) }),
  'care.withdrawn': event('care.withdrawn', { family, why: oneOf(endings) }),
  'care.unworkable': event('care.unworkable', { family, why: oneOf(refusals), reason: about() }),
  'care.sent-on': event('care.sent-on', { to: oneOf(services) }),
  'care.reopened': event('care.reopened', { family, reason: about() }),
}
export type CareEvent = EventsOf<typeof events>
