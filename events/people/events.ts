// What can happen to a person here: known, granted, agreeing, restricted, forgotten. Names are in the vault, never in the log.
import { day, type EventsOf, event, istat, list, oneOf, optional, reference, type Secrecy, sha256, whole } from '../kernel/index.ts'
import {
  channels,
  consentChannels,
  contacts,
  email,
  erasureBases,
  grantable,
  name,
  phone,
  purposes,
  reason,
  refusalBases,
  restrictionBases,
  scopeId,
  scopes,
} from './vocabulary.ts'

export const secrecy: Secrecy = 'case'

/** whose values these are: the person of the stream */
const person = reference()
/** the number of a grant, from 1, in the order they were made */
const grant = whole(1, 10_000)

export const events = {
  'people.registered': event('people.registered', {
    ...{ person, name: name(), email: optional(email()), phone: optional(phone()) },
    channel: oneOf(channels),
    /** the municipality whose desk wrote the person down */
    municipality: optional(istat()),
  }),
  'people.amended': event('people.amended', {
    ...{ person, name: optional(name()), email: optional(email()), phone: optional(phone()) },
    /** what the person can no longer be reached by */
    dropped: list(oneOf(contacts), contacts.length),
  }),
  /** somebody an operator had written down has come in person */
  'people.claimed': event('people.claimed', { person }),
  'people.granted': event('people.granted', {
    ...{ person, grant, role: oneOf(grantable), scope: oneOf(scopes), scopeId: optional(scopeId()) },
    from: day(),
    until: optional(day()),
    reason: optional(reason()),
  }),
  'people.revoked': event('people.revoked', { person, grant, reason: reason() }),
  'people.consented': event('people.consented', {
    ...{ person, purpose: oneOf(purposes), channel: oneOf(consentChannels) },
    /** SHA-256 of the text that was read */
    text: sha256(),
  }),
  'people.consent-withdrawn': event('people.consent-withdrawn', { person, purpose: oneOf(purposes), channel: oneOf(consentChannels) }),
  'people.restricted': event('people.restricted', { person, basis: oneOf(restrictionBases) }),
  'people.unrestricted': event('people.unrestricted', { person }),
  'people.erasure-asked': event('people.erasure-asked', { person, basis: oneOf(erasureBases) }),
  'people.erasure-withdrawn': event('people.erasure-withdrawn', { person }),
  'people.erasure-refused': event('people.erasure-refused', { person, basis: oneOf(refusalBases), reason: reason() }),
  /** two people agreed: what the vault held of this person goes, the proofs stay */
  'people.erased': event('people.erased', { person, basis: oneOf(erasureBases) }),
}
export type PersonEvent = EventsOf<typeof events>
