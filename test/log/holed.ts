// A log in memory, seen with holes between its positions, as a KurrentDB's is.
import { type EventStore, noStream, type Stored } from '../../events/kernel/index.ts'
import type { Recorded } from '../../server/log/leaves.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { anEvent, aStream } from '../kernel/events.ts'

export type Holed = {
  readonly store: Recorded & Pick<EventStore, 'read'>
  /** Records so many facts, each in a stream of its own; answers their ids. */
  readonly record: (count: number) => Promise<readonly string[]>
  /** The same log where positions are this far apart. */
  readonly moved: (stretch: number) => Holed
}

export const usualStretch = 7

const over = (memory: EventStore, stretch: number): Holed => {
  const apart = (events: readonly Stored[]): readonly Stored[] => events.map((event) => ({ ...event, position: event.position * stretch }))
  const within = (after = 0): number => Math.floor(after / stretch)
  async function* follow(...[options]: Parameters<Recorded['subscribe']>) {
    for await (const batch of memory.subscribe({ ...options, after: within(options.after) })) yield apart(batch)
  }
  return {
    store: {
      capabilities: { ...memory.capabilities, gapless: false },
      read: async (...asked) => apart(await memory.read(...asked)),
      readAll: async (options) => apart(await memory.readAll({ ...options, after: within(options?.after) })),
      lookup: async (ids) => apart(await memory.lookup(ids)),
      head: async () => ({ ...(await memory.head()), position: (await memory.head()).position * stretch }),
      subscribe: follow,
    },
    record: async (count) => {
      const events = Array.from({ length: count }, () => anEvent())
      for (const event of events) await memory.append([{ streams: [{ stream: aStream(), expected: noStream, events: [event] }] }])
      return events.map(({ id }) => id)
    },
    moved: (other) => over(memory, other),
  }
}

export const holed = (): Holed => over(memoryStore({ clock: () => '2026-05-04T10:00:00.000Z' }), usualStretch)
