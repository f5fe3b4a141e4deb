// The peer as any client of KurrentDB sees it: the maker's own client, nothing of ours between.
import { randomUUID } from 'node:crypto'
import * as kurrent from '@kurrent/kurrentdb-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { afterFile } from '../support/later.ts'
import { aStream, range } from './events.ts'
import { peerUser, type Started, startPeer } from './peers.ts'
import { fail, preparedDatabase } from './prepared.ts'

const { KurrentDBClient, jsonEvent, binaryEvent, NO_STREAM, STREAM_EXISTS, ANY, BACKWARDS, END } = kurrent
type Client = kurrent.KurrentDBClient

const { later, undo } = afterFile()
let peer: Started
/** the usual client appends in batches; one with credentials of its own appends one by one */
const clients: { batch?: Client; single?: Client } = {}
const clientOf = (url: string): Client => {
  const client = KurrentDBClient.connectionString(url)
  later(() => client.dispose())
  return client
}
const client = (): Client => {
  if (!clients.batch) throw new Error('no client yet')
  return clients.batch
}
const ways = ['batch', 'single'] as const
const by = (way: (typeof ways)[number]): Client => clients[way] ?? client()

beforeAll(async () => {
  const db = await preparedDatabase()
  later(db.drop)
  const store = postgresStore({ url: db.url, report: fail })
  later(store.close)
  peer = await startPeer(store)
  later(() => peer.close(100))
  // The client's reading part does not decode a password: these tests give it one that needs none, through a provider.
  const open = (): Client => clientOf(peer.url)
  clients.batch = open()
  clients.single = open()
  clients.single.setCredentialsProvider(async () => ({ username: peerUser.name, password: peerUser.password }))
})
afterAll(undo)

const opened = (n: number) =>
  jsonEvent({ id: randomUUID(), type: 'OrderOpened', data: { n, perché: 'è così 🌱' }, metadata: { by: 'tests' } })
const gathered = async (records: AsyncIterable<kurrent.ResolvedEvent | kurrent.AllStreamResolvedEvent>) => {
  const found: kurrent.RecordedEvent[] = []
  for await (const { event } of records) if (event) found.push(event)
  return found
}
const reader = () => by('single')

describe.each(ways)('appending, %s', (way) => {
  test('gives revisions, keeps what it was given, byte for byte', async () => {
    const stream = `Order ${randomUUID()} è`
    const [one, two] = [opened(1), opened(2)]
    expect(await by(way).appendToStream(stream, [one, two], { streamState: NO_STREAM })).toMatchObject({
      success: true,
      nextExpectedRevision: 1n,
    })
    const bytes = Buffer.from([0, 255, 128, 10])
    const raw = binaryEvent({ id: randomUUID(), type: 'raw.bytes', data: bytes, metadata: Uint8Array.from([1, 2, 3]) })
    expect(await by(way).appendToStream(stream, raw, { streamState: 1n })).toMatchObject({ nextExpectedRevision: 2n })
    const found = await gathered(reader().readStream(stream))
    expect(
      found.map(({ id, type, data, metadata, isJson, revision, streamId }) => ({ id, type, data, metadata, isJson, revision, streamId })),
    ).toEqual([
      { id: one.id, type: 'OrderOpened', data: one.data, metadata: { by: 'tests' }, isJson: true, revision: 0n, streamId: stream },
      { id: two.id, type: 'OrderOpened', data: two.data, metadata: { by: 'tests' }, isJson: true, revision: 1n, streamId: stream },
      { id: raw.id, type: 'raw.bytes', data: bytes, metadata: Buffer.from([1, 2, 3]), isJson: false, revision: 2n, streamId: stream },
    ])
  })
  test('at a wrong revision says which there is', async () => {
    const stream = aStream()
    await by(way).appendToStream(stream, [opened(1), opened(2)])
    for (const [streamState, expected] of [
      [NO_STREAM, 'no_stream'],
      [0n, 0n],
      [7n, 7n],
    ] as const)
      await expect(by(way).appendToStream(stream, opened(3), { streamState })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedState: expected,
        actualState: 1n,
      })
    await expect(by(way).appendToStream(aStream(), opened(3), { streamState: STREAM_EXISTS })).rejects.toMatchObject({
      actualState: 'no_stream',
    })
    expect(await by(way).appendToStream(stream, opened(3), { streamState: ANY })).toMatchObject({ nextExpectedRevision: 2n })
  })
  test('the same again is the first success', async () => {
    const [stream, event] = [aStream(), opened(1)]
    const first = await by(way).appendToStream(stream, event, { streamState: NO_STREAM })
    expect(await by(way).appendToStream(stream, event, { streamState: NO_STREAM })).toEqual(first)
    expect(await gathered(reader().readStream(stream))).toHaveLength(1)
  })
  test('a megabyte is refused clearly, and so is a system stream', async () => {
    const huge = jsonEvent({ type: 'Huge', data: { text: 'x'.repeat(1024 * 1024) } })
    await expect(by(way).appendToStream(aStream(), huge)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 65_535,
    })
    await expect(by(way).appendToStream('$settings', opened(1))).rejects.toThrow()
    expect(await by(way).appendToStream(aStream(), opened(1))).toMatchObject({ success: true })
  })
})

