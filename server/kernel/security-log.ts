// What whoever runs the server is told of refused requests: by name, in structured lines, with nothing a person wrote and nobody's address in full.
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'
import { signature } from './identity.ts'
import { type Journal, routeOf } from './journal.ts'
import { addressOf } from './limits.ts'
import type { ProblemCode } from './problem-kinds.ts'

/** Each event and what its line says; docs/security.md lists them with those of signing in (security-notices.ts). */
export const securityEvents = {
  started: 'the server started with this configuration',
  denied: 'somebody asked for what their role does not permit',
  nobody: 'somebody who had not signed in asked for what needs it',
  'cross-site': 'a request came from another site',
  limited: 'a network asked too often',
  oversized: 'a request was larger than it may be',
  malformed: 'a request did not have the form it must have',
  'key-reused': 'an idempotency key came back with another request',
  'file-refused': 'an upload was not what it may be',
  'file-infected': 'the virus scanner found something in an upload',
  fault: 'something went wrong inside',
} as const satisfies { readonly [name: string]: string }
export type SecurityEvent = keyof typeof securityEvents

const events: { readonly [code in ProblemCode]?: SecurityEvent } = {
  'not-allowed': 'denied',
  'not-fresh': 'denied',
  'not-signed-in': 'nobody',
  'cross-site': 'cross-site',
  'too-many': 'limited',
  'too-large': 'oversized',
  'too-long': 'oversized',
  'file-large': 'oversized',
  'not-json': 'malformed',
  malformed: 'malformed',
  'method-not-allowed': 'malformed',
  'id-reused': 'key-reused',
  'file-type': 'file-refused',
  'file-broken': 'file-refused',
  'file-pixels': 'file-refused',
  'file-animated': 'file-refused',
  'file-active': 'file-refused',
  'file-encrypted': 'file-refused',
  'file-quota': 'file-refused',
  'file-slow': 'file-refused',
  'file-infected': 'file-infected',
  fault: 'fault',
}

/** Enough to see that refusals come from one place, too little to say whose: 24 bits of IPv4, 48 of IPv6. */
export const coarse = (network: string): string =>
  network.includes(':') ? network.split(':').slice(0, 3).join(':') : network.split('.').slice(0, 3).join('.')

export type Watch = {
  readonly journal: Journal
  /** makes pseudonyms: the same for the same person as long as it stays */
  readonly secret: string
  readonly proxies: number
}

/** Notes every refusal that may be an attempt. */
export const watched =
  ({ journal, secret, proxies }: Watch): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next()
    const code = c.get('problem')
    const event = code && events[code]
    if (!event) return
    const me = c.get('me')
    const who = me ? { who: signature(secret, `journal.${me.id}`).slice(0, 16) } : {}
    const { status } = c.res
    const facts = {
      request: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status,
      from: coarse(addressOf(c, proxies)),
      ...who,
    }
    journal.info({ security: event, code, ...facts }, securityEvents[event])
  }
