// The gardens in PostgreSQL: a database, what its tables hold, and a checkpoint for whoever writes them by hand.
import type { EventStore, Stored } from '../../events/kernel/index.ts'
import { writeChunk } from '../../projections/kernel/batch.ts'
import { claimCheckpoint } from '../../projections/kernel/checkpoints.ts'
import { deskOf } from '../../projections/kernel/desk.ts'
import { fill } from '../../projections/kernel/fill.ts'
import { prepareVersion } from '../../projections/kernel/lifecycle.ts'
import { fillersMemory, noMemory } from '../../projections/kernel/memory.ts'
import { makeReadAhead } from '../../projections/kernel/read-ahead.ts'
import type { Db } from '../../projections/kernel/running.ts'
import { dbOn, openPool } from '../../server/database-pool.ts'
import { type Gardens, tableNames } from './gardens.ts'
import { preparedDatabase } from './prepared.ts'

export const openGardens = async (max = 6) => {
  const { url, adminUrl, drop } = await preparedDatabase()
  const faults: Error[] = []
  const pool = openPool({ url, max, pipeline: true, onFault: (error) => faults.push(error) })
  const close = async (): Promise<void> => {
    await pool.end()
    await drop()
  }
  return { url, adminUrl, pool, db: dbOn(pool), faults, close }
}

const keys = { gardens: 'id', beds: 'id, bed', tallies: 'id' }
export type Held = { readonly [table: string]: readonly object[] }

const inOrder = (name: keyof typeof keys): string => `order by ${keys[name].replace('id', 'id collate "C"')}`

/** What the current tables hold, by key. */
export const rowsIn = async (db: Db, schema: string): Promise<Held> => {
  const held: { [table: string]: readonly object[] } = {}
  for (const name of tableNames) held[name] = await db.query(`select * from "${schema}".${name} ${inOrder(name)}`)
  return held
}

/** Versions by key and moment, as the Map runner gives them. */
export const historyIn = async (db: Db, schema: string): Promise<Held> => {
  const held: { [table: string]: readonly object[] } = {}
  for (const name of ['gardens', 'beds'] as const) {
    const found = await db.query(`select * from "${schema}".${name}_history ${inOrder(name)}, known_from`)
    held[name] = found.map(({ known_from: from, known_to: to, ...row }) => ({ row, from, to }))
  }
  return held
}

/** What the views show as of an instant. */
export const rowsAsOf = (db: Db, schema: string, moment: string): Promise<Held> =>
  db.transaction(async (tx) => {
    await tx.query(`select set_config('comunanza.as_of', $1, true)`, [moment])
    return {
      gardens: await tx.query(`select * from "${schema}_asof".gardens ${inOrder('gardens')}`),
      beds: await tx.query(`select * from "${schema}_asof".beds ${inOrder('beds')}`),
    }
  })

/** Writes facts in batches of the given sizes, the last one repeated; `position` is where the checkpoint is. */
export const writeInBatches = async (
  db: Db,
  projection: Gardens,
  facts: readonly Stored[],
  sizes: readonly number[],
  memory = noMemory,
): Promise<void> => {
  let { position } = await prepareVersion(db, projection)
  const desk = deskOf(projection)
  const rest = [...facts]
  for (let i = 0; rest.length > 0; i++) {
    const batch = rest.splice(0, sizes[Math.min(i, sizes.length - 1)] ?? 1)
    const [from, upTo] = [position, batch.at(-1)?.position ?? position]
    const written = await writeChunk(
      db,
      desk,
      { facts: batch, upTo },
      {
        claim: (tx, to) => claimCheckpoint(tx, projection, from, to),
        memory,
      },
    )
    if (written.outcome !== 'written') throw written.outcome === 'fault' ? written.error : new Error('lost')
    position = written.upTo
  }
}

/** Fills the tables from a log, remembering at most `rows` rows of each. */
export const fillFrom = async (
  db: Db,
  projection: Gardens,
  store: EventStore,
  { batch, rows }: { batch: number; rows: number },
): Promise<void> => {
  const { position } = await prepareVersion(db, projection)
  const desk = deskOf(projection)
  const filled = await fill({
    ...{ db, desk, batch, from: position, memory: fillersMemory(rows), readAhead: makeReadAhead(store, desk, batch) },
    claim: (tx, from, upTo) => claimCheckpoint(tx, projection, from, upTo),
    onWritten: () => {},
  })
  if (filled.outcome !== 'written') throw new Error(filled.outcome)
}
