// Order on PostgreSQL: the reader that loses events, shown first; then ours, with several servers and broken connections.
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream } from '../../events/kernel/index.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import type { Database } from '../support/postgres.ts'
import { anEvent, appendOne, aStream, collect, range } from './events.ts'
import { fail, preparedDatabase } from './prepared.ts'

let given: Database
let admin: Pool
let stores: readonly [EventStore, EventStore]

beforeAll(async () => {
  given = await preparedDatabase()
  admin = openPool(given.adminUrl, fail, 4)
  stores = [postgresStore({ url: given.url, report: fail }), postgresStore({ url: given.url, report: fail })]
})
afterAll(async () => {
  await Promise.all([...stores.map((store) => store.close()), admin.end()])
  await given.drop()
})

test('control: a bare sequence and `position > last` lose an event', async () => {
  await admin.query('create table naive (position bigint generated always as identity, what text)')
  const slow = await admin.connect()
  await slow.query('begin')
  await slow.query("insert into naive (what) values ('slow')")
  await admin.query("insert into naive (what) values ('fast')")
  const read = async (after: number): Promise<readonly { position: string; what: string }[]> =>
    (await admin.query('select position, what from naive where position > $1 order by position', [after])).rows
  const first = await read(0)
  await slow.query('commit')
  slow.release()
  const rest = await read(Number(first.at(-1)?.position))
  expect([...first, ...rest].map(({ what }) => what)).toEqual(['fast'])
  expect(await read(0)).toHaveLength(2)
})

test('ours: who comes second waits for who came first, and the reader gets both', async () => {
  const [store] = stores
  const { position } = await store.head()
  const slow = await admin.connect()
  await slow.query('begin')
  const [head, tail] = [`{"actor":"","ask":"","at":"`, `,"role":""}`]
  const call = "select log.append_one('samples-slow', -1, gen_random_uuid(), 'samples.taken', 1::smallint, $1, '\",\"rev\":', $2)"
  await slow.query(call, [head, tail])
  const second = appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent()] })
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'comunanza lane' and datname = current_database()"
  while ((await admin.query(waiting)).rowCount === 0);
  expect(await store.readAll({ after: position })).toEqual([])
  await slow.query('commit')
  slow.release()
  expect(await second).toMatchObject({ first: position + 2 })
  expect((await store.readAll({ after: position })).map((event) => event.position)).toEqual([position + 1, position + 2])
})

test('two servers on one log: no hole, no repetition, one order for both', async () => {
  const [a, b] = stores
  const { position } = await a.head()
  const [each, shared] = [60, aStream()]
  const last = position + 4 * each
  const seen = Promise.all([collect(a, 4 * each, position), collect(b, 4 * each, position)])
  const work = async (store: EventStore): Promise<void> => {
    for (const turn of range(1, each)) {
      const stream = turn % 2 === 0 ? shared : aStream()
      await appendOne(store, { stream, expected: anyRevision, events: [anEvent()] })
    }
  }
  await Promise.all([a, b, a, b].map(work))
  const [byA, byB] = await seen
  expect(byA.map((event) => event.position)).toEqual(range(position + 1, last))
  expect(byB).toEqual(byA)
})

test('of 20 who expect the same revision on two servers one wins', async () => {
  const stream = aStream()
  await appendOne(stores[0], { stream, expected: noStream, events: [anEvent()] })
  const race = range(1, 20).map((turn) => appendOne(stores[turn % 2 === 0 ? 0 : 1], { stream, expected: 0, events: [anEvent()] }))
  const outcomes = await Promise.all(race)
  expect(outcomes.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1)
  expect(outcomes.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(19)
})

test('outside READ COMMITTED nothing is appended', async () => {
  const client = await admin.connect()
  const before = await stores[0].head()
  for (const level of ['repeatable read', 'serializable']) {
    await client.query(`begin isolation level ${level}`)
    await client.query('select from log.events')
    await appendOne(stores[0], { stream: aStream(), expected: noStream, events: [anEvent()] })
    const call = "select log.append_one('samples-stale', -1, gen_random_uuid(), 'samples.taken', 1::smallint, '', '', '')"
    await expect(client.query(call)).rejects.toMatchObject({ code: '25001' })
    await client.query('rollback')
  }
  client.release()
  expect((await stores[0].head()).position).toBe(before.position + 2)
  expect(await stores[0].read('samples-stale')).toEqual([])
})
