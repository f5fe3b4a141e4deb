// One server per data folder: a file with the pid of the one that has it, which dies with its process.
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bornAt, isAlive } from './process.ts'

export type Holder = { readonly pid: number; readonly born?: string }
export type Lock = { readonly held: false; readonly release: () => Promise<void> } | { readonly held: true; readonly by: Holder }

const read = async (path: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch (error) {
    // A lock cut short by a crash says nothing: nobody holds it.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// A pid comes back after a restart, of the machine or of a container: the time of birth tells the two apart.
const lives = ({ pid, born }: Holder): boolean => isAlive(pid) && (born === undefined ? pid !== process.pid : bornAt(pid) === born)

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): false => {
    if (error.code === code) return false
    throw error
  }

// A link appears whole or not at all, and never over another file.
const put = (from: string, path: string): Promise<boolean> => link(from, path).then(() => true, unless('EEXIST'))

const create = async (path: string, self: Holder): Promise<boolean> => {
  const draft = `${path}.${crypto.randomUUID()}`
  await writeFile(draft, JSON.stringify(self))
  const made = await put(draft, path)
  await rm(draft)
  return made
}

// Moved aside before it is removed: who meanwhile took the lock over, and not the dead one, gets it back.
const clearStale = async (path: string): Promise<void> => {
  const aside = `${path}.${crypto.randomUUID()}`
  await rename(path, aside).catch(unless('ENOENT'))
  const moved = await read(aside)
  if (moved && lives(moved)) await put(aside, path)
  await rm(aside, { force: true })
}

/** Takes the lock of `dataDir`, also over a holder that is dead; answers who has it when it is alive. */
export const takeLock = async (dataDir: string): Promise<Lock> => {
  const path = join(dataDir, 'server.lock')
  const self: Holder = { pid: process.pid, born: bornAt(process.pid) }
  const release = async () => {
    if ((await read(path))?.pid === process.pid) await rm(path, { force: true })
  }
  for (;;) {
    if (await create(path, self)) return { held: false, release }
    const holder = await read(path)
    if (holder && lives(holder)) return { held: true, by: holder }
    await clearStale(path)
  }
}
