// What the environment says, read once: a typed configuration, or the Italian sentences that explain what is wrong.
import { resolve } from 'node:path'
import { hasUsualPassword, isGuessable, isHere } from './defaults.ts'
import { type FileSettings, readFileSettings } from './file-settings.ts'
import { type PublishingSettings, readPublishing } from './publishing-settings.ts'
import { readSignIn, type SignInSettings } from './sign-in-settings.ts'
import { readVaultSettings, type VaultSettings } from './vault-settings.ts'

export type Env = { readonly [name: string]: string | undefined }

/** Where the secret comes from; the value itself never travels in the configuration, so it cannot be logged with it. */
export type SecretSource = { readonly kind: 'variable' } | { readonly kind: 'file'; readonly path: string } | { readonly kind: 'made' }

export type Config = {
  /** 0 = any free one */
  readonly port: number
  readonly host: string
  /** absolute; only the embedded database and the secret made for it live there */
  readonly dataDir: string
  /** false when `dataDir` is the default, which may be changed for one that PostgreSQL can reach */
  readonly dataDirChosen: boolean
  /** `adminUrl` only when the roles and tables may be prepared by us */
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'given'; readonly url: string; readonly adminUrl?: string }
  /** the address of the KurrentDB that keeps the log; absent when PostgreSQL does */
  readonly eventStore?: string
  readonly secret: SecretSource
  /** origin as browsers see it, without a final slash */
  readonly publicUrl?: string
  /** signing in by choosing a character of the story */
  readonly demo: boolean
  /** where the log's keys are, `keys` in the data folder when absent; `keyFile` when they are kept elsewhere */
  readonly keysDir?: string
  readonly keyFile?: string
  /** a policy file (c2sp.org/tlog-policy) that names the witnesses of the log, with their addresses */
  readonly witnesses?: string
  /** the address of a time stamping authority (RFC 3161) */
  readonly tsaUrl?: string
  /** a PEM file: the certificates between that authority's and its root, for those who verify */
  readonly tsaChain?: string
  /** uploaded files */
  readonly files: FileSettings
  /** how people sign in; without anything, by passkey and by code */
  readonly signIn: SignInSettings
  /** open data and the map; always there when read from the environment */
  readonly publishing?: PublishingSettings
  /** personal data */
  readonly vault: VaultSettings
}

export type ConfigAnswer = { readonly config: Config } | { readonly refused: readonly string[] }

export const minSecretLength = 32

type Read<T> = { readonly value: T } | { readonly problem: string }
const ok = <T>(value: T): Read<T> => ({ value })
const no = (problem: string): Read<never> => ({ problem })

// An empty variable is one that was not set: compose files and shells make no difference.
const given = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined

const readPort = (env: Env): Read<number> => {
  const text = given(env, 'PORT') ?? '3000'
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? ok(port) : no('PORT deve essere un numero da 0 a 65535 (0 = una porta libera).')
}

const isPostgresUrl = (text: string): boolean => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)

const readDatabaseUrls = (env: Env): Read<Config['database']> => {
  const [url, adminUrl] = [given(env, 'DATABASE_URL'), given(env, 'DATABASE_ADMIN_URL')]
  if (url === undefined)
    return adminUrl === undefined ? ok({ kind: 'embedded' }) : no('DATABASE_ADMIN_URL serve solo insieme a DATABASE_URL.')
  if (!isPostgresUrl(url)) return no('DATABASE_URL deve essere un indirizzo postgres://utente:password@host:porta/database.')
  if (adminUrl !== undefined && !isPostgresUrl(adminUrl)) return no('DATABASE_ADMIN_URL deve essere un indirizzo postgres://….')
  return ok({ kind: 'given', url, ...(adminUrl === undefined ? {} : { adminUrl }) })
}

const readDatabase = (env: Env): Read<Config['database']> => {
  const urls = readDatabaseUrls(env)
  const given = 'value' in urls && urls.value.kind === 'given' ? [urls.value.url, urls.value.adminUrl] : []
  return given.some((url) => url !== undefined && hasUsualPassword(url))
    ? no('La password del database è una di quelle che si provano per prime: cambiala, poi correggi DATABASE_URL e DATABASE_ADMIN_URL.')
    : urls
}

const kurrentUrl = /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/[^\s/]/

const readEventStore = (env: Env): Read<string | undefined> => {
  const text = given(env, 'EVENT_STORE') ?? 'postgres'
  if (text === 'postgres') return ok(undefined)
  if (kurrentUrl.test(text)) return ok(text)
  return no('EVENT_STORE può essere «postgres» o un indirizzo kurrentdb://utente:password@host:porta (docs/stores.md).')
}

