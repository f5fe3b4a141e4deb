// What lies within what: municipalities in ambiti, ambiti in provinces, as far as the memberships go.
import type { Kysely } from 'kysely'
import type { Rows } from './rows.ts'

export type Db = Kysely<Rows>

/** What is met from `id` on, that way; `union` ends even a circle. Kysely writes RECURSIVE only when the first part asks for it. */
const walk = async (db: Db, id: string, from: 'place' | 'whole'): Promise<string[]> => {
  const to = from === 'place' ? 'whole' : 'place'
  const rows = await db
    .withRecursive('ties', (q) =>
      q.selectFrom('memberships').where('role', '=', 'within').where('ended', '=', false).select(['body as place', 'belongs_to as whole']),
    )
    .withRecursive('reach(place)', (q) =>
      q
        .selectFrom('ties')
        .where(`ties.${from}`, '=', id)
        .select(`ties.${to} as place`)
        .union(q.selectFrom('ties').innerJoin('reach', 'reach.place', `ties.${from}`).select(`ties.${to} as place`)),
    )
    .selectFrom('reach')
    .select('place')
    .execute()
  return rows.map((row) => row.place).filter((place) => place !== id)
}

/** `inside`: the place and all that lies within it, however deep; `around`: the larger places it lies in. */
export type Places = { readonly inside: readonly string[]; readonly around: readonly string[] }

export const insideOf = async (db: Db, id: string): Promise<readonly string[]> => [id, ...(await walk(db, id, 'whole'))]
export const placesOf = async (db: Db, id: string): Promise<Places> => ({
  inside: await insideOf(db, id),
  around: await walk(db, id, 'place'),
})
