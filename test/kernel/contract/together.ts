// The contract of a log: several writes, several streams.
import { expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream } from '../../../events/kernel/index.ts'
import { anEvent, appendOne, aStream, someEvents, writeTo } from '../events.ts'
import { expectRow } from './positions.ts'

export const writesTogether = (store: () => EventStore): void => {
  test('a refused write writes nothing, its neighbours count, and later ones see the earlier', async () => {
    const stream = aStream()
    const outcomes = await store().append([
      writeTo({ stream, expected: noStream, events: someEvents(2) }),
      writeTo({ stream, expected: noStream, events: [anEvent()] }),
      writeTo({ stream, expected: 1, events: [anEvent()] }),
    ])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'conflict', 'recorded'])
    expect(outcomes[1]).toEqual({ outcome: 'conflict', conflicts: [{ stream, expected: noStream, actual: 1 }] })
    expect((await store().read(stream)).map((event) => event.rev)).toEqual([0, 1, 2])
  })
  test('several streams are written together or not at all, and every conflict is named', async () => {
    const [a, b, c] = [aStream(), aStream(), aStream()]
    await appendOne(store(), { stream: b, expected: noStream, events: someEvents(2) })
    const before = await store().head()
    const parts = (expected: number) =>
      [
        { stream: a, expected, events: [anEvent()] },
        { stream: b, expected, events: [anEvent()] },
        { stream: c, expected: noStream, events: someEvents(2) },
      ] as const
    expect(await appendOne(store(), ...parts(5))).toEqual({
      outcome: 'conflict',
      conflicts: [
        { stream: a, expected: 5, actual: -1 },
        { stream: b, expected: 5, actual: 1 },
      ],
    })
    expect(await store().head()).toEqual(before)
    const said = await appendOne(store(), ...parts(anyRevision))
    const written = await store().readAll({ after: before.position })
    const positions = written.map(({ position }) => position)
    expectRow(store(), positions, { after: before.position, count: 4 })
    expect(said).toMatchObject({
      outcome: 'recorded',
      first: positions[0],
      last: positions[3],
      revisions: { [a]: 0, [b]: 2, [c]: 1 },
    })
    expect(written.map((event) => [event.stream, event.rev])).toEqual([
      [a, 0],
      [b, 2],
      [c, 0],
      [c, 1],
    ])
  })
  test('a part without events only asks: its stream must be where the write expects it', async () => {
    const [a, b] = [aStream(), aStream()]
    const asks = (expected: number) =>
      appendOne(store(), { stream: a, expected, events: [] }, { stream: b, expected: anyRevision, events: [anEvent()] })
    expect(await asks(0)).toEqual({ outcome: 'conflict', conflicts: [{ stream: a, expected: 0, actual: -1 }] })
    expect(await asks(noStream)).toMatchObject({ outcome: 'recorded', revisions: { [a]: -1, [b]: 0 } })
  })
}
