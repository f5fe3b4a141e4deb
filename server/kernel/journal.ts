// What the server tells whoever runs it: one line per request, without bodies, addresses or anything a person wrote.
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Env } from './env.ts'

/** What a line is written with; pino fits. */
export type Journal = {
  info(facts: object, says: string): void
  error(facts: object, says: string): void
}

/** The pattern of the route that answers; `-` when none does. */
export const routeOf = (c: Parameters<MiddlewareHandler<Env>>[0]): string => {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route?.path ?? '-'
}

/** The pattern of the route, not the path: identities and words people search for stay out. */
export const journalled =
  (journal: Journal): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = performance.now()
    await next()
    const ms = Math.round((performance.now() - start) * 10) / 10
    journal.info({ request: c.get('requestId'), method: c.req.method, route: routeOf(c), status: c.res.status, ms }, 'request')
  }
