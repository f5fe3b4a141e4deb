// The network's whole counter on a fresh PostgreSQL, with its story told.
import type { Db } from '../../projections/network/reach.ts'
import { tell } from '../../seeds/load.ts'
import { story } from '../../seeds/network.ts'
import { network } from '../../server/network/routes.ts'
import { makeTestApp } from '../support/http.ts'

export const openRoom = async () => {
  const counter = await makeTestApp({ contexts: { network }, now: '2026-05-04T10:00:00.000Z' })
  const { told } = await tell({ act: counter.act, story })
  await counter.settled('network')
  return {
    ...counter,
    told,
    /** Asks the tables of today, or as they were known at a moment. */
    ask: async <A>(question: (db: Db) => Promise<A>, asOf?: string): Promise<A> => {
      const said = await counter.projector.read('network', { asOf, ask: (db) => question(db as unknown as Db) })
      if (!('answer' in said)) throw new Error('the tables cannot answer')
      return said.answer
    },
  }
}
export type Room = Awaited<ReturnType<typeof openRoom>>
