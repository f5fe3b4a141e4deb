// Small files that must be whole or not there, and still there after the power is cut.
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}

/** Replaces a file for its owner alone: the old one or the new one is there at every moment, and once this resolves the new one stays. */
export const writeSafely = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.chmod(0o600)
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  // Windows cannot open a folder, and needs not: its rename is in the journal.
  if (process.platform !== 'win32') await flush(dirname(path))
}

/** The text of a file, or undefined when there is none. */
export const readIfThere = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A folder of ours, for its owner alone. */
export const privateFolder = async (...parts: readonly string[]): Promise<string> => {
  const folder = join(...parts)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
