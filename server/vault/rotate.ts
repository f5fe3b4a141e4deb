// Puts every key of the vault under the key of the installation in force, while the house goes on working.
import type { Asked } from '../log/postgres-shelf.ts'
import { type Keks, unwrapBy } from './kek.ts'

export type RotateDeps = {
  readonly asked: Asked
  readonly keks: Keks
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}
type Wrapped = { readonly subject: string; readonly gen: number; readonly kek: string; readonly wrapped: Buffer }

const atOnce = 5000
const statements = {
  old: 'select count(*) as n from vault.keys where kek <> $1',
  some: 'select subject, gen, kek, wrapped from vault.keys where kek <> $1 limit $2',
  rewrap: 'select vault.rewrap($1, $2, $3, $4, $5) as done',
  left: `select kek, count(*) as n from (select kek from vault.keys union all select kek from vault.secrets) as k group by kek order by kek`,
  secrets: 'select name, kek, wrapped from vault.secrets where kek <> $1',
  secret: 'select vault.secret($1, $2, $3, $4)',
} as const

/** How many keys each key of the installation wraps: a secret can be thrown away when its own has none. */
export const wrapsOf = async (asked: Asked): Promise<ReadonlyMap<string, number>> =>
  new Map((await asked.query<{ kek: string; n: string }>(statements.left)).rows.map(({ kek, n }) => [kek, Number(n)]))

const rewrap = async ({ asked, keks }: RotateDeps, rows: readonly Wrapped[]): Promise<number> => {
  const { current } = keks
  const wraps = rows.map(({ subject, gen, kek, wrapped }) => current.wrap(unwrapBy(keks, kek, wrapped, { subject, gen }), { subject, gen }))
  const values = [rows.map(({ subject }) => subject), rows.map(({ gen }) => gen), rows.map(({ kek }) => kek), wraps, current.id]
  return Number((await asked.query<{ done: string }>(statements.rewrap, values)).rows[0]?.done ?? 0)
}

const rewrapSecrets = async ({ asked, keks }: RotateDeps): Promise<void> => {
  const { rows } = await asked.query<{ name: string; kek: string; wrapped: Buffer }>(statements.secrets, [keks.current.id])
  for (const { name, kek, wrapped } of rows) {
    const key = unwrapBy(keks, kek, wrapped, { secret: name })
    await asked.query(statements.secret, [name, keks.current.wrap(key, { secret: name }), keks.current.id, kek])
  }
}

/** Answers how many keys changed hands; interrupted it goes on the next time. Throws `UnknownKek` when the earlier secret is not given. */
export const rotate = async (deps: RotateDeps): Promise<number> => {
  const { asked, keks, signal, onProgress } = deps
  const total = Number((await asked.query<{ n: string }>(statements.old, [keks.current.id])).rows[0]?.n ?? 0)
  let done = 0
  onProgress(done, total)
  while (!signal.aborted) {
    const { rows } = await asked.query<Wrapped>(statements.some, [keks.current.id, atOnce])
    if (rows.length === 0) break
    done += await rewrap(deps, rows)
    onProgress(done, total)
  }
  if (!signal.aborted) await rewrapSecrets(deps)
  return done
}
