// Asking an app as a browser or a program would, without a port.

import { Hono } from 'hono'
import type { App } from '../../server/app.ts'
import { charactersDirectory } from '../../server/kernel/characters.ts'
import type { Env } from '../../server/kernel/env.ts'
import type { Role } from '../../server/kernel/people.ts'
import { makeSessions } from '../../server/kernel/session.ts'
import { memorySessions } from '../../server/kernel/session-shelf.ts'
import { people, person } from './people.ts'

export const testSecret = 'a secret for tests, and tests alone'

/** Where the sessions of a test file are: every counter of the file knows who has entered any of them. */
export const testSessions = memorySessions()

/** The cookie of somebody with this role who has entered at `now`. */
export const cookieOf = async (role: Role, now: string): Promise<string> => {
  const sessions = makeSessions({ shelf: testSessions, directory: charactersDirectory(people), publicUrl: undefined, now: () => now })
  const door = new Hono<Env>().get('/', async (c) => {
    await sessions.enter(c, { person: person(role).id, method: 'demo' })
    return c.text('')
  })
  return (await door.request('/')).headers.get('set-cookie')?.split(';')[0] ?? ''
}

export type Ask = {
  readonly as?: Role
  readonly headers?: { readonly [name: string]: string }
  /** anything but a string is sent as JSON */
  readonly body?: unknown
}
export type Asking = {
  post(path: string, ask?: Ask): Promise<Response>
  get(path: string, ask?: Omit<Ask, 'body'>): Promise<Response>
}

export const asking = (app: App, now: () => string): Asking => {
  const headersOf = async ({ as, headers }: Ask, more: object): Promise<Record<string, string>> => ({
    ...more,
    ...(as ? { cookie: await cookieOf(as, now()) } : {}),
    ...headers,
  })
  return {
    post: async (path, ask = {}) => {
      const body = typeof ask.body === 'string' ? ask.body : JSON.stringify(ask.body ?? {})
      return app.request(path, { method: 'POST', body, headers: await headersOf(ask, { 'content-type': 'application/json' }) })
    },
    get: async (path, ask = {}) => app.request(path, { headers: await headersOf(ask, {}) }),
  }
}
