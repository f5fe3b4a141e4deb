// The headers that keep a page to itself, on every answer.
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/**
 * The policies of web/build/trusted.ts: HTML is made of our own templates, and by nobody else. The third writes no HTML: it names
 * the one script that may run as a service worker (web/kernel/worker-script.ts).
 */
const trustedPolicies = ['solid-templates', 'leaflet-controls', 'courtyard-worker']

const policy = (scriptHashes: readonly string[], images: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ')}`,
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...images].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedPolicies.join(' ')}`,
  ].join('; ')

const unused = ['display-capture', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking']

/** Without a policy for pages: what stands on every answer, also on those that no route makes. */
export const plainHeaders: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  // A place is looked up on the map, a code is read by the camera: each only when somebody asks.
  ['permissions-policy', [...unused.map((feature) => `${feature}=()`), 'camera=(self)', 'geolocation=(self)'].join(', ')],
]
/** The policy of an answer that is no page: nothing in it may load, run or be framed. */
export const sealedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"

// What anybody may use, from any page: data without a person in it.
const isOpenData = (path: string): boolean => path.startsWith('/opendata/')
const openDataHeaders: readonly (readonly [string, string])[] = [
  ['access-control-allow-origin', '*'],
  ['cross-origin-resource-policy', 'cross-origin'],
]

/** A route that sets a policy of its own, stricter than the pages’, keeps it. What says nothing of caches is kept by none. */
export const securityHeaders = (
  publicUrl: string | undefined,
  scriptHashes: readonly string[],
  images: readonly string[] = [],
): MiddlewareHandler<Env> => {
  const lasting = publicUrl?.startsWith('https:') ? [['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const] : []
  const always = [...plainHeaders, ...lasting]
  const usual = [['content-security-policy', policy(scriptHashes, images)] as const, ['cache-control', 'no-store'] as const]
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of always) headers.set(name, value)
    for (const [name, value] of usual) if (!headers.has(name)) headers.set(name, value)
    if (isOpenData(c.req.path)) for (const [name, value] of openDataHeaders) headers.set(name, value)
  }
}
