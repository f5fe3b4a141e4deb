// The tree in PostgreSQL, beside the log: read by everybody, extended through one function on the connection that holds the seat.
import type { openPool } from '../stores/postgres/connect.ts'
import type { Numbering } from './leaves.ts'
import { type Extend, type Extension, type Published, type Refusal, type Shelf, widthsOf } from './shelf.ts'

/** What both a pool and a single connection answer to. */
export type Asked = Pick<ReturnType<typeof openPool>, 'query'>

// As it is published: what witnesses have signed stands below our own signatures.
const cosigned =
  "coalesce((select string_agg(line, '' order by line) from proof.cosignatures as c where c.origin = k.origin and c.size = k.size), '')"
const checkpoint = `origin, size, root, note || ${cosigned} as note, log.written(at) as at`
const statements = {
  tiles: `select n, substring(hashes from 1 for 32 * width) as hashes
    from unnest($1::smallint[], $2::bigint[], $3::integer[]) with ordinality as wanted (level, number, width, n)
    join proof.tiles using (level, number)`,
  standing: 'select size, refusal from proof.progress',
  latest: `select ${checkpoint} from proof.checkpoints as k order by at desc, size desc limit 1`,
  checkpoint: `select ${checkpoint} from proof.checkpoints as k where origin = $1 and size = $2`,
  positionOf: 'select position from proof.leaves where log = proof.origin() and index = $1',
  indexOf: 'select index from proof.leaves where log = proof.origin() and position = $1',
  indexesOf: 'select index, position from proof.leaves where log = proof.origin() and position = any($1)',
  numbered: 'select count(*) as count from proof.leaves where log = proof.origin()',
  number: 'select proof.number($1, $2)',
  extend: 'select proof.extend($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
} as const

const ask = async <R extends object>(asked: Asked, name: keyof typeof statements, values: readonly unknown[] = []): Promise<readonly R[]> =>
  (await asked.query<R>({ name: `proof ${name}`, text: statements[name], values: [...values] })).rows

type Row = Omit<Published, 'size'> & { readonly size: string }
const publishedOf = (row: Row | undefined): Published | undefined => row && { ...row, size: Number(row.size) }

export const postgresShelf = (asked: Asked): Shelf => ({
  tiles: async (wanted) => {
    const columns = [wanted.map(({ level }) => level), wanted.map(({ index }) => index), wanted.map(({ width }) => width)]
    const rows = await ask<{ n: string; hashes: Buffer }>(asked, 'tiles', columns)
    const found = new Map(rows.map(({ n, hashes }) => [Number(n) - 1, hashes]))
    return wanted.map((_, i) => found.get(i))
  },
  standing: async () => {
    // One after the other: it may be one connection.
    const [progress] = await ask<{ size: string; refusal: Refusal | null }>(asked, 'standing')
    const [latest] = await ask<Row>(asked, 'latest')
    return { size: Number(progress?.size ?? 0), refusal: progress?.refusal ?? null, latest: publishedOf(latest) }
  },
  checkpoint: async (origin, size) => publishedOf((await ask<Row>(asked, 'checkpoint', [origin, size]))[0]),
})

/** What was integrated, by index and by position. */
export const postgresNumbering = (asked: Asked): Numbering => ({
  positionOf: async (index) => {
    const [row] = await ask<{ position: string }>(asked, 'positionOf', [index])
    return row && Number(row.position)
  },
  indexOf: async (position) => {
    const [row] = await ask<{ index: string }>(asked, 'indexOf', [position])
    return row && Number(row.index)
  },
  indexesOf: async (positions) => {
    const rows = await ask<{ index: string; position: string }>(asked, 'indexesOf', [positions])
    return new Map(rows.map(({ index, position }) => [Number(position), Number(index)]))
  },
})

/** Leaves that have a number in the log as it is now. */
export const countNumbered = async (asked: Asked): Promise<number> =>
  Number((await ask<{ count: string }>(asked, 'numbered'))[0]?.count ?? 0)

/** Gives the next leaves, from the `reached`-th, their positions. Throws when somebody else did. */
export const putNumbers = async (asked: Asked, reached: number, positions: readonly number[]): Promise<void> =>
  void (await ask(asked, 'number', [reached, positions]))

const bytesOf = (hashes: Uint8Array): Buffer => Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength)

/** Extends on this one connection, so that who has lost it can change nothing any more. */
export const extendOn =
  (connection: Asked): Extend =>
  async ({ from, to, tiles, checkpoint: signed, refusal, positions }: Extension) => {
    await ask(connection, 'extend', [
      from,
      to,
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      widthsOf(tiles),
      Buffer.concat(tiles.map(({ hashes }) => hashes)),
      signed?.origin ?? null,
      signed ? bytesOf(signed.root) : null,
      signed?.note ?? null,
      refusal,
      positions ?? null,
    ])
  }
