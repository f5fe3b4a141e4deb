// New tables beside the live ones: another version, or the same built again, with nobody waiting.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { rebuildVersion } from '../../projections/kernel/rebuild.ts'
import { type Runner, startRunner } from '../../projections/kernel/running.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { type GardenEvent, gardensProjection, instantAt, newEvent } from './gardens.ts'
import { historyIn, openGardens, rowsIn } from './gardens-pg.ts'

const [v1, v2, v3] = [gardensProjection(), gardensProjection({ version: 2, from: 100 }), gardensProjection({ version: 3, from: 1000 })]
const opened = (title: string): GardenEvent => ({ type: 'gardens.opened', data: { title, size: 1, tags: [], extra: null } })
const renamed = (title: string): GardenEvent => ({ type: 'gardens.renamed', data: { title } })

let place: Awaited<ReturnType<typeof openGardens>>
let store: EventStore
const running: Runner[] = []

beforeEach(async () => {
  place = await openGardens()
  let now = 0
  store = memoryStore({ clock: () => instantAt(now++) })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()))
  await store.close()
  await place.close()
})

const start = async (options: Partial<Parameters<typeof startRunner>[0]> = {}): Promise<Runner> => {
  const fail = (error: unknown): void => {
    throw error
  }
  const runner = await startRunner({ db: place.db, store, projections: [v1], onFault: fail, ...options })
  running.push(runner)
  return runner
}
const live = async (runner: Runner): Promise<void> => {
  await expect.poll(() => runner.standing('gardens').state, { timeout: 5000 }).toBe('live')
}
const append = async (garden: string, ...events: GardenEvent[]): Promise<number> => {
  const [outcome] = await store.append([
    { streams: [{ stream: `gardens-${garden}`, expected: -2, events: events.map((event) => newEvent(event)) }] },
  ])
  if (outcome?.outcome !== 'recorded') throw new Error('not recorded')
  return outcome.last
}
const tell = async (): Promise<number> => {
  await append('0', opened('A'), renamed('B'))
  return append('1', opened('C'))
}
const states = () => place.db.query('select version, state from log.checkpoints order by version')
const schemas = async (): Promise<readonly unknown[]> =>
  (await place.db.query(`select nspname from pg_namespace where nspname like 'gardens%' order by 1`)).map(({ nspname }) => nspname)

/** A log whose whole reading waits at the door until it is let in. */
const behindDoor = (log: EventStore) => {
  let open: () => void = () => {}
  let arrived: () => void = () => {}
  const door = new Promise<void>((resolve) => {
    open = resolve
  })
  const atDoor = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const readAll: EventStore['readAll'] = async (options) => {
    arrived()
    await door
    return log.readAll(options)
  }
  return { store: { ...log, readAll }, open, atDoor }
}

describe('another version', () => {
  it('is built while the live one is followed and served, then takes its place', async () => {
    const one = await start()
    await one.reached('gardens', await tell())
    const door = behindDoor(store)
    const two = await start({ store: door.store, projections: [v2] })
    await door.atDoor
    expect(two.standing('gardens')).toMatchObject({ version: 2, state: 'building', progress: 0 })
    const later = await append('1', renamed('D'))
    expect(await one.reached('gardens', later)).toBe(true)
    expect((await rowsIn(place.db, 'gardens_1')).tallies).toMatchObject([{ events: 2 }, { events: 2 }])
    expect(await states()).toEqual([
      { version: 1, state: 'live' },
      { version: 2, state: 'building' },
    ])
    door.open()
    expect(await two.reached('gardens', later)).toBe(true)
    await expect.poll(() => two.standing('gardens')).toMatchObject({ name: 'gardens', version: 2, position: later, state: 'live' })
    expect((await rowsIn(place.db, 'gardens_2')).tallies).toMatchObject([{ events: 102 }, { events: 102 }])
    expect(await states()).toEqual([
      { version: 1, state: 'retired' },
      { version: 2, state: 'live' },
    ])
  })

  it('drops what was retired before the one it retires', async () => {
    const last = await tell()
    for (const projection of [v1, v2, v3]) {
      const runner = await start({ projections: [projection] })
      await live(runner)
      expect(await runner.reached('gardens', last)).toBe(true)
      await runner.stop()
    }
    expect(await schemas()).toEqual(['gardens_2', 'gardens_2_asof', 'gardens_3', 'gardens_3_asof'])
    expect(await states()).toEqual([
      { version: 2, state: 'retired' },
      { version: 3, state: 'live' },
    ])
  })

  it('gives way when the code goes back to the version before', async () => {
    for (const projection of [v1, v2]) {
      const runner = await start({ projections: [projection] })
      await live(runner)
      await runner.stop()
    }
    const last = await tell()
    const back = await start()
    expect(await back.reached('gardens', last)).toBe(true)
    await live(back)
    expect(await states()).toEqual([
      { version: 1, state: 'live' },
      { version: 2, state: 'retired' },
    ])
  })
})

