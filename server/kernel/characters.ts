// The characters of a demonstration, or of a test, as the directory would know them.
import type { Sentence } from './context.ts'
import type { Directory } from './directory.ts'
import type { Me } from './people.ts'

/** A character one may enter as; `says` is what that person can do here. */
export type Character = Me & { readonly says: Sentence }

/** Whoever has no grants of their own holds their roles everywhere, since ever. */
export const charactersDirectory = (characters: readonly Character[]): Directory => {
  const byId = new Map(characters.map((one) => [one.id, one]))
  return {
    find: async (id) => {
      const one = byId.get(id)
      if (!one) return undefined
      const grants = one.grants ?? one.roles.map((role) => ({ role, scope: { kind: 'everywhere' } as const, from: '2000-01-01' }))
      return { id, label: one.label, grants }
    },
  }
}
