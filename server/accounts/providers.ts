// The providers of an installation, as they are configured: one in the environment, or several in a JSON file.
import { readFile } from 'node:fs/promises'
import { startRefused } from '../embedded/refusal.ts'
import type { Sentence } from '../kernel/context.ts'
import { isOrigin, isSafeIssuer, type Said, saidIn } from './provider-parts.ts'

export const authentications = ['client_secret_basic', 'client_secret_post', 'none'] as const
/** Signatures of ID tokens that are accepted; one per provider, never what the token itself says. */
export const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const

export type ClaimMap = {
  /** candidates, each a claim or several with spaces between */
  readonly name: readonly string[]
  readonly email?: string
  /** SPID and CIE: `fiscal_number` */
  readonly fiscalCode?: string
}
export type Provider = {
  /** in addresses: `/api/session/oidc/<id>` */
  readonly id: string
  /** on the button: «Entra con …» */
  readonly name: Sentence
  readonly issuer: string
  readonly clientId: string
  readonly secret?: string
  readonly authentication: (typeof authentications)[number]
  readonly algorithm: (typeof algorithms)[number]
  readonly scope: string
  /** asked for, and one of them must come back; empty: any level */
  readonly acrValues: readonly string[]
  /** the only origins that are asked anything; that of the issuer is the first */
  readonly origins: readonly string[]
  /** ask the userinfo address for claims that the token lacks */
  readonly userInfo: boolean
  readonly claims: ClaimMap
}

const refused = (where: string, says: string): Error => startRefused(`${where}: ${says}.`)

const members = [
  ...['id', 'name', 'issuer', 'clientId', 'secretFile', 'secretVariable', 'authentication', 'algorithm', 'scope', 'acrValues'],
  ...['origins', 'userInfo', 'claims'],
]

const secretOf = async (said: Said, env: Env, where: string): Promise<string | undefined> => {
  const [file, variable] = [said.text('secretFile'), said.text('secretVariable')]
  if (variable !== undefined) {
    const value = env[variable]?.trim()
    if (!value) throw refused(where, `la variabile ${variable} è vuota`)
    return value
  }
  if (file === undefined) return undefined
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refused(where, `non riesco a leggere ${file} (${error.code ?? ''})`)
  })
  if (text.trim() === '') throw refused(where, `${file} è vuoto`)
  return text.trim()
}

const claimsOf = (said: Said): ClaimMap => {
  const claims = said.inside('claims', ['name', 'email', 'fiscalCode'])
  const [email, fiscalCode] = [claims.text('email') ?? 'email', claims.text('fiscalCode')]
  return {
    ...{ name: claims.texts('name') ?? ['name', 'given_name family_name', 'preferred_username'], email },
    ...(fiscalCode === undefined ? {} : { fiscalCode }),
  }
}

const issuerOf = (said: Said, where: string): string => {
  const issuer = said.text('issuer')
  if (issuer !== undefined && isSafeIssuer(issuer)) return issuer
  throw refused(where, 'issuer deve essere un indirizzo https:// (http:// solo su questa macchina)')
}

const originsOf = (said: Said, issuer: string, where: string): readonly string[] => {
  const more = said.texts('origins') ?? []
  if (!more.every(isOrigin)) throw refused(where, 'origins deve contenere origini come https://accedi.example.it')
  return [...new Set([new URL(issuer).origin, ...more])]
}

const nameOf = (said: Said, id: string): Sentence => {
  const both = said.text('name') === undefined ? said.inside('name', ['it', 'en']) : undefined
  const it = both?.text('it') ?? said.text('name') ?? id
  return { it, en: both?.text('en') ?? it }
}

type Env = { readonly [name: string]: string | undefined }

/** One provider from the object of a file; refuses in one Italian sentence. */
export const providerIn = async (value: unknown, env: Env, where: string): Promise<Provider> => {
  const said = saidIn(value, members, (says) => refused(where, says))
  const [id, clientId] = [said.text('id') ?? '', said.text('clientId')]
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(id)) throw refused(where, 'id deve essere una parola minuscola, come «spid»')
  if (clientId === undefined) throw refused(where, 'manca clientId')
  const issuer = issuerOf(said, where)
  const secret = await secretOf(said, env, where)
  const authentication = said.choice('authentication', authentications) ?? (secret === undefined ? 'none' : 'client_secret_basic')
  if ((authentication === 'none') !== (secret === undefined))
    throw refused(where, 'il segreto del client e authentication non vanno d’accordo')
  return {
    ...{ id, name: nameOf(said, id), issuer, clientId, authentication },
    ...(secret === undefined ? {} : { secret }),
    ...{ algorithm: said.choice('algorithm', algorithms) ?? 'RS256', scope: said.text('scope') ?? 'openid profile email' },
    ...{ acrValues: said.texts('acrValues') ?? [], origins: originsOf(said, issuer, where), userInfo: said.flag('userInfo') ?? false },
    claims: claimsOf(said),
  }
}

/** Where the providers are said: a file, or single variables; without either there are none. */
export type ProviderSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'variables'; readonly said: { readonly [member: string]: unknown } }

const inFile = async (path: string): Promise<readonly unknown[]> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw startRefused(`Non riesco a leggere OIDC_FILE ${path} (${error.code ?? ''}).`)
  })
  const value: unknown = parsed(text)
  if (Array.isArray(value) && value.length > 0) return value
  throw startRefused(`OIDC_FILE ${path} deve contenere un elenco JSON di fornitori (docs/sign-in.md).`)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // The caller says what was expected.
    return undefined
  }
}

/** Reads the providers, secrets included. Refuses in one Italian sentence. */
export const readProviders = async (source: ProviderSource | undefined, env: Env): Promise<readonly Provider[]> => {
  if (!source) return []
  if (source.kind === 'variables') return [await providerIn(source.said, env, 'OIDC_ISSUER')]
  const listed = await inFile(source.path)
  const providers = await Promise.all(listed.map((value, n) => providerIn(value, env, `OIDC_FILE, fornitore ${n + 1}`)))
  if (new Set(providers.map(({ id }) => id)).size < providers.length) throw startRefused('OIDC_FILE: due fornitori hanno lo stesso id.')
  return providers
}
