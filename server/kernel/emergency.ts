// Whether somebody reads a case only because they broke a glass before it.
import type { Grant, Me } from './people.ts'

const isOn = ({ scope }: Grant, id: string): boolean => scope.kind === 'case' && scope.id === id

/** The reason of the breaking, when there is no other grant on this very case; undefined for everything else. */
export const emergencyOn = (me: Me | undefined, id: string | undefined): string | undefined => {
  const grants = id === undefined ? [] : (me?.grants ?? []).filter((grant) => isOn(grant, id))
  return grants.every(({ emergency }) => emergency !== undefined) ? grants[0]?.emergency?.reason : undefined
}
