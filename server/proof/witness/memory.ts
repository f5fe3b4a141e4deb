// What a witness has cosigned last, log by log, in a file of its own that is written before it answers.
import { fromBase64, toBase64 } from '../../log/base64.ts'
import { readIfThere, writeSafely } from '../../log/files.ts'
import { hashBytes } from '../../log/merkle.ts'
import { isSize } from '../../log/ranges.ts'
import type { Seen } from './judge.ts'

export type Memory = {
  readonly seen: (origin: string) => Seen | undefined
  readonly remember: (origin: string, next: Seen) => Promise<void>
}

type Written = { readonly [origin: string]: { readonly size: number; readonly root: string } }

const read = (path: string, text: string): Map<string, Seen> => {
  const seen = new Map<string, Seen>()
  for (const [origin, { size, root }] of Object.entries(JSON.parse(text) as Written)) {
    const bytes = fromBase64(root)
    if (!isSize(size) || bytes?.length !== hashBytes) throw new Error(`${path} does not say what was cosigned last of ${origin}`)
    seen.set(origin, { size, root: bytes })
  }
  return seen
}

/** Opens a witness's memory. Throws when the file is there and cannot be understood: better no signature than a second history. */
export const openMemory = async (path: string): Promise<Memory> => {
  const text = await readIfThere(path)
  const seen = text === undefined ? new Map<string, Seen>() : read(path, text)
  const written = (): Written => Object.fromEntries([...seen].map(([origin, { size, root }]) => [origin, { size, root: toBase64(root) }]))
  return {
    seen: (origin) => seen.get(origin),
    remember: async (origin, next) => {
      const before = seen.get(origin)
      seen.set(origin, next)
      try {
        await writeSafely(path, `${JSON.stringify(written())}\n`)
      } catch (error) {
        if (before) seen.set(origin, before)
        else seen.delete(origin)
        throw error
      }
    },
  }
}
