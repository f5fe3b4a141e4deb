// What the environment says about signing in: providers, mail, how long one stays. Secrets are named here, never held.
import { resolve } from 'node:path'
import type { ProviderSource } from './accounts/providers.ts'
import { type Limit, type SessionLimits, usualSessions } from './kernel/session-limits.ts'

type Env = { readonly [name: string]: string | undefined }
/** Where the address of the mail server is, password included; who letters come from. */
export type MailSource = { readonly kind: 'variable' | 'file'; readonly path?: string; readonly from: string }
export type SignInSettings = {
  readonly oidc?: ProviderSource
  readonly mail?: MailSource
  readonly sessions: SessionLimits
  /** whether desks want a key; absent: where the public address is https, and not in the demonstration */
  readonly staffKeys?: boolean
}
type Answer<T> = { readonly value: T } | { readonly problem: string }
const no = (problem: string): { readonly problem: string } => ({ problem })

const given = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined

/** Variables of a single provider, by the member they become (docs/sign-in.md). */
const single = {
  OIDC_ISSUER: 'issuer',
  OIDC_CLIENT_ID: 'clientId',
  OIDC_CLIENT_SECRET_FILE: 'secretFile',
  OIDC_NAME: 'name',
  OIDC_SCOPE: 'scope',
} as const

const words = (text: string | undefined): readonly string[] | undefined => text?.split(/\s+/)

const variables = (env: Env): { readonly [member: string]: unknown } => {
  const said = Object.entries(single).map(([name, member]) => [member, given(env, name)])
  const fiscalCode = given(env, 'OIDC_FISCAL_CODE_CLAIM')
  const more = {
    ...{ id: 'oidc', acrValues: words(given(env, 'OIDC_ACR_VALUES')) },
    secretVariable: given(env, 'OIDC_CLIENT_SECRET') === undefined ? undefined : 'OIDC_CLIENT_SECRET',
    claims: fiscalCode === undefined ? undefined : { fiscalCode },
  }
  return Object.fromEntries([...said, ...Object.entries(more)].filter(([, value]) => value !== undefined))
}

const readOidc = (env: Env): Answer<ProviderSource | undefined> => {
  const [file, issuer, id] = [given(env, 'OIDC_FILE'), given(env, 'OIDC_ISSUER'), given(env, 'OIDC_CLIENT_ID')]
  if (file === undefined && issuer === undefined && id === undefined) return { value: undefined }
  if (given(env, 'PUBLIC_URL') === undefined) return no('Con OIDC serve PUBLIC_URL: è l’indirizzo a cui il fornitore di identità rimanda.')
  if (file !== undefined)
    return issuer === undefined && id === undefined
      ? { value: { kind: 'file', path: resolve(file) } }
      : no('OIDC_FILE e OIDC_ISSUER non possono esserci insieme: scegline uno.')
  return issuer !== undefined && id !== undefined
    ? { value: { kind: 'variables', said: variables(env) } }
    : no('OIDC_ISSUER e OIDC_CLIENT_ID servono tutti e due.')
}

const isMailbox = (text: string): boolean => /^[^\s@<>,;:]+@[^\s@<>,;:]+$/.test(text)
export const isMailUrl = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''

const readMail = (env: Env): Answer<MailSource | undefined> => {
  const [url, file, from] = [given(env, 'SMTP_URL'), given(env, 'SMTP_URL_FILE'), given(env, 'SMTP_FROM')]
  if (url === undefined && file === undefined) return { value: undefined }
  if (url !== undefined && file !== undefined) return no('SMTP_URL e SMTP_URL_FILE non possono esserci insieme: scegline una.')
  if (url !== undefined && !isMailUrl(url)) return no('SMTP_URL deve essere un indirizzo smtps://utente:password@host:porta.')
  if (from === undefined || !isMailbox(from)) return no('Con SMTP_URL serve SMTP_FROM: l’indirizzo da cui partono i messaggi.')
  if (given(env, 'PUBLIC_URL') === undefined) return no('Con SMTP_URL serve PUBLIC_URL: è l’indirizzo scritto nei messaggi.')
  return { value: file === undefined ? { kind: 'variable', from } : { kind: 'file', path: resolve(file), from } }
}

const units: { readonly [unit: string]: number | undefined } = { m: 60, h: 3600, d: 86_400 }
const secondsIn = (text: string): number => {
  const [, count = '', unit = ''] = /^([1-9]\d{0,3})([mhd])$/.exec(text) ?? []
  return Number(count) * (units[unit] ?? 0)
}
/** `30m/12h`: without a request, and in all. */
const limitIn = (text: string): Limit | undefined => {
  const [idle = 0, whole = 0, ...rest] = text.split('/').map(secondsIn)
  return rest.length === 0 && idle > 0 && whole >= idle && whole <= 30 * 86_400 ? { idle, whole } : undefined
}

const readSessions = (env: Env): Answer<SessionLimits> => {
  const [staff, resident] = [given(env, 'SESSION_STAFF'), given(env, 'SESSION_RESIDENT')]
  const limits = {
    staff: staff === undefined ? usualSessions.staff : limitIn(staff),
    resident: resident === undefined ? usualSessions.resident : limitIn(resident),
  }
  if (limits.staff && limits.resident) return { value: { staff: limits.staff, resident: limits.resident } }
  return no('SESSION_STAFF e SESSION_RESIDENT si scrivono come 30m/12h: inattività e durata in tutto, al massimo 30d.')
}

const staffKeys: { readonly [word: string]: boolean | undefined } = { required: true, optional: false }
const readStaffKeys = (env: Env): Answer<boolean | undefined> => {
  const word = given(env, 'SESSION_STAFF_KEYS')
  return word === undefined || Object.hasOwn(staffKeys, word)
    ? { value: word === undefined ? undefined : staffKeys[word] }
    : no('SESSION_STAFF_KEYS può essere required o optional.')
}

/** The settings, or the first Italian sentence about what is wrong; no sentence repeats a value. */
export const readSignIn = (env: Env): Answer<SignInSettings> => {
  const [oidc, mail, sessions, keys] = [readOidc(env), readMail(env), readSessions(env), readStaffKeys(env)]
  if ('problem' in oidc) return oidc
  if ('problem' in mail) return mail
  if ('problem' in sessions) return sessions
  if ('problem' in keys) return keys
  return {
    value: {
      ...{ sessions: sessions.value, ...(oidc.value ? { oidc: oidc.value } : {}), ...(mail.value ? { mail: mail.value } : {}) },
      ...(keys.value === undefined ? {} : { staffKeys: keys.value }),
    },
  }
}
