// Builds the live version again beside itself, and puts the new tables in the place of the old in one transaction.
import type { EventStore } from '../../events/kernel/index.ts'
import { writePlan } from './batch.ts'
import { holdCheckpoint, putCheckpoint, readCheckpoint, setUp } from './checkpoints.ts'
import { type Db, type Query, quoted, runAll } from './db.ts'
import { asOfSchema, dropSchema, firstTable, schemaOf } from './ddl.ts'
import { type Desk, deskOf } from './desk.ts'
import { fill } from './fill.ts'
import { finishTables, makeSchema } from './lifecycle.ts'
import { fillersMemory, type Memory } from './memory.ts'
import type { Projection } from './projection.ts'
import { makeReadAhead, type ReadAhead } from './read-ahead.ts'
import { saysFault } from './standing.ts'

export type RebuildOptions = {
  readonly db: Db
  readonly store: EventStore
  readonly projection: Projection
  /** facts in one transaction */
  readonly batch: number
  readonly signal?: AbortSignal | undefined
  /** told after every batch how much of the log has been read, 0 to 1 */
  readonly onProgress?: ((progress: number) => void) | undefined
}
export type Rebuilt =
  | { readonly outcome: 'rebuilt'; readonly position: number }
  /** `busy`: another process is rebuilding it; `not-live`: it is still being built for the first time */
  | { readonly outcome: 'refused'; readonly reason: 'busy' | 'not-live' | 'interrupted' }
  /** an event it cannot take in: the live tables stay as they are */
  | { readonly outcome: 'fault'; readonly says: string }

type Place = RebuildOptions & {
  readonly live: string
  readonly next: Desk
  readonly old: string
  readonly readAhead: ReadAhead
  readonly memory: Memory
}

const placeOf = (options: RebuildOptions): Place => {
  const { projection, store, batch } = options
  const live = schemaOf(projection)
  const next = deskOf(projection, `${live}_next`)
  return { ...options, live, next, old: `${live}_old`, readAhead: makeReadAhead(store, next, batch), memory: fillersMemory() }
}

// Nobody else can write the next tables: there is no checkpoint to move.
const claim = async (tx: Query): Promise<boolean> => {
  await setUp(tx)
  return true
}

type Caught = Exclude<Rebuilt, { outcome: 'rebuilt' }> | { readonly outcome: 'caught-up'; readonly position: number }

/** Fills the next tables until no event is left. */
const catchUp = async (place: Place, start: number): Promise<Caught> => {
  const { db, next: desk, batch, memory, readAhead, signal, onProgress } = place
  let from = start
  const onWritten = (position: number, head: number): void => {
    from = position
    onProgress?.(head === 0 ? 1 : position / head)
  }
  for (;;) {
    const filled = await fill({ db, desk, memory, readAhead, batch, from, claim, onWritten, signal })
    if (filled.outcome === 'written') return { outcome: 'caught-up', position: filled.upTo }
    if (filled.outcome === 'interrupted') return { outcome: 'refused', reason: 'interrupted' }
    if (filled.outcome === 'fault') return { outcome: 'fault', says: saysFault(filled.fact, filled.error) }
    // `lost` here is a page that a fault in the page before has cut off: the next round meets the fault first.
  }
}

/** The last events, while the live tables are held still; answers where both are, or the fault. */
const finish = async (place: Place, lock: Query, from: number): Promise<Rebuilt> => {
  const { next, batch, memory, readAhead } = place
  await setUp(lock)
  let position = from
  for (;;) {
    const { facts, upTo, planned } = await readAhead(position)
    const { fault } = 'fault' in planned ? planned : await writePlan(lock, next, planned, { memory })
    const fact = fault && facts[fault.index]
    if (fault && fact) return { outcome: 'fault', says: saysFault(fact, fault.error) }
    position = upTo
    if (facts.length < batch) return { outcome: 'rebuilt', position }
  }
}

// A reader of the past holds the first table of the live schema from before its snapshot, so that no table changes under it.
const swap = (lock: Query, { projection, live, next, old }: Place): Promise<void> =>
  runAll(lock, [
    `lock table ${quoted(live)}.${quoted(firstTable(projection))} in access exclusive mode`,
    `alter schema ${quoted(live)} rename to ${quoted(old)}`,
    `alter schema ${quoted(asOfSchema(live))} rename to ${quoted(asOfSchema(old))}`,
    `alter schema ${quoted(next.schema)} rename to ${quoted(live)}`,
    `alter schema ${quoted(asOfSchema(next.schema))} rename to ${quoted(asOfSchema(live))}`,
  ])

const dropLeftovers = (place: Place): Promise<void> =>
  place.db.transaction((tx) => runAll(tx, [...dropSchema(place.next.schema), ...dropSchema(place.old)]))

const takeLock = async (lock: Query, { projection }: Place): Promise<boolean> => {
  const text = `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken, set_config('idle_in_transaction_session_timeout', '0', true)`
  const [answer] = await lock.query<{ taken: boolean }>(text, [`rebuild ${projection.name}`])
  return answer?.taken === true
}

const build = async (place: Place, lock: Query): Promise<Rebuilt> => {
  const { db, projection, next } = place
  await dropLeftovers(place)
  await db.transaction((tx) => makeSchema(tx, projection, next.schema))
  const first = await catchUp(place, 0)
  if (first.outcome !== 'caught-up') return first
  await db.transaction((tx) => finishTables(tx, projection, next.schema))
  const second = await catchUp(place, first.position)
  if (second.outcome !== 'caught-up') return second
  await holdCheckpoint(lock, projection)
  const finished = await finish(place, lock, second.position)
  if (finished.outcome !== 'rebuilt') return finished
  await swap(lock, place)
  await putCheckpoint(lock, projection, finished.position)
  return finished
}

/**
 * Builds the live version again in `<schema>_next` while the live tables are followed and served, then swaps them in one transaction.
 * Interrupted, refused or faulty it leaves the live tables as they were. Works with two connections at a time.
 */
export const rebuildVersion = async (options: RebuildOptions): Promise<Rebuilt> => {
  const place = placeOf(options)
  const locked = async (lock: Query): Promise<Rebuilt> => {
    if (!(await takeLock(lock, place))) return { outcome: 'refused', reason: 'busy' }
    const live = await readCheckpoint(lock, place.projection)
    if (live?.state !== 'live') return { outcome: 'refused', reason: 'not-live' }
    return build(place, lock)
  }
  const rebuilt = await place.db.transaction(locked, ({ outcome }) => outcome === 'rebuilt')
  if (rebuilt.outcome !== 'refused' || rebuilt.reason === 'interrupted') await dropLeftovers(place)
  return rebuilt
}