describe('appending to several streams', () => {
  const records = (streams: readonly string[]) => streams.map((streamName, n) => ({ streamName, record: opened(n) }))
  const check = (streamName: string, expectedState: bigint | 'no_stream'): kurrent.ConsistencyCheck => ({
    type: kurrent.STREAM_STATE,
    streamName,
    expectedState,
  })
  test('is all or nothing, in a session and by records', async () => {
    const [a, b] = [aStream(), aStream()]
    const session = (expectedState: 'no_stream') =>
      client().multiStreamAppend([a, b].map((streamName) => ({ streamName, expectedState, events: [opened(1)] })))
    expect((await session('no_stream')).responses).toEqual([
      { streamName: a, revision: 0n },
      { streamName: b, revision: 0n },
    ])
    await expect(session('no_stream')).rejects.toMatchObject({ type: 'wrong-expected-version', streamName: a, actualState: 0n })
    const c = aStream()
    expect((await client().appendRecords(records([c, a, c]), [check(a, 0n), check(c, 'no_stream')])).responses).toEqual([
      { streamName: c, revision: 1n },
      { streamName: a, revision: 1n },
    ])
  })
  test('names every violation, also of streams that are only looked at', async () => {
    const [a, b, c] = [aStream(), aStream(), aStream()]
    await client().appendToStream(a, opened(1))
    await expect(client().appendRecords(records([c]), [check(a, 5n), check(b, 0n), check(c, 'no_stream')])).rejects.toMatchObject({
      type: 'append-consistency-violation',
      violations: [
        { checkIndex: 0, streamName: a, expectedState: 5n, actualState: 0n },
        { checkIndex: 1, streamName: b, expectedState: 0n, actualState: 'no_stream' },
      ],
    })
    await expect(gathered(reader().readStream(c))).rejects.toMatchObject({ type: 'stream-not-found' })
    const huge = [{ streamName: c, record: jsonEvent({ type: 'Huge', data: { text: 'x'.repeat(70_000) } }) }]
    await expect(client().appendRecords(huge, [])).rejects.toMatchObject({
      type: 'append-record-size-exceeded',
      stream: c,
      maxSize: 65_535,
    })
  })
})

