// Reading the log: the entries are parsed as they are, the position comes from its column.
import type { Pool } from 'pg'
import type { EventStore, Stored } from '../../../events/kernel/index.ts'

type Row = [position: string, entry: string]
type Reads = Pick<EventStore, 'read' | 'readAll' | 'lookup' | 'head'>

const columns = "select position, convert_from(entry, 'UTF8') from log.events"
const statements = {
  forwards: `${columns} where stream = $1 and revision >= $2 order by revision limit $3`,
  backwards: `${columns} where stream = $1 and revision <= $2 order by revision desc limit $3`,
  all: `${columns} where position > $1 order by position limit $2`,
  types: `${columns} where position > $1 and type = any($3) order by position limit $2`,
  lookup: `${columns} where id = any($1) order by position`,
} as const
const lastRevision = Number.MAX_SAFE_INTEGER

const storedOf = ([position, entry]: Row): Stored => {
  const event = JSON.parse(entry)
  event.position = Number(position)
  return event
}

const headOf = 'select position, log.written(at) as at from log.head'

/** Reads by keyset over indexes; each is one prepared statement and one round trip. */
export const createReads = (pool: Pool): Reads => {
  const query = async (name: keyof typeof statements, values: unknown[]): Promise<readonly Stored[]> => {
    const { rows } = await pool.query<Row>({ name: `log ${name}`, text: statements[name], values, rowMode: 'array' })
    return rows.map(storedOf)
  }
  return {
    read: (
      stream,
      { from, limit = null, direction = 'forwards' }: { from?: number; limit?: number | null; direction?: 'forwards' | 'backwards' } = {},
    ) => query(direction, [stream, from ?? (direction === 'forwards' ? 0 : lastRevision), limit]),
    readAll: ({ after = 0, limit, types } = {}) =>
      types ? query('types', [after, limit ?? null, [...types]]) : query('all', [after, limit ?? null]),
    lookup: (ids) => query('lookup', [[...ids]]),
    head: async () => {
      const { rows } = await pool.query<{ position: string; at: string }>({ name: 'log head', text: headOf })
      const [head] = rows
      return head ? { position: Number(head.position), at: head.at } : { position: 0, at: null }
    },
  }
}
