// The book of who looked, in PostgreSQL: entries of many requests travel together, each chained to the one before.
import { createHash } from 'node:crypto'
import { canonical } from '../../events/kernel/jcs.ts'
import type { Look, LookBook, LookPage, NotedLook } from '../kernel/looking.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import { createLane } from '../stores/postgres/lane.ts'

export type Looks = LookBook & {
  /** Follows the chain from its beginning; answers how many entries hold, or the number of the first that does not. */
  readonly verify: () => Promise<{ readonly holds: number } | { readonly broken: number }>
  readonly close: () => Promise<void>
}
type Row = { readonly n: string; readonly entry: string }
type Link = Row & { readonly previous: Buffer; readonly hash: Buffer }

const maxTogether = 256
const maxWaiting = 8192
const verifiedAtOnce = 5000
const statements = {
  note: 'select vault.look($1)',
  of: 'select n, entry from vault.looks where subjects @> array[$1::uuid] and ($2::bigint is null or n < $2) order by n desc limit $3',
  base: 'select n, hash from vault.looks_base',
  chain: 'select n, entry, previous, hash from vault.looks where n > $1 order by n limit $2',
} as const

const notedOf = ({ n, entry }: Row): NotedLook => ({ ...(JSON.parse(entry) as Look), n: Number(n) })

const linkHash = (previous: Buffer, { n, entry }: Row): Buffer => createHash('sha256').update(previous).update(`${n}\n${entry}`).digest()

const isNext = (link: Link, previous: Buffer, n: number): boolean =>
  Number(link.n) === n && link.previous.equals(previous) && link.hash.equals(linkHash(previous, link))

const verifyOn = async (asked: Asked): ReturnType<Looks['verify']> => {
  const [base] = (await asked.query<{ n: string; hash: Buffer }>(statements.base)).rows
  let [n, previous, holds] = [Number(base?.n ?? 0), base?.hash ?? Buffer.alloc(32), 0]
  for (;;) {
    const { rows } = await asked.query<Link>(statements.chain, [n, verifiedAtOnce])
    for (const link of rows) {
      if (!isNext(link, previous, n + 1)) return { broken: n + 1 }
      previous = link.hash
      n += 1
      holds += 1
    }
    if (rows.length < verifiedAtOnce) return { holds }
  }
}

/** The database must have been made ready by `prepareVault`. */
export const openLooks = (asked: Asked): Looks => {
  const send = async (batch: readonly (readonly Look[])[]): Promise<readonly true[]> => {
    await asked.query({ name: 'looks note', text: statements.note, values: [batch.flat().map(canonical).join('\n')] })
    return batch.map(() => true)
  }
  const room = () => {
    let count = 0
    return (looks: readonly Look[]): boolean => {
      count += looks.length
      return count <= maxTogether
    }
  }
  const lane = createLane({ send, room, maxWaiting })
  return {
    note: async (looks) => {
      if (looks.length > 0) await lane.push(looks)
    },
    looksOf: async (person, { limit, before }): Promise<LookPage> => {
      const values = [person, before ?? null, limit + 1]
      const { rows } = await asked.query<Row>({ name: 'looks of', text: statements.of, values })
      const items = rows.slice(0, limit).map(notedOf)
      return { items, next: rows.length > limit ? (items.at(-1)?.n ?? null) : null }
    },
    verify: () => verifyOn(asked),
    close: lane.close,
  }
}
