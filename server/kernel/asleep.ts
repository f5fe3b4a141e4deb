// Roles that sleep while whoever holds them has entered by a code alone: what they open is not for whoever finds a sheet of paper.
import { grantsInForce } from './may.ts'
import { type Me, type Role, roles } from './people.ts'
import type { Session } from './session-shelf.ts'

/** Roles about one's own things: they never sleep. */
const own: ReadonlySet<Role> = new Set(['resident', 'representative', 'family', 'carer', 'owner', 'partner'])

/** The roles that want a key or a service of identity, where the installation asks for one (`SESSION_STAFF_KEYS`). */
export const keyedRoles: readonly Role[] = roles.filter((role) => !own.has(role))

/** This person as far as a session by this method goes. A code gives back one's own things, and the page to add a key. */
export const awake = (me: Me, { method }: Pick<Session, 'method'>, day: string): Me => {
  const asleep = me.roles.filter((role) => !own.has(role))
  if (method !== 'code' || asleep.length === 0) return me
  const kept = me.roles.filter((role) => own.has(role))
  const grants = grantsInForce(me, day).filter(({ role }) => own.has(role))
  return { ...me, grants, roles: kept.length === 0 ? ['resident'] : kept, asleep }
}
