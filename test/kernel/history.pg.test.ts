// Whatever has happened, and however it was cut into batches: Map, PostgreSQL, a rebuild and a plain replay hold the same, at every moment.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EventStore, Stored } from '../../events/kernel/index.ts'
import { dropSchema } from '../../projections/kernel/ddl.ts'
import { switchVersion } from '../../projections/kernel/lifecycle.ts'
import { fillersMemory, noMemory } from '../../projections/kernel/memory.ts'
import { rebuildVersion } from '../../projections/kernel/rebuild.ts'
import { mapRunner } from '../../projections/kernel/running.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { batchSizes, garden, type Told } from './garden-histories.ts'
import { gardensProjection, instantAt, tableNames } from './gardens.ts'
import { fillFrom, type Held, historyIn, openGardens, rowsAsOf, rowsIn, writeInBatches } from './gardens-pg.ts'

const seed = process.env.SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.SEED)
const projection = gardensProjection()
let place: Awaited<ReturnType<typeof openGardens>>

beforeAll(async () => {
  console.info(`SEED=${seed}`)
  place = await openGardens()
})
afterAll(() => place.close())

const logOf = async (told: readonly Told[]): Promise<EventStore> => {
  let now = 0
  const store = memoryStore({ clock: () => instantAt(now) })
  for (const { stream, at, event } of told) {
    now = at
    await store.append([{ streams: [{ stream, expected: -2, events: [event] }] }])
  }
  return store
}

// The meaning of a projection in ten lines, sharing nothing with the runners but the changes themselves.
const replay = (facts: readonly Stored[], until = 'infinity'): Held => {
  const tables = new Map<string, Map<string, object>>(tableNames.map((name) => [name, new Map()]))
  for (const fact of facts.filter(({ known, at }) => (known ?? at) <= until)) {
    for (const { table, key, to } of projection.changes(fact)) {
      const rows = tables.get(table)
      const row = to(rows?.get(key.join('/')) as never)
      if (row) rows?.set(key.join('/'), JSON.parse(JSON.stringify(row)))
      else rows?.delete(key.join('/'))
    }
  }
  const sorted = (rows: Map<string, object>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return Object.fromEntries([...tables].map(([name, rows]) => [name, sorted(rows)]))
}

const start = async (): Promise<void> => {
  for (const statement of dropSchema('gardens_1')) await place.db.query(statement)
  await place.db.query('delete from log.checkpoints')
}

const momentsOf = (facts: readonly Stored[]): readonly string[] => [
  instantAt(0),
  ...new Set(facts.map(({ known, at }) => known ?? at)),
  instantAt(1e6),
]

const agree = async (facts: readonly Stored[]): Promise<void> => {
  const map = mapRunner(projection)
  map.apply(facts)
  expect(await rowsIn(place.db, 'gardens_1')).toEqual(replay(facts))
  expect(Object.fromEntries(tableNames.map((name) => [name, map.rows(name)]))).toEqual(replay(facts))
  expect(await historyIn(place.db, 'gardens_1')).toEqual({ gardens: map.history('gardens'), beds: map.history('beds') })
  for (const moment of momentsOf(facts)) {
    const { gardens, beds } = replay(facts, moment)
    expect(await rowsAsOf(place.db, 'gardens_1', moment)).toEqual({ gardens, beds })
    expect({ gardens: map.rowsAsOf('gardens', moment), beds: map.rowsAsOf('beds', moment) }).toEqual({ gardens, beds })
  }
}

const property = (arrange: (facts: readonly Stored[]) => readonly Stored[] = (facts) => facts) =>
  fc.asyncProperty(garden, batchSizes, fc.option(fc.nat(6)), async (told, sizes, remembered) => {
    const store = await logOf(told)
    const facts = await store.readAll()
    await start()
    await writeInBatches(place.db, projection, arrange(facts), sizes, remembered === null ? noMemory : fillersMemory(remembered))
    await agree(facts)
    await start()
    await fillFrom(place.db, projection, store, { batch: sizes[0] ?? 1, rows: remembered ?? 20_000 })
    await agree(facts)
    await switchVersion(place.db, projection)
    const rebuilt = await rebuildVersion({ db: place.db, store, projection, batch: sizes[0] ?? 1 })
    expect(rebuilt.outcome).toBe('rebuilt')
    await agree(facts)
  })

it('holds for every history', async () => {
  await fc.assert(property(), { seed, numRuns: 30, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true })
})

it('is noticed when a runner forgets the order of its batch', async () => {
  const swapped = (facts: readonly Stored[]): readonly Stored[] =>
    facts.map((fact, i) => {
      const other = facts[i % 2 === 0 ? i + 1 : i - 1]
      return other?.stream === fact.stream ? { ...other, position: fact.position } : fact
    })
  const { failed } = await fc.check(property(swapped), { seed, numRuns: 40, endOnFailure: true })
  expect(failed).toBe(true)
})
