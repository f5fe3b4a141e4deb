// What goes wrong between us and KurrentDB, over a log that knows no ids; each fault with a control: what a simpler client would do, which must fail.
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  canonical,
  type EventStore,
  type NewEvent,
  noStream,
  type Outcome,
  type Stored,
  type StreamWrite,
} from '../../events/kernel/index.ts'
import { openEngine, prepareLog } from '../../server/engine.ts'
import { OutcomeUnknown, StoreUnavailable } from '../../server/stores/errors.ts'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import { type Cable, cableTo } from '../support/cable.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'
import { type Database, database } from '../support/postgres.ts'
import { anEvent, appendOne, aStream, collect, range } from './events.ts'
import { forgetfulStore } from './forgetful.ts'
import { type Started, startPeer } from './peers.ts'
import { until } from './prepared.ts'

const quiet = (): void => {}
const peerOn = async (under: EventStore, port = 0): Promise<Started> => {
  const peer = await startPeer(under, { port, onFault: quiet })
  onTestFinished(() => peer.close(0))
  return peer
}
const storeAt = async (url: string): Promise<EventStore> => {
  const { store } = await openKurrentStore({ url, report: quiet })
  onTestFinished(() => store.close())
  return store
}
const throughCable = (peer: Started, cable: Cable): string => peer.url.replace(`:${peer.port}`, `:${new URL(cable.address).port}`)
const asked = (stream: string, expected: number, event: NewEvent): StreamWrite => ({ stream, expected, events: [event] })
const insisting = async (append: () => Promise<Outcome>): Promise<Outcome> => {
  let said: Outcome | undefined
  await until(async () => {
    said = await append().catch((error: unknown) => {
      if (error instanceof OutcomeUnknown || error instanceof StoreUnavailable) return undefined
      throw error
    })
    return said !== undefined
  })
  if (!said) throw new Error('until holds')
  return said
}
/** What somebody in a hurry writes: the same event again, at whatever revision there is. */
const simply = async (url: string, stream: string, { id, type }: NewEvent, streamState: bigint | 'no_stream'): Promise<void> => {
  const client = KurrentDBClient.connectionString(url)
  await client.appendToStream(stream, jsonEvent({ id, type, data: {} }), { streamState })
  await client.dispose()
}

describe('the server is killed between the append and its answer', () => {
  test('the same request again is answered as a repetition, although others wrote meanwhile: one effect', async () => {
    const under = forgetfulStore()
    const killing: { on?: () => Promise<void> } = {}
    const dying: EventStore = {
      ...under,
      append: async (writes) => {
        const said = await under.append(writes)
        await killing.on?.()
        return said
      },
    }
    const first = await peerOn(dying)
    const store = await storeAt(first.url)
    const [stream, event] = [aStream(), anEvent()]
    await appendOne(store, asked(stream, noStream, anEvent()))
    killing.on = () => first.close(0)
    await expect(appendOne(store, asked(stream, 0, event))).rejects.toThrow(OutcomeUnknown)
    killing.on = undefined
    const second = await peerOn(under, first.port)
    const others = await storeAt(second.url)
    expect(await appendOne(others, asked(stream, 1, anEvent()))).toMatchObject({ outcome: 'recorded' })
    expect(await insisting(() => appendOne(store, asked(stream, 2, event)))).toMatchObject({ outcome: 'duplicate' })
    expect((await others.read(stream)).filter(({ id }) => id === event.id)).toHaveLength(1)
  })
  test('control: without a claim on the id there are two', async () => {
    const under = forgetfulStore()
    const { url } = await peerOn(under)
    const [stream, event] = [aStream(), anEvent()]
    await simply(url, stream, event, 'no_stream')
    await simply(url, stream, event, 0n)
    expect((await under.read(stream)).length).toBe(2)
  })
})

describe('the connection is reset in the middle of a subscription', () => {
  const writes = 240
  const write = async (store: EventStore, each: (n: number) => void): Promise<void> => {
    for (const n of range(1, writes)) {
      await appendOne(store, asked(aStream(), noStream, anEvent()))
      each(n)
    }
  }
  test('nothing is missed, nothing comes twice', async () => {
    const peer = await peerOn(forgetfulStore())
    const [cable, writer] = [await cableTo(`http://127.0.0.1:${peer.port}`), await storeAt(peer.url)]
    const follower = await storeAt(throughCable(peer, cable))
    const seen = collect(follower, writes)
    await write(writer, (n) => {
      if (n % 40 === 0) cable.cut()
      if (n % 40 === 7) cable.mend()
    })
    cable.mend()
    expect((await seen).map(({ id }) => id)).toEqual((await writer.readAll()).map(({ id }) => id))
  })
  test('control: a subscription that begins again at the end misses what came between', async () => {
    const peer = await peerOn(forgetfulStore())
    const [cable, writer] = [await cableTo(`http://127.0.0.1:${peer.port}`), await storeAt(peer.url)]
    const client = KurrentDBClient.connectionString(throughCable(peer, cable))
    onTestFinished(() => client.dispose())
    const seen = new Set<string>()
    const listen = (): Promise<unknown> => {
      const live = client.subscribeToAll({ fromPosition: 'end' })
      live.on('data', ({ event }) => event && seen.add(event.id)).on('error', quiet)
      return new Promise((resolve) => live.once('caughtUp', resolve))
    }
    await listen()
    await write(writer, (n) => {
      if (n === 100) cable.cut()
    })
    cable.mend()
    await listen()
    await appendOne(writer, asked(aStream(), noStream, anEvent()))
    const all = await writer.readAll()
    await until(async () => seen.has(all.at(-1)?.id ?? ''))
    expect(all.filter(({ id }) => !seen.has(id)).length).toBeGreaterThan(0)
  })
})

