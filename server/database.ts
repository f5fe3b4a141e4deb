// The database the server works on: the one that comes with the product, or the one it is given.
import type { Config } from './config.ts'
import { databaseAccount } from './embedded/account.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { reachableHome } from './embedded/reach.ts'
import { startRefused } from './embedded/refusal.ts'
import { withClient } from './embedded/roles.ts'

export type OpenDatabase = {
  readonly url: string
  /** absent when somebody else prepares roles and tables */
  readonly adminUrl?: string
  /** Stops the embedded database; does nothing to a given one. */
  readonly stop: () => Promise<void>
}

export type Settings = {
  readonly fsync: string
  readonly encoding: string
  readonly version: number
  /** the log's tables are there, and this login may read the pages as who only reads */
  readonly prepared: boolean
  /** this login may make roles, so it can prepare the log itself */
  readonly makesRoles: boolean
}

const oldest = 180_000

/** Why a database cannot be trusted with the log, or undefined when it can. */
export const problemOf = ({ fsync, encoding, version, prepared, makesRoles }: Settings): string | undefined => {
  if (fsync !== 'on')
    return 'Il database ha fsync spento: un’interruzione di corrente perderebbe fatti già registrati. Accendilo (fsync = on).'
  if (encoding !== 'UTF8') return `Il database ha la codifica ${encoding}: ne serve uno creato con ENCODING 'UTF8'.`
  if (version < oldest) return 'Serve PostgreSQL 18 o successivo.'
  if (!prepared && !makesRoles)
    return 'Il registro non è ancora preparato in questo database: avvia una volta anche con DATABASE_ADMIN_URL.'
  return undefined
}

const question = `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
  current_setting('server_version_num')::int as version,
  exists (select from pg_class where relname = 'head' and relnamespace = (select oid from pg_namespace where nspname = 'log'))
    and exists (select from pg_roles where rolname = 'comunanza_reader' and pg_has_role(oid, 'set')) as prepared,
  (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "makesRoles"`

const askSettings = async (name: string, url: string): Promise<Settings> => {
  const rows = await withClient(url, async (client) => (await client.query<Settings>(question)).rows).catch((error: Error) => {
    throw startRefused(`Il database di ${name} non risponde: ${error.message}.`)
  })
  const [settings] = rows
  if (!settings) throw new Error('the settings query answers one row')
  return settings
}

const bothHats =
  'Attenzione: la stessa login prepara il registro e ci lavora, quindi potrebbe anche riscriverlo. Dai a DATABASE_URL una login sua e la preparazione a DATABASE_ADMIN_URL.'

type Given = { readonly url: string; readonly adminUrl?: string | undefined }

const openGiven = async ({ url, adminUrl: givenAdminUrl }: Given, log: (sentence: string) => void): Promise<OpenDatabase> => {
  const settings = await askSettings('DATABASE_URL', url)
  if (givenAdminUrl !== undefined) await askSettings('DATABASE_ADMIN_URL', givenAdminUrl)
  const adminUrl = givenAdminUrl ?? (settings.makesRoles ? url : undefined)
  const problem = problemOf({ ...settings, makesRoles: adminUrl !== undefined })
  if (problem !== undefined) throw startRefused(problem)
  if (adminUrl === url) log(bothHats)
  return { url, ...(adminUrl === undefined ? {} : { adminUrl }), stop: () => Promise.resolve() }
}

/** Where the data of the trial lives: the configured folder, unless it is the default and PostgreSQL could never get there. */
export const homeOf = (config: Config): string => {
  if (config.dataDirChosen || config.database.kind === 'given') return config.dataDir
  return reachableHome(config.dataDir, databaseAccount())
}

/** Brings up or checks the database; `beside` a running server when that is allowed. Refuses in one Italian sentence (`isStartRefused`). */
export const openDatabase = (
  { database, dataDir }: Config,
  { log, beside }: { readonly log: (sentence: string) => void; readonly beside: boolean },
): Promise<OpenDatabase> => (database.kind === 'given' ? openGiven(database, log) : startEmbedded({ dataDir, log, beside }))
