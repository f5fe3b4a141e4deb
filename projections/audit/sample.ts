// A random sample that anybody can draw again: the seed and the day decide, not whoever draws.
import { sql } from 'kysely'
import { type Db, dayAsked } from './checks.ts'

export type SampleAsk = { readonly seed: string; readonly size: number }

/** The method of `events/seats/vocabulary.ts`: by SHA-256 of `seed LF day LF id`, the smallest first. */
const lot = (seed: string, day: ReturnType<typeof dayAsked>) =>
  sql<string>`encode(sha256(convert_to(${seed} || chr(10) || ${day}::text || chr(10) || id, 'UTF8')), 'hex')`

/** What these pacts are called; those that are not known are left out. */
export const titles = (db: Db, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : db.selectFrom('pacts').select(['id', 'title']).where('id', 'in', ids).orderBy('id').execute()

export const sample = async (db: Db, { seed, size }: SampleAsk, asOf: string | undefined) => {
  const day = dayAsked(asOf)
  const counted = await db
    .selectFrom('pacts')
    .select((is) => [is.cast<number>(is.fn.countAll(), 'integer').as('population'), sql<string>`${day}::text`.as('day')])
    .executeTakeFirstOrThrow()
  const items = await db
    .selectFrom('pacts')
    .select(['id', 'title', 'town', 'kind', 'stage', 'starts_on', 'ends_on', lot(seed, day).as('lot')])
    .orderBy('lot')
    .limit(size)
    .execute()
  return { seed, size, ...counted, items }
}
