// A question that costs too much is given up, and the connection goes on serving.
import { expect, it } from 'vitest'
import { openPool } from '../../server/database-pool.ts'
import { afterTest } from '../support/later.ts'
import { database } from '../support/postgres.ts'

it('a question beyond its time is cancelled by the database', async () => {
  const { url, drop } = await database()
  const faults: Error[] = []
  const pool = openPool({ url, max: 1, longest: 100, onFault: (fault) => void faults.push(fault) })
  afterTest(drop)
  afterTest(() => pool.end())
  await expect(pool.query('select pg_sleep(60)')).rejects.toMatchObject({ code: '57014' })
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  expect(faults).toEqual([])
})
