// The store that knows the law book: checks what goes in, lifts what comes out, stops at what it does not know.
import { expect, test } from 'vitest'
import {
  type Catalogue,
  event,
  group,
  list,
  noStream,
  open,
  personal,
  reference,
  type Stored,
  text,
  whole,
} from '../../events/kernel/index.ts'
import { MalformedWrite, UnreadableEvent } from '../../server/stores/errors.ts'
import { lifting } from '../../server/stores/lifting.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { anEvent, appendOne, aStream } from './events.ts'

const first: Catalogue = { taken: event('samples.taken', { title: open(text()) }) }
const third: Catalogue = {
  taken: event('samples.taken', { name: open(text()), count: whole() }, [
    ({ title }) => ({ name: title }),
    (old) => ({ ...old, count: 1 }),
  ]),
}
const stores = () => {
  const log = memoryStore({ clock: () => '2026-03-01T10:00:00.000Z' })
  return { log, old: lifting(log, first), now: lifting(log, third) }
}

test('what is appended carries the newest version, whatever it says', async () => {
  const { log, now } = stores()
  const stream = aStream()
  await appendOne(now, { stream, expected: noStream, events: [anEvent({ v: 1, data: { name: 'orto', count: 2 } })] })
  expect(await log.read(stream)).toMatchObject([{ v: 3, data: { name: 'orto', count: 2 } }])
})

test('what was recorded in an old version comes out in the newest, by every road', async () => {
  const { old, now } = stores()
  const [stream, one] = [aStream(), anEvent({ data: { title: 'orto' } })]
  await appendOne(old, { stream, expected: noStream, events: [one] })
  const lifted = [{ id: one.id, v: 3, data: { name: 'orto', count: 1 } }]
  expect(await now.read(stream)).toMatchObject(lifted)
  expect(await now.readAll()).toMatchObject(lifted)
  expect(await now.lookup([one.id])).toMatchObject(lifted)
  const stop = new AbortController()
  for await (const batch of now.subscribe({ signal: stop.signal })) {
    expect(batch).toMatchObject(lifted)
    stop.abort()
  }
  expect((await old.read(stream))[0]?.data).toEqual({ title: 'orto' })
})

test('a version from the future and an unknown type stop the reader', async () => {
  const { log, old, now } = stores()
  const stream = aStream()
  await appendOne(now, { stream, expected: noStream, events: [anEvent({ data: { name: 'orto', count: 2 } })] })
  await expect(old.read(stream)).rejects.toThrow(UnreadableEvent)
  await expect(old.readAll()).rejects.toThrow('version 3, known up to 1')
  await appendOne(log, { stream, expected: 0, events: [anEvent({ type: 'samples.lost' })] })
  await expect(now.readAll()).rejects.toThrow('samples.lost')
  const reading = async (): Promise<readonly Stored[][]> => {
    const seen: Stored[][] = []
    for await (const batch of now.subscribe({ signal: new AbortController().signal })) seen.push([...batch])
    return seen
  }
  await expect(reading()).rejects.toThrow(UnreadableEvent)
})

test('an unknown type and data that do not fit are refused, and nothing is written', async () => {
  const { log, now } = stores()
  const append = (type: string, data: { [key: string]: string | number }) =>
    appendOne(now, {
      stream: aStream(),
      expected: noStream,
      events: [anEvent({ data: { name: 'orto', count: 2 } }), anEvent({ type, data })],
    })
  await expect(append('samples.lost', {})).rejects.toThrow(UnreadableEvent)
  await expect(append('samples.taken', { name: 'orto', count: -1 })).rejects.toThrow('count too-small')
  await expect(append('samples.taken', { name: 'orto', count: 1, more: 1 })).rejects.toThrow(MalformedWrite)
  expect((await log.head()).position).toBe(0)
})

test('a type with a personal field, however deep, needs the vault', async () => {
  const { log } = stores()
  const told = personal('who', text())
  const catalogue: Catalogue = {
    flat: event('samples.flat', { who: reference(), told }),
    deep: event('samples.deep', { who: reference(), parts: list(group({ told })) }),
  }
  const store = lifting(log, catalogue)
  for (const type of ['samples.flat', 'samples.deep'])
    await expect(appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent({ type })] })).rejects.toThrow(
      'personal fields need the vault',
    )
})
