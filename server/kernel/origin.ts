// Where an unsafe request comes from: only our own pages, or clients that are no browser.
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'
import { problem } from './problems.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

const sameHost = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host

/** Refuses what a page of another site sends with our cookie. `publicUrl` is the origin browsers see, when a proxy stands before us. */
export const fromOurPages =
  (publicUrl: string | undefined): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (safe.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const ours = origin === undefined || origin === publicUrl || (publicUrl === undefined && sameHost(origin, c.req.header('host')))
    const near = site === undefined || site === 'same-origin' || site === 'none'
    return near && ours ? next() : problem(c, 'cross-site')
  }
