// Made-up events for the tests of the log.
import { randomBytes, randomUUID } from 'node:crypto'
import type { EventStore, NewEvent, Outcome, Stored, StreamWrite, Write } from '../../events/kernel/index.ts'

export const anAsk = (): string => randomBytes(32).toString('base64url')

export const anEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'samples.taken',
  v: 1,
  on: '2026-03-01',
  actor: 'u_tester',
  role: 'maker',
  ask: anAsk(),
  n: randomBytes(16).toString('base64url'),
  data: { text: 'orto di via Verdi' },
  ...over,
})

export const someEvents = (count: number, over: Partial<NewEvent> = {}): readonly NewEvent[] =>
  Array.from({ length: count }, () => anEvent(over))

export const aStream = (): string => `samples-${randomUUID()}`

export const writeTo = (first: StreamWrite, ...others: readonly StreamWrite[]): Write => ({ streams: [first, ...others] })

/** One write, one outcome. */
export const appendOne = async (store: EventStore, ...streams: readonly [StreamWrite, ...StreamWrite[]]): Promise<Outcome> => {
  const [outcome] = await store.append([{ streams }])
  if (!outcome) throw new Error('one write, one outcome')
  return outcome
}

/** Follows the log until `count` events have come, then stops. */
export const collect = async (store: EventStore, count: number, after = 0): Promise<readonly Stored[]> => {
  const stop = new AbortController()
  const seen: Stored[] = []
  for await (const batch of store.subscribe({ after, signal: stop.signal, batch: 50 })) {
    seen.push(...batch)
    if (seen.length >= count) stop.abort()
  }
  return seen
}

/** Whole numbers from `first` to `last`. */
export const range = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)
