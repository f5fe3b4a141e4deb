// What only the owner of the data folder may read: the passwords of the embedded database and its port.
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `admin` is the superuser's password, `server` that of the role the server logs in as; `port` on 127.0.0.1, 0 before the first start. */
export type Keys = { readonly admin: string; readonly server: string; readonly port: number }

const fileIn = (dataDir: string): string => join(dataDir, 'database.json')

/** `bytes` random bytes in hexadecimal, safe in URLs and in SQL. */
export const randomHex = (bytes: number): string => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex')

export const writePrivately = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text, { mode: 0o600 })
  await chmod(draft, 0o600)
  await rename(draft, path)
}

export const writeKeys = (dataDir: string, keys: Keys): Promise<void> => writePrivately(fileIn(dataDir), `${JSON.stringify(keys)}\n`)

/** The keys of the data folder, or undefined when it has none yet. */
export const readKeys = async (dataDir: string): Promise<Keys | undefined> => {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Keys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export const newKeys = (): Keys => ({ admin: randomHex(24), server: randomHex(24), port: 0 })
