// The log on PostgreSQL: positions without holes from one lock, many writes per flush of the disk.
import { DatabaseError, type Pool } from 'pg'
import type { EventStore, Outcome } from '../../../events/kernel/index.ts'
import { createBell } from '../bell.ts'
import { checkWrites } from '../check.ts'
import { follow } from '../follow.ts'
import { outcomesOf, type Parcel, parcelOf, statementOf } from './batch.ts'
import { openPool, type Report } from './connect.ts'
import { createHint } from './hint.ts'
import { createLane, type Room } from './lane.ts'
import { createLine } from './line.ts'
import { createListener } from './listener.ts'
import { createReads } from './reads.ts'

export type PostgresOptions = {
  readonly url: string
  /** told of broken connections nobody waits for; the store goes on */
  readonly report: Report
  /** for reads; a given pool stays open when the store closes */
  readonly pool?: Pool
}

const batchWrites = 128
const maxBytes = 4_000_000
const maxWaiting = 4096
const readers = 4

// A batch names an id once: the second write with it waits for the next batch, where it is found in the log.
const room: Room<Parcel> = () => {
  const ids = new Set<string>()
  let [writes, bytes] = [0, 0]
  return ({ parts, bytes: more }) => {
    const own = parts.flatMap((part) => part.events.map((event) => event.id))
    if (writes === batchWrites || bytes + more > maxBytes || own.some((id) => ids.has(id))) return false
    for (const id of own) ids.add(id)
    writes += 1
    bytes += more
    return true
  }
}

// The server said no: looking again would not help. Anything else is a connection, and those come back.
const again = (error: unknown): boolean => !(error instanceof DatabaseError) || error.severity !== 'ERROR'

/** The database must have been made ready by `prepare`; the url's user must belong to `comunanza_app`, or own the log. */
export const postgresStore = ({ url, report, pool: given }: PostgresOptions): EventStore => {
  const pool = given ?? openPool(url, report, readers)
  const bell = createBell()
  const ending = new AbortController()
  const line = createLine(url, report)
  const listener = createListener(url, bell, report)
  const hint = createHint(pool, report)
  const reads = createReads(pool)

  const send = async (parcels: readonly Parcel[]): Promise<readonly Outcome[]> => {
    const answer = await line.send(statementOf(parcels))
    bell.ring()
    hint.give()
    return outcomesOf(parcels, answer)
  }
  const lane = createLane({ send, room, maxWaiting })
  const goOn = (error: unknown): boolean => {
    if (!again(error)) return false
    report(error instanceof Error ? error : new Error(String(error)))
    return true
  }
  return {
    ...reads,
    capabilities: { gapless: true, multiStream: true, closes: true },
    append: async (writes) => {
      checkWrites(writes)
      return Promise.all(writes.map(parcelOf).map(lane.push))
    },
    subscribe: (options) => {
      listener.start()
      return follow({ ...reads, bell, closing: ending.signal, again: goOn }, options)
    },
    close: async () => {
      ending.abort()
      await lane.close()
      await Promise.all([line.close(), listener.stop(), hint.stop()])
      if (!given) await pool.end()
    },
  }
}
