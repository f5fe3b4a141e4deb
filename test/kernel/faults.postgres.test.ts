// Broken connections: what was acknowledged is there once, what was not can be asked again, and subscribers go on.
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EventStore, noStream, type Outcome, type StreamWrite } from '../../events/kernel/index.ts'
import { OutcomeUnknown, StoreUnavailable } from '../../server/stores/errors.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import type { Database } from '../support/postgres.ts'
import { anEvent, appendOne, aStream, collect, range } from './events.ts'
import { fail, preparedDatabase, until } from './prepared.ts'

let given: Database
let admin: Pool
let store: EventStore
const reported: Error[] = []

beforeAll(async () => {
  given = await preparedDatabase()
  admin = openPool(given.adminUrl, fail, 2)
  store = postgresStore({ url: given.url, report: (error) => reported.push(error) })
})
afterAll(async () => {
  await Promise.all([store.close(), admin.end()])
  await given.drop()
})

const named = (role: string) => `from pg_stat_activity where application_name = 'comunanza ${role}' and datname = current_database()`
const kill = async (role: string): Promise<boolean> =>
  ((await admin.query(`select pg_terminate_backend(pid) ${named(role)}`)).rowCount ?? 0) > 0
const aPart = (): StreamWrite => ({ stream: aStream(), expected: noStream, events: [anEvent()] })

test('a subscriber outlives its LISTEN connection', async () => {
  const { position } = await store.head()
  const seen = collect(store, 2, position)
  await appendOne(store, aPart())
  await until(() => kill('listener'))
  await appendOne(store, aPart())
  expect((await seen).map((event) => event.position)).toEqual([position + 1, position + 2])
  expect(reported.length).toBeGreaterThan(0)
  await until(async () => (await admin.query(`select ${named('listener')} and query like 'listen%'`)).rowCount === 1)
})

test('another process is woken by NOTIFY', async () => {
  const other = postgresStore({ url: given.url, report: fail })
  const { position } = await store.head()
  const seen = collect(other, 1, position)
  await until(async () => (await admin.query(`select ${named('listener')} and query like 'listen%'`)).rowCount === 2)
  await appendOne(store, aPart())
  expect(await seen).toHaveLength(1)
  await other.close()
})

test('the lane cut while writes travel: acknowledged ones are there once, the others may be asked again', async () => {
  const { position } = await store.head()
  const parts = range(1, 400).map(aPart)
  let killing = true
  const killer = (async () => {
    while (killing) await kill('lane')
  })()
  const ask = (part: StreamWrite): Promise<Outcome | undefined> =>
    appendOne(store, part).catch((error: unknown) => {
      if (error instanceof OutcomeUnknown || error instanceof StoreUnavailable) return undefined
      throw error
    })
  const worker = async (own: readonly StreamWrite[]): Promise<readonly (Outcome | undefined)[]> => {
    const answers: (Outcome | undefined)[] = []
    for (const part of own) answers.push(await ask(part))
    return answers
  }
  const lanes = range(0, 7).map((lane) => parts.filter((_, index) => index % 8 === lane))
  const answers = (await Promise.all(lanes.map(worker))).flat()
  killing = false
  await killer
  const asked = lanes.flat()
  const lost = asked.filter((_, index) => answers[index] === undefined)
  expect(lost.length).toBeGreaterThan(0)
  for (const part of lost) await until(async () => ['recorded', 'duplicate'].includes((await ask(part))?.outcome ?? ''))
  const all = await store.readAll({ after: position })
  expect(all.map((event) => event.position)).toEqual(range(position + 1, position + asked.length))
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(asked.flatMap(({ events }) => events.map(({ id }) => id))))
})

test('a log that cannot be reached says so, and that nothing was written', async () => {
  const url = new URL(given.url)
  url.port = '1'
  const away = postgresStore({ url: url.href, report: fail })
  await expect(appendOne(away, aPart())).rejects.toThrow(StoreUnavailable)
  await away.close()
  await expect(appendOne(away, aPart())).rejects.toThrow(StoreUnavailable)
})

test('a store that closes answers those who wait and ends its subscriptions', async () => {
  const closing = postgresStore({ url: given.url, report: fail })
  const { position } = await closing.head()
  const next = closing
    .subscribe({ after: position + 9, signal: new AbortController().signal })
    [Symbol.asyncIterator]()
    .next()
  const last = appendOne(closing, aPart())
  await closing.close()
  expect(await last).toMatchObject({ outcome: 'recorded' })
  expect(await next).toMatchObject({ done: true })
})
