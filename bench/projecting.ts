// Projecting through the kernel against the same tables filled by hand, and how soon an appended fact is on the page.
import type { EventStore } from '../events/kernel/index.ts'
import { claimCheckpoint, setUp } from '../projections/kernel/checkpoints.ts'
import { deskOf } from '../projections/kernel/desk.ts'
import { fill } from '../projections/kernel/fill.ts'
import { finishTables, makeSchema, prepareVersion } from '../projections/kernel/lifecycle.ts'
import { fillersMemory } from '../projections/kernel/memory.ts'
import { makeReadAhead } from '../projections/kernel/read-ahead.ts'
import { type Db, type Query, type Runner, startRunner } from '../projections/kernel/running.ts'
import { dbOn, openPool } from '../server/database-pool.ts'
import { openPool as openAdmin } from '../server/stores/postgres/connect.ts'
import { prepare } from '../server/stores/postgres/prepare.ts'
import { postgresStore } from '../server/stores/postgres/store.ts'
import type { Bench, Row } from './append.ts'
import { writeByHand } from './projecting/by-hand.ts'
import { labours, labourTypes, writeOf } from './projecting/labours.ts'

// Each at its best: rows and their changes live as long as their batch, and the garbage collector prefers short lives.
const [batch, handBatch] = [Number(process.env.B ?? 2000), 5000]
const perWork = 10
const fail = (error: unknown): void => {
  throw error
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const median = (values: readonly number[]): number => at(values, 0.5)

// Each event after those of all the others: no log tells one story from beginning to end.
const perAppend = 250
export const fillLog = async (store: EventStore, works: number): Promise<void> => {
  for (let rev = 0; rev < perWork; rev++)
    for (let from = 0; from < works; from += perAppend)
      await store.append(Array.from({ length: perAppend }, (_, i) => writeOf(from + i, rev, 1)))
}

type Contest = { readonly db: Db; readonly store: EventStore }

/** Seconds from empty tables to filled and indexed ones. */
export const throughKernel = async ({ db, store }: Contest, history: boolean): Promise<number> => {
  const projection = labours(history)
  await db.query('delete from log.checkpoints where projection = $1', [projection.name])
  const start = performance.now()
  const { position } = await prepareVersion(db, projection)
  const desk = deskOf(projection)
  const [memory, readAhead] = [fillersMemory(), makeReadAhead(store, desk, batch)]
  const claim = (tx: Query, from: number, upTo: number) => claimCheckpoint(tx, projection, from, upTo)
  const filled = await fill({ db, desk, memory, readAhead, batch, from: position, claim, onWritten: () => {} })
  if (filled.outcome !== 'written') throw new Error(filled.outcome)
  await db.transaction((tx) => finishTables(tx, projection, desk.schema))
  return (performance.now() - start) / 1000
}

export const byHand = async ({ db, store }: Contest): Promise<number> => {
  const projection = { ...labours(false), name: 'byhand' }
  const schema = 'byhand_1'
  await db.query(
    `insert into log.checkpoints (projection, version, position, state) values ('byhand', 1, 0, 'building') on conflict (projection, version) do update set position = 0`,
  )
  const start = performance.now()
  await db.transaction((tx) => makeSchema(tx, projection, schema))
  for (let position = 0; ; ) {
    const facts = await store.readAll({ after: position, types: labourTypes, limit: handBatch })
    const upTo = facts.at(-1)?.position ?? position
    await db.transaction(async (tx) => {
      await setUp(tx)
      await writeByHand(tx, schema, facts as Parameters<typeof writeByHand>[2])
      await tx.query(`update log.checkpoints set position = $1 where projection = 'byhand' and position = $2`, [upTo, position])
    })
    position = upTo
    if (facts.length < handBatch) break
  }
  await db.transaction((tx) => finishTables(tx, projection, schema))
  return (performance.now() - start) / 1000
}

const checkSame = async (db: Db): Promise<void> => {
  for (const table of ['register', 'story']) {
    for (const schema of ['labours_1', 'laboursnow_1']) {
      const differ = await db.query(
        `(select * from byhand_1.${table} except select * from ${schema}.${table}) union all (select * from ${schema}.${table} except select * from byhand_1.${table}) limit 1`,
      )
      if (differ.length > 0) throw new Error(`${schema}.${table} is not what was made by hand: ${JSON.stringify(differ[0])}`)
    }
  }
}

const catchUp = async (contest: Contest, works: number, rounds: number): Promise<readonly Row[]> => {
  const events = works * perWork
  const [hand, plain, full]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    hand.push(await byHand(contest))
    plain.push(await throughKernel(contest, false))
    full.push(await throughKernel(contest, true))
  }
  await checkSame(contest.db)
  const row = (what: string, seconds: readonly number[], target: string): Row => ({
    what: `catch-up, ${what}`,
    rate: Math.round(events / median(seconds)),
    ratio: seconds === hand ? null : median(seconds.map((value, round) => (hand[round] ?? Number.NaN) / value)),
    target,
  })
  return [row('by hand', hand, ''), row('kernel, without history', plain, '≥ 1.0'), row('kernel, with history', full, '≥ 0.6')]
}

type Tail = { readonly runner: Runner; readonly store: EventStore; readonly name: string }

/** Milliseconds from the append's answer to the committed row, at 200 appends a second. */
const delays = async ({ runner, store, name }: Tail, first: number, count: number): Promise<readonly number[]> => {
  const waited: number[] = []
  const one = async (i: number): Promise<void> => {
    const [outcome] = await store.append([writeOf(first + i, 0, 1)])
    const answered = performance.now()
    if (outcome?.outcome !== 'recorded' || !(await runner.reached(name, outcome.last, { timeoutMs: 10_000 })))
      throw new Error('not projected')
    waited.push(performance.now() - answered)
  }
  const all: Promise<void>[] = []
  const start = performance.now()
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + i * 5 - performance.now())))
    all.push(one(i))
  }
  await Promise.all(all)
  return waited
}

const tail = async ({ db, store }: Contest, count: number): Promise<readonly Row[]> => {
  const projection = labours(true)
  const runner = await startRunner({ db, store, projections: [projection], onFault: fail })
  await runner.reached(projection.name, (await store.head()).position, { timeoutMs: 60_000 })
  const what = { runner, store, name: projection.name }
  await delays(what, 1_000_000, 200)
  const waited = await delays(what, 2_000_000, count)
  await runner.stop()
  const ms = (what: string, share: number, target: string): Row => ({
    what: `append → visible at 200/s, ${what} ms`,
    rate: Math.round(at(waited, share) * 10) / 10,
    ratio: null,
    target,
  })
  return [ms('p50', 0.5, '≤ 8'), ms('p99', 0.99, '≤ 25')]
}

/** Rates in events a second, delays in milliseconds; ratios are against the tables filled by hand in the same round. */
export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<readonly Row[]> => {
  const admin = openAdmin(adminUrl, fail, 1)
  await prepare(admin)
  await admin.end()
  const pool = openPool({ url, max: 6, pipeline: true, onFault: fail })
  const contest = { db: dbOn(pool), store: postgresStore({ url, report: fail }) }
  const works = quick ? 2000 : 10_000
  await fillLog(contest.store, works)
  const rows = [...(await catchUp(contest, works, quick ? 3 : 5)), ...(await tail(contest, quick ? 400 : 2000))]
  for (const { what, rate, ratio, target } of rows)
    print(`${what.padEnd(42)} ${String(rate).padStart(8)}  ${ratio?.toFixed(2) ?? ''}  ${target}`)
  await contest.store.close()
  await pool.end()
  return rows
}
