// The peer under way: subscriptions, crowds, deadlines, slow readers, strangers.
import { randomUUID } from 'node:crypto'
import * as kurrent from '@kurrent/kurrentdb-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EventStore, event, open, personal, reference, text } from '../../events/kernel/index.ts'
import { UnsuitableServer } from '../../server/stores/kurrent/client.ts'
import { metadataOf } from '../../server/stores/kurrent/metadata.ts'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { afterFile } from '../support/later.ts'
import { anEvent, appendOne, aStream, range } from './events.ts'
import { peerUser, type Started, startPeer, throughPeer } from './peers.ts'
import { fail, preparedDatabase, until } from './prepared.ts'

const { KurrentDBClient, jsonEvent, START, END } = kurrent
type Client = kurrent.KurrentDBClient

const { later, undo } = afterFile()
let store: EventStore
let peer: Started
let client: Client
const clientOf = (url: string): Client => {
  const made = KurrentDBClient.connectionString(url)
  later(() => made.dispose())
  return made
}

beforeAll(async () => {
  const db = await preparedDatabase()
  later(db.drop)
  store = postgresStore({ url: db.url, report: fail })
  later(store.close)
  peer = await startPeer(store)
  later(() => peer.close(100))
  client = clientOf(peer.url)
})
afterAll(undo)

const counted = (n: number, type = 'Counted') => jsonEvent({ id: randomUUID(), type, data: { n } })
type Live = ReturnType<Client['subscribeToAll']> | ReturnType<Client['subscribeToStream']>
const numberOf = (event: { data: unknown } | undefined): number => Number((event?.data as { n?: unknown } | undefined)?.n)
const numbers = (live: Live): number[] => {
  const seen: number[] = []
  live.on('data', ({ event }: { event?: { data: unknown } }) => seen.push(numberOf(event)))
  later(() => live.unsubscribe())
  return seen
}

describe('a subscription', () => {
  test('to a stream: what is there, caught up, what comes', async () => {
    const stream = aStream()
    await client.appendToStream(
      stream,
      range(0, 2).map((n) => counted(n)),
    )
    const live = client.subscribeToStream(stream, { fromRevision: 0n })
    const caughtUp = new Promise((resolve) => live.once('caughtUp', resolve))
    const seen = numbers(live)
    expect(await caughtUp).toMatchObject({ revision: 2n })
    await client.appendToStream(stream, [counted(3), counted(4)])
    await until(async () => seen.length === 4)
    expect(seen).toEqual([1, 2, 3, 4])
  })
  test('to everything from the end, filtered: only what comes, with checkpoints over the rest', async () => {
    const type = `T${randomUUID()}`
    await client.appendToStream(aStream(), counted(0, type))
    const checkpoints: bigint[] = []
    const filter = kurrent.eventTypeFilter({
      prefixes: [type],
      checkpointInterval: 1,
      checkpointReached: async (_, { commit }) => void checkpoints.push(commit),
    })
    const live = client.subscribeToAll({ fromPosition: END, filter })
    const caughtUp = new Promise((resolve) => live.once('caughtUp', resolve))
    const seen = numbers(live)
    await caughtUp
    for (const n of range(1, 80)) await client.appendToStream(aStream(), counted(n, n % 40 === 0 ? type : 'Other'))
    await until(async () => seen.length === 2 && checkpoints.length >= 2)
    expect(seen).toEqual([40, 80])
    expect(checkpoints).toEqual([...checkpoints].sort((a, b) => Number(a - b)))
  })
  test('read slowly holds nothing up, and misses nothing', async () => {
    const type = `S${randomUUID()}`
    const stream = aStream()
    const blob = 'x'.repeat(8000)
    const live = client.subscribeToAll({ fromPosition: END, filter: kurrent.eventTypeFilter({ prefixes: [type] }) }, { highWaterMark: 1 })
    later(() => live.unsubscribe())
    await new Promise((resolve) => live.once('caughtUp', resolve).once('data', resolve))
    live.pause()
    for (const start of range(0, 9))
      await client.appendToStream(
        stream,
        range(0, 49).map((n) => jsonEvent({ type, data: { n: start * 50 + n, blob } })),
      )
    const seen: number[] = []
    for await (const { event } of live) {
      seen.push(numberOf(event))
      if (seen.length === 500) break
    }
    expect(seen).toEqual(range(0, 499))
  })
})

test('2,000 appends at once', async () => {
  const before = (await store.head()).position
  const all = await Promise.all(range(1, 2000).map((n) => client.appendToStream(aStream(), counted(n), { deadline: 60_000 })))
  expect(all.every(({ success }) => success)).toBe(true)
  expect((await store.head()).position).toBe(before + 2000)
  expect(new Set(all.map(({ position }) => position?.commit)).size).toBe(2000)
})

test('a deadline that passes is an answer, and the log says what became of it', async () => {
  const slow: { let?: () => void } = {}
  const memory = memoryStore({ clock: () => new Date().toISOString() })
  const held = new Promise<void>((resolve) => {
    slow.let = resolve
  })
  const late = await startPeer({ ...memory, append: async (writes) => held.then(() => memory.append(writes)) })
  const stream = aStream()
  await expect(clientOf(late.url).appendToStream(stream, counted(1), { deadline: 50 })).rejects.toMatchObject({ type: 'deadline-exceeded' })
  slow.let?.()
  await until(async () => (await memory.read(stream)).length === 1)
  await late.close(100)
})

