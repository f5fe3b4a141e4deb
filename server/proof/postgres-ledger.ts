// The signed log in PostgreSQL, as bundles and verifications read it.
import type { Asked } from '../log/postgres-shelf.ts'
import { postgresShelf } from '../log/postgres-shelf.ts'
import { keeping } from '../log/tree.ts'
import type { Kept, Ledger, StampReply } from './ledger.ts'

const italy = "at time zone 'Europe/Rome'"
const statements = {
  // The last of each day, and those that bear a time stamp.
  daily: `select size from (
      select size, row_number() over (partition by (at ${italy})::date order by size desc) as n, (at ${italy})::date as day,
        exists (select from proof.stamps as s where s.origin = k.origin and s.size = k.size) as stamped
      from proof.checkpoints as k where origin = $1 and size < $2
    ) as past
    where stamped or (n = 1 and day < (select (at ${italy})::date from proof.checkpoints where origin = $1 and size = $2)) order by size`,
  stamps: 'select size, reply from proof.stamps where origin = $1 and size <= $2 order by size',
} as const

const ask = async <R extends object>(asked: Asked, name: keyof typeof statements, values: readonly unknown[]): Promise<readonly R[]> =>
  (await asked.query<R>({ name: `ledger ${name}`, text: statements[name], values: [...values] })).rows

const keptTiles = 200

/** The ledger as it stands, or undefined while nothing was signed. */
export const postgresLedger = async (asked: Asked, about: Pick<Ledger, 'policy' | 'stampChain'>): Promise<Ledger | undefined> => {
  const shelf = postgresShelf(asked)
  const { latest } = await shelf.standing()
  if (!latest) return undefined
  const { origin, size } = latest
  const sizes = await ask<{ size: string }>(asked, 'daily', [origin, size])
  const past = await Promise.all(sizes.map((row) => shelf.checkpoint(origin, Number(row.size))))
  const daily = past.filter((kept) => kept !== undefined).map(({ size, note }): Kept => ({ size, note }))
  const stamps = await ask<{ size: string; reply: Buffer }>(asked, 'stamps', [origin, size])
  return {
    ...about,
    latest: { size, note: latest.note },
    daily,
    tiles: keeping(shelf.tiles, keptTiles),
    stamps: stamps.map((row): StampReply => ({ size: Number(row.size), reply: row.reply })),
  }
}
