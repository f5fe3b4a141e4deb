// The reading room as the counter sees it: rows today or at a moment, and how far they are.
import type { Kysely } from 'kysely'
import type { Answered, Runner } from '../../projections/kernel/running.ts'

export type Question<A> = { readonly asOf?: string | undefined; readonly ask: (db: Kysely<never>) => Promise<A> }
export type Reader = Pick<Runner, 'standing' | 'reached' | 'status'> & {
  /** Asks the tables of one projection. */
  read<A>(name: string, question: Question<A>): Promise<Answered<A>>
}
