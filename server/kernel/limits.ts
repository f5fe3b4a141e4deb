// Rate limits: a bucket of tokens for each address, refilled with time. In memory, of bounded size.
import type { MiddlewareHandler, Context as Request } from 'hono'
import type { Env } from './env.ts'
import { problem } from './problems.ts'

export type Rate = {
  /** requests at once */
  readonly burst: number
  /** requests per second after that */
  readonly perSecond: number
}
export type Bucket = (who: string, now: number) => { readonly ok: true } | { readonly ok: false; readonly seconds: number }

/** Addresses remembered; the ones seen longest ago are forgotten, that is, trusted again. */
const maxAddresses = 20_000

/** `now` in milliseconds. */
export const makeBucket = ({ burst, perSecond }: Rate): Bucket => {
  const kept = new Map<string, { tokens: number; at: number }>()
  return (who, now) => {
    const before = kept.get(who) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond)
    const ok = tokens >= 1
    kept.delete(who)
    kept.set(who, { tokens: ok ? tokens - 1 : tokens, at: now })
    const [oldest] = kept.keys()
    if (kept.size > maxAddresses && oldest !== undefined) kept.delete(oldest)
    return ok ? { ok } : { ok, seconds: Math.max(1, Math.ceil((1 - tokens) / perSecond)) }
  }
}

/** The address of who asks: the connection's, or what the nearest of `proxies` trusted proxies says. */
export const addressOf = (c: Request<Env>, proxies: number): string => {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const said = proxies > 0 ? hops.at(-proxies) : undefined
  return said || c.env?.incoming?.socket.remoteAddress || 'unknown'
}

export const limited =
  (bucket: Bucket, proxies: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const turn = bucket(addressOf(c, proxies), Date.now())
    return turn.ok ? next() : problem(c, 'too-many', { headers: { 'retry-after': String(turn.seconds) } })
  }
