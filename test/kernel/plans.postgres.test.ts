// The plans of an append, made while the log was empty, must not read more as it grows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noStream } from '../../events/kernel/index.ts'
import { type Answer, parcelOf, statementOf } from '../../server/stores/postgres/batch.ts'
import { openClient } from '../../server/stores/postgres/connect.ts'
import type { Database } from '../support/postgres.ts'
import { anEvent, aStream, range } from './events.ts'
import { fail, preparedDatabase } from './prepared.ts'

let given: Database

beforeAll(async () => {
  given = await preparedDatabase()
})
afterAll(() => given.drop())

const reads = `select sum(seq_tup_read + idx_tup_fetch)::int as rows, sum(seq_scan)::int as scans
  from pg_stat_user_tables where schemaname = 'log' and relname in ('events', 'closed')`

test('one append and a batch read as little in a log of 3,000 events as in an empty one', async () => {
  const client = await openClient(given.adminUrl, fail)
  const append = async (count: number): Promise<Answer> => {
    const parcels = range(1, count).map(() => parcelOf({ streams: [{ stream: aStream(), expected: noStream, events: [anEvent()] }] }))
    const { rows } = await client.query({ ...statementOf(parcels), values: [...statementOf(parcels).values] })
    return JSON.parse(rows[0].answer)
  }
  const cost = async (): Promise<{ rows: number; scans: number }> => {
    await client.query('select pg_stat_force_next_flush()')
    const { rows: before } = await client.query(reads)
    await append(1)
    await append(20)
    await client.query('select pg_stat_force_next_flush()')
    const { rows: after } = await client.query(reads)
    return { rows: after[0].rows - before[0].rows, scans: after[0].scans - before[0].scans }
  }
  for (let turn = 0; turn < 8; turn += 1) await append(turn % 2 === 0 ? 1 : 3)
  const empty = await cost()
  for (let turn = 0; turn < 24; turn += 1) await append(125)
  expect(await cost()).toEqual(empty)
  expect(empty).toEqual({ rows: 2, scans: 0 })
  await client.end()
})
