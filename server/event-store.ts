// Which log this server writes: PostgreSQL's own, or a KurrentDB; and whether the tables of this database were read from it.
import type { EventStore } from '../events/kernel/index.ts'
import { startRefused } from './embedded/refusal.ts'
import { openPool } from './stores/postgres/connect.ts'
import { postgresStore } from './stores/postgres/store.ts'

export type StoreChoice = {
  /** the database of the projections, and of the log unless `eventStore` says otherwise */
  readonly url: string
  /** the address of a KurrentDB */
  readonly eventStore?: string | undefined
  readonly onFault: (fault: unknown) => void
}

const own = 'postgres'

// Positions of one log mean nothing in another: what was read elsewhere is forgotten, and the projections begin again.
const forgetOthers = `with changed as (
    insert into log.origin (log) select $1 where $1 <> coalesce((select log from log.origin), '${own}')
    on conflict (one) do update set log = excluded.log returning log
  )
  delete from log.checkpoints where exists (select from changed)`

const countIn = async ({ url, onFault }: StoreChoice, log: string): Promise<void> => {
  const pool = openPool(url, onFault, 1)
  try {
    await pool.query(forgetOthers, [log])
  } finally {
    await pool.end()
  }
}

// The address may hold a password: only the maker's words are repeated.
const refusedBy = (error: unknown): Error =>
  startRefused(`KurrentDB (EVENT_STORE) non si può usare: ${error instanceof Error ? error.message : String(error)}.`)

const openKurrent = async ({ eventStore = '', onFault }: StoreChoice) => {
  const { openKurrentStore } = await import('./stores/kurrent.ts')
  return openKurrentStore({ url: eventStore, report: onFault }).catch((error: unknown) => {
    throw refusedBy(error)
  })
}

/** Opens the log. Refuses in one Italian sentence a KurrentDB that cannot be reached, or is too old to append to several streams at once. */
export const openStore = async (choice: StoreChoice): Promise<EventStore> => {
  if (choice.eventStore === undefined) {
    await countIn(choice, own)
    return postgresStore({ url: choice.url, report: choice.onFault })
  }
  const { store, identity } = await openKurrent(choice)
  await countIn(choice, `kurrentdb ${identity}`)
  return store
}
