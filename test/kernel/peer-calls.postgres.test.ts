// Calls of the peer that end before their time, and readers that are slower than the log: nothing goes on for nobody, nothing piles up.
import { createRequire } from 'node:module'
import { ChannelCredentials, Metadata } from '@grpc/grpc-js'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { EventStore, Stored } from '../../events/kernel/index.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { type Answering, send } from '../../server/stores/peer/calls.ts'
import { shared, streams } from '../../server/stores/peer/protocol.ts'
import { anEvent, appendOne, aStream, range } from './events.ts'
import { certificate, peerUser, type Started, startPeer } from './peers.ts'
import { until } from './prepared.ts'

const { StreamsClient } = createRequire(import.meta.url)('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js')

type Watched = { readonly store: EventStore; readonly given: () => number; readonly ended: () => number }
/** A log that counts what its subscriptions gave away, and how many of them have ended. */
const watched = (memory: EventStore): Watched => {
  const counts = { given: 0, ended: 0 }
  async function* subscribe(...asked: Parameters<EventStore['subscribe']>): AsyncGenerator<readonly Stored[], void, void> {
    try {
      for await (const batch of memory.subscribe(...asked)) {
        counts.given += batch.length
        yield batch
      }
    } finally {
      counts.ended += 1
    }
  }
  return { store: { ...memory, subscribe }, given: () => counts.given, ended: () => counts.ended }
}
const memory = (): EventStore => memoryStore({ clock: () => new Date().toISOString() })
const peerOn = async (store: EventStore): Promise<Started> => {
  const peer = await startPeer(store)
  onTestFinished(() => peer.close(0))
  return peer
}
const bulky = async (store: EventStore, count: number): Promise<void> => {
  const blob = 'x'.repeat(8000)
  for (const n of range(1, count))
    await appendOne(store, { stream: aStream(), expected: -1, events: [{ ...anEvent(), data: { n, blob } }] })
}
/** A Read that follows the whole log, by the bare protocol: what it is given, and how to let it go. */
const following = (peer: Started, deadline?: number) => {
  const client = new StreamsClient(`127.0.0.1:${peer.port}`, ChannelCredentials.createSsl(Buffer.from(certificate.cert)))
  onTestFinished(() => client.close())
  const all = new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty())
  const options = new streams.ReadReq.Options().setAll(all).setNoFilter(new shared.Empty()).setResolveLinks(false)
  options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
  options.setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()))
  const metadata = new Metadata()
  metadata.set('authorization', `Basic ${Buffer.from(`${peerUser.name}:${peerUser.password}`).toString('base64')}`)
  return client.read(new streams.ReadReq().setOptions(options), metadata, deadline === undefined ? {} : { deadline: Date.now() + deadline })
}

describe('a call that ends before its time', () => {
  test('is let go by the log too, when it is cancelled', async () => {
    const log = watched(memory())
    const call = following(await peerOn(log.store))
    const ended = new Promise<{ code: number }>((resolve) => call.once('error', resolve))
    await new Promise((resolve) => call.once('data', resolve))
    expect(log.ended()).toBe(0)
    call.cancel()
    expect((await ended).code).toBe(1)
    await until(async () => log.ended() === 1)
  })
  test('is let go by the log too, when its deadline passes', async () => {
    const log = watched(memory())
    const call = following(await peerOn(log.store), 300)
    call.resume()
    expect((await new Promise<{ code: number }>((resolve) => call.once('error', resolve))).code).toBe(4)
    await until(async () => log.ended() === 1)
  })
})

describe('a reader that does not read', () => {
  const facts = 600
  test('is given no more than fits on the way: the log is not read on for it', async () => {
    const log = watched(memory())
    await bulky(log.store, facts)
    const call = following(await peerOn(log.store))
    await new Promise((resolve) => call.once('data', resolve))
    call.pause()
    const settled = async (before = -1): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      return log.given() === before ? before : settled(log.given())
    }
    const given = await settled()
    expect(given).toBeGreaterThan(0)
    expect(given).toBeLessThan(facts)
    let read = 0
    call.on('data', (said: { hasEvent: () => boolean }) => {
      if (said.hasEvent()) read += 1
    })
    call.resume()
    await until(async () => read === facts)
    call.on('error', () => undefined)
    call.cancel()
  })
  /** A call whose other end takes `room` answers and no more. */
  const slow = (room: number) => {
    const taken: number[] = []
    const waiting: (() => void)[] = []
    const call: Answering<number> = {
      cancelled: false,
      write: (answer) => taken.push(answer) < room,
      once: (event, then) => event === 'drain' && waiting.push(then),
      off: () => undefined,
    }
    return { call, taken, drain: () => waiting.splice(0).forEach((go) => void go()) }
  }
  test('holds up who sends until there is room', async () => {
    const { call, taken, drain } = slow(3)
    const sending = (async () => {
      for (const n of range(1, 9)) await send(call, n)
    })()
    await new Promise((resolve) => setImmediate(resolve))
    expect(taken).toEqual([1, 2, 3])
    drain()
    await new Promise((resolve) => setImmediate(resolve))
    expect(taken).toEqual([1, 2, 3, 4])
    while (taken.length < 9) {
      drain()
      await new Promise((resolve) => setImmediate(resolve))
    }
    drain()
    await sending
  })
  test('control: who does not wait piles all of it up', () => {
    const { call, taken } = slow(3)
    for (const n of range(1, 9)) call.write(n)
    expect(taken).toHaveLength(9)
  })
})
