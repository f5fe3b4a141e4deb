// The runner on PostgreSQL: follows the log, says where it is, stops at poison, and counts everything exactly once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { mapRunner, type Runner, startRunner } from '../../projections/kernel/running.ts'
import { dbOn, openPool } from '../../server/database-pool.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { type GardenEvent, gardensProjection, instantAt, newEvent, tableNames } from './gardens.ts'
import { openGardens, rowsIn } from './gardens-pg.ts'

const projection = gardensProjection()
const opened = (title: string): GardenEvent => ({ type: 'gardens.opened', data: { title, size: 1, tags: [], extra: null } })
const renamed = (title: string): GardenEvent => ({ type: 'gardens.renamed', data: { title } })
const elsewhere = { type: 'labs.opened', data: {} }

let place: Awaited<ReturnType<typeof openGardens>>
let store: EventStore
let faults: unknown[]
const running: Runner[] = []

beforeEach(async () => {
  place = await openGardens()
  let now = 0
  store = memoryStore({ clock: () => instantAt(now++) })
  faults = []
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()))
  await store.close()
  await place.close()
})

const start = async (options: Partial<Parameters<typeof startRunner>[0]> = {}): Promise<Runner> => {
  const runner = await startRunner({ db: place.db, store, projections: [projection], onFault: (error) => faults.push(error), ...options })
  running.push(runner)
  return runner
}
const append = async (garden: string, ...events: (GardenEvent | typeof elsewhere)[]): Promise<number> => {
  const [outcome] = await store.append([
    { streams: [{ stream: `gardens-${garden}`, expected: -2, events: events.map((event) => newEvent(event)) }] },
  ])
  if (outcome?.outcome !== 'recorded') throw new Error('not recorded')
  return outcome.last
}
const expected = async () => {
  const map = mapRunner(projection)
  map.apply(await store.readAll())
  return Object.fromEntries(tableNames.map((name) => [name, map.rows(name)]))
}
const many = async (count: number): Promise<number> => {
  for (let i = 0; i < 5; i++) await append(`${i}`, opened(`n ${i}`))
  for (let i = 0; i < count; i++) await append(`${i % 5}`, renamed(`n ${i}`))
  return (await store.head()).position
}
const checkpointOf = async (): Promise<{ position: number; state: string; error: string | null } | undefined> =>
  (
    await place.db.query<{ position: number; state: string; error: string | null }>(
      'select * from log.checkpoints order by projection, version',
    )
  )[0]

describe('following', () => {
  it('builds from the first event, goes live, and shows what comes', async () => {
    const built = await many(20)
    const runner = await start()
    expect(await runner.reached('gardens', built)).toBe(true)
    const appended = await append('0', renamed('new'))
    expect(await runner.reached('gardens', appended)).toBe(true)
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(await expected())
    await expect
      .poll(async () => (await runner.status())[0])
      .toEqual({
        name: 'gardens',
        version: 1,
        position: appended,
        lag: 0,
        state: 'live',
      })
  })

  it('says that its tables have changed when they may have, and not for events of others', async () => {
    const runner = await start()
    const changes = async (last: number): Promise<number> => {
      expect(await runner.reached('gardens', last)).toBe(true)
      return runner.standing('gardens').changes
    }
    const first = await changes(await append('0', opened('A')))
    expect(await changes(await append('1', elsewhere, elsewhere))).toBe(first)
    const second = await changes(await append('0', renamed('B')))
    expect(second).toBeGreaterThan(first)
    expect((await runner.rebuild('gardens')).outcome).toBe('rebuilt')
    expect(runner.standing('gardens').changes).toBeGreaterThan(second)
  })

  it('says so also when another process has changed them, or has made them ready', async () => {
    const one = await start()
    await many(3)
    const two = await start()
    for (const title of ['x', 'y', 'z']) {
      const before = [one, two].map((runner) => runner.standing('gardens').changes)
      const last = await append('0', renamed(title))
      // Only one of them writes it.
      for (const runner of [one, two]) await expect.poll(() => runner.standing('gardens').position).toBe(last)
      const after = [one, two].map((runner) => runner.standing('gardens').changes)
      expect(after.every((changes, nth) => changes > (before[nth] ?? 0))).toBe(true)
    }
  })

  it('goes on where it was when it starts again', async () => {
    const runner = await start()
    await runner.reached('gardens', await many(3))
    await runner.stop()
    const appended = await append('0', renamed('while away'))
    const again = await start()
    expect(await again.reached('gardens', appended)).toBe(true)
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(await expected())
  })

  it('passes over events of others, also in its checkpoint', async () => {
    const runner = await start()
    await append('0', opened('A'))
    const last = await append('1', elsewhere, elsewhere)
    expect(await runner.reached('gardens', last)).toBe(true)
    await expect.poll(async () => (await checkpointOf())?.position, { timeout: 5000 }).toBe(last)
  })

  it('reads from the log again when it is too far behind the subscription', async () => {
    const runner = await start({ batch: 500 })
    const last = await many(9000)
    expect(await runner.reached('gardens', last, { timeoutMs: 30_000 })).toBe(true)
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(await expected())
  })

  it('follows the log on PostgreSQL', async () => {
    const log = postgresStore({ url: place.url, report: (error) => faults.push(error) })
    await store.close()
    store = log
    const runner = await start()
    const last = await many(20)
    expect(await runner.reached('gardens', last)).toBe(true)
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(await expected())
    await runner.stop()
  })
})

