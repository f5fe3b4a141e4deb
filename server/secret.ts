// The secret that seals cookies and keys: from the environment, from a file, or made once for the trial.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, type Env, minSecretLength } from './config.ts'
import { isGuessable } from './defaults.ts'
import { startRefused } from './embedded/refusal.ts'
import { randomHex, writePrivately } from './embedded/secrets.ts'

const others = 0o077

const fromFile = async (path: string): Promise<string> => {
  const unreadable = (error: NodeJS.ErrnoException): never => {
    throw startRefused(`Non riesco a leggere SECRET_FILE ${path} (${error.code ?? ''}).`)
  }
  const [text, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]).catch(unreadable)
  const secret = text.trim()
  // Windows has no such permissions: there every file seems open.
  if (process.platform !== 'win32' && (mode & others) !== 0)
    throw startRefused(`SECRET_FILE ${path} si può leggere anche da altri utenti: proteggilo con «chmod 600».`)
  if (secret.length < minSecretLength) throw startRefused(`SECRET_FILE ${path} deve contenere almeno ${minSecretLength} caratteri.`)
  if (isGuessable(secret))
    throw startRefused(
      `SECRET_FILE ${path} contiene un esempio o una parola ripetuta: fanne uno tuo, per esempio con «openssl rand -hex 32».`,
    )
  return secret
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
