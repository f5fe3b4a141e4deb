// The contract of a log: reading what was written.
import { expect, test } from 'vitest'
import { type EventStore, noStream } from '../../../events/kernel/index.ts'
import { anEvent, appendOne, aStream, someEvents } from '../events.ts'
import { expectRow } from './positions.ts'

export const reading = (store: () => EventStore): void => {
  test('a stream is read forwards and backwards, from a revision, up to a limit', async () => {
    const stream = aStream()
    await appendOne(store(), { stream, expected: noStream, events: someEvents(5) })
    const revisions = async (options?: Parameters<EventStore['read']>[1]) => (await store().read(stream, options)).map(({ rev }) => rev)
    expect(await revisions()).toEqual([0, 1, 2, 3, 4])
    expect(await revisions({ from: 3 })).toEqual([3, 4])
    expect(await revisions({ from: 1, limit: 2 })).toEqual([1, 2])
    expect(await revisions({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0])
    expect(await revisions({ direction: 'backwards', limit: 1 })).toEqual([4])
    expect(await revisions({ direction: 'backwards', from: 2, limit: 2 })).toEqual([2, 1])
    expect(await revisions({ from: 5 })).toEqual([])
    expect(await store().read(aStream())).toEqual([])
  })
  test('what is read is what was written, with stream, revision, position and instant', async () => {
    const [stream, event] = [
      aStream(),
      anEvent({ data: { testo: 'perché «è» 🌱', n: -3, parts: [{ b: null, a: true }] }, cause: aStream() }),
    ]
    const outcome = await appendOne(store(), { stream, expected: noStream, events: [event] })
    const [stored] = await store().read(stream)
    const { first: position, at } = outcome.outcome === 'recorded' ? outcome : { first: 0, at: '' }
    expect(stored).toEqual({ ...event, stream, rev: 0, position, at })
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(await store().head()).toEqual({ position, at })
  })
  test('the whole log is read by position, by type, up to a limit', async () => {
    const { position } = await store().head()
    const types = ['samples.taken', 'samples.lost', 'samples.taken', 'samples.found']
    await appendOne(store(), { stream: aStream(), expected: noStream, events: types.map((type) => anEvent({ type })) })
    const all = (await store().readAll({ after: position })).map((event) => event.position)
    expectRow(store(), all, { after: position, count: 4 })
    const positions = async (options: Parameters<EventStore['readAll']>[0]) =>
      (await store().readAll({ after: position, ...options })).map((event) => all.indexOf(event.position) + 1)
    expect(await positions({})).toEqual([1, 2, 3, 4])
    expect(await positions({ after: all[0], limit: 2 })).toEqual([2, 3])
    expect(await positions({ types: ['samples.taken'] })).toEqual([1, 3])
    expect(await positions({ types: ['samples.found', 'samples.lost'], limit: 5 })).toEqual([2, 4])
    expect(await positions({ types: [] })).toEqual([])
  })
  test('ids are looked up by position, unknown ones are left out', async () => {
    const [one, two] = [anEvent(), anEvent()]
    await appendOne(store(), { stream: aStream(), expected: noStream, events: [one, two] })
    const found = await store().lookup([two.id, anEvent().id, one.id])
    expect(found.map(({ id }) => id)).toEqual([one.id, two.id])
  })
}
