// Names for the ids that rows of the network carry.
import type { Kind } from '../../events/network/vocabulary.ts'
import type { Db } from './reach.ts'

/** `name` is null while the register does not know that body (yet, or as of the moment asked). */
export type Named = { readonly id: string; readonly name: string | null; readonly kind: Kind | null }

export const namesOf = async (db: Db, ids: readonly string[]): Promise<(id: string) => Named> => {
  const wanted = [...new Set(ids)]
  const rows = wanted.length === 0 ? [] : await db.selectFrom('bodies').select(['id', 'name', 'kind']).where('id', 'in', wanted).execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id) => known.get(id) ?? { id, name: null, kind: null }
}
