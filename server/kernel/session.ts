// Who is signed in: a signed cookie that says who and until when, and nothing else.
import type { Context as Request } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from './env.ts'
import { isSignature, signature } from './identity.ts'
import type { Me } from './people.ts'

const hours = 3600
/** Seconds after which one has to enter again. */
export const sessionSeconds = 8 * hours

export type Sessions = {
  readonly me: (c: Request<Env>) => Me | undefined
  readonly enter: (c: Request<Env>, id: string) => void
  readonly leave: (c: Request<Env>) => void
}
export type SessionDeps = {
  readonly secret: string
  /** `https://…` makes the cookie travel on encrypted connections only */
  readonly publicUrl: string | undefined
  readonly people: readonly Me[]
  readonly now: () => string
}

export const makeSessions = ({ secret, publicUrl, people, now }: SessionDeps): Sessions => {
  const secure = publicUrl?.startsWith('https:') ?? false
  const name = secure ? '__Host-session' : 'session'
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const
  const byId = new Map(people.map((person) => [person.id, person]))
  const seconds = (): number => Math.floor(Date.parse(now()) / 1000)
  return {
    me: (c) => {
      if (byId.size === 0) return undefined
      const [id = '', until = '', signed = ''] = getCookie(c, name)?.split('.', 3) ?? []
      const person = byId.get(id)
      return person && Number(until) > seconds() && isSignature(secret, `session.${id}.${until}`, signed) ? person : undefined
    },
    enter: (c, id) => {
      const until = seconds() + sessionSeconds
      setCookie(c, name, `${id}.${until}.${signature(secret, `session.${id}.${until}`)}`, { ...options, maxAge: sessionSeconds })
    },
    leave: (c) => void deleteCookie(c, name, options),
  }
}
