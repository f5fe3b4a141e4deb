// A subscription over plain reads: the reads are the truth, the bell only says when to look sooner.
import type { EventStore, Stored, SubscribeOptions } from '../../events/kernel/index.ts'
import type { Bell } from './bell.ts'

export type Followed = Pick<EventStore, 'readAll' | 'head'> & {
  readonly bell: Bell
  /** aborts when the store closes */
  readonly closing: AbortSignal
  /** Told of each failed look; says whether to look again. */
  readonly again: (error: unknown) => boolean
}

const lookEvery = 1000
const usualBatch = 500

type Look = { readonly events: readonly Stored[]; readonly seenTo: number; readonly full: boolean }

const look = async (log: Followed, after: number, { types, batch = usualBatch }: SubscribeOptions): Promise<Look> => {
  // Read before the events: whatever is not of these types up to here need not be looked at again.
  const passed = types ? (await log.head()).position : 0
  const events = await log.readAll({ after, types, limit: batch })
  const full = events.length === batch
  const last = events.at(-1)?.position ?? after
  return { events, full, seenTo: full ? last : Math.max(last, passed) }
}

const tryLook = async (log: Followed, after: number, options: SubscribeOptions): Promise<Look> => {
  try {
    return await look(log, after, options)
  } catch (error) {
    if (options.signal.aborted || log.closing.aborted || !log.again(error)) throw error
    return { events: [], full: false, seenTo: after }
  }
}

/** Yields batches until `signal` aborts or the store closes; throws only what `again` gives up on. */
export async function* follow(log: Followed, options: SubscribeOptions): AsyncGenerator<readonly Stored[], void, void> {
  const signal = AbortSignal.any([options.signal, log.closing])
  let after = options.after ?? 0
  while (!signal.aborted) {
    const seen = log.bell.count()
    const { events, full, seenTo } = await tryLook(log, after, options)
    if (signal.aborted) return
    if (events.length > 0) yield events
    after = seenTo
    if (!full) await log.bell.wait(seen, lookEvery, signal)
  }
}
