// From what a provider says of a person to what the house keeps of them.
import { fiscalLink, type Link, subjectLink } from './links.ts'
import type { Provider } from './providers.ts'

export type Claims = { readonly sub: string; readonly [name: string]: unknown }
/** What the register learns at the first sign-in; `name` is never empty. */
export type Introduced = { readonly name: string; readonly email?: string }

const [longestName, longestEmail] = [200, 254]

const textIn = (claims: Claims, name: string | undefined): string | undefined => {
  const value = name !== undefined && Object.hasOwn(claims, name) ? claims[name] : undefined
  const text = typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

/** The first of the mapped names that is there: `['name', 'given_name family_name']` tries the whole name, then its two parts. */
const nameIn = (claims: Claims, patterns: readonly string[]): string | undefined =>
  patterns
    .map((pattern) => pattern.split(' ').map((name) => textIn(claims, name)))
    .find((parts) => parts.every((part) => part !== undefined))
    ?.join(' ')
    .slice(0, longestName)

const isMail = (text: string): boolean => text.length <= longestEmail && /^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+\.[^\s@.]+$/.test(text)

/** An address the provider says it has not verified is not taken. */
const emailIn = (claims: Claims, name: string | undefined): string | undefined => {
  const email = textIn(claims, name)
  return email !== undefined && isMail(email) && claims.email_verified !== false ? email : undefined
}

/** Whom the provider introduces. Without a name in the claims one is called by the provider: the person writes their own later. */
export const introduced = (claims: Claims, { claims: map, name }: Provider): Introduced => {
  const email = emailIn(claims, map.email)
  return { name: nameIn(claims, map.name) ?? name.it, ...(email === undefined ? {} : { email }) }
}

/** What finds the person again: the subject at this issuer and, where it is mapped, the tax code, both as HMACs. */
export const linksOf = (key: string, claims: Claims, issuer: string, { id, claims: map }: Provider): readonly Link[] => {
  const code = textIn(claims, map.fiscalCode)
  const fiscal = code === undefined ? undefined : fiscalLink(key, code)
  return [subjectLink(key, id, issuer, claims.sub), ...(fiscal ? [fiscal] : [])]
}
