// What can happen to an initiative of residents, from the proposal to the card that closes it. Who proposes and who endorses are identities, never names.
import {
  cents,
  code,
  day,
  type EventsOf,
  event,
  flag,
  group,
  list,
  optional,
  publishedFile,
  reference,
  type Secrecy,
  whole,
} from '../kernel/index.ts'
import { note, outcome, plan, prose, reason, shown } from './vocabulary.ts'

export const secrecy: Secrecy = 'members'

/** Who proposes it, from which household of which building, the idea of a laboratory it comes from, and the concluded one it does again. */
export const origin = {
  ...{ building: reference(), household: reference(), promoter: reference() },
  ...{ shownAs: shown(), stair: optional(code(8)), idea: optional(group({ lab: reference(), idea: reference() })) },
  repeats: optional(reference()),
}
/** What the building's rules ask that day: the counter holds them against the building itself. */
export const collection = {
  /** households that must endorse, of how many flats */
  ...{ needed: whole(1, 1_000), units: whole(1, 10_000) },
  ...{ windowDays: whole(1, 120), answerDays: whole(1, 120), againDays: whole(0, 365) },
}
/** Who came, without names. */
export const heads = { minutes: whole(1, 1_440), adults: whole(0, 5_000), children: whole(0, 5_000), told: prose(2_000) }
export const occasion = () => whole(1, 1_000)

export const events = {
  'initiatives.proposed': event('initiatives.proposed', { ...origin, ...plan }),
  'initiatives.amended': event('initiatives.amended', plan),
  'initiatives.reproposed': event('initiatives.reproposed', {}),
  'initiatives.collection-opened': event('initiatives.collection-opened', { ...collection, closes: day() }),
  'initiatives.endorsed': event('initiatives.endorsed', { household: reference() }),
  'initiatives.endorsement-withdrawn': event('initiatives.endorsement-withdrawn', { household: reference() }),
  'initiatives.threshold-reached': event('initiatives.threshold-reached', { households: whole(1, 10_000) }),
  'initiatives.window-closed': event('initiatives.window-closed', { households: whole(0, 10_000), again: day() }),
  'initiatives.asked': event('initiatives.asked', { due: day(), note: note() }),
  'initiatives.approved': event('initiatives.approved', { conditions: list(prose(300), 10), cents: cents(1_000_000_00), note: note() }),
  'initiatives.refused': event('initiatives.refused', { reason: reason() }),
  'initiatives.sent-back': event('initiatives.sent-back', { reason: reason() }),
  'initiatives.owner-consent-requested': event('initiatives.owner-consent-requested', { note: note() }),
  'initiatives.owner-consent-given': event('initiatives.owner-consent-given', { note: note() }),
  'initiatives.owner-consent-denied': event('initiatives.owner-consent-denied', { reason: reason() }),
  'initiatives.assembly-consented': event('initiatives.assembly-consented', { assembly: reference() }),
  'initiatives.scheduled': event('initiatives.scheduled', {
    ...{ first: day(), until: optional(day()), weekly: flag(), bookings: list(reference(), 104) },
    /** number of the policy, where outsiders come */
    insurance: optional(code(40)),
  }),
  'initiatives.started': event('initiatives.started', {}),
  /** once for each time; on the photographs nobody can be recognised who does not agree */
  'initiatives.carried-out': event('initiatives.carried-out', {
    ...{ occasion: occasion(), day: day(), ...heads, photos: list(publishedFile(), 8) },
  }),
  'initiatives.retold': event('initiatives.retold', { occasion: occasion(), ...heads }),
  'initiatives.concluded': event('initiatives.concluded', { outcome: outcome(), learned: prose(1_000), again: flag(), tidy: flag() }),
  'initiatives.suspended': event('initiatives.suspended', { reason: reason() }),
  'initiatives.resumed': event('initiatives.resumed', {}),
  'initiatives.cancelled': event('initiatives.cancelled', { reason: reason() }),
}
export type InitiativeEvent = EventsOf<typeof events>
