// How long one stays signed in: by what one may do here, not by how one entered.
import type { Role } from './people.ts'
import type { Session } from './session-shelf.ts'

/** Seconds without a request, and seconds in all. */
export type Limit = { readonly idle: number; readonly whole: number }
export type SessionLimits = { readonly staff: Limit; readonly resident: Limit }

const [minute, hour, day] = [60, 3600, 86_400]
/** ASVS 5.0 7.3.1–2 wants them decided and written down (docs/sign-in.md). */
export const usualSessions: SessionLimits = {
  staff: { idle: 30 * minute, whole: 12 * hour },
  resident: { idle: 12 * hour, whole: 30 * day },
}

/** Roles that see and decide nothing for others. */
const ownThings: ReadonlySet<Role> = new Set(['resident', 'representative'])

/** The characters of the demonstration have nothing to protect. */
export const limitOf = (limits: SessionLimits, { method }: Pick<Session, 'method'>, roles: readonly Role[]): Limit =>
  method === 'demo' || roles.every((role) => ownThings.has(role)) ? limits.resident : limits.staff

export const isOver = ({ opened, seen }: Pick<Session, 'opened' | 'seen'>, { idle, whole }: Limit, now: string): boolean => {
  const at = Date.parse(now)
  return at >= Date.parse(seen) + idle * 1000 || at >= Date.parse(opened) + whole * 1000
}
