// Who has broken a glass sees that one case for a while: a grant that comes from the breaking and ends with it.
import type { Kysely } from 'kysely'
import { openTo } from '../../projections/glass/queries.ts'
import { everywhere } from '../../projections/kernel/index.ts'
import type { Directory, Known } from '../kernel/directory.ts'
import type { Grant } from '../kernel/people.ts'
import type { Reader } from '../kernel/reader.ts'

export type Looking = { readonly directory: Directory; readonly projector: Reader; readonly now: () => string }

/** The directory, where who coordinates also has what they look at in an emergency. Asked only of those who could have broken a glass. */
export const lookingThrough = ({ directory, projector, now }: Looking): Directory => {
  const opened = async (person: string): Promise<readonly Grant[]> => {
    const ask = (db: Kysely<never>) => openTo(db as never, person, now())
    const answered = await projector.read('glass', { sees: [everywhere], ask })
    if (!('answer' in answered)) return []
    return answered.answer.map(({ id, case: of, reason }) => ({
      ...{ role: 'coordinator', scope: { kind: 'case', id: of }, from: '1900-01-01' },
      emergency: { glass: id, reason },
    }))
  }
  return {
    changes: () => (directory.changes?.() ?? 0) + projector.standing('glass').changes,
    find: async (id): Promise<Known | undefined> => {
      const known = await directory.find(id)
      if (!known?.grants.some(({ role }) => role === 'coordinator')) return known
      return { ...known, grants: [...known.grants, ...(await opened(id))] }
    },
  }
}
