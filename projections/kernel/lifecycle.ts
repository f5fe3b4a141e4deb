// The life of a version: begun beside the live one, filled, switched in, retired, dropped.
import { beginCheckpoint, type Checkpoint, holdCheckpoint, readCheckpoint, switchCheckpoints } from './checkpoints.ts'
import { type Db, type Query, quoted, runAll } from './db.ts'
import { createIndexes, createTables, dropSchema, filledTables, letReadersIn, readerRole, schemaOf } from './ddl.ts'
import type { Projection } from './projection.ts'

/** Empty tables in `schema`, whatever was left there before. */
export const makeSchema = (tx: Query, projection: Projection, schema: string): Promise<void> =>
  runAll(tx, [...dropSchema(schema), ...createTables(projection, schema)])

const openToReaders = async (tx: Query, schema: string): Promise<void> => {
  const [open] = await tx.query<{ open: boolean }>('select has_schema_privilege($1, $2, $3) as open', [readerRole, schema, 'usage'])
  if (!open?.open) await runAll(tx, letReadersIn(schema))
}

/** Finds the version's checkpoint, or begins the version with empty tables. Two processes may ask at once. */
export const prepareVersion = (db: Db, projection: Projection): Promise<Checkpoint> =>
  db.transaction(async (tx) => {
    const schema = schemaOf(projection)
    if (await beginCheckpoint(tx, projection)) await makeSchema(tx, projection, schema)
    else await openToReaders(tx, schema)
    const found = await readCheckpoint(tx, projection)
    if (!found) throw new Error(`${projection.name} ${projection.version} has no checkpoint`)
    return found
  })

/** What is cheaper after the tables are filled: their indexes and the planner's statistics. */
export const finishTables = (tx: Query, projection: Projection, schema: string): Promise<void> =>
  runAll(tx, [
    ...createIndexes(projection, schema),
    ...filledTables(projection).map(({ name }) => `analyze ${quoted(schema)}.${quoted(name)}`),
  ])

/** The same for a version being built; other builders of it wait. */
export const finishVersion = (db: Db, projection: Projection): Promise<void> =>
  db.transaction(async (tx) => {
    await holdCheckpoint(tx, projection)
    await finishTables(tx, projection, schemaOf(projection))
  })

/** In one transaction the version becomes the live one, the live one is retired and those retired before it are dropped. */
export const switchVersion = (db: Db, projection: Projection): Promise<void> =>
  db.transaction(async (tx) => {
    await holdCheckpoint(tx, projection)
    const gone = await switchCheckpoints(tx, projection)
    await runAll(
      tx,
      gone.flatMap((version) => dropSchema(schemaOf({ name: projection.name, version }))),
    )
  })
