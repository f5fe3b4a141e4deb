// Who may give which role, and where a role can hold.
import type { Grantable, ScopeName } from './vocabulary.ts'

export const granters = ['admin', 'secretariat', 'manager', 'coordinator'] as const
export type Granter = (typeof granters)[number]
export const isGranter = (role: string): role is Granter => granters.some((one) => one === role)

const ofTheMunicipality: readonly Grantable[] = ['clerk', 'adviser', 'operator', 'auditor', 'representative', 'maker', 'facilitator']
const ofTheCommunity: readonly Grantable[] = ['maker', 'facilitator', 'representative', 'partner', 'operator', 'social-manager', 'tutor']
const ofTheOffices: readonly Grantable[] = ['admin', 'dpo', 'secretariat', 'manager', 'coordinator', 'owner', 'funder', 'clerk', 'auditor']

/** An administrator opens the offices and never a case; the others people their own. */
export const mayGrant: { readonly [G in Granter]: readonly Grantable[] } = {
  admin: [...ofTheOffices, ...ofTheCommunity],
  secretariat: ofTheCommunity,
  manager: ofTheMunicipality,
  coordinator: ['caseworker', 'operator', 'family', 'carer', 'tutor'],
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What the code of each scope looks like; `everywhere` has none. */
export const scopeForm: { readonly [S in ScopeName]: RegExp } = {
  everywhere: /^$/,
  municipality: /^\d{6}$/,
  organisation: uuid,
  building: uuid,
  lab: uuid,
  case: uuid,
}

/** Roles that hold in one place at least: nobody is a clerk of every municipality. */
export const placed: readonly Grantable[] = ['clerk', 'manager', 'adviser', 'caseworker', 'family', 'carer', 'tutor', 'owner']
