// The other people of one's own homes, by name: for who lives there.
import { sql } from 'kysely'
import type { Db } from './db.ts'

/** In the order they came to live there. */
export const matesOf = async (db: Db, person: string) => {
  const homes = await db
    .selectFrom('homes')
    .select(['building', 'household', 'people'])
    .where(sql<boolean>`people @> array[${person}]`)
    .orderBy('building')
    .orderBy('household')
    .execute()
  const ids = homes.flatMap(({ people }) => people.filter((one) => one !== person))
  if (ids.length === 0) return []
  const rows = await db.selectFrom('names').select(['person', 'name']).where('person', 'in', ids).execute()
  const names = new Map(rows.map((row) => [row.person, row.name]))
  return homes.flatMap(({ building, household, people }) =>
    people.flatMap((one) => {
      const name = one === person ? undefined : names.get(one)
      return name === undefined ? [] : [{ building, household, person: one, name }]
    }),
  )
}
