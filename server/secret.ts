// The secret that seals cookies and keys: from the environment, from a file, or made once for the trial.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, type Env, minSecretLength } from './config.ts'
import { startRefused } from './embedded/refusal.ts'
import { randomHex, writePrivately } from './embedded/secrets.ts'

const fromFile = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw startRefused(`Non riesco a leggere SECRET_FILE ${path} (${error.code ?? ''}).`)
  })
  if (text.trim().length >= minSecretLength) return text.trim()
  throw startRefused(`SECRET_FILE ${path} deve contenere almeno ${minSecretLength} caratteri.`)
}

const made = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, 'secret')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const secret = randomHex(32)
  await writePrivately(path, `${secret}\n`)
  return secret
}

/** Reads the secret where the configuration says it is; in the trial makes it in the data folder the first time. */
export const secretOf = ({ secret, dataDir }: Config, env: Env): Promise<string> => {
  if (secret.kind === 'file') return fromFile(secret.path)
  return secret.kind === 'made' ? made(dataDir) : Promise.resolve((env.SECRET ?? '').trim())
}
