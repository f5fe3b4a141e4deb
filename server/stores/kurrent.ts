// The log on KurrentDB, for those who outgrow one machine: docs/stores.md says what differs from PostgreSQL.
import type { EventStore, Outcome, Write } from '../../events/kernel/index.ts'
import { createBell } from './bell.ts'
import { checkWrites } from './check.ts'
import { piecesOf } from './entry.ts'
import { StoreUnavailable, UnreadableEvent } from './errors.ts'
import { follow } from './follow.ts'
import { appendWrite } from './kurrent/append.ts'
import { connect } from './kurrent/client.ts'
import type { Found } from './kurrent/facts.ts'
import { createGate } from './kurrent/gate.ts'
import { identityOf } from './kurrent/identity.ts'
import { createNotes } from './kurrent/notes.ts'
import { createReads } from './kurrent/reads.ts'
import { createTurns } from './kurrent/turns.ts'
import { createWatch } from './kurrent/watch.ts'

export type KurrentOptions = {
  /** `kurrentdb://user:password@host:2113?…`, one node or a cluster, as the maker documents it */
  readonly url: string
  /** told of broken connections nobody waits for; the store goes on */
  readonly report: (error: Error) => void
}

const atOnce = 64
const maxWaiting = 4096

export type OpenKurrent = {
  readonly store: EventStore
  /** the same for as long as the log is the same, wherever it is reached */
  readonly identity: string
}

const facts = (found: readonly Found[]) => found.map(({ event }) => event)
const namesOf = ({ streams }: Write): readonly string[] => streams.flatMap(({ stream, events }) => [stream, ...events.map(({ id }) => id)])

/** Throws `UnsuitableServer` when the server cannot append to several streams at once. */
export const openKurrentStore = async ({ url, report }: KurrentOptions): Promise<OpenKurrent> => {
  const connection = await connect(url)
  const identity = await identityOf(connection)
  const [bell, notes, inTurn, ending] = [createBell(), createNotes(), createTurns(), new AbortController()]
  const gate = createGate(atOnce, maxWaiting)
  const reads = createReads(connection, notes.take)
  const watch = createWatch(connection, bell.ring, report)
  const underWay = new Set<Promise<unknown>>()

  const one = async (write: Write): Promise<Outcome> => {
    const work = inTurn(namesOf(write), () => gate(() => appendWrite({ connection, reads, notes }, write)))
    underWay.add(work)
    try {
      return await work
    } finally {
      underWay.delete(work)
      bell.ring()
    }
  }
  const readAll: EventStore['readAll'] = async (options) => facts(await reads.all(options))
  const again = (error: unknown): boolean => {
    if (error instanceof UnreadableEvent) return false
    report(error instanceof Error ? error : new Error(String(error)))
    return true
  }
  const store: EventStore = {
    capabilities: { gapless: false, multiStream: true, closes: true },
    append: async (writes) => {
      if (ending.signal.aborted) throw new StoreUnavailable('the store is closed')
      checkWrites(writes)
      for (const { stream, events } of writes.flatMap(({ streams }) => streams)) for (const event of events) piecesOf(event, stream)
      return Promise.all(writes.map(one))
    },
    read: async (stream, options) => facts(await reads.stream(stream, options)),
    readAll,
    lookup: async (ids) => facts(await reads.byIds(ids)),
    subscribe: (options) => {
      watch.start()
      return follow({ readAll, head: reads.head, bell, closing: ending.signal, again }, options)
    },
    head: reads.head,
    close: async () => {
      ending.abort()
      await Promise.allSettled(underWay)
      await watch.stop()
      await connection.client.dispose()
    },
  }
  return { store, identity }
}
