// What PostgreSQL stores is the canonical envelope, byte for byte, and its leaf hash.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical, type EventStore, type Json, maxEntryBytes, type NewEvent, noStream } from '../../events/kernel/index.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import type { Database } from '../support/postgres.ts'
import { seeded } from '../support/seed.ts'
import { anEvent, aStream } from './events.ts'
import { fail, preparedDatabase } from './prepared.ts'

let given: Database
let pool: Pool
let store: EventStore

beforeAll(async () => {
  given = await preparedDatabase()
  pool = openPool(given.url, fail, 1)
  store = postgresStore({ url: given.url, report: fail })
})
afterAll(async () => {
  await Promise.all([store.close(), pool.end()])
  await given.drop()
})

const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((value) => !value.includes('\u0000'))
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(text, tie('json'), { maxKeys: 4 }),
  ),
}))
const someEvent: fc.Arbitrary<NewEvent> = fc
  .record({
    actor: text,
    role: text,
    data: fc.dictionary(text, json, { maxKeys: 5 }),
    cause: fc.option(text, { nil: undefined }),
    v: fc.integer({ min: 1, max: 9 }),
  })
  .map(anEvent)

type Row = {
  readonly entry: Buffer
  readonly leaf: Buffer
  readonly stream: string
  readonly revision: string
  readonly at: Date
  readonly type: string
}

const checkStored = async (event: NewEvent): Promise<void> => {
  const { rows } = await pool.query<Row>('select * from log.events where id = $1', [event.id])
  const [row] = rows
  if (!row) throw new Error(`${event.id} is not in the log`)
  const envelope = JSON.parse(row.entry.toString('utf8'))
  expect(row.entry.equals(Buffer.from(canonical(envelope), 'utf8'))).toBe(true)
  expect(row.leaf.equals(createHash('sha256').update(Buffer.of(0)).update(row.entry).digest())).toBe(true)
  expect(row.entry.length).toBeLessThanOrEqual(maxEntryBytes)
  expect(envelope).toMatchObject({ id: event.id, stream: row.stream, rev: Number(row.revision), type: row.type, at: row.at.toISOString() })
}

const runs = 60

test('an event alone', async () => {
  const property = fc.asyncProperty(someEvent, async (event) => {
    await store.append([{ streams: [{ stream: aStream(), expected: noStream, events: [event] }] }])
    await checkStored(event)
  })
  await fc.assert(property, seeded(runs))
})

test('events together, in one write and in several', async () => {
  const property = fc.asyncProperty(fc.array(someEvent, { minLength: 2, maxLength: 8 }), async (events) => {
    const [first, ...others] = events
    if (!first) return
    await store.append([
      { streams: [{ stream: aStream(), expected: noStream, events: others }] },
      { streams: [{ stream: aStream(), expected: noStream, events: [first] }] },
    ])
    for (const event of events) await checkStored(event)
  })
  await fc.assert(property, seeded(runs / 2))
})

test('the function itself refuses an entry that is too long', async () => {
  const call = "select log.append_one('samples-long', -1, gen_random_uuid(), 'samples.taken', 1::smallint, $1, '', '')"
  await expect(pool.query(call, ['x'.repeat(maxEntryBytes)])).rejects.toMatchObject({ code: '23502', column: 'leaf' })
})
