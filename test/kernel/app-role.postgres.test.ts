// What the application may do to the log: read it and append to it, nothing else; and what even a superuser may not.
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EventStore, noStream } from '../../events/kernel/index.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { prepare } from '../../server/stores/postgres/prepare.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import type { Database } from '../support/postgres.ts'
import { anEvent, appendOne, aStream } from './events.ts'
import { fail, preparedDatabase } from './prepared.ts'

let given: Database
let app: Pool
let admin: Pool
let store: EventStore

beforeAll(async () => {
  given = await preparedDatabase()
  app = openPool(given.url, fail, 2)
  admin = openPool(given.adminUrl, fail, 2)
  store = postgresStore({ url: given.url, report: fail })
  await appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent()] })
})
afterAll(async () => {
  await Promise.all([store.close(), app.end(), admin.end()])
  await given.drop()
})

const columns = '(position, stream, revision, id, type, version, entry, leaf, at)'
const forbidden: readonly string[] = [
  `insert into log.events ${columns} select position + 1, stream, revision + 1, gen_random_uuid(), type, version, entry, leaf, at from log.events`,
  "update log.events set type = 'samples.lost'",
  'delete from log.events',
  'truncate log.events',
  'alter table log.events add column spare text',
  'alter table log.events disable trigger frozen',
  'alter table log.events disable trigger all',
  'drop table log.events',
  'drop trigger frozen on log.events',
  "insert into log.closed values ('samples-1')",
  'delete from log.closed',
  'create table log.mine (a integer)',
  'create or replace function log.frozen() returns trigger language plpgsql as $$ begin return null; end $$',
]

test.each(forbidden)('the application is refused: %s', async (sql) => {
  await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('the application may not switch triggers off for its session', async () => {
  await expect(app.query("set session_replication_role = 'replica'")).rejects.toMatchObject({ code: '42501' })
})

test('the application reads the log and moves checkpoints', async () => {
  expect((await app.query('select entry from log.journal')).rowCount).toBe(1)
  await app.query("insert into log.checkpoints (projection, version, state) values ('samples', 1, 'building')")
  await app.query("update log.checkpoints set position = 1, state = 'live' where projection = 'samples'")
  await app.query('delete from log.checkpoints')
})

test('one version of a projection is live', async () => {
  const live = (version: number) =>
    app.query("insert into log.checkpoints (projection, version, state) values ('samples', $1, 'live')", [version])
  await live(1)
  await expect(live(2)).rejects.toMatchObject({ code: '23505' })
})

test.each([
  "update log.events set type = 'samples.lost'",
  'update log.events set type = type where false',
  'delete from log.events',
  'truncate log.events',
])('a superuser too is stopped by the trigger: %s', async (sql) => {
  await expect(admin.query(sql)).rejects.toMatchObject({ code: '23000', message: expect.stringContaining('frozen') })
})

test('a login that is not of the application sees nothing', async () => {
  await admin.query("create role stranger_of_the_log login password 'stranger'")
  const url = new URL(given.url)
  url.username = 'stranger_of_the_log'
  url.password = 'stranger'
  const stranger = openPool(url.href, fail, 1)
  await expect(stranger.query('select from log.events')).rejects.toMatchObject({ code: '42501' })
  await expect(
    stranger.query("select log.append_one('samples-1', -1, gen_random_uuid(), 'a', 1::smallint, '', '', '')"),
  ).rejects.toMatchObject({
    code: '42501',
  })
  await stranger.end()
  await admin.query('drop role stranger_of_the_log')
})

test('preparing again changes nothing, and two at once do not meet', async () => {
  const before = await store.readAll()
  await Promise.all([prepare(admin), prepare(admin)])
  expect(await store.readAll()).toEqual(before)
  expect(await appendOne(store, { stream: aStream(), expected: noStream, events: [anEvent()] })).toMatchObject({ outcome: 'recorded' })
})
