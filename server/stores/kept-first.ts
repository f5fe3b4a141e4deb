// Where a log cannot carry the rows of the vault in its own transaction: they are kept before the append, and what an earlier attempt has kept is used again.
import { isDeepStrictEqual } from 'node:util'
import type { EventStore, Outcome, Write } from '../../events/kernel/index.ts'
import type { Contents } from '../vault/row.ts'
import type { Row, Sealer } from '../vault/vault.ts'
import { type First, nameOf, type Sealed } from './sealing.ts'

export type Job = { readonly write: Write; readonly sealed: Sealed; readonly again: (first: First) => Sealed }
type Standing = { readonly row: Row; readonly contents: Contents | undefined }

export const idsOf = ({ streams }: Write): readonly string[] => streams.flatMap(({ events }) => events.map(({ id }) => id))

// The same values asked for by the same request, or other work under a used id.
const isSame = ({ sealed }: Job, standing: readonly Standing[]): boolean => {
  const asks = new Map(sealed.rows.map((row) => [nameOf(row), row.ask]))
  return standing.every(
    ({ row, contents }) =>
      row.blind !== null &&
      row.ask === asks.get(nameOf(row)) &&
      isDeepStrictEqual(contents?.values ?? new Map(), sealed.said.get(nameOf(row))),
  )
}

const firstOf = (standing: readonly Standing[]): First => {
  const contents = new Map(standing.map((one) => [nameOf(one.row), one.contents]))
  return { blind: standing[0]?.row.blind ?? undefined, contents: (event, subject) => contents.get(nameOf({ event, subject })) }
}

/** Keeps the rows of a write; answers it as it may be appended, or nothing when its ids were taken by something else. */
export const keepFirst = async (vault: Sealer, job: Job): Promise<Sealed | undefined> => {
  const rows = await vault.keep(job.sealed.rows)
  if (rows.length === 0) return job.sealed
  const contents = await vault.contents(rows)
  const standing = rows.map((row, index) => ({ row, contents: contents[index] }))
  return isSame(job, standing) ? job.again(firstOf(standing)) : undefined
}

/** After the append: the rows of what was not recorded are taken back, those of what was are there whoever else took them back. */
export const settle = async (vault: Sealer, log: Pick<EventStore, 'lookup'>, sealed: Sealed, { outcome }: Outcome): Promise<void> => {
  if (outcome === 'recorded') return void (await vault.keep(sealed.rows))
  if (outcome !== 'conflict' && outcome !== 'closed') return
  const ids = idsOf(sealed.write)
  if ((await log.lookup(ids)).length === 0) await vault.drop(ids, sealed.blind)
}
