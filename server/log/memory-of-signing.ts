// What was signed last: the signer's own memory, outside the database, so that an old database cannot make it forget.
import { join } from 'node:path'
import { fromBase64, toBase64 } from './base64.ts'
import { readIfThere, writeSafely } from './files.ts'
import { type Hash, hashBytes } from './merkle.ts'
import { isSize } from './ranges.ts'

export type LastSigned = { readonly origin: string; readonly size: number; readonly root: Hash }

const fileIn = (dir: string): string => join(dir, 'signed.json')

const parse = (text: string, path: string): LastSigned => {
  const { origin, size, root } = JSON.parse(text) as { origin?: unknown; size?: unknown; root?: unknown }
  const bytes = typeof root === 'string' ? fromBase64(root) : undefined
  if (typeof origin !== 'string' || typeof size !== 'number' || !isSize(size) || bytes?.length !== hashBytes)
    throw new Error(`${path} does not say what was signed last`)
  return { origin, size, root: bytes }
}

/** Undefined before the first signature. Throws when the file is there and cannot be understood: better no signature than a second history. */
export const readLastSigned = async (dir: string): Promise<LastSigned | undefined> => {
  const text = await readIfThere(fileIn(dir))
  return text === undefined ? undefined : parse(text, fileIn(dir))
}

/** What an epoch signed last, undefined while it goes on. */
export const readSignedIn = async (dir: string, epoch: number): Promise<LastSigned | undefined> => {
  const path = join(dir, `signed-${epoch}.json`)
  const text = await readIfThere(path)
  return text === undefined ? undefined : parse(text, path)
}

const textOf = ({ origin, size, root }: LastSigned): string => `${JSON.stringify({ origin, size, root: toBase64(root) })}\n`

export const writeLastSigned = (dir: string, last: LastSigned): Promise<void> => writeSafely(fileIn(dir), textOf(last))

/** Keeps what an epoch signed last under the number of the epoch. */
export const archiveLastSigned = (dir: string, epoch: number, last: LastSigned): Promise<void> =>
  writeSafely(join(dir, `signed-${epoch}.json`), textOf(last))
