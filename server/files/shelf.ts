// Files on disk, each under a random name that says nothing of it, in folders nobody serves.
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type Shelf = {
  readonly write: (id: string, bytes: Uint8Array) => Promise<void>
  /** undefined when it is not there */
  readonly read: (id: string) => Promise<ReadableStream<Uint8Array> | undefined>
  readonly remove: (id: string) => Promise<void>
  /** names of files older than `ms`, by batches of a folder */
  readonly older: (ms: number, now: number) => AsyncIterable<readonly string[]>
}

const ageIn = async (folder: string, names: readonly string[], before: number): Promise<string[]> => {
  const stats = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  return stats.filter(({ at }) => at < before).map(({ name }) => name)
}

/** Only the server's own user may enter `folder`; it is made when something is first written. */
export const openShelf = (folder: string): Shelf => {
  const pathOf = (id: string): string => join(folder, id.slice(-2), id)
  return {
    write: async (id, bytes) => {
      await mkdir(dirname(pathOf(id)), { recursive: true, mode: 0o700 })
      const file = await open(pathOf(id), 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    read: async (id) => {
      const file = await open(pathOf(id)).catch((error: unknown) => {
        if (!isGone(error)) throw error
      })
      return file ? (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>) : undefined
    },
    remove: (id) =>
      unlink(pathOf(id)).catch((error: unknown) => {
        if (!isGone(error)) throw error
      }),
    older: async function* (ms, now) {
      const names = async (path: string): Promise<string[]> =>
        readdir(path).catch((error: unknown) => {
          if (isGone(error)) return []
          throw error
        })
      for (const part of await names(folder)) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue
        const ids = (await names(join(folder, part))).filter((name) => idPattern.test(name))
        const old = await ageIn(join(folder, part), ids, now - ms)
        if (old.length > 0) yield old
      }
    },
  }
}
