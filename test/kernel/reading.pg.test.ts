// Questions on the tables of a projection, today and as of any moment.
import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { type Runner, reading, startRunner } from '../../projections/kernel/running.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { gardensProjection, instantAt, newEvent } from './gardens.ts'
import { openGardens } from './gardens-pg.ts'
import { type PlotEvent, plots } from './plots.ts'

let place: Awaited<ReturnType<typeof openGardens>>
let store: EventStore
let runner: Runner
let kysely: Kysely<unknown>
let now = 0

const gardens = gardensProjection()
const append = async (id: string, event: PlotEvent, at: number): Promise<void> => {
  now = at
  await store.append([{ streams: [{ stream: `plots-${id}`, expected: -2, events: [newEvent(event)] }] }])
}
const sown = (crop: string): PlotEvent => ({ type: 'plots.sown', data: { crop } })

beforeAll(async () => {
  place = await openGardens()
  store = memoryStore({ clock: () => instantAt(now) })
  kysely = new Kysely({ dialect: new PostgresDialect({ pool: place.pool }) })
  await append('a', sown('fave'), 10)
  await append('b', sown('ceci'), 20)
  await append('a', sown('zucche'), 30)
  await append('b', { type: 'plots.reaped', data: {} }, 40)
  const onFault = (error: unknown): void => {
    throw error
  }
  runner = await startRunner({ db: place.db, store, projections: [plots, gardens], onFault })
  await runner.reached('plots', 4)
  await vi.waitFor(() => expect(runner.standings().map(({ state }) => state)).toEqual(['live', 'live']))
})
afterAll(async () => {
  await runner.stop()
  await place.close()
})

const crops = (asOf?: string) =>
  reading(kysely, plots, runner.standing('plots'), {
    asOf,
    ask: async (db) => (await db.selectFrom('plots').select('crop').orderBy('id').execute()).map(({ crop }) => crop),
  })

describe('reading', () => {
  it('answers the same question for today and for any moment', async () => {
    expect(await crops()).toEqual({ answer: ['zucche'], position: 4 })
    expect(await crops(instantAt(9))).toEqual({ answer: [], position: 4 })
    expect(await crops(instantAt(10))).toEqual({ answer: ['fave'], position: 4 })
    expect(await crops(instantAt(25))).toEqual({ answer: ['fave', 'ceci'], position: 4 })
    expect(await crops(instantAt(39))).toEqual({ answer: ['zucche', 'ceci'], position: 4 })
    expect(await crops(instantAt(40))).toEqual({ answer: ['zucche'], position: 4 })
  })

  it('says that tables being built for the first time cannot answer, and how far they are', async () => {
    const standing = { name: 'plots', version: 1, position: 3, state: 'building', progress: 0.75 } as const
    expect(await reading(kysely, plots, standing, { ask: async () => 'never asked' })).toEqual({ building: true, progress: 0.75 })
  })

  it('says that a projection with a table without history has no past to ask', async () => {
    const ask = { asOf: instantAt(1), ask: async () => 'never asked' }
    expect(await reading(kysely, gardens, runner.standing('gardens'), ask)).toEqual({ timeless: true })
  })

  it('gives the past read-only', async () => {
    const ask = async () => place.db.query('select 1')
    expect(await reading(kysely, plots, runner.standing('plots'), { asOf: instantAt(1), ask })).toMatchObject({ position: 4 })
    const writing = reading(kysely, plots, runner.standing('plots'), {
      asOf: instantAt(1),
      ask: (db) => sql`create table plots_1.more (id text)`.execute(db),
    })
    await expect(writing).rejects.toThrow('read-only')
  })

  it('keeps its tables while they are built again', async () => {
    let rebuilding: Promise<unknown> = Promise.resolve()
    const counted = await reading(kysely, plots, runner.standing('plots'), {
      asOf: instantAt(25),
      ask: async (db) => {
        const count = async () => (await db.selectFrom('plots').select('id').execute()).length
        const before = await count()
        rebuilding = runner.rebuild('plots')
        const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'lock table %'`
        await expect.poll(() => place.db.query(waiting)).toHaveLength(1)
        return [before, await count()]
      },
    })
    expect(counted).toMatchObject({ answer: [2, 2] })
    expect(await rebuilding).toMatchObject({ outcome: 'rebuilt' })
    expect(await crops(instantAt(25))).toMatchObject({ answer: ['fave', 'ceci'] })
  })
})
