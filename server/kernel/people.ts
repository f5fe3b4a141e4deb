// Who is asking: an identity and the roles it was granted, never a name in the log.
import type { Day } from '../../events/kernel/index.ts'

/** The roles a command or a read may demand (domain §1.2; Italian ↔ English in docs/glossary.md). */
export const roles = [
  'resident',
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
export type Role = (typeof roles)[number]
/** Who sits at a desk: they may ask for somebody without an account what that person could ask. */
export const assistants: readonly Role[] = ['operator', 'clerk', 'maker']

/** Where a role holds. `everywhere` has no `id`; a municipality has its ISTAT code, the others a UUID. */
export const scopeKinds = ['everywhere', 'municipality', 'organisation', 'building', 'lab', 'case'] as const
export type ScopeKind = (typeof scopeKinds)[number]
export type Scope = { readonly kind: 'everywhere' } | { readonly kind: Exclude<ScopeKind, 'everywhere'>; readonly id: string }

/** A role somebody holds somewhere for a time; both days included. */
export type Grant = {
  readonly role: Role
  readonly scope: Scope
  readonly from: Day
  readonly until?: Day
  /** held because somebody broke a glass (server/glass), and why: it ends with the minutes of the breaking */
  readonly emergency?: { readonly glass: string; readonly reason: string }
}

/** `id` is a UUID; `label` is what the page shows to that person alone; `roles` are those of the grants in force. */
export type Me = {
  readonly id: string
  readonly label: string
  readonly roles: readonly Role[]
  readonly grants?: readonly Grant[]
  /** roles that are held and may not be used: whoever entered with a code alone has to come in with a key */
  readonly asleep?: readonly Role[]
  /** the instant of the last fresh sign-in: weighty acts want a recent one */
  readonly signedIn?: string
}

/** The role under which somebody asks, wherever they hold it: the first of those the command admits, or none. What is asked of one thing asks `may`. */
export const roleFor = (me: Me, admitted: readonly Role[]): Role | undefined => admitted.find((role) => me.roles.includes(role))
