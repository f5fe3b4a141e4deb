// The contract of a log: the same request again.
import { expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream } from '../../../events/kernel/index.ts'
import { anAsk, anEvent, appendOne, aStream, someEvents, writeTo } from '../events.ts'
import { expectRow } from './positions.ts'

export const repeating = (store: () => EventStore): void => {
  test('the same write again answers the first positions, also after other appends', async () => {
    const stream = aStream()
    const again = { stream, expected: noStream, events: someEvents(2, { ask: anAsk() }) }
    const first = await appendOne(store(), again)
    await appendOne(store(), { stream, expected: 1, events: [anEvent()] })
    await appendOne(store(), { stream: aStream(), expected: noStream, events: [anEvent()] })
    const positions = (await store().read(stream, { limit: 2 })).map(({ position }) => position)
    expect(first).toMatchObject({ outcome: 'recorded', first: positions[0], last: positions[1] })
    expectRow(store(), positions, { after: (positions[0] ?? 0) - 1, count: 2 })
    expect(await appendOne(store(), again)).toEqual({ outcome: 'duplicate', positions })
    expect(await store().read(stream)).toHaveLength(3)
  })
  test('the same write twice in one batch is recorded once', async () => {
    const stream = aStream()
    const twice = writeTo({ stream, expected: anyRevision, events: [anEvent()] })
    const outcomes = await store().append([twice, writeTo({ stream: aStream(), expected: noStream, events: [anEvent()] }), twice])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'duplicate'])
    expect(await store().read(stream)).toHaveLength(1)
  })
  test('a known id with another request is id-reused, whatever stream it names', async () => {
    const [stream, event] = [aStream(), anEvent()]
    await appendOne(store(), { stream, expected: noStream, events: [event] })
    const other = { ...event, ask: anAsk() }
    for (const at of [stream, aStream()])
      expect(await appendOne(store(), { stream: at, expected: anyRevision, events: [other] })).toEqual({
        outcome: 'id-reused',
        ids: [event.id],
      })
  })
  test('some ids known and some new is id-reused, and writes nothing', async () => {
    const [stream, ask] = [aStream(), anAsk()]
    const [known, fresh] = [anEvent({ ask }), anEvent({ ask })]
    await appendOne(store(), { stream, expected: noStream, events: [known] })
    expect(await appendOne(store(), { stream, expected: anyRevision, events: [fresh, known] })).toEqual({
      outcome: 'id-reused',
      ids: [known.id],
    })
    expect(await store().lookup([fresh.id])).toEqual([])
  })
}
