// The contract of a log: closed streams.
import { expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream } from '../../../events/kernel/index.ts'
import { anEvent, appendOne, aStream, writeTo } from '../events.ts'

export const closing = (store: () => EventStore): void => {
  test('a closed stream takes nothing more', async () => {
    const [stream, other] = [aStream(), aStream()]
    expect(await appendOne(store(), { stream, expected: noStream, events: [anEvent()], close: true })).toMatchObject({
      outcome: 'recorded',
    })
    const closed = { outcome: 'closed', stream }
    expect(await appendOne(store(), { stream, expected: 0, events: [anEvent()] })).toEqual(closed)
    expect(await appendOne(store(), { stream, expected: anyRevision, events: [anEvent()], close: true })).toEqual(closed)
    const both = await appendOne(
      store(),
      { stream: other, expected: noStream, events: [anEvent()] },
      { stream, expected: anyRevision, events: [anEvent()] },
    )
    expect(both).toEqual(closed)
    expect(await store().read(stream)).toHaveLength(1)
    expect(await store().read(other)).toEqual([])
  })
  test('a stream closed by a write is closed to the next in the same batch; a wrong revision is told first', async () => {
    const stream = aStream()
    const outcomes = await store().append([
      writeTo({ stream, expected: noStream, events: [anEvent()], close: true }),
      writeTo({ stream, expected: 0, events: [anEvent()] }),
      writeTo({ stream, expected: 9, events: [anEvent()] }),
    ])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'closed', 'conflict'])
  })
}
