// Entering a counter as any of the characters it was given, with the grants they have.
import type { App } from '../../server/app.ts'
import type { Grant, Role, Scope } from '../../server/kernel/people.ts'
import type { Character } from '../../server/kernel/session-routes.ts'
import { nth } from './counter.ts'

export const everywhereScope: Scope = { kind: 'everywhere' }
/** A character with one role in one place, since ever; `n` is their identity. */
export const character = (n: number, role: Role, scope: Scope = everywhereScope, more: Partial<Grant> = {}): Character => ({
  id: nth(n),
  label: `Persona ${n}`,
  roles: [role],
  grants: role === 'resident' && scope.kind === 'everywhere' ? [] : [{ role, scope, from: '2000-01-01', ...more }],
  says: { it: 'Prova.', en: 'Tries.' },
})

/** The cookie of a character who has just entered. */
export const entered = async (app: App, { id }: Pick<Character, 'id'>): Promise<{ readonly cookie: string }> => {
  const answer = await app.request('/api/session/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`nobody enters as ${id}: ${answer.status}`)
  return { cookie }
}
