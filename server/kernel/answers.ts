// Sending what was read: JSON with a weak validator, so that what has not changed is not sent twice.
import type { Context as Request } from 'hono'
import type { Env } from './env.ts'
import { sha256Url } from './identity.ts'

const holds = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2)))

/**
 * `body` is validated by its own content and sent with `about` (how far, as of when), which moves on without changing what is read.
 * `mine`: the answer may depend on who asks.
 */
export const sendRead = (c: Request<Env>, body: object, about: object, mine: boolean): Response => {
  const text = JSON.stringify(body)
  const tag = `W/"${sha256Url(text).slice(0, 22)}"`
  const headers = {
    etag: tag,
    'cache-control': mine ? 'private, no-cache' : 'public, no-cache',
    vary: 'Cookie',
  }
  if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
  const rest = JSON.stringify(about)
  const whole = rest === '{}' ? text : `${text.slice(0, -1)}${text === '{}' ? '' : ','}${rest.slice(1)}`
  return c.body(whole, 200, { ...headers, 'content-type': 'application/json' })
}
