// Which streams clients have deleted. The log forgets nothing: a deletion is a fact, and reading stops at it.
import type { EventStore, Stored } from '../../../events/kernel/index.ts'
import { givenName, marks } from './names.ts'

/** `deletedUpTo` is the revision of the deletion, −1 for none: what is up to it is not shown. */
export type Grave = { readonly deletedUpTo: number; readonly tombstone: boolean }
export type Graves = {
  readonly of: (stream: string) => Grave
  /** Takes up to where the log is now. */
  readonly refresh: () => Promise<void>
  readonly stop: () => Promise<void>
}

const none: Grave = { deletedUpTo: -1, tombstone: false }
const types = Object.values(marks)

/** Reads the deletions there are, then follows those that come. */
export const openGraves = async (store: EventStore, onFault: (error: unknown) => void): Promise<Graves> => {
  const graves = new Map<string, Grave>()
  const ending = new AbortController()
  let seenTo = 0
  const take = (events: readonly Stored[]): void => {
    for (const { stream, rev, type, position } of events) {
      const name = givenName(stream)
      const tombstone = type === marks.tombstone || (graves.get(name) ?? none).tombstone
      graves.set(name, { deletedUpTo: Math.max(rev, (graves.get(name) ?? none).deletedUpTo), tombstone })
      seenTo = Math.max(seenTo, position)
    }
  }
  const refresh = async (): Promise<void> => take(await store.readAll({ after: seenTo, types }))
  await refresh()
  const following = (async () => {
    for await (const batch of store.subscribe({ after: seenTo, types, signal: ending.signal })) take(batch)
  })().catch(onFault)
  return {
    of: (stream) => graves.get(stream) ?? none,
    refresh,
    stop: async () => {
      ending.abort()
      await following
    },
  }
}