describe('reading', () => {
  test('a stream either way, from a revision, up to a limit; one that is not there is not found', async () => {
    const stream = aStream()
    await client().appendToStream(stream, range(0, 4).map(opened))
    const revisions = async (options: Parameters<Client['readStream']>[1]) =>
      (await gathered(reader().readStream(stream, options))).map(({ revision }) => Number(revision))
    expect(await revisions({})).toEqual([0, 1, 2, 3, 4])
    expect(await revisions({ fromRevision: 3n })).toEqual([3, 4])
    expect(await revisions({ maxCount: 2, fromRevision: 1n })).toEqual([1, 2])
    expect(await revisions({ direction: BACKWARDS, fromRevision: END })).toEqual([4, 3, 2, 1, 0])
    expect(await revisions({ direction: BACKWARDS, fromRevision: 2n, maxCount: 2 })).toEqual([2, 1])
    expect(await revisions({ fromRevision: 9n })).toEqual([])
    await expect(gathered(reader().readStream(aStream()))).rejects.toMatchObject({ type: 'stream-not-found' })
    await expect(gathered(reader().readStream('$streams'))).rejects.toMatchObject({ type: 'stream-not-found' })
  })
  test('the whole log by prefix and pattern, either way, from a position', async () => {
    const mark = randomUUID()
    const typed = (type: string) => jsonEvent({ id: randomUUID(), type: `${mark}.${type}`, data: {} })
    await client().appendToStream(`Left-${mark}`, [typed('a'), typed('b')])
    await client().appendToStream(`right-${mark}`, [typed('a'), typed('c')])
    const types = async (options: Parameters<Client['readAll']>[0]) =>
      (await gathered(reader().readAll(options))).map(({ type }) => type.slice(37))
    const pattern = { filter: kurrent.eventTypeFilter({ regex: `^${mark}\\.(a|c)$` }) }
    expect(await types(pattern)).toEqual(['a', 'a', 'c'])
    expect(await types({ ...pattern, direction: BACKWARDS, fromPosition: END })).toEqual(['c', 'a', 'a'])
    expect(await types({ ...pattern, maxCount: 2 })).toEqual(['a', 'a'])
    expect(await types({ filter: kurrent.eventTypeFilter({ prefixes: [`${mark}.b`, `${mark}.c`] }) })).toEqual(['b', 'c'])
    expect(await types({ filter: kurrent.streamNameFilter({ prefixes: [`Left-${mark}`] }) })).toEqual(['a', 'b'])
    expect(await types({ filter: kurrent.streamNameFilter({ regex: `^right-${mark}$` }) })).toEqual(['a', 'c'])
    const all = await gathered(reader().readAll(pattern))
    const second = all[1]?.position
    expect(await types({ ...pattern, fromPosition: second })).toEqual(['a', 'c'])
    expect(await types({ ...pattern, fromPosition: second, direction: BACKWARDS })).toEqual(['a'])
    await expect(gathered(reader().readAll({ filter: kurrent.eventTypeFilter({ regex: '(' }) }))).rejects.toThrow()
  })
})

describe('removing', () => {
  test('a deleted stream is not found, and goes on with its numbers', async () => {
    const stream = aStream()
    await client().appendToStream(stream, [opened(1), opened(2)])
    await expect(client().deleteStream(stream, { expectedRevision: 0n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      actualState: 1n,
    })
    await client().deleteStream(stream, { expectedRevision: 1n })
    await expect(gathered(reader().readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' })
    const { nextExpectedRevision } = await client().appendToStream(stream, opened(3), { streamState: NO_STREAM })
    expect((await gathered(reader().readStream(stream))).map(({ revision }) => revision)).toEqual([nextExpectedRevision])
  })
  test('a tombstone is for ever', async () => {
    const stream = aStream()
    await client().appendToStream(stream, opened(1))
    await client().tombstoneStream(stream)
    await expect(gathered(reader().readStream(stream))).rejects.toMatchObject({ type: 'stream-deleted' })
    for (const way of ways) await expect(by(way).appendToStream(stream, opened(2))).rejects.toMatchObject({ type: 'stream-deleted' })
    await expect(client().appendRecords([{ streamName: stream, record: opened(2) }], [])).rejects.toMatchObject({
      type: 'stream-tombstoned',
    })
    await expect(client().tombstoneStream(stream)).rejects.toMatchObject({ type: 'stream-deleted' })
  })
})
