// The folder of the database: made once, whole or not at all.
import { chmod, chown, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { startRefused } from './refusal.ts'
import { run, textOf } from './run.ts'

export type ClusterPlan = {
  readonly dataDir: string
  readonly binaries: Binaries
  readonly account: Account
  readonly password: string
  readonly fsync: boolean
}

const flags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=it-IT',
]
const major = '18'

export const clusterIn = (dataDir: string): string => join(dataDir, 'postgres')

const own = async (path: string, { uid, gid }: Account): Promise<void> => {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

const namesIn = (path: string): Promise<readonly string[]> =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

/** True when the folder holds a whole database of this version, false when there is none; anything else is refused, never deleted. */
export const hasCluster = async (dataDir: string): Promise<boolean> => {
  const folder = clusterIn(dataDir)
  const version = (await textOf(join(folder, 'PG_VERSION')))?.trim()
  if (version === major) return true
  if (version !== undefined)
    throw startRefused(`Il database in ${folder} è di PostgreSQL ${version}, questo programma usa PostgreSQL ${major}: non lo tocco.`)
  if ((await namesIn(folder)).length === 0) return false
  throw startRefused(`La cartella ${folder} non contiene un database completo: spostala o svuotala, io non cancello niente.`)
}

/** Makes the database beside its place and moves it there when it is finished: what a crash leaves behind is never mistaken for it. */
export const createCluster = async ({ dataDir, binaries, account, password, fsync }: ClusterPlan): Promise<void> => {
  const [draft, secret] = [join(dataDir, 'postgres.new'), join(dataDir, 'postgres.password')]
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await own(draft, account)
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  await chmod(secret, 0o600)
  await own(secret, account)
  try {
    const sync = fsync ? [] : ['--no-sync']
    const ended = await run(binaries.program('initdb'), [`--pgdata=${draft}`, `--pwfile=${secret}`, ...flags, ...sync], account)
    if (ended.code !== 0) throw startRefused(`Non riesco a creare il database in ${dataDir}: ${ended.output.trim()}`)
  } finally {
    await rm(secret, { force: true })
  }
  if ((await namesIn(clusterIn(dataDir))).length === 0) await rmdir(clusterIn(dataDir)).catch(ignoreMissing)
  await rename(draft, clusterIn(dataDir))
}

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error
}