test('a cluster of one is found by gossip', async () => {
  const gossiping = clientOf(peer.url.replace('kurrentdb://', 'kurrentdb+discover://'))
  expect(await gossiping.appendToStream(aStream(), counted(1))).toMatchObject({ success: true })
})

describe('strangers', () => {
  test('without the password get nothing, by any method', async () => {
    const wrong = clientOf(peer.url.replace(encodeURIComponent(peerUser.password), 'sbagliata-davvero'))
    const denied = { type: 'access-denied' }
    await expect(
      wrong.appendToStream(aStream(), counted(1), { credentials: { username: 'x', password: 'sbagliata' } }),
    ).rejects.toMatchObject(denied)
    await expect(wrong.appendRecords([{ streamName: aStream(), record: counted(1) }], [])).rejects.toMatchObject(denied)
    await expect(wrong.deleteStream(aStream())).rejects.toMatchObject(denied)
    const read = async (): Promise<void> => {
      for await (const _ of wrong.readAll({ fromPosition: START })) break
    }
    await expect(read()).rejects.toMatchObject(denied)
    const live = wrong.subscribeToAll()
    expect(await new Promise((resolve) => live.once('error', resolve))).toMatchObject(denied)
    await expect(
      openKurrentStore({ url: peer.url.replace(encodeURIComponent(peerUser.password), 'sbagliata-davvero'), report: fail }),
    ).rejects.toThrow(/denied/i)
  })
  test('a peer needs users with real passwords', async () => {
    await expect(startPeer(store, { users: [] })).rejects.toThrow(/at least one user/)
    await expect(startPeer(store, { users: [{ name: 'a', password: 'corta' }] })).rejects.toThrow(/at least 12/)
  })
})

describe('what may be written', () => {
  const law = {
    noted: event('samples.noted', { text: open(text()) }),
    said: event('samples.said', { who: reference(), text: personal('who', text()) }),
  }
  const noted = (data: object) =>
    jsonEvent({ id: randomUUID(), type: 'samples.noted', data: { ...data }, metadata: { ...metadataOf(anEvent()) } })
  test('nothing, where the peer only reads', async () => {
    const reading = await startPeer(store, { accept: 'nothing' })
    await expect(clientOf(reading.url).appendToStream(aStream(), counted(1))).rejects.toMatchObject({ type: 'access-denied' })
    await reading.close(100)
  })
  test('facts of the law book, well formed; and nothing is deleted', async () => {
    const memory = memoryStore({ clock: () => new Date().toISOString() })
    const lawful = await startPeer(memory, { accept: law })
    const asking = clientOf(lawful.url)
    const stream = aStream()
    await expect(asking.appendToStream(stream, counted(1))).rejects.toThrow()
    await expect(asking.appendToStream(stream, noted({ testo: 'x' }))).rejects.toThrow()
    await asking.appendToStream(stream, noted({ text: 'orto' }))
    expect(await memory.read(stream)).toMatchObject([{ type: 'samples.noted', data: { text: 'orto' }, actor: 'u_tester', rev: 0 }])
    const said = jsonEvent({ type: 'samples.said', data: { who: randomUUID(), text: 'orto' }, metadata: { ...metadataOf(anEvent()) } })
    await expect(asking.appendToStream(stream, said)).rejects.toThrow()
    await expect(asking.deleteStream(stream)).rejects.toMatchObject({ type: 'access-denied' })
    await lawful.close(100)
  })
})

describe('older servers', () => {
  test('before 25.1 are refused at the start', async () => {
    const old = await startPeer(store, { manners: '24.10.0' })
    await expect(openKurrentStore({ url: old.url, report: fail })).rejects.toThrow(UnsuitableServer)
    await old.close(100)
  })
  test('from 25.1 write sessions; to ask for a stream without writing it is refused before anything is sent', async () => {
    const memory = memoryStore({ clock: () => new Date().toISOString() })
    const { store: through, drop } = await throughPeer(memory, { manners: '25.1.0' })
    const [a, b] = [aStream(), aStream()]
    const both = (expected: number) =>
      [
        { stream: a, expected, events: [anEvent()] },
        { stream: b, expected, events: [anEvent()] },
      ] as const
    expect(await appendOne(through, ...both(-1))).toMatchObject({ outcome: 'recorded', revisions: { [a]: 0, [b]: 0 } })
    expect(await appendOne(through, ...both(-1))).toEqual({
      outcome: 'conflict',
      conflicts: [
        { stream: a, expected: -1, actual: 0 },
        { stream: b, expected: -1, actual: 0 },
      ],
    })
    const { position } = await memory.head()
    await expect(
      appendOne(through, { stream: a, expected: 0, events: [] }, { stream: b, expected: 0, events: [anEvent()] }),
    ).rejects.toThrow(/26\.1/)
    expect(await memory.head()).toMatchObject({ position })
    await through.close()
    await drop()
  })
})
