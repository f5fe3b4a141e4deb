// The contract of a log: what cannot be recorded is refused before anything is sent.
import { expect, test } from 'vitest'
import { type EventStore, maxWrites, type NewEvent, noStream, type StreamWrite } from '../../../events/kernel/index.ts'
import { MalformedWrite } from '../../../server/stores/errors.ts'
import { anEvent, appendOne, aStream, range, writeTo } from '../events.ts'

const twin = anEvent()
const malformed: { readonly [what: string]: readonly [StreamWrite, ...StreamWrite[]] } = {
  'no event': [{ stream: aStream(), expected: noStream, events: [] }],
  'an id twice': [{ stream: aStream(), expected: noStream, events: [twin, twin] }],
  'a stream twice': [
    { stream: 'samples-1', expected: noStream, events: [anEvent()] },
    { stream: 'samples-1', expected: 0, events: [anEvent()] },
  ],
  'a name with a newline': [{ stream: 'samples-\n', expected: noStream, events: [anEvent()] }],
  'an expectation nobody has defined': [{ stream: aStream(), expected: -3, events: [anEvent()] }],
}
const badEvents: { readonly [what: string]: Partial<NewEvent> } = {
  'an id that is no UUID': { id: 'x' },
  'version 0': { v: 0 },
  'U+0000': { data: { text: 'a\u0000b' } },
  'U+0000 in a key': { data: { 'a\u0000': 1 } },
  'U+0000 in the role': { role: '\u0000' },
  'a lone surrogate': { data: { text: '\ud800' } },
  'a lone surrogate in the actor': { actor: 'u_\udc00' },
  'a number without end': { data: { n: Number.POSITIVE_INFINITY } },
  'more bytes than an entry holds': { data: { text: 'è'.repeat(33_000) } },
}

export const refusing = (store: () => EventStore): void => {
  const refuses = async (streams: readonly [StreamWrite, ...StreamWrite[]]): Promise<void> => {
    const before = await store().head()
    const good = writeTo({ stream: aStream(), expected: noStream, events: [anEvent()] })
    await expect(store().append([good, { streams }])).rejects.toThrow(MalformedWrite)
    expect(await store().head()).toEqual(before)
  }
  test.each(Object.entries(malformed))('a write with %s', (_, streams) => refuses(streams))
  test.each(Object.entries(badEvents))('an event with %s', (_, over) =>
    refuses([{ stream: aStream(), expected: noStream, events: [anEvent(over)] }]),
  )
  test('more writes than one append carries', async () => {
    const writes = range(0, maxWrites).map(() => writeTo({ stream: aStream(), expected: noStream, events: [anEvent()] }))
    await expect(store().append(writes)).rejects.toThrow(MalformedWrite)
  })
  test('an entry of the greatest size, and the six characters \\u0000, are no trouble', async () => {
    const text = `\\u0000${'è'.repeat(32_000)}`
    const stream = aStream()
    expect(await appendOne(store(), { stream, expected: noStream, events: [anEvent({ data: { text } })] })).toMatchObject({
      outcome: 'recorded',
    })
    expect((await store().read(stream))[0]?.data).toEqual({ text })
  })
}
