// Where the leaves come from: any log behind the port, or, faster, the hashes that PostgreSQL already keeps beside its events.
import { canonical, type EventStore, type Stored } from '../../events/kernel/index.ts'
import type { openPool } from '../stores/postgres/connect.ts'
import { hashBytes, leafHash } from './merkle.ts'

/** A log as the tree sees it: leaf `index` is the entry at position `index + 1`, or the next one where positions have holes. */
export type LeafSource = {
  /** The leaf hashes after the first `after`, at most `limit` of them, one after the other. */
  readonly leaves: (after: number, limit: number) => Promise<Uint8Array>
  /** The canonical entries after the first `after`, at most `limit`. */
  readonly entries: (after: number, limit: number) => Promise<readonly Uint8Array[]>
  /** How far the log's head is beyond its first `size` entries; below zero when the log has lost some of them. */
  readonly ahead: (size: number) => Promise<number>
  /** The leaf index of an event: undefined when the log has no such event, null when it has no index yet. */
  readonly indexOf: (eventId: string) => Promise<number | null | undefined>
  /** The positions of leaves just given, from index `from` up to `to`; absent where index and position say the same. */
  readonly positions?: (from: number, to: number) => readonly number[]
}
/** What was integrated from a log with holes, by index and by position. */
export type Numbering = {
  readonly positionOf: (index: number) => Promise<number | undefined>
  readonly indexOf: (position: number) => Promise<number | undefined>
  /** The same for many; what was not integrated is absent. */
  readonly indexesOf: (positions: readonly number[]) => Promise<ReadonlyMap<number, number>>
}
/** Of a log without holes. */
export const sameNumbers: Numbering = {
  positionOf: async (index) => index + 1,
  indexOf: async (position) => position - 1,
  indexesOf: async (positions) => new Map(positions.map((position) => [position, position - 1])),
}
/** A log that is read as it was recorded, not lifted to newer versions. */
export type Recorded = Pick<EventStore, 'capabilities' | 'readAll' | 'lookup' | 'head' | 'subscribe'>

type Pool = ReturnType<typeof openPool>

/** A log with holes, or one that answered out of order: no tree can be made of it. */
export class BrokenSource extends Error {
  override readonly name = 'BrokenSource'
}

/** The entry of an event, as it was recorded: `undefined` members are left out of canonical text, the position is the log's and not the entry's. */
export const entryOf = (event: Stored): Uint8Array => Buffer.from(canonical({ ...event, position: undefined }))

const bytesOf = (entries: readonly Uint8Array[]): Uint8Array => Buffer.concat(entries.map(leafHash))

const withoutHoles = (store: Recorded): LeafSource => {
  const entries = async (after: number, limit: number): Promise<readonly Uint8Array[]> => {
    const events = await store.readAll({ after, limit })
    const wrong = events.find(({ position }, i) => position !== after + i + 1)
    if (wrong) throw new BrokenSource(`position ${wrong.position} does not follow`)
    return events.map(entryOf)
  }
  return {
    entries,
    leaves: async (after, limit) => bytesOf(await entries(after, limit)),
    ahead: async (size) => (await store.head()).position - size,
    indexOf: async (id) => {
      const [event] = await store.lookup([id])
      return event && event.position - 1
    },
  }
}

const withHoles = (store: Recorded, numbering: Numbering): LeafSource => {
  // What was given and may not be written down yet.
  const given = new Map<number, number>()
  const positionAt = async (size: number): Promise<number | undefined> =>
    size === 0 ? 0 : (given.get(size - 1) ?? (await numbering.positionOf(size - 1)))
  const reached = async (size: number): Promise<number> => {
    const position = await positionAt(size)
    if (position === undefined) throw new BrokenSource(`nobody knows where leaf ${size - 1} came from`)
    return position
  }
  const read = async (after: number, limit: number): Promise<readonly Stored[]> => store.readAll({ after: await reached(after), limit })
  return {
    entries: async (after, limit) => (await read(after, limit)).map(entryOf),
    leaves: async (after, limit) => {
      const events = await read(after, limit)
      for (const index of given.keys()) if (index < after - limit) given.delete(index)
      for (const [i, { position }] of events.entries()) given.set(after + i, position)
      return bytesOf(events.map(entryOf))
    },
    // Nobody knows where a tree that came from elsewhere ends here: until its leaves have positions, all of the log is ahead of it.
    ahead: async (size) => (await store.head()).position - ((await positionAt(size)) ?? 0),
    indexOf: async (id) => {
      const [event] = await store.lookup([id])
      return event && ((await numbering.indexOf(event.position)) ?? null)
    },
    positions: (from, to) => Array.from({ length: to - from }, (_, i) => given.get(from + i) ?? 0),
  }
}

/** Over any store; `numbering` is asked only where positions have holes. */
export const leavesOf = (store: Recorded, numbering: Numbering): LeafSource =>
  store.capabilities.gapless ? withoutHoles(store) : withHoles(store, numbering)

const statements = {
  leaves: `select count(*) as count, max(position) as last, string_agg(leaf, '' order by position) as leaves
    from (select position, leaf from log.events where position > $1 order by position limit $2) as next`,
  entries: 'select position, entry from log.events where position > $1 order by position limit $2',
  size: 'select position from log.head',
  indexOf: 'select position - 1 as index from log.events where id = $1',
} as const

const ask = async <R extends object>(pool: Pool, name: keyof typeof statements, values: readonly unknown[] = []): Promise<readonly R[]> =>
  (await pool.query<R>({ name: `proof ${name}`, text: statements[name], values: [...values] })).rows

/** How many entries the log has, besides what every source answers. */
export type PostgresLeaves = LeafSource & { readonly size: () => Promise<number> }

const sizeIn = async (pool: Pool): Promise<number> => Number((await ask<{ position: string }>(pool, 'size'))[0]?.position ?? 0)

/** Over the log's own tables: hashes are read as they were written with their entries, many to a question. */
export const postgresLeaves = (pool: Pool): PostgresLeaves => ({
  leaves: async (after, limit) => {
    const [row] = await ask<{ count: string; last: string | null; leaves: Buffer | null }>(pool, 'leaves', [after, limit])
    const [count, last, leaves] = [Number(row?.count ?? 0), Number(row?.last ?? after), row?.leaves ?? Buffer.alloc(0)]
    if (last !== after + count || leaves.length !== count * hashBytes) throw new BrokenSource(`the log has a hole after position ${after}`)
    return leaves
  },
  entries: async (after, limit) => {
    const rows = await ask<{ position: string; entry: Buffer }>(pool, 'entries', [after, limit])
    const wrong = rows.find(({ position }, i) => Number(position) !== after + i + 1)
    if (wrong) throw new BrokenSource(`position ${wrong.position} does not follow`)
    return rows.map(({ entry }) => entry)
  },
  size: () => sizeIn(pool),
  ahead: async (size) => (await sizeIn(pool)) - size,
  indexOf: async (id) => {
    const [row] = await ask<{ index: string }>(pool, 'indexOf', [id])
    return row && Number(row.index)
  },
})
