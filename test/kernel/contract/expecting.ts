// The contract of a log: expected revisions.
import { expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream, streamExists } from '../../../events/kernel/index.ts'
import { anEvent, appendOne, aStream, someEvents } from '../events.ts'

export const expectations = (store: () => EventStore): void => {
  test('−1 records only the first event of a stream', async () => {
    const stream = aStream()
    expect(await appendOne(store(), { stream, expected: noStream, events: [anEvent()] })).toMatchObject({
      outcome: 'recorded',
      revisions: { [stream]: 0 },
    })
    expect(await appendOne(store(), { stream, expected: noStream, events: [anEvent()] })).toEqual({
      outcome: 'conflict',
      conflicts: [{ stream, expected: noStream, actual: 0 }],
    })
  })
  test('n records only on that very revision', async () => {
    const stream = aStream()
    await appendOne(store(), { stream, expected: noStream, events: someEvents(3) })
    for (const expected of [0, 1, 3, 7])
      expect(await appendOne(store(), { stream, expected, events: [anEvent()] })).toEqual({
        outcome: 'conflict',
        conflicts: [{ stream, expected, actual: 2 }],
      })
    expect(await appendOne(store(), { stream, expected: 2, events: [anEvent()] })).toMatchObject({ revisions: { [stream]: 3 } })
    expect((await store().read(stream)).map((event) => event.rev)).toEqual([0, 1, 2, 3])
  })
  test('n on a stream nobody has written is a conflict with −1', async () => {
    const stream = aStream()
    expect(await appendOne(store(), { stream, expected: 0, events: [anEvent()] })).toEqual({
      outcome: 'conflict',
      conflicts: [{ stream, expected: 0, actual: -1 }],
    })
  })
  test('−2 records always, −4 only where there is an event', async () => {
    const stream = aStream()
    expect(await appendOne(store(), { stream, expected: streamExists, events: [anEvent()] })).toEqual({
      outcome: 'conflict',
      conflicts: [{ stream, expected: streamExists, actual: -1 }],
    })
    expect(await appendOne(store(), { stream, expected: anyRevision, events: [anEvent()] })).toMatchObject({ outcome: 'recorded' })
    expect(await appendOne(store(), { stream, expected: streamExists, events: [anEvent()] })).toMatchObject({ revisions: { [stream]: 1 } })
    expect(await appendOne(store(), { stream, expected: anyRevision, events: [anEvent()] })).toMatchObject({ revisions: { [stream]: 2 } })
  })
}
