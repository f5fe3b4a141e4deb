// One subscription for all projections: the last facts of the log, kept in memory for whoever is near its end.
import type { EventStore, Stored } from '../../events/kernel/index.ts'
import type { Chunk } from './batch.ts'
import { type Bell, makeBell } from './bell.ts'

export type Feed = {
  /** rung when facts have come */
  readonly bell: Bell
  /** Up to `limit` facts of these types after `position`; `undefined` when they must be read from the log, because they are too old or the subscription is broken. */
  readonly since: (position: number, types: ReadonlySet<string>, limit: number) => Chunk | undefined
  /** Resolves when the subscription has ended after the signal. */
  readonly ended: Promise<void>
}
export type FeedOptions = {
  readonly store: EventStore
  /** where the log ends now */
  readonly after: number
  readonly signal: AbortSignal
  /** told of every broken subscription; the next is opened after a second */
  readonly onFault: (error: unknown) => void
}

const kept = 4096
const pauseMs = 1000

// The first place in the window whose position is after the one given: positions only grow.
const placeAfter = (window: readonly Stored[], position: number): number => {
  let [low, high] = [0, window.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((window[middle]?.position ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}

const pick = (window: readonly Stored[], position: number, types: ReadonlySet<string>, limit: number): Chunk => {
  const facts: Stored[] = []
  let upTo = position
  for (let i = placeAfter(window, position); i < window.length && facts.length < limit; i++) {
    const fact = window[i]
    if (!fact) break
    if (types.has(fact.type)) facts.push(fact)
    upTo = fact.position
  }
  return { facts, upTo }
}

export const openFeed = ({ store, after, signal, onFault }: FeedOptions): Feed => {
  const bell = makeBell()
  const window: Stored[] = []
  let [start, end] = [after, after]
  let flowing = false

  const take = (batch: readonly Stored[]): void => {
    window.push(...batch)
    const dropped = window.length > 2 * kept ? window.splice(0, window.length - kept) : []
    start = dropped.at(-1)?.position ?? start
    end = batch.at(-1)?.position ?? end
    bell.ring()
  }
  const flow = async (): Promise<void> => {
    flowing = true
    for await (const batch of store.subscribe({ after: end, signal })) take(batch)
  }
  const keepFlowing = async (): Promise<void> => {
    while (!signal.aborted) {
      await flow().catch(onFault)
      flowing = false
      if (!signal.aborted) await bell.heard(pauseMs, signal)
    }
  }
  return {
    bell,
    since: (position, types, limit) => (flowing && position >= start ? pick(window, position, types, limit) : undefined),
    ended: keepFlowing(),
  }
}