describe('the same version built again', () => {
  const spoil = `update gardens_1.gardens set title = 'spoilt'; update gardens_1.gardens_past set title = 'spoilt'`

  it('has the rows of its events, and goes on', async () => {
    const runner = await start({ batch: 2 })
    await live(runner)
    await runner.reached('gardens', await tell())
    const [rows, history] = [await rowsIn(place.db, 'gardens_1'), await historyIn(place.db, 'gardens_1')]
    await place.pool.query(spoil)
    const told: number[] = []
    expect(await runner.rebuild('gardens', { onProgress: (progress) => told.push(progress) })).toEqual({ outcome: 'rebuilt', position: 3 })
    expect(told.at(-1)).toBe(1)
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(rows)
    expect(await historyIn(place.db, 'gardens_1')).toEqual(history)
    expect(await schemas()).toEqual(['gardens_1', 'gardens_1_asof'])
    expect(await runner.reached('gardens', await append('0', renamed('after')))).toBe(true)
    expect((await rowsIn(place.db, 'gardens_1')).gardens).toMatchObject([{ title: 'after' }, { title: 'C' }])
  })

  it('is followed and served meanwhile, and has what came meanwhile', async () => {
    const runner = await start()
    await live(runner)
    await runner.reached('gardens', await tell())
    const door = behindDoor(store)
    const rebuilding = rebuildVersion({ db: place.db, store: door.store, projection: v1, batch: 100 })
    await door.atDoor
    expect(await runner.reached('gardens', await append('0', renamed('meanwhile')))).toBe(true)
    expect((await rowsIn(place.db, 'gardens_1')).gardens).toMatchObject([{ title: 'meanwhile' }, { title: 'C' }])
    door.open()
    expect(await rebuilding).toEqual({ outcome: 'rebuilt', position: 4 })
    expect((await rowsIn(place.db, 'gardens_1')).gardens).toMatchObject([{ title: 'meanwhile' }, { title: 'C' }])
  })

  it('interrupted leaves the live one as it was, and can be asked again', async () => {
    const runner = await start()
    await live(runner)
    await runner.reached('gardens', await tell())
    const rows = await rowsIn(place.db, 'gardens_1')
    await place.db.query('create schema gardens_1_next')
    const stop = new AbortController()
    const interrupted = runner.rebuild('gardens', { signal: stop.signal, onProgress: () => stop.abort() })
    expect(await interrupted).toEqual({ outcome: 'refused', reason: 'interrupted' })
    expect(await schemas()).toEqual(['gardens_1', 'gardens_1_asof'])
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(rows)
    expect(await runner.rebuild('gardens')).toMatchObject({ outcome: 'rebuilt' })
  })

  it('is refused while another process does it, and before there is a live one', async () => {
    const door = behindDoor(store)
    const runner = await start({ store: door.store })
    expect(await runner.rebuild('gardens')).toEqual({ outcome: 'refused', reason: 'not-live' })
    await tell()
    door.open()
    await live(runner)
    const second = behindDoor(store)
    const first = rebuildVersion({ db: place.db, store: second.store, projection: v1, batch: 100 })
    await second.atDoor
    expect(await runner.rebuild('gardens')).toEqual({ outcome: 'refused', reason: 'busy' })
    second.open()
    expect(await first).toMatchObject({ outcome: 'rebuilt' })
  })

  it('stops at an event it cannot take in and leaves the live one', async () => {
    const runner = await start()
    await live(runner)
    await runner.reached('gardens', await tell())
    const rows = await rowsIn(place.db, 'gardens_1')
    const worse = {
      ...v1,
      changes: (fact: Parameters<typeof v1.changes>[0]) => {
        if (fact.position === 2) throw new Error('not this one')
        return v1.changes(fact)
      },
    }
    const rebuilt = await rebuildVersion({ db: place.db, store, projection: worse, batch: 100 })
    expect(rebuilt).toEqual({ outcome: 'fault', says: '2 gardens.renamed: not this one' })
    expect(await rowsIn(place.db, 'gardens_1')).toEqual(rows)
    expect(await schemas()).toEqual(['gardens_1', 'gardens_1_asof'])
  })

  it('by better code wakes a projection that had stopped', async () => {
    const better = { ...v1, changes: (fact: Parameters<typeof v1.changes>[0]) => (fact.stream === 'gardens-ghost' ? [] : v1.changes(fact)) }
    const runner = await start()
    await live(runner)
    await runner.reached('gardens', await tell())
    const poison = await append('ghost', renamed('x'))
    expect(await runner.reached('gardens', poison)).toBe(false)
    expect(await rebuildVersion({ db: place.db, store, projection: better, batch: 100 })).toEqual({ outcome: 'rebuilt', position: poison })
    await live(runner)
    expect(await runner.reached('gardens', await append('0', renamed('awake')))).toBe(true)
  })
})
