// The PostgreSQL that comes with the product: made, started, found again and stopped, with nothing to install.
import { databaseAccount } from './account.ts'
import { findPostmaster } from './adopt.ts'
import { installedBinaries } from './binaries.ts'
import { clusterIn, createCluster, hasCluster } from './cluster.ts'
import { takeLock } from './lock.ts'
import { type Place, startPostmaster, stopPostmaster } from './postmaster.ts'
import { openDataDir, reachableBinaries } from './reach.ts'
import { startRefused } from './refusal.ts'
import { database, ensureRoles, serverRole, urlOf } from './roles.ts'
import { type Keys, newKeys, readKeys, writeKeys } from './secrets.ts'
import { repairSymlinks } from './symlinks.ts'

export type EmbeddedOptions = {
  readonly dataDir: string
  /** on 127.0.0.1; a free one when absent */
  readonly port?: number
  /** false only for databases that are thrown away */
  readonly fsync?: boolean
  /** when a server is running on `dataDir`: true works beside it on the same database, false or absent refuses */
  readonly beside?: boolean
  /** told in Italian what takes time, while it happens */
  readonly log: (sentence: string) => void
}

export type Embedded = {
  /** the superuser, on the database of the product */
  readonly adminUrl: string
  /** the login the server works as: member of `comunanza_app`, may create schemas */
  readonly url: string
  /** Stops PostgreSQL, also one found running, and lets go of the folder. Safe to call twice. */
  readonly stop: () => Promise<void>
}

const adminUrlOf = ({ admin, port }: Keys): string => urlOf('postgres', admin, port, database)
const urlsOf = (keys: Keys): Pick<Embedded, 'adminUrl' | 'url'> => ({
  adminUrl: adminUrlOf(keys),
  url: urlOf(serverRole, keys.server, keys.port, database),
})

const keysFor = async (dataDir: string, made: boolean): Promise<Keys> => {
  const keys = await readKeys(dataDir)
  if (keys) return keys
  if (made)
    throw startRefused(`In ${dataDir} c’è il database ma manca database.json, che ne custodisce le password: rimettilo al suo posto.`)
  const fresh = newKeys()
  await writeKeys(dataDir, fresh)
  return fresh
}

const ensureCluster = async (place: Place, { dataDir, fsync = true, log }: EmbeddedOptions): Promise<Keys> => {
  const made = await hasCluster(dataDir)
  const keys = await keysFor(dataDir, made)
  if (!made) {
    log('Preparo il database (solo la prima volta)…')
    await createCluster({ ...place, dataDir, password: keys.admin, fsync })
  }
  return keys
}

const ensureRunning = async (place: Place, keys: Keys, { port, fsync = true, log }: EmbeddedOptions): Promise<number> => {
  const found = await findPostmaster(place.folder, keys.admin)
  if (found !== undefined) log('Ritrovo il database ancora acceso dopo una chiusura improvvisa.')
  return found ?? startPostmaster(place, { port, fsync })
}

const open = async (place: Place, options: EmbeddedOptions): Promise<Keys> => {
  const kept = await ensureCluster(place, options)
  const port = await ensureRunning(place, kept, options)
  const keys = { ...kept, port }
  try {
    if (port !== kept.port) await writeKeys(options.dataDir, keys)
    await ensureRoles(urlOf('postgres', keys.admin, port, 'postgres'), keys.server)
  } catch (error) {
    await stopPostmaster(place)
    throw error
  }
  return keys
}

const placeFor = async ({ dataDir, log }: EmbeddedOptions, account: Place['account']): Promise<Place> => {
  const installed = await installedBinaries()
  const repaired = await repairSymlinks(installed.root)
  if (repaired.length > 0) log(`Ho rifatto ${repaired.length} collegamenti alle librerie di PostgreSQL.`)
  return { folder: clusterIn(dataDir), binaries: await reachableBinaries(installed, account), account }
}

// The one that started it stops it.
const besides = async (dataDir: string): Promise<Embedded> => {
  const keys = await readKeys(dataDir)
  if (!keys || keys.port === 0) throw startRefused(`Il server su ${dataDir} sta ancora partendo: riprova fra poco.`)
  return { ...urlsOf(keys), stop: () => Promise.resolve() }
}

/** Brings up the database of `dataDir`, whatever state the last run left it in. Refuses in one Italian sentence (`isStartRefused`). */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const account = databaseAccount()
  await openDataDir(options.dataDir, account)
  const lock = await takeLock(options.dataDir)
  if (lock.held && options.beside) return besides(options.dataDir)
  if (lock.held)
    throw startRefused(
      `Comunanza è già in funzione su ${options.dataDir} (processo ${lock.by.pid}): ferma quella, oppure scegli un’altra cartella con COMUNANZA_DATA.`,
    )
  try {
    const place = await placeFor(options, account)
    const keys = await open(place, options)
    let stopping: Promise<void> | undefined
    const stop = () => {
      stopping ??= stopPostmaster(place).finally(lock.release)
      return stopping
    }
    return { ...urlsOf(keys), stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}
