// A log on PostgreSQL as the source or the target of a copy. Putting needs the owner's login: the application's may only append.
import type { Pool } from 'pg'
import type { Stored } from '../../../events/kernel/index.ts'
import type { Copied, CopyTarget } from '../copying.ts'
import { piecesOf } from '../entry.ts'
import { openPool, type Report } from './connect.ts'

type Row = [position: string, entry: string, closes: boolean]

const columns = `select e.position, convert_from(e.entry, 'UTF8'),
    c.stream is not null and not exists (select from log.events l where l.stream = e.stream and l.revision > e.revision)
  from log.events e left join log.closed c on c.stream = e.stream`
const texts = {
  read: `${columns} where e.position > $1 order by e.position limit $2`,
  last: `${columns} order by e.position desc limit 1`,
  positionOf: 'select position from log.events where id = $1',
  size: 'select count(*) as size from log.events',
  // The lock of log.append: nobody writes in between.
  lock: 'select pg_advisory_xact_lock(7305810342121)',
  put: `insert into log.events (position, stream, revision, id, type, version, entry, leaf, at)
    select coalesce((select position from log.head), 0) + n, stream, revision, id, type, version, convert_to(entry, 'UTF8'),
      log.leaf(convert_to(entry, 'UTF8')), at
    from unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::smallint[], $6::text[], $7::timestamptz[])
      with ordinality as given (stream, revision, id, type, version, entry, at, n)`,
  close: 'insert into log.closed select unnest($1::text[]) on conflict do nothing',
}

const copiedOf = ([position, entry, closes]: Row): Copied => ({ event: { ...JSON.parse(entry), position: Number(position) }, closes })

const entryOf = (event: Stored): string => {
  const { head, middle, tail } = piecesOf(event, event.stream)
  return `${head}${event.at}${middle}${event.rev}${tail}`
}
const valuesOf = (copied: readonly Copied[]): readonly unknown[][] => {
  const events = copied.map(({ event }) => event)
  const column = (of: (event: Stored) => unknown): unknown[] => events.map(of)
  return [
    column((e) => e.stream),
    column((e) => e.rev),
    column((e) => e.id),
    column((e) => e.type),
    column((e) => e.v),
    column(entryOf),
    column((e) => e.at),
  ]
}

const put = async (pool: Pool, copied: readonly Copied[]): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(texts.lock)
    await client.query(texts.put, [...valuesOf(copied)])
    await client.query(texts.close, [copied.filter(({ closes }) => closes).map(({ event }) => event.stream)])
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true) // a connection that closes takes its transaction back
    throw error
  }
}

/** The log must have been made ready by `prepare`. */
export const postgresCopy = (url: string, report: Report): CopyTarget => {
  const pool = openPool(url, report, 2)
  const rows = async (text: string, values: readonly unknown[]): Promise<readonly Copied[]> =>
    (await pool.query<Row>({ text, values: [...values], rowMode: 'array' })).rows.map(copiedOf)
  const number = async (text: string, values: readonly unknown[]): Promise<number | undefined> => {
    const [row] = (await pool.query<[string]>({ text, values: [...values], rowMode: 'array' })).rows
    return row && Number(row[0])
  }
  return {
    read: (after, limit) => rows(texts.read, [after, limit]),
    positionOf: (id) => number(texts.positionOf, [id]),
    size: async () => (await number(texts.size, [])) ?? 0,
    last: async () => (await rows(texts.last, []))[0]?.event,
    put: (copied) => put(pool, copied),
    close: () => pool.end(),
  }
}