describe('reached', () => {
  it('says no when the time is over, or when nobody waits any more', async () => {
    const runner = await start()
    expect(await runner.reached('gardens', 1, { timeoutMs: 20 })).toBe(false)
    expect(await runner.reached('gardens', 1, { signal: AbortSignal.abort() })).toBe(false)
  })

  it('knows what another process has done', async () => {
    const idle = await start()
    await append('0', opened('A'))
    await idle.reached('gardens', 1)
    await place.db.query('update log.checkpoints set position = 50')
    expect(await idle.reached('gardens', 50)).toBe(true)
  })
})

describe('an event that cannot be taken in', () => {
  const fixed = gardensProjection()
  const tolerant = {
    ...fixed,
    changes: (fact: Parameters<typeof fixed.changes>[0]) => (fact.stream.endsWith('ghost') ? [] : fixed.changes(fact)),
  }
  const other = { ...gardensProjection(), name: 'orchards' }

  it('stops only its projection, right before the event, and is told without data', async () => {
    await append('0', opened('A'))
    const poison = await append('ghost', renamed('segreto'))
    const last = await append('0', renamed('B'))
    const runner = await start({ projections: [projection, { ...tolerant, name: 'orchards' }] })
    expect(await runner.reached('orchards', last)).toBe(true)
    expect(await runner.reached('gardens', last)).toBe(false)
    const [stopped] = await runner.status()
    expect(stopped).toMatchObject({ name: 'gardens', position: poison - 1, state: 'stopped', lag: 2 })
    expect(stopped?.error).toBe(`${poison} gardens.renamed: gardens has no row gardens-ghost`)
    expect((await checkpointOf())?.error).toBe(stopped?.error)
    expect((await rowsIn(place.db, 'gardens_1')).gardens).toMatchObject([{ title: 'A' }])
  })

  it('is taken in by better code, from the same event on', async () => {
    await append('0', opened('A'))
    await append('ghost', renamed('x'))
    const last = await append('0', renamed('B'))
    const stopped = await start()
    expect(await stopped.reached('gardens', last)).toBe(false)
    const better = await start({ projections: [tolerant] })
    expect(await better.reached('gardens', last)).toBe(true)
    expect((await rowsIn(place.db, 'gardens_1')).tallies).toEqual([{ id: 'gardens-0', events: 2 }])
    await expect.poll(() => stopped.standing('gardens').state, { timeout: 5000 }).toBe('live')
    expect((await checkpointOf())?.error).toBeNull()
  })

  it('is found among its neighbours also when only the database refuses it', async () => {
    const runner = await start({ projections: [projection, other] })
    await runner.reached('gardens', await many(10))
    // Too long for an index on the title, and no repetition to compress.
    const poison = await append(
      '0',
      renamed(Array.from({ length: 9000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('')),
    )
    await many(10)
    expect(await runner.reached('gardens', poison)).toBe(false)
    expect(runner.standing('gardens')).toMatchObject({
      position: poison - 1,
      state: 'stopped',
      error: `${poison} gardens.renamed: PostgreSQL refuses it (54000)`,
    })
  })
})

describe('exactly once', () => {
  it('with two runners at the same tables', async () => {
    const last = await many(500)
    const pool = openPool({ url: place.url, max: 6, pipeline: true, onFault: (error) => faults.push(error) })
    const [one, two] = await Promise.all([start({ batch: 13 }), start({ db: dbOn(pool), batch: 17 })])
    const later = await many(200)
    expect(later).toBeGreaterThan(last)
    expect(await Promise.all([one, two].map((runner) => runner.reached('gardens', later, { timeoutMs: 20_000 })))).toEqual([true, true])
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(await expected())
    await two.stop()
    await pool.end()
    expect(faults).toEqual([])
  })

  it('though connections are killed under it', async () => {
    const last = await many(3000)
    const runner = await start({ batch: 40 })
    const admin = openPool({ url: place.adminUrl, max: 1, onFault: (error) => faults.push(error) })
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
    let killed = 0
    while (!(await runner.reached('gardens', last, { timeoutMs: 40 }).catch(() => false)) && killed < 30) {
      killed += (await admin.query(kill)).rowCount ?? 0
    }
    await admin.end()
    expect(killed).toBeGreaterThan(0)
    expect(await runner.reached('gardens', last, { timeoutMs: 30_000 })).toBe(true)
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(await expected())
    expect(faults.length).toBeGreaterThan(0)
  })
})
