// Catching up with a log of pacts: the projection through the kernel, and the same tables filled by hand.
import type { EventStore } from '../../events/kernel/index.ts'
import { claimCheckpoint } from '../../projections/kernel/checkpoints.ts'
import { deskOf } from '../../projections/kernel/desk.ts'
import { fill } from '../../projections/kernel/fill.ts'
import { finishTables, makeSchema, prepareVersion } from '../../projections/kernel/lifecycle.ts'
import { fillersMemory } from '../../projections/kernel/memory.ts'
import type { Projection } from '../../projections/kernel/projection.ts'
import { makeReadAhead } from '../../projections/kernel/read-ahead.ts'
import { type Db, type Query, schemaOf } from '../../projections/kernel/running.ts'
import { pacts } from '../../projections/pacts/projection.ts'
import { fillByHand } from './by-hand.ts'

export type Contest = { readonly db: Db; readonly store: EventStore }
/** `cpu`: seconds of this process alone */
export type Took = { readonly seconds: number; readonly cpu: number }

// Facts in a page, for both; what the runner takes unless it is told otherwise.
const batch = 5000

const withoutHistory: Projection = {
  ...pacts,
  name: 'pactsnow',
  tables: Object.fromEntries(Object.entries(pacts.tables).map(([name, table]) => [name, { ...table, history: false }])),
}
const handTables: Projection = { ...withoutHistory, name: 'byhand', version: 1 }

const timed = async (work: () => Promise<void>): Promise<Took> => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

const throughKernel = async ({ db, store }: Contest, projection: Projection): Promise<Took> => {
  await db.query('delete from log.checkpoints where projection = $1', [projection.name])
  return timed(async () => {
    const { position } = await prepareVersion(db, projection)
    const desk = deskOf(projection)
    const [memory, readAhead] = [fillersMemory(), makeReadAhead(store, desk, batch)]
    const claim = (tx: Query, from: number, upTo: number) => claimCheckpoint(tx, projection, from, upTo)
    const filled = await fill({ db, desk, memory, readAhead, batch, from: position, claim, onWritten: () => {} })
    if (filled.outcome === 'fault') throw filled.error
    if (filled.outcome !== 'written') throw new Error(filled.outcome)
    await db.transaction((tx) => finishTables(tx, projection, desk.schema))
  })
}

const byHand = async ({ db, store }: Contest): Promise<Took> => {
  await db.query(
    `insert into log.checkpoints (projection, version, position, state) values ('byhand', 1, 0, 'building') on conflict (projection, version) do update set position = 0`,
  )
  return timed(async () => {
    await db.transaction((tx) => makeSchema(tx, handTables, schemaOf(handTables)))
    await fillByHand(db, store, batch)
    await db.transaction((tx) => finishTables(tx, handTables, schemaOf(handTables)))
  })
}

/** Who catches up: each fills empty tables until the end of the log and gives them their indexes. */
export const contestants = {
  'by hand': byHand,
  'kernel, without history': (contest: Contest) => throughKernel(contest, withoutHistory),
  'kernel, with history': (contest: Contest) => throughKernel(contest, pacts),
}
export type Contestant = keyof typeof contestants

// Every column by name: the order in which rows or columns were written does not matter.
const checksum = async (db: Db, schema: string, table: string, columns: readonly string[]): Promise<string> => {
  const row = columns.map((column) => `"${column}"`).join(', ')
  const text = `select count(*) || ' rows, sum ' || coalesce(sum(hashtextextended(row(${row})::text, 0)::numeric), 0) as sum from ${schema}."${table}"`
  const [found] = await db.query<{ sum: string }>(text)
  return found?.sum ?? 'nothing'
}

/** Throws unless every table holds the same rows whoever filled it, and some at all; answers rows and checksum by table. */
export const checkSame = async (db: Db): Promise<ReadonlyMap<string, string>> => {
  const sums = new Map<string, string>()
  for (const [name, { columns }] of Object.entries(pacts.tables)) {
    const [hand = '', ...others] = await Promise.all(
      [handTables, withoutHistory, pacts].map((each) => checksum(db, schemaOf(each), name, Object.keys(columns))),
    )
    if (hand.startsWith('0 ') || others.some((sum) => sum !== hand)) throw new Error(`${name}: ${hand} by hand, ${others.join(' and ')}`)
    sums.set(name, hand)
  }
  return sums
}
