// The closed lists and repeated shapes that the facts and requests about a person are written with.
import { code, personal, text } from '../kernel/index.ts'

/** How somebody became known here. `desk`: an operator wrote them down, for a person who may not even have a telephone. */
export const channels = ['oidc', 'passkey', 'code', 'desk', 'command-line', 'demo'] as const
export type Channel = (typeof channels)[number]
/** channels through which only the person can come */
export const ownChannels: readonly Channel[] = ['oidc', 'passkey', 'code']

/** The roles somebody can be granted (domain §1.2); whoever signs in is a resident without being granted anything. */
export const grantable = [
  'representative',
  'maker',
  'facilitator',
  'clerk',
  'manager',
  'adviser',
  'auditor',
  'secretariat',
  'social-manager',
  'owner',
  'tutor',
  'caseworker',
  'coordinator',
  'operator',
  'family',
  'carer',
  'partner',
  'funder',
  'dpo',
  'admin',
] as const
export type Grantable = (typeof grantable)[number]

export const scopes = ['everywhere', 'municipality', 'organisation', 'building', 'lab', 'case'] as const
export type ScopeName = (typeof scopes)[number]

/** What personal values may be used for only when the person agrees. */
export const purposes = ['news', 'contact', 'photographs', 'research', 'matching', 'roster', 'notices'] as const
export type Purpose = (typeof purposes)[number]
/** Where a consent was given or taken back. */
export const consentChannels = ['web', 'paper', 'voice'] as const

/** Art. 18 GDPR: why values are kept but not used. */
export const restrictionBases = ['accuracy', 'unlawful', 'legal-claim', 'objection'] as const
/** Art. 17 GDPR, paragraph 1: why values must go. */
export const erasureBases = ['no-longer-needed', 'consent-withdrawn', 'objection', 'unlawful', 'legal-duty', 'minor'] as const
export type ErasureBasis = (typeof erasureBases)[number]
/** Art. 17 GDPR, paragraph 3: why they may have to stay. */
export const refusalBases = ['legal-duty', 'public-interest', 'archive', 'legal-claim', 'not-the-person'] as const

/** What somebody can be reached by, and can ask to be forgotten alone. */
export const contacts = ['email', 'phone'] as const

export const name = () => personal('person', text(120))
export const email = () => personal('person', text(254))
export const phone = () => personal('person', text(30))
/** Why, in words that speak of the person. */
export const reason = () => personal('person', text(500))
/** The identity of a scope: an ISTAT code or a UUID, as the kind of scope wants. */
export const scopeId = () => code(36)
