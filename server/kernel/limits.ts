// Rate limits: a bucket of tokens for each network, refilled with time. In memory, of bounded size.
import { isIP, isIPv4 } from 'node:net'
import type { MiddlewareHandler, Context as Request } from 'hono'
import type { Env } from './env.ts'
import { makeMemory } from './memory.ts'
import { problem } from './problems.ts'
import { makeRoom, type RoomSize } from './room.ts'

export type Rate = {
  /** requests at once */
  readonly burst: number
  /** requests per second after that */
  readonly perSecond: number
}
export type Bucket = (who: string, now: number) => { readonly ok: true } | { readonly ok: false; readonly seconds: number }

/** Networks remembered, at least; the ones seen longest ago are forgotten, that is, trusted again. */
const remembered = 10_000

type Tokens = { readonly tokens: number; readonly at: number }

/** `now` in milliseconds. */
export const makeBucket = ({ burst, perSecond }: Rate): Bucket => {
  const memory = makeMemory<Tokens>(remembered)
  return (who, now) => {
    const before = memory.get(who) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond)
    const ok = tokens >= 1
    memory.set(who, { tokens: ok ? tokens - 1 : tokens, at: now })
    return ok ? { ok } : { ok, seconds: Math.max(1, Math.ceil((1 - tokens) / perSecond)) }
  }
}

/** One network: an IPv4 address, or the 64 bits of IPv6 that one customer has to themselves. */
const networkOf = (address: string): string => {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined || isIPv4(address)) return mapped ?? address
  const [head = '', tail = ''] = (address.split('%', 1)[0] ?? '').toLowerCase().split('::', 2)
  const [front, back] = [head, tail].map((part) => part.split(':').filter((group) => group !== '')) as [string[], string[]]
  const groups = [...front, ...new Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** Who asks, as a network: the connection's address, or what the nearest of `proxies` trusted proxies says it is. */
export const addressOf = (c: Request<Env>, proxies: number): string => {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const said = proxies > 0 ? hops.at(-proxies) : undefined
  const address = said && isIP(said) ? said : c.env?.incoming?.socket.remoteAddress
  return address ? networkOf(address) : 'unknown'
}

/** At most so many answers under way for one network: for those that stay open. */
export const crowded = (size: RoomSize, proxies: number): MiddlewareHandler<Env> => {
  const enter = makeRoom(size)
  return async (c, next) => {
    const { outgoing } = c.env ?? {}
    const leave = outgoing ? enter(addressOf(c, proxies)) : () => undefined
    if (!leave) return problem(c, 'too-many', { headers: { 'retry-after': '30' } })
    outgoing?.once('close', leave)
    return next()
  }
}

export const limited =
  (bucket: Bucket, proxies: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const turn = bucket(addressOf(c, proxies), Date.now())
    return turn.ok ? next() : problem(c, 'too-many', { headers: { 'retry-after': String(turn.seconds) } })
  }
