// The cookie of a session: a token no script can read, which other sites cannot send and unencrypted connections do not carry.
import type { Context as Request } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from './env.ts'
import { sha256Url } from './identity.ts'

export type SessionCookie = {
  /** the SHA-256 of the token a request came with; undefined when it has none that could be ours */
  readonly hash: (c: Request<Env>) => string | undefined
  /** `seconds` the browser keeps it */
  readonly give: (c: Request<Env>, token: string, seconds: number) => void
  readonly takeBack: (c: Request<Env>) => void
}

export const sessionCookie = (publicUrl: string | undefined): SessionCookie => {
  const secure = publicUrl?.startsWith('https:') ?? false
  const name = secure ? '__Host-session' : 'session'
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const
  return {
    hash: (c) => {
      const token = getCookie(c, name)
      return token && /^[\w-]{43}$/.test(token) ? sha256Url(token) : undefined
    },
    give: (c, token, seconds) => setCookie(c, name, token, { ...options, maxAge: seconds }),
    takeBack: (c) => void deleteCookie(c, name, options),
  }
}
