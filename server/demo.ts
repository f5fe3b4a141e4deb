// The cast of the demonstration: invented people, one for each way of having to do with the register, and where each holds a role.
import type { Character } from './kernel/characters.ts'
import type { Grant, Role, Scope } from './kernel/people.ts'
import { organisationOf } from './pacts/organisations.ts'
import { cast, type Part } from './people/cast.ts'

const since = '2023-01-09'
/** Where a part's role holds: the places it names, or everywhere when it names none. */
export const scopesOf = ({ towns = [], organisations = [], buildings = [], groups = [] }: Part): readonly Scope[] => {
  const named: readonly Scope[] = [
    ...towns.map((id) => ({ kind: 'municipality', id }) as const),
    ...[...organisations, ...groups.map(([town, group]) => organisationOf(town, group))].map(
      (id) => ({ kind: 'organisation', id }) as const,
    ),
    ...buildings.map((id) => ({ kind: 'building', id }) as const),
  ]
  return named.length > 0 ? named : [{ kind: 'everywhere' }]
}
const grantsOf = (part: Part): readonly Grant[] =>
  part.role === 'resident' ? [] : scopesOf(part).map((scope) => ({ role: part.role, scope, from: since }))
const rolesOf = ({ role }: Part): readonly Role[] => [role]

/** The identities never change: the story and the links people keep refer to them. */
export const demoPeople: readonly Character[] = cast.map((part) => ({
  ...{ id: part.id, label: `${part.name}, ${part.as}`, roles: rolesOf(part), grants: grantsOf(part), says: part.says },
}))
