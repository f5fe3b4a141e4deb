// A browser in the middle of signing in: a token in a cookie ties the last request to the first.
import type { Context as Request } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Env } from '../kernel/env.ts'
import { random32 } from '../kernel/identity.ts'
import { flowLasts } from './flows.ts'

export type Browser = {
  /** the token of this browser, made the first time */
  readonly known: (c: Request<Env>) => string
  /** empty when it never began */
  readonly given: (c: Request<Env>) => string
}

export const browserCookie = (publicUrl: string | undefined): Browser => {
  const secure = publicUrl?.startsWith('https:') ?? false
  const name = secure ? '__Host-entering' : 'entering'
  const given = (c: Request<Env>): string => {
    const token = getCookie(c, name) ?? ''
    return /^[\w-]{43}$/.test(token) ? token : ''
  }
  return {
    given,
    known: (c) => {
      const token = given(c) || random32()
      setCookie(c, name, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: flowLasts / 1000 })
      return token
    },
  }
}
