// Who may give whom a code. A code is a way in: it must not be a way to become somebody else.
import { dayOf } from '../../events/kernel/index.ts'
import type { Known } from '../kernel/directory.ts'
import { may, type Where } from '../kernel/may.ts'
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

/** `keys`: the ways to sign in this person already has. `entrusted`: they are one of those whom the caseworker who gives the code stands beside. */
export type Receiving = { readonly to: Known; readonly keys: number; readonly entrusted: boolean }

export const mayIssue = (me: Me, { to, keys, entrusted }: Receiving, now: string): Issuing => {
  const today = dayOf(now)
  const atDesk = may(me, issuers, undefined, today)
  const desk = !atDesk.yes && entrusted ? may(me, ['caseworker'], undefined, today) : atDesk
  if (!desk.yes) return { yes: false, why: 'not-allowed' }
  if (me.id === to.id) return { yes: false, why: 'own-code' }
  const held = to.grants.filter(({ role, until }) => role !== 'resident' && (until === undefined || today <= until))
  const administers = held.every((grant) => may(me, ['admin'], whereOf(grant), today).yes)
  if (held.length > 0) return administers ? { yes: true, role: 'admin' } : { yes: false, why: 'holds-roles' }
  if (keys > 0) return may(me, ['admin'], undefined, today).yes ? { yes: true, role: 'admin' } : { yes: false, why: 'has-keys' }
  return { yes: true, role: desk.role }
}
