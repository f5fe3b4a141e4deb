// The uploaded files of a server: kept, found again, let go.
import type { Catalogue, EventStore, FileRef, FileType } from '../../events/kernel/index.ts'
import type { Forgetter } from '../kernel/directory.ts'
import { sha256Hex } from '../kernel/identity.ts'
import { openPool } from '../stores/postgres/connect.ts'
import type { FileFault } from './cleaned.ts'
import { startFollowing } from './following.ts'
import { kinds } from './kinds.ts'
import { type FileUsed, type Ledger, openLedger, type StoredFile } from './ledger.ts'
import { type FileLimits, usualFileLimits } from './limits.ts'
import type { Scanner } from './scanner.ts'
import { openShelf, type Shelf } from './shelf.ts'
import { sweep } from './sweep.ts'

export type Kept = ({ readonly ok: true } & FileRef) | { readonly ok: false; readonly why: FileFault | 'infected' | 'quota' }
export type FoundFile = { readonly copies: readonly StoredFile[]; readonly uses: readonly FileUsed[] }
export type Files = {
  readonly limits: FileLimits
  /** Cleans, scans and keeps; what comes back is what facts carry. */
  readonly keep: (owner: string, type: FileType, bytes: Buffer) => Promise<Kept>
  /** Who has it and which facts name it, as of now; undefined when nobody has it. */
  readonly find: (sha256: string) => Promise<FoundFile | undefined>
  /** Whether this person has uploaded it; if so it waits a day more for the fact that names it. */
  readonly claim: (sha256: string, owner: string) => Promise<boolean>
  readonly read: (file: StoredFile) => Promise<ReadableStream<Uint8Array> | undefined>
  readonly owned: (owner: string) => Promise<readonly StoredFile[]>
  readonly forgetter: Forgetter
  /** Lets go of what no fact names, and scans what was not. */
  readonly sweep: () => Promise<void>
  readonly close: () => Promise<void>
}
export type FilesOptions = {
  readonly url: string
  /** outside everything that is served */
  readonly folder: string
  readonly store: EventStore
  /** by recorded name */
  readonly catalogue: Catalogue
  readonly limits?: FileLimits
  readonly scanner?: Scanner | undefined
  readonly onFault: (fault: unknown) => void
}

const connections = 4
const sweepEvery = 3_600_000

type Parts = Pick<FilesOptions, 'scanner'> & { readonly limits: FileLimits; readonly ledger: Ledger; readonly shelf: Shelf }

/** Cleaned, scanned, written to disk, and only then known. */
const keeper =
  ({ limits, ledger, shelf, scanner }: Parts): Files['keep'] =>
  async (owner, type, bytes) => {
    const cleaned = kinds[type].clean(bytes, limits.pixels)
    if (!cleaned.ok) return cleaned
    const scan = await scanner?.scan(cleaned.bytes)
    if (scan === 'infected') return { ok: false, why: 'infected' }
    const kept = { sha256: sha256Hex(cleaned.bytes), bytes: cleaned.bytes.byteLength, type }
    const file = { ...kept, id: crypto.randomUUID(), owner, verified: scan === 'clean' }
    await shelf.write(file.id, cleaned.bytes)
    const answer = await ledger.keep(file, limits.quota)
    if (answer !== 'kept') await shelf.remove(file.id)
    return answer === 'full' ? { ok: false, why: 'quota' } : { ok: true, ...kept }
  }

/** Opens the shelf and starts to follow the log. The database must have been made ready by `prepareFiles`. */
export const openFiles = ({ url, folder, store, catalogue, limits = usualFileLimits, scanner, onFault }: FilesOptions): Files => {
  const pool = openPool(url, onFault, connections)
  const [ledger, shelf] = [openLedger(pool), openShelf(folder)]
  const following = startFollowing({ store, catalogue, ledger, onFault })
  const letGo = async (gone: readonly StoredFile[]): Promise<number> => {
    await Promise.all(gone.map(({ id }) => shelf.remove(id)))
    return gone.length
  }
  const sweeping = () => following.now().then(() => sweep({ ledger, shelf, scanner, letGo, now: Date.now }))
  const timer = setInterval(() => void sweeping().catch(onFault), sweepEvery).unref()
  return {
    limits,
    keep: keeper({ limits, ledger, shelf, scanner }),
    find: async (sha256) => {
      const copies = await ledger.stored(sha256)
      if (copies.length === 0) return undefined
      await following.now()
      return { copies, uses: await ledger.uses(sha256) }
    },
    claim: ledger.touch,
    read: ({ id }) => shelf.read(id),
    owned: ledger.owned,
    forgetter: {
      name: 'files',
      forget: async (person) => {
        await following.now()
        return letGo(await ledger.forgotten(person))
      },
    },
    sweep: sweeping,
    close: async () => {
      clearInterval(timer)
      await following.stop()
      await pool.end()
    },
  }
}
