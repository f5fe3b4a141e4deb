// Where somebody may open a shared space: anywhere, or in the buildings and municipalities they look after.
import { grantsInForce } from '../kernel/may.ts'
import type { Me, Role } from '../kernel/people.ts'

export type Opening = {
  readonly anywhere: boolean
  readonly buildings: readonly string[]
  readonly municipalities: readonly string[]
}

/** Each place once, in order. */
export const openingFor = (me: Me, openers: readonly Role[], today: string): Opening => {
  const scopes = grantsInForce(me, today).flatMap(({ role, scope }) => (openers.includes(role) ? [scope] : []))
  const of = (wanted: 'building' | 'municipality'): readonly string[] =>
    [...new Set(scopes.flatMap((scope) => (scope.kind === wanted ? [scope.id] : [])))].sort()
  return { anywhere: scopes.some(({ kind }) => kind === 'everywhere'), buildings: of('building'), municipalities: of('municipality') }
}
