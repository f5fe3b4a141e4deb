// The pacts of a municipality something happened to between two days, and how often what.
import type { Day } from '../../events/kernel/index.ts'
import { type Db, publicRow } from './register.ts'

/** Days included; `municipality` is the ISTAT code. */
export type Period = { readonly municipality: string; readonly from: Day; readonly until: Day }

/** By title; at most `limit` of them. */
export const touched = async (db: Db, { municipality, from, until }: Period, limit: number) => {
  const rows = await db
    .selectFrom('register')
    .selectAll()
    .where('municipality', '=', municipality)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('story')
          .select('story.pact')
          .whereRef('story.pact', '=', 'register.id')
          .where('day', '>=', from)
          .where('day', '<=', until),
      ),
    )
    .orderBy('title')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(publicRow)
}

/** Which facts happened to these pacts in the period, and how many of each. */
export const happened = async (db: Db, pacts: readonly string[], { from, until }: Period) => {
  if (pacts.length === 0) return []
  const rows = await db
    .selectFrom('story')
    .select(({ fn }) => ['pact', 'type', fn.countAll<string>().as('times')])
    .where('pact', 'in', [...pacts])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .groupBy(['pact', 'type'])
    .orderBy('pact')
    .orderBy('type')
    .execute()
  return rows.map(({ pact, type, times }) => ({ pact, type, times: Number(times) }))
}
