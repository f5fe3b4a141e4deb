// Invented people who ask in tests, one for each role.
import { type Role, roles } from '../../server/kernel/people.ts'
import type { Character } from '../../server/kernel/session-routes.ts'

export const person = (role: Role): Character => ({
  id: `d1000000-0000-4000-8000-${String(roles.indexOf(role)).padStart(12, '0')}`,
  label: `Persona ${role}`,
  roles: [role],
  says: { it: `Prova come ${role}.`, en: `Tries things as ${role}.` },
})
export const people: readonly Character[] = roles.map(person)
