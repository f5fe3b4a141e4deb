// Who may ask what about a person: everybody for themselves, some for others and only in their own places.
import type { commands, PersonCommands } from '../../events/people/commands.ts'
import { granters } from '../../events/people/granting.ts'
import type { Person } from '../../events/people/state.ts'
import type { ScopeName } from '../../events/people/vocabulary.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import { assistants, type Role } from '../kernel/people.ts'

/** Who sits at a desk and may write down, or act for, somebody without an account. */
export const desks: readonly Role[] = assistants
/** Who has to know whom roles are held by, each in their own places. */
export const administrators: readonly Role[] = granters

const weighty = (...roles: readonly Role[]) => ({ roles, fresh: true }) as const

export const access: Access<typeof commands, 'grant' | 'confirmErasure'> = {
  // Who stands beside somebody writes them down too, to give them a way in.
  register: [...desks, ...administrators, 'caseworker', 'social-manager'],
  amend: [...desks, 'resident'],
  claim: ['resident'],
  grant: weighty(...administrators),
  revoke: [...administrators, 'resident'],
  consent: ['resident'],
  withdrawConsent: ['resident'],
  restrict: ['dpo', 'resident'],
  unrestrict: ['dpo', 'resident'],
  askErasure: ['dpo', 'resident'],
  withdrawErasure: ['dpo', 'resident'],
  refuseErasure: ['dpo'],
  confirmErasure: weighty('dpo'),
}

const places: { readonly [S in ScopeName]: (id: string) => Where } = {
  everywhere: () => ({}),
  municipality: (id) => ({ municipality: id }),
  organisation: (id) => ({ organisations: [id] }),
  building: (id) => ({ building: id }),
  lab: (id) => ({ lab: id }),
  case: (id) => ({ case: id }),
}

const written = (municipality: string | undefined): Where | undefined => (municipality === undefined ? undefined : { municipality })
const amending = ['name', 'email', 'phone', 'drop'] as const

/**
 * A role is given, and taken away, by who holds theirs where it counts; a desk writes down, and puts right, people of its own municipality, or of
 * no municipality. The person belongs to themselves and to who wrote them down.
 */
export const where = (
  person: Person,
  ask: Partial<PersonCommands['grant' | 'register' | 'amend' | 'revoke']>,
  id: string,
): Where | undefined => {
  if ('scope' in ask && ask.scope) return places[ask.scope](ask.scopeId ?? '')
  if ('channel' in ask && 'name' in ask) return written('municipality' in ask ? ask.municipality : undefined)
  if (amending.some((field) => field in ask)) return written(person.municipality)
  if (!('grant' in ask)) return { ...written(person.municipality), persons: [id] }
  const held = person.grants.find(({ grant }) => grant === ask.grant)
  return held && places[held.scope](held.scopeId ?? '')
}

/** The story of a person is theirs, and of whoever protects data everywhere. */
export const seen = (_: Person, id: string): Where => ({ persons: [id] })
