// The headers that keep a page to itself.
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const policy = (scriptHashes: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

/** `scriptHashes`: `sha256-…` of the inline scripts of our own page, if it has any. `publicUrl` over https promises to stay so. */
export const securityHeaders = (publicUrl: string | undefined, scriptHashes: readonly string[]): MiddlewareHandler<Env> => {
  const headers: readonly (readonly [string, string])[] = [
    ['content-security-policy', policy(scriptHashes)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    ['permissions-policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()'],
    ...(publicUrl?.startsWith('https:') ? [['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const] : []),
  ]
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
  }
}
