// A cluster as far as it can be played: two peers that serve one log behind gossip, and the lead goes from one to the other.
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type EventStore, type NewEvent, noStream, type Outcome } from '../../events/kernel/index.ts'
import { OutcomeUnknown, StoreUnavailable } from '../../server/stores/errors.ts'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import type { Member } from '../../server/stores/peer/introduce.ts'
import { anEvent, appendOne, aStream, collect, range } from './events.ts'
import { forgetfulStore } from './forgetful.ts'
import { type Started, startPeer } from './peers.ts'
import { until } from './prepared.ts'

const quiet = (): void => {}
const host = '127.0.0.1'

type Cluster = {
  readonly under: EventStore
  readonly nodes: readonly [Started, Started]
  /** an address with both nodes */
  readonly url: string
  readonly lead: (node: 0 | 1) => void
}
const clusterOf = async (): Promise<Cluster> => {
  const under = forgetfulStore()
  const members: Member[] = []
  const cluster = () => members
  const open = async (): Promise<Started> => {
    const node = await startPeer(under, { cluster, onFault: quiet })
    onTestFinished(() => node.close(0))
    return node
  }
  const nodes = [await open(), await open()] as const
  const lead = (leader: 0 | 1): void => {
    members.splice(0, 2, ...nodes.map(({ port }, n) => ({ host, port, leads: n === leader })))
  }
  lead(0)
  const [one, other] = nodes
  return { under, nodes, url: one.url.replace(`${host}:${one.port}`, `${host}:${one.port},${host}:${other.port}`), lead }
}
const storeAt = async (url: string): Promise<EventStore> => {
  const { store } = await openKurrentStore({ url, report: quiet })
  onTestFinished(() => store.close())
  return store
}
const once = (store: EventStore, stream: string, expected: number, event: NewEvent): Promise<Outcome> =>
  appendOne(store, { stream, expected, events: [event] })
/** Asks again while it is not known whether, or certain that not. */
const insisting = async (append: () => Promise<Outcome>): Promise<Outcome> => {
  const said: Outcome[] = []
  await until(async () => {
    const answer = await append().catch((error: unknown) => {
      if (error instanceof OutcomeUnknown || error instanceof StoreUnavailable) return undefined
      throw error
    })
    if (answer) said.push(answer)
    return answer !== undefined
  })
  return said[0] as Outcome
}

describe('the lead goes to another node', () => {
  test('writing goes on there, and each request has one effect', async () => {
    const { under, url, lead } = await clusterOf()
    const [store, stream] = [await storeAt(url), aStream()]
    for (const n of range(0, 39)) {
      if (n % 10 === 5) lead(n % 20 === 5 ? 1 : 0)
      const event = anEvent()
      const { outcome } = await insisting(() => once(store, stream, n - 1, event))
      expect(['recorded', 'duplicate']).toContain(outcome)
    }
    expect((await under.read(stream)).map(({ rev }) => rev)).toEqual(range(0, 39))
  })
  test('one that follows misses nothing and sees nothing twice', async () => {
    const { url, lead } = await clusterOf()
    const [writer, follower] = [await storeAt(url), await storeAt(url)]
    const seen = collect(follower, 60)
    for (const n of range(1, 60)) {
      if (n % 20 === 10) lead(n % 40 === 10 ? 1 : 0)
      const [stream, event] = [aStream(), anEvent()]
      await insisting(() => once(writer, stream, noStream, event))
    }
    expect((await seen).map(({ id }) => id)).toEqual((await writer.readAll()).map(({ id }) => id))
  })
  test('and the one that led is gone: the other is found by gossip', async () => {
    const { nodes, url, lead } = await clusterOf()
    const [store, stream] = [await storeAt(url), aStream()]
    await once(store, stream, noStream, anEvent())
    lead(1)
    await nodes[0].close(0)
    const event = anEvent()
    expect(await insisting(() => once(store, stream, 0, event))).toMatchObject({ revisions: { [stream]: 1 } })
  })
  test('control: whoever knows only the node that is gone writes nothing more', async () => {
    const { nodes, lead } = await clusterOf()
    const [store, stream] = [await storeAt(nodes[0].url), aStream()]
    await once(store, stream, noStream, anEvent())
    lead(1)
    await nodes[0].close(0)
    for (const _ of range(1, 3)) await expect(once(store, stream, 0, anEvent())).rejects.toThrow(/KurrentDB/)
  })
})

describe('a node that does not lead', () => {
  test('says who does, to whoever wants the leader, and serves whoever does not', async () => {
    const { nodes, under } = await clusterOf()
    const client = KurrentDBClient.connectionString(nodes[1].url)
    onTestFinished(() => client.dispose())
    const [stream, write] = [aStream(), jsonEvent({ type: 'Written', data: {} })]
    await expect(client.appendToStream(stream, write, { requiresLeader: true })).rejects.toMatchObject({
      type: 'not-leader',
      leader: { address: host, port: nodes[0].port },
    })
    expect(await under.read(stream)).toEqual([])
    const follower = KurrentDBClient.connectionString(nodes[1].url)
    onTestFinished(() => follower.dispose())
    expect(await follower.appendToStream(stream, write)).toMatchObject({ success: true })
  })
  test('is found by who prefers it', async () => {
    const { url } = await clusterOf()
    const client = KurrentDBClient.connectionString(`${url}&nodePreference=follower`)
    onTestFinished(() => client.dispose())
    const write = jsonEvent({ type: 'Written', data: {} })
    await expect(client.appendToStream(aStream(), write, { requiresLeader: true })).rejects.toMatchObject({ type: 'not-leader' })
  })
})
