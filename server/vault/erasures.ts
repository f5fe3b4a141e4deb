// Erasing somebody: ledger, vault, everything else that keeps something of them, and a signed word that it was done.
import { canonical } from '../../events/kernel/jcs.ts'
import type { Forgetter } from '../kernel/directory.ts'
import type { Certificate, Certified } from '../kernel/privacy.ts'
import { parseNote } from '../log/note.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import type { Erasure } from '../processes/erasing.ts'
import type { ErasureLedger } from './erasure-ledger.ts'
import type { Vault } from './open-vault.ts'
import type { Signer } from './signing.ts'

export type ErasuresDeps = {
  readonly asked: Asked
  readonly vault: Pick<Vault, 'forget'>
  readonly ledger: ErasureLedger
  readonly forgetters: readonly Forgetter[]
  readonly sign: Signer
  readonly now: () => string
}
export type Erasures = {
  /** May be repeated: what is gone stays gone, and the first certificate stays. */
  readonly erase: (erasure: Erasure) => Promise<Certified>
  readonly certificate: (person: string) => Promise<Certified | undefined>
  /** Erases again whoever the ledger says was erased and this database still knows; answers how many there were. To be done before anybody is served. */
  readonly again: () => Promise<number>
}

type Gone = { readonly at: Date; readonly keys: string; readonly rows: string }
const statements = {
  erase: 'select * from vault.erase($1, $2)',
  certify: 'select vault.certify($1, $2) as note',
  certificate: 'select certificate from vault.erased where subject = $1',
  // Known here although erased: an older database was put back.
  missing: 'select p as person from unnest($1::uuid[]) as p where not exists (select from vault.erased as e where e.subject = p)',
} as const

export const certifiedOf = (note: string): Certified => {
  const { text } = parseNote(note) ?? {}
  if (text === undefined) throw new Error('a certificate of erasure is no note')
  return { certificate: JSON.parse(text) as Certificate, note }
}

const forgotten = async (forgetters: readonly Forgetter[], person: string): Promise<Certificate['elsewhere']> => {
  const counts: { [keeper: string]: number } = {}
  for (const { name, forget } of forgetters) counts[name] = (counts[name] ?? 0) + (await forget(person))
  return counts
}

const certify = async (
  { asked, sign }: ErasuresDeps,
  erasure: Erasure,
  gone: Gone,
  elsewhere: Certificate['elsewhere'],
): Promise<Certified> => {
  const { person, basis, event, position, at } = erasure
  const about = { format: 'comunanza/erasure/1', person, basis, event, position, decided: at, erased: gone.at.toISOString() } as const
  const text = (register: string): string => canonical({ ...about, register, keys: Number(gone.keys), rows: Number(gone.rows), elsewhere })
  const { rows } = await asked.query<{ note: string }>(statements.certify, [person, await sign(text)])
  const [kept] = rows
  if (!kept) throw new Error('vault.certify answers one row')
  return certifiedOf(kept.note)
}

/** What went out of the tables goes out of their pages too. The rows are gone already: whoever cannot vacuum now is told, and the daily timer does it. */
export const vacuum = async (asked: Asked): Promise<void> => {
  await asked.query('vacuum vault.keys')
  await asked.query('vacuum vault.sealed')
}

export const makeErasures = (deps: ErasuresDeps): Erasures => {
  const { asked, vault, ledger, forgetters, now } = deps
  const erase = async (erasure: Erasure): Promise<Certified> => {
    const { person } = erasure
    await ledger.add(erasure)
    const { rows } = await asked.query<Gone>(statements.erase, [person, now()])
    vault.forget(person)
    const elsewhere = await forgotten(forgetters, person)
    const [gone] = rows
    if (!gone) throw new Error('vault.erase answers one row')
    return certify(deps, erasure, gone, elsewhere)
  }
  return {
    erase,
    certificate: async (person) => {
      const [row] = (await asked.query<{ certificate: string | null }>(statements.certificate, [person])).rows
      return row?.certificate ? certifiedOf(row.certificate) : undefined
    },
    again: async () => {
      const all = await ledger.all()
      if (all.length === 0) return 0
      const { rows } = await asked.query<{ person: string }>(statements.missing, [all.map(({ person }) => person)])
      const missing = all.filter(({ person }) => rows.some((row) => row.person === person))
      // All of them are gone before the first certificate is asked for.
      for (const { person } of missing) await asked.query(statements.erase, [person, now()])
      for (const erasure of missing) await erase(erasure)
      return missing.length
    },
  }
}
