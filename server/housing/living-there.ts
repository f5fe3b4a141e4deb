// Who lives in a building is a resident of it for as long as they do: a grant that comes from the building's own facts.
import type { Kysely } from 'kysely'
import { homesOf } from '../../projections/housing/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import type { Directory, Known } from '../kernel/directory.ts'
import type { Grant } from '../kernel/people.ts'
import type { Reader } from '../kernel/reader.ts'

export type Living = { readonly directory: Directory; readonly projector: Pick<Reader, 'read' | 'standing'> }

/** People remembered; all are forgotten when a building says something new. */
const most = 5_000

/** The directory, where who lives in a building has the role of a resident there. */
export const livingThere = ({ directory, projector }: Living): Directory => {
  let at = -1
  const remembered = new Map<string, readonly Grant[]>()
  const asked = async (person: string): Promise<readonly Grant[]> => {
    const answered = await projector.read('housing', { sees: [everywhere], ask: (db: Kysely<never>) => homesOf(db as never, person) })
    if (!('answer' in answered)) return []
    return answered.answer.map(({ building, since }) => ({ role: 'resident', scope: { kind: 'building', id: building }, from: since }))
  }
  const changes = (): number => projector.standing('housing').changes
  const homes = async (person: string): Promise<readonly Grant[]> => {
    const now = changes()
    if (now !== at || remembered.size > most) remembered.clear()
    at = now
    const before = remembered.get(person)
    if (before) return before
    const grants = await asked(person)
    if (changes() === now) remembered.set(person, grants)
    return grants
  }
  return {
    changes: () => (directory.changes?.() ?? 0) + changes(),
    find: async (id): Promise<Known | undefined> => {
      const known = await directory.find(id)
      return known && { ...known, grants: [...known.grants, ...(await homes(id))] }
    },
  }
}
