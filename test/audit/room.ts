// Control's whole counter on a fresh PostgreSQL, with every story told: pacts, network, seats and findings.
import { audit as projection } from '../../projections/audit/projection.ts'
import type { Db } from '../../projections/audit/queries.ts'
import { tell } from '../../seeds/load.ts'
import * as contexts from '../../server/registry.ts'
import { makeTestApp } from '../support/http.ts'

export const openRoom = async () => {
  const counter = await makeTestApp({ contexts, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: counter.act })
  for (const name of ['audit', 'pacts', 'seats', 'findings']) await counter.settled(name)
  return {
    ...counter,
    /** how many facts there are of what control watches */
    // The regulations are read to hold pacts against them, and are not among the facts shown.
    told: (await counter.store.readAll({ types: projection.types.filter((type) => !type.startsWith('regulations.')) })).length,
    /** Asks control’s tables of today, or as they were known at a moment. */
    ask: async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
      const said = await counter.projector.read('audit', { asOf, ask: (db) => question(db as unknown as Db) })
      if (!('answer' in said)) throw new Error('the tables cannot answer')
      return said.answer
    },
    /** Reads an address as JSON. */
    read: async (path: string) => {
      const answer = await counter.get(path)
      return { status: answer.status, body: await answer.json() }
    },
  }
}
export type Room = Awaited<ReturnType<typeof openRoom>>
