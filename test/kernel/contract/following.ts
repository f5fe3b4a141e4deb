// The contract of a log: subscriptions see every event once, in order, under any load.
import { expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream, type Stored } from '../../../events/kernel/index.ts'
import { anEvent, appendOne, aStream, collect, range, someEvents } from '../events.ts'
import { expectRow } from './positions.ts'

const positionsOf = (events: readonly Stored[]): readonly number[] => events.map(({ position }) => position)

export const following = (store: () => EventStore): void => {
  test('a subscription gives what is there, then what comes', async () => {
    const { position } = await store().head()
    await appendOne(store(), { stream: aStream(), expected: noStream, events: someEvents(120) })
    const seen = collect(store(), 123, position)
    for (const stream of [aStream(), aStream(), aStream()]) await appendOne(store(), { stream, expected: noStream, events: [anEvent()] })
    expectRow(store(), positionsOf(await seen), { after: position, count: 123 })
  })
  test('a subscription to some types gives only these, old and new', async () => {
    const { position } = await store().head()
    const stop = new AbortController()
    const seen: Stored[] = []
    const append = (type: string) => appendOne(store(), { stream: aStream(), expected: noStream, events: [anEvent({ type })] })
    await append('samples.lost')
    await append('samples.taken')
    for await (const batch of store().subscribe({ after: position, types: ['samples.lost'], signal: stop.signal })) {
      seen.push(...batch)
      if (seen.length === 1) {
        await append('samples.taken')
        await append('samples.lost')
      } else stop.abort()
    }
    expect(seen.map(({ type }) => type)).toEqual(['samples.lost', 'samples.lost'])
    const all = positionsOf(await store().readAll({ after: position }))
    expectRow(store(), all, { after: position, count: 4 })
    expect(positionsOf(seen)).toEqual([all[0], all[3]])
  })
  test('a subscription ends when its signal aborts, also while it waits', async () => {
    const stop = new AbortController()
    const { position } = await store().head()
    const next = store().subscribe({ after: position, signal: stop.signal })[Symbol.asyncIterator]().next()
    stop.abort()
    expect(await next).toMatchObject({ done: true })
  })
  test('16 writers at once and a tailing subscriber: every position once, in order, and time never goes back', async () => {
    const [writers, each] = [16, 12]
    const { position } = await store().head()
    const seen = collect(store(), writers * each, position)
    const shared = aStream()
    const work = async (): Promise<void> => {
      const own = aStream()
      for (const turn of range(1, each))
        await appendOne(
          store(),
          turn % 3 === 0
            ? { stream: shared, expected: anyRevision, events: [anEvent()] }
            : { stream: own, expected: anyRevision, events: [anEvent()] },
        )
    }
    await Promise.all(range(1, writers).map(work))
    const all = await seen
    expectRow(store(), positionsOf(all), { after: position, count: writers * each })
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort())
    const ofShared = all.filter(({ stream }) => stream === shared).map(({ rev }) => rev)
    expect(ofShared).toEqual(range(0, ofShared.length - 1))
  })
}
