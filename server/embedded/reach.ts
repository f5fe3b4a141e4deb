// Folders that PostgreSQL can get to: when we are root it runs as another user, who cannot enter everywhere we can.
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type Account, reaches } from './account.ts'
import { type Binaries, binariesAt } from './binaries.ts'
import { startRefused } from './refusal.ts'
import { run } from './run.ts'

/** Where root keeps what the user `postgres` must reach when the project lies in a private folder such as /root. */
export const commonGround = '/var/lib/comunanza'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The same programs, from a copy when the account cannot get to where npm put them. */
export const reachableBinaries = async (binaries: Binaries, account: Account): Promise<Binaries> => {
  if (reaches(account, binaries.program('postgres'))) return binaries
  const copy = join(commonGround, `postgresql-${binaries.version}`)
  if (!(await exists(copy))) {
    const draft = `${copy}.${process.pid}`
    await mkdir(commonGround, { recursive: true, mode: 0o755 })
    await rm(draft, { recursive: true, force: true })
    await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true })
    // npm may have run under a umask that keeps everything to its user.
    await run('chmod', ['-R', 'a+rX', draft], {})
    await rename(draft, copy)
  }
  return binariesAt(copy)
}

const cannotWrite = (dataDir: string, { code = '' }: NodeJS.ErrnoException): Error =>
  startRefused(`Non posso scrivere nella cartella dei dati ${dataDir} (${code}): scegline un’altra con COMUNANZA_DATA.`)

/** Makes the data folder and sees that the database's account can cross it; refuses in Italian when a folder above is closed to it. */
export const openDataDir = async (dataDir: string, account: Account): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true })
    // Crossing is all the account needs of the folder itself: what is inside has its own modes.
    if (!reaches(account, dataDir)) await chmod(dataDir, ((await stat(dataDir)).mode & 0o777) | 0o011)
  } catch (error) {
    throw cannotWrite(dataDir, error as NodeJS.ErrnoException)
  }
  if (reaches(account, dataDir)) return
  throw startRefused(
    `Come root PostgreSQL gira con l’utente «postgres», che non può entrare in ${dataDir} perché una cartella che la contiene è chiusa agli altri: scegline un’altra con COMUNANZA_DATA.`,
  )
}

/** The folder itself, or one on common ground named after it when the account could never get there. */
export const reachableHome = (dataDir: string, account: Account): string =>
  reaches(account, dirname(dataDir)) ? dataDir : join(commonGround, dirname(dataDir).split(sep).filter(Boolean).join('-'))
