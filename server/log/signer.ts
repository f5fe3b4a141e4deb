// The one who signs: believes nobody about what was signed before, and never signs what does not continue it.
import { formatCheckpoint } from './checkpoint.ts'
import { type KeyFolder, signingKeys } from './keyring.ts'
import { type LastSigned, readLastSigned, writeLastSigned } from './memory-of-signing.ts'
import { emptyRoot, type Hash, verifyConsistency } from './merkle.ts'
import { signNote } from './note.ts'

export type Tree = { readonly size: number; readonly root: Hash }
export type SignerRefusal = 'smaller' | 'inconsistent' | 'other-origin'
export type Signing =
  | { readonly outcome: 'signed'; readonly origin: string; readonly note: string }
  | { readonly outcome: 'refused'; readonly why: SignerRefusal; readonly last: LastSigned }

export type Signer = {
  /** What it signed last, undefined before the first time. */
  readonly last: () => Promise<LastSigned | undefined>
  /** The origin it signs under now. */
  readonly origin: () => Promise<string>
  /** Signs a tree when `proof` shows that it continues the one signed last; remembers it, flushed, before it answers. */
  readonly sign: (tree: Tree, proof: readonly Hash[]) => Promise<Signing>
}

const refusalOf = (last: LastSigned, origin: string, { size, root }: Tree, proof: readonly Hash[]): SignerRefusal | undefined => {
  if (last.origin !== origin) return 'other-origin'
  if (size < last.size) return 'smaller'
  return verifyConsistency({ from: last.size, to: size, fromRoot: last.root, toRoot: root, proof }) ? undefined : 'inconsistent'
}

/** A signer over a folder of keys. Its faults (a lost key, a memory that cannot be read or written) are thrown, and nothing is signed. */
export const makeSigner = (folder: KeyFolder, now: () => string): Signer => {
  const { dir } = folder
  const keys = async (size: number) => signingKeys(folder, now(), size)
  const originOf = async (last: LastSigned | undefined): Promise<string> => (await keys(last?.size ?? 0)).at(-1)?.name ?? ''
  return {
    last: () => readLastSigned(dir),
    origin: async () => originOf(await readLastSigned(dir)),
    sign: async (tree, proof) => {
      const last = await readLastSigned(dir)
      const origin = await originOf(last)
      const why = refusalOf(last ?? { origin, size: 0, root: emptyRoot }, origin, tree, proof)
      if (why !== undefined && last) return { outcome: 'refused', why, last }
      if (why !== undefined) throw new TypeError('the first tree needs no proof')
      const note = signNote(formatCheckpoint({ origin, ...tree }), await keys(last?.size ?? 0))
      await writeLastSigned(dir, { origin, ...tree })
      return { outcome: 'signed', origin, note }
    },
  }
}
