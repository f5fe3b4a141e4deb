// What stands before every route: headers, the journal, methods, origin, limits, and the answer to what goes wrong.
import type { Hono, MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Env } from './kernel/env.ts'
import { newId } from './kernel/identity.ts'
import { type Journal, journalled } from './kernel/journal.ts'
import { crowded, limited, makeBucket, type Rate } from './kernel/limits.ts'
import { fromOurPages } from './kernel/origin.ts'
import { problem } from './kernel/problems.ts'
import { securityHeaders } from './kernel/security.ts'
import { watched } from './kernel/security-log.ts'
import { squeezed } from './kernel/squeezed.ts'
import { type StaticFiles, scriptHashes } from './kernel/static-files.ts'
import { OutcomeUnknown, StoreUnavailable } from './stores/errors.ts'

/** Requests of one network: commands, reads, and what is costly to make (open data in bulk). */
export type Limits = { readonly commands: Rate; readonly reads: Rate; readonly exports: Rate }
export const usualLimits: Limits = {
  commands: { burst: 60, perSecond: 6 },
  reads: { burst: 600, perSecond: 60 },
  // A whole series of publications may be asked for at once, one after the other.
  exports: { burst: 150, perSecond: 0.5 },
}
/** Live lines: a municipality may be one network. */
const lines = { together: 500, each: 100 }
/** Characters of an address with its question. */
export const longestAddress = 8192

export type Doors = {
  readonly publicUrl: string | undefined
  /** origins whose pictures the pages may show besides our own */
  readonly images?: readonly string[] | undefined
  /** trusted proxies in front of us */
  readonly proxies: number
  readonly limits: Limits | undefined
  readonly secret: string
  readonly journal: Journal
  readonly files: StaticFiles
}
type App = Hono<Env>

const numbered: MiddlewareHandler<Env> = async (c, next) => {
  c.set('requestId', newId())
  await next()
  c.res.headers.set('x-request-id', c.get('requestId'))
}
const shortEnough: MiddlewareHandler<Env> = (c, next) =>
  c.req.url.length > longestAddress ? Promise.resolve(problem(c, 'too-long')) : next()

const mountLimits = (app: App, { commands, reads, exports }: Limits, proxies: number): void => {
  const [asking, reading] = [limited(makeBucket(commands), proxies), limited(makeBucket(reads), proxies)]
  app.use('/api/*', (c, next) => (c.req.method === 'POST' ? asking(c, next) : reading(c, next)))
  app.use('/api/live', crowded(lines, proxies))
  // Who checks the whole log asks for thousands of small tiles.
  app.use('/log/*', limited(makeBucket({ burst: 10 * reads.burst, perSecond: 10 * reads.perSecond }), proxies))
  app.use('/feeds/*', reading)
  app.use('/opendata/*', limited(makeBucket(exports), proxies))
  app.use('/api/dossier/*', limited(makeBucket(exports), proxies))
}

export const mountDoors = (app: App, { publicUrl, images, proxies, limits, secret, journal, files }: Doors): void => {
  const index = files.get('/index.html')?.bodies.identity
  app.use(numbered)
  app.use(journalled(journal))
  app.use(watched({ journal, secret, proxies }))
  app.use(securityHeaders(publicUrl, scriptHashes(index ? new TextDecoder().decode(index) : ''), images))
  app.use(shortEnough)
  app.use('/api/*', squeezed())
  app.use(
    '/api/*',
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => problem(c, 'method-not-allowed', { headers: { allow: methods.join(', ') } }),
    }),
  )
  app.use('/api/*', fromOurPages(publicUrl))
  if (limits) mountLimits(app, limits, proxies)
  app.onError((fault, c) => {
    journal.error({ request: c.get('requestId'), fault }, 'fault')
    return problem(c, isAway(fault) ? 'unavailable' : 'fault')
  })
}

// PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator), or a socket that nobody answers.
const isAway = (fault: Error): boolean =>
  fault instanceof StoreUnavailable ||
  fault instanceof OutcomeUnknown ||
  ('code' in fault && /^(08|53|57)...$|^E(CONN|PIPE|HOST|TIMEDOUT)/.test(String(fault.code)))
