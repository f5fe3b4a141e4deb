// Who may give whom a code. A code is a way in: it must not be a way to become somebody else.
import { type Day, dayOf } from '../../events/kernel/index.ts'
import type { Known } from '../kernel/directory.ts'
import { type May, may, type Where } from '../kernel/may.ts'
import type { Grant, Me, Role, Scope } from '../kernel/people.ts'

/** Desks where people come who have no account. */
export const issuers: readonly Role[] = ['admin', 'secretariat', 'manager', 'coordinator', 'clerk', 'operator', 'maker']

export type Issuing =
  | { readonly yes: true; readonly role: Role }
  | { readonly yes: false; readonly why: 'not-allowed' | 'own-code' | 'holds-roles' | 'has-keys' }

const wheres: { readonly [K in Scope['kind']]: (id: string) => Where } = {
  everywhere: () => ({}),
  municipality: (municipality) => ({ municipality }),
  organisation: (id) => ({ organisations: [id] }),
  building: (building) => ({ building }),
  lab: (lab) => ({ lab }),
  case: (id) => ({ case: id }),
}
/** The place a grant is held in. */
export const whereOf = ({ scope }: Grant): Where => wheres[scope.kind]('id' in scope ? scope.id : '')

/** Who manages the building somebody lives in: they hand the codes to the new households. */
const isTheirManager = (me: Me, { grants }: Known, today: Day): boolean =>
  grants.some((home) => home.role === 'resident' && home.scope.kind === 'building' && may(me, ['social-manager'], whereOf(home), today).yes)

/** Desks give codes to whoever comes; others to those who are theirs. */
const deskOf = (me: Me, { to, entrusted }: Receiving, today: Day): May => {
  const atDesk = may(me, issuers, undefined, today)
  if (atDesk.yes) return atDesk
  const theirs: readonly Role[] = [
    ...(isTheirManager(me, to, today) ? (['social-manager'] as const) : []),
    ...(entrusted ? (['caseworker'] as const) : []),
  ]
  return theirs.length > 0 ? may(me, theirs, undefined, today) : atDesk
}

/** `keys`: the ways to sign in this person already has. `entrusted`: they are one of those whom the caseworker who gives the code stands beside. */
export type Receiving = { readonly to: Known; readonly keys: number; readonly entrusted: boolean }

export const mayIssue = (me: Me, receiving: Receiving, now: string): Issuing => {
  const today = dayOf(now)
  const { to, keys } = receiving
  const desk = deskOf(me, receiving, today)
  if (!desk.yes) return { yes: false, why: 'not-allowed' }
  if (me.id === to.id) return { yes: false, why: 'own-code' }
  const held = to.grants.filter(({ role, until }) => role !== 'resident' && (until === undefined || today <= until))
  const administers = held.every((grant) => may(me, ['admin'], whereOf(grant), today).yes)
  if (held.length > 0) return administers ? { yes: true, role: 'admin' } : { yes: false, why: 'holds-roles' }
  if (keys > 0) return may(me, ['admin'], undefined, today).yes ? { yes: true, role: 'admin' } : { yes: false, why: 'has-keys' }
  return { yes: true, role: desk.role }
}