describe('two servers of ours on one log', () => {
  test('the same request to both has one effect, and revisions have no holes', async () => {
    const peer = await peerOn(forgetfulStore())
    const [one, other, stream] = [await storeAt(peer.url), await storeAt(peer.url), aStream()]
    const events = range(1, 30).map(() => anEvent())
    const outcomes = await Promise.all(events.flatMap((event) => [one, other].map((store) => appendOne(store, asked(stream, -2, event)))))
    const said = outcomes.map(({ outcome }) => outcome)
    expect([said.filter((one) => one === 'recorded').length, said.filter((one) => one === 'duplicate').length]).toEqual([30, 30])
    const found = await one.read(stream)
    expect(found.map(({ rev }) => rev)).toEqual(range(0, 29))
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)))
  })
  test('control: two that look first and then write whatever the revision write some of them twice', async () => {
    const under = forgetfulStore()
    const { url } = await peerOn(under)
    const stream = aStream()
    const events = range(1, 30).map(() => anEvent())
    const [one, other] = [KurrentDBClient.connectionString(url), KurrentDBClient.connectionString(url)]
    onTestFinished(async () => {
      await Promise.all([one.dispose(), other.dispose()])
    })
    for (const { id, type } of events) {
      // Both have looked before either has written: the id is nowhere yet.
      const seen = await Promise.all([one, other].map(async () => (await under.read(stream)).some((each) => each.id === id)))
      for (const [n, client] of [one, other].entries())
        if (!seen[n]) await client.appendToStream(stream, jsonEvent({ id, type, data: { n } }), { streamState: 'any' })
    }
    expect((await under.read(stream)).length).toBe(60)
  })
})

describe('the clock of the server goes back an hour', () => {
  const clocks = ['2026-03-01T10:00:00.500Z', '2026-03-01T09:00:00.250Z', '2026-03-01T09:00:01.000Z'] as const
  const instantOf = (position: number): string => clocks[Math.min(Math.floor(position / 6), 2)] ?? clocks[2]
  /** The log under the peer, as one whose clock nobody watches. */
  const careless = (under: EventStore): EventStore => {
    const timed = (event: Stored): Stored => ({ ...event, at: instantOf(event.position) })
    return {
      ...under,
      read: async (stream, options) => (await under.read(stream, options)).map(timed),
      readAll: async (options) => (await under.readAll(options)).map(timed),
    }
  }
  const told = async (): Promise<{ url: string; store: EventStore; stream: string }> => {
    const { url } = await peerOn(careless(forgetfulStore()))
    const [store, stream] = [await storeAt(url), aStream()]
    for (const n of range(0, 7)) expect(await appendOne(store, asked(stream, n - 1, anEvent()))).toMatchObject({ outcome: 'recorded' })
    return { url, store, stream }
  }
  test('the story of a stream does not, and every reader makes the same entries of it', async () => {
    const { url, store, stream } = await told()
    const events = await store.read(stream)
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
    const another = await storeAt(url)
    const entries = (found: readonly Stored[]) => found.map((event) => canonical({ ...event, position: undefined }))
    expect(entries(await another.read(stream))).toEqual(entries(events))
    expect(entries(await another.readAll())).toEqual(entries(events))
  })
  test('control: the instants of the server alone do', async () => {
    const { url, stream } = await told()
    const client = KurrentDBClient.connectionString(url)
    onTestFinished(() => client.dispose())
    const created: number[] = []
    const live = client.subscribeToStream(stream)
    for await (const { event } of live) {
      created.push(event?.created.getTime() ?? 0)
      if (created.length === 8) break
    }
    expect(created).not.toEqual([...created].sort((a, b) => a - b))
  })
})

describe('PostgreSQL is away while the log is up', () => {
  let db: Database
  beforeAll(async () => {
    db = await database()
    await prepareLog(db, quiet)
  })
  afterAll(() => db.drop())
  const now = () => new Date().toISOString()
  const engineOn = async (cable: Cable, eventStore: string | undefined) => {
    const url = new URL(db.url)
    url.port = new URL(cable.address).port
    url.hostname = '127.0.0.1'
    const engine = await openEngine({ url: url.href, eventStore, contexts: { garden }, now, onFault: quiet })
    onTestFinished(() => engine.close())
    return engine
  }
  const plant = { context: 'garden', command: 'plant', data: { name: 'Orto', trees: 1 }, by: nth(2), role: 'maker' } as const
  const databaseCable = () => cableTo(`http://127.0.0.1:${new URL(db.url).port}`)

  test('commands are still recorded, and the pages have them when it is back', async () => {
    const [peer, cable] = [await peerOn(forgetfulStore()), await databaseCable()]
    const engine = await engineOn(cable, peer.url)
    await engine.act({ ...plant, id: nth(1) })
    cable.cut()
    for (const n of range(10, 30)) expect(await engine.act({ ...plant, id: nth(n) })).toMatchObject({ outcome: 'recorded' })
    cable.mend()
    const { position } = await engine.store.head()
    await until(() => engine.projector.reached('garden', position, { timeoutMs: 1000 }))
  })
  test('control: where PostgreSQL is the log, nothing can be recorded meanwhile', async () => {
    const cable = await databaseCable()
    const engine = await engineOn(cable, undefined)
    cable.cut()
    await expect(engine.act({ ...plant, id: nth(99) })).rejects.toThrow()
    cable.mend()
  })
})