const readSecretSource = (env: Env): Read<SecretSource> => {
  const [secret, file] = [given(env, 'SECRET'), given(env, 'SECRET_FILE')]
  if (secret !== undefined && file !== undefined) return no('SECRET e SECRET_FILE non possono esserci insieme: scegline una.')
  if (file !== undefined) return ok({ kind: 'file', path: resolve(file) })
  if (secret !== undefined)
    return secret.length >= minSecretLength ? ok({ kind: 'variable' }) : no(`SECRET deve avere almeno ${minSecretLength} caratteri.`)
  if (given(env, 'DATABASE_URL') === undefined) return ok({ kind: 'made' })
  return no(
    `Con DATABASE_URL serve un segreto tuo: SECRET o SECRET_FILE, di almeno ${minSecretLength} caratteri (per esempio da «openssl rand -hex 32»).`,
  )
}

const readSecret = (env: Env): Read<SecretSource> => {
  const source = readSecretSource(env)
  const weak = 'value' in source && source.value.kind === 'variable' && isGuessable(given(env, 'SECRET') ?? '')
  return weak ? no('SECRET sembra un esempio o una parola ripetuta: fanne uno tuo, per esempio con «openssl rand -hex 32».') : source
}

const readPublicUrl = (env: Env): Read<string | undefined> => {
  const text = given(env, 'PUBLIC_URL')
  if (text === undefined) return ok(undefined)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    return no('PUBLIC_URL deve essere l’indirizzo del sito, come https://beni.comune.example.it, senza percorso.')
  if (url.protocol === 'http:' && !isHere(url.hostname))
    return no('PUBLIC_URL deve essere https: senza cifratura chiunque sulla rete leggerebbe e userebbe le sessioni.')
  return ok(url.origin)
}

/** What a given database makes a real installation: it may not be reached from outside without encryption. */
const readHost = (env: Env): Read<string> => {
  const host = given(env, 'HOST') ?? '127.0.0.1'
  const real = given(env, 'DATABASE_URL') !== undefined
  if (!real || isHere(host) || given(env, 'PUBLIC_URL') !== undefined) return ok(host)
  return no('Con HOST aperto sulla rete serve PUBLIC_URL: l’indirizzo https del sito, dietro un proxy che cifra.')
}

const switches: { readonly [text: string]: boolean | undefined } = { '1': true, true: true, si: true, '0': false, false: false, no: false }

const readDemo = (env: Env): Read<boolean> => {
  const [text, embedded] = [given(env, 'COMUNANZA_DEMO'), given(env, 'DATABASE_URL') === undefined]
  if (text === undefined) return ok(embedded)
  const demo = switches[text.toLowerCase()]
  if (demo === undefined) return no('COMUNANZA_DEMO può essere «1» o «0».')
  return demo && !embedded ? no('COMUNANZA_DEMO non si può usare con DATABASE_URL: chiunque entrerebbe al posto di chiunque.') : ok(demo)
}

const readTsaUrl = (env: Env): Read<string | undefined> => {
  const text = given(env, 'TSA_URL')
  if (text === undefined || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return ok(text)
  return no('TSA_URL deve essere l’indirizzo di un’autorità di marcatura temporale, come https://tsa.example.it/tsr.')
}

const path =
  (name: string) =>
  (env: Env): Read<string | undefined> => {
    const text = given(env, name)
    return ok(text && resolve(text))
  }

const readers = {
  port: readPort,
  host: readHost,
  dataDir: (env: Env): Read<string> => ok(resolve(given(env, 'COMUNANZA_DATA') ?? '.data')),
  dataDirChosen: (env: Env): Read<boolean> => ok(given(env, 'COMUNANZA_DATA') !== undefined),
  database: readDatabase,
  eventStore: readEventStore,
  secret: readSecret,
  publicUrl: readPublicUrl,
  demo: readDemo,
  keysDir: path('LOG_KEYS'),
  keyFile: path('LOG_KEY_FILE'),
  witnesses: path('WITNESSES'),
  tsaUrl: readTsaUrl,
  tsaChain: path('TSA_CHAIN'),
  files: (env: Env): Read<FileSettings> => readFileSettings(env),
  signIn: (env: Env): Read<SignInSettings> => readSignIn(env),
  publishing: (env: Env): Read<PublishingSettings> => readPublishing(env),
  vault: (env: Env): Read<VaultSettings> => readVaultSettings(env),
}

/** Every problem at once, so that whoever installs corrects them in one go. No sentence repeats a value: it may hold a password. */
export const readConfig = (env: Env): ConfigAnswer => {
  const refused: string[] = []
  const read = <T>(reader: (env: Env) => Read<T>): T | undefined => {
    const answer = reader(env)
    if ('value' in answer) return answer.value
    refused.push(answer.problem)
    return undefined
  }
  const config = Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, read<unknown>(reader)]))
  return refused.length > 0 ? { refused } : { config: config as Config }
}
