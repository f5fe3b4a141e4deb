// What a projection asks in one turn leaves for PostgreSQL in one packet.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dbOn, openPool } from '../../server/database-pool.ts'
import { database } from '../support/postgres.ts'

let place: Awaited<ReturnType<typeof database>>
beforeAll(async () => {
  place = await database()
})
afterAll(() => place?.drop())

it('asks as many things as it likes, and sends as often as it waits', async () => {
  const pool = openPool({ url: place.url, max: 1, pipeline: true, onFault: (fault) => expect.unreachable(String(fault)) })
  let packets = 0
  pool.on('connect', (client) => {
    const { stream } = client.connection
    for (const way of ['_write', '_writev'] as const) {
      const send = stream[way]?.bind(stream) as ((...given: unknown[]) => void) | undefined
      Object.assign(stream, {
        [way]: (...given: unknown[]) => {
          packets += 1
          send?.(...given)
        },
      })
    }
  })
  await pool.query('select 1')
  packets = 0
  const answer = await dbOn(pool).transaction(async (tx) => {
    const first = await Promise.all([1, 2, 3].map((n) => tx.query<{ n: number }>('select $1::int as n', [n], 'one')))
    const second = await Promise.all([4, 5].map((n) => tx.query<{ n: number }>('select $1::int as n', [n], 'one')))
    return [...first, ...second].flat().map(({ n }) => n)
  })
  expect(answer).toEqual([1, 2, 3, 4, 5])
  // The beginning goes with the first three; then the other two; then the end.
  expect(packets).toBe(3)
  await pool.end()
})
