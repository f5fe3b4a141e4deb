// The reading room as the counter sees it: rows today or at a moment, and how far they are.
import type { Kysely } from 'kysely'
import type { Answered, Runner } from '../../projections/kernel/running.ts'

/** `sees`: the scopes of who reads; `[everywhere]` when the house reads for its own needs; absent, walled tables have no rows. */
export type Question<A> = {
  readonly asOf?: string | undefined
  readonly sees?: readonly string[] | undefined
  readonly ask: (db: Kysely<never>) => Promise<A>
}
export type Reader = Pick<Runner, 'standing' | 'reached' | 'status'> & {
  /** Asks the tables of one projection. */
  read<A>(name: string, question: Question<A>): Promise<Answered<A>>
}
