// The person behind a session, with the roles of today.
import { type Day, dayOf, type Instant } from '../../events/kernel/index.ts'
import type { Known } from './directory.ts'
import { sha256Url } from './identity.ts'
import { type Grant, type Me, roles } from './people.ts'
import type { Session } from './session-shelf.ts'

const inForce = (grants: readonly Grant[], day: Day): readonly Grant[] =>
  grants.filter(({ from, until }) => from <= day && (until === undefined || day <= until))

/** Past and future grants come along, to say why something is not possible any more or yet. */
export const meOf = ({ id, label, grants }: Known, { confirmed }: Pick<Session, 'confirmed'>, now: Instant): Me => {
  const held = new Set(inForce(grants, dayOf(now)).map(({ role }) => role))
  // Whoever is signed in is at least a resident.
  const mine = held.size === 0 ? (['resident'] as const) : roles.filter((role) => held.has(role))
  return { id, label, roles: mine, grants, signedIn: confirmed }
}

const fingerprintOn = ({ grants = [] }: Me, day: Day): string =>
  sha256Url(
    JSON.stringify(
      inForce(grants, day)
        .map(({ role, scope }) => [role, scope.kind, 'id' in scope ? scope.id : ''])
        .sort(),
    ),
  )

const taken = new WeakMap<Me, { readonly day: Day; readonly print: string }>()

/** The same while what one may do is the same. Taken once a day of somebody who is remembered. */
export const fingerprint = (me: Me, now: Instant): string => {
  const [day, before] = [dayOf(now), taken.get(me)]
  if (before?.day === day) return before.print
  const print = fingerprintOn(me, day)
  taken.set(me, { day, print })
  return print
}
