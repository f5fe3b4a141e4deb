// A log in memory that, like KurrentDB, does not know an id from another: whoever relies on the log for that is found out.
import { randomUUID } from 'node:crypto'
import type { EventStore, NewEvent, Stored, Write } from '../../events/kernel/index.ts'
import { memoryStore } from '../../server/stores/memory.ts'

/** Under each event's own id, another that nobody will ask for again. */
export const forgetfulStore = (clock = () => new Date().toISOString()): EventStore => {
  const store = memoryStore({ clock })
  const disguised = ({ id, ...event }: NewEvent): NewEvent => ({ ...event, id: randomUUID(), data: { id, data: event.data } })
  const bare = ({ data: { id, data }, ...event }: Stored): Stored => ({ ...event, id: String(id), data: data as Stored['data'] })
  const inDisguise = ({ streams: [first, ...others] }: Write): Write => {
    const part = (one: typeof first) => ({ ...one, events: one.events.map(disguised) })
    return { streams: [part(first), ...others.map(part)] }
  }
  return {
    ...store,
    append: (writes) => store.append(writes.map(inDisguise)),
    read: async (stream, options) => (await store.read(stream, options)).map(bare),
    readAll: async (options) => (await store.readAll(options)).map(bare),
    lookup: async () => [],
    subscribe: async function* (options) {
      for await (const batch of store.subscribe(options)) yield batch.map(bare)
    },
  }
}
