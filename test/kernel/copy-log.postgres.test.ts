// A whole log moved from PostgreSQL to KurrentDB and back is the same log: entries, instants, closed streams, root.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyRevision, type EventStore, noStream } from '../../events/kernel/index.ts'
import { compareLogs, copyLog } from '../../server/copy-log.ts'
import type { CopySource, CopyTarget } from '../../server/stores/copying.ts'
import { kurrentCopy } from '../../server/stores/kurrent/copying.ts'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import { postgresCopy } from '../../server/stores/postgres/copying.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { afterFile } from '../support/later.ts'
import type { Database } from '../support/postgres.ts'
import { anEvent, appendOne, aStream, range, someEvents } from './events.ts'
import { forgetfulStore } from './forgetful.ts'
import { startPeer } from './peers.ts'
import { fail, preparedDatabase } from './prepared.ts'

const { later, undo } = afterFile()
const events = 2600
const closedStream = aStream()
let source: Database
let store: EventStore

const emptyPostgres = async (): Promise<Database> => {
  const made = await preparedDatabase()
  later(made.drop)
  return made
}
const copyOf = async <T extends CopySource>(opening: T | Promise<T>): Promise<T> => {
  const log = await opening
  later(log.close)
  return log
}
const onPostgres = (db: Database): Promise<CopyTarget> => copyOf(postgresCopy(db.adminUrl, fail))
const emptyKurrent = async (): Promise<string> => {
  // Years later, on a server of its own: what is copied must not take its clock.
  const peer = await startPeer(forgetfulStore(() => '2031-01-01T00:00:00.000Z'))
  later(() => peer.close(100))
  return peer.url
}
const storeOn = async (url: string): Promise<EventStore> => {
  const opened = (await openKurrentStore({ url, report: fail })).store
  later(opened.close)
  return opened
}

beforeAll(async () => {
  source = await emptyPostgres()
  store = postgresStore({ url: source.url, report: fail })
  const streams = range(1, 40).map(aStream)
  for (const start of range(0, 25))
    await store.append(
      range(0, 99).map((n) => ({
        streams: [
          {
            stream: streams[(start * 7 + n * 13) % 40] ?? '',
            expected: anyRevision,
            events: [anEvent({ known: '2020-05-05T05:05:05.005Z' })],
          },
        ],
      })),
    )
  await appendOne(
    store,
    { stream: closedStream, expected: noStream, events: someEvents(3), close: true },
    { stream: aStream(), expected: noStream, events: [anEvent()] },
  )
}, 60_000)
afterAll(async () => {
  await store.close()
  await undo()
})

const same = { outcome: 'same', size: events + 4, root: expect.any(Uint8Array) }

test('there and back, and every entry is the same byte for byte', async () => {
  const [from, url] = [await onPostgres(source), await emptyKurrent()]
  const told: number[] = []
  const there = await copyLog({ from, to: await copyOf(kurrentCopy(url)), onProgress: (done) => told.push(done) })
  expect(there).toEqual({ ...same, copied: events + 4 })
  expect(told).toEqual([1000, 2000, 2604])
  const back = await emptyPostgres()
  expect(await copyLog({ from: await copyOf(kurrentCopy(url)), to: await onPostgres(back) })).toEqual(there)
  const [one, other] = [await from.read(0, 9999), await (await onPostgres(back)).read(0, 9999)]
  expect(other).toEqual(one)
})

test('what was closed stays closed, and both logs go on', async () => {
  const url = await emptyKurrent()
  await copyLog({ from: await onPostgres(source), to: await copyOf(kurrentCopy(url)) })
  const [kurrent, back] = [await storeOn(url), await emptyPostgres()]
  await copyLog({ from: await copyOf(kurrentCopy(url)), to: await onPostgres(back) })
  const again = postgresStore({ url: back.url, report: fail })
  for (const log of [kurrent, again]) {
    expect(await appendOne(log, { stream: closedStream, expected: 2, events: [anEvent()] })).toEqual({
      outcome: 'closed',
      stream: closedStream,
    })
    expect(await appendOne(log, { stream: aStream(), expected: noStream, events: [anEvent()] })).toMatchObject({ outcome: 'recorded' })
    const [first] = await log.readAll({ limit: 1 })
    const repeated = await appendOne(log, { stream: first?.stream ?? '', expected: anyRevision, events: first ? [first] : [] })
    expect(repeated).toEqual({ outcome: 'duplicate', positions: [first?.position] })
  }
  await again.close()
})

test('an interrupted copy goes on where it was', async () => {
  const [from, to, stop] = [await onPostgres(source), await copyOf(kurrentCopy(await emptyKurrent())), new AbortController()]
  const half = await copyLog({ from, to, signal: stop.signal, onProgress: () => stop.abort() })
  expect(half).toEqual({ outcome: 'interrupted', copied: 1000 })
  expect(await copyLog({ from, to })).toEqual({ ...same, copied: events - 996 })
  expect(await copyLog({ from, to })).toEqual({ ...same, copied: 0 })
})

test('nothing is copied onto another log', async () => {
  const other = await emptyPostgres()
  const own = postgresStore({ url: other.url, report: fail })
  const mine = anEvent()
  await appendOne(own, { stream: aStream(), expected: noStream, events: [mine] })
  expect(await copyLog({ from: await onPostgres(source), to: await onPostgres(other) })).toEqual({ outcome: 'stranger', id: mine.id })
  expect(await own.head()).toMatchObject({ position: 1 })
  await own.close()
})

test('the proof finds a single changed instant, and a missing end', async () => {
  const honest = await onPostgres(source)
  const lying: CopySource = {
    ...honest,
    read: async (after, limit) =>
      (await honest.read(after, limit)).map((one) =>
        one.event.position === 1235 ? { ...one, event: { ...one.event, at: '2026-01-01T00:00:00.000Z' } } : one,
      ),
  }
  expect(await compareLogs(honest, lying)).toEqual({ index: 1234 })
  const short: CopySource = {
    ...honest,
    read: async (after, limit) => (await honest.read(after, limit)).filter(({ event }) => event.position <= 2600),
  }
  expect(await compareLogs(honest, short)).toEqual({ index: 2600 })
  expect(await compareLogs(short, honest)).toEqual({ index: 2600 })
  expect(await compareLogs(honest, honest)).toMatchObject({ size: events + 4 })
})
