// Sending what was read: JSON with a weak validator, so that what has not changed is not sent twice.
import type { Context as Request } from 'hono'
import type { Context } from './context.ts'
import type { Env } from './env.ts'
import { sha256Url } from './identity.ts'
import type { Me } from './people.ts'

const holds = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2)))

const cacheControl = { shared: 'public, no-cache', own: 'private, no-cache', none: 'no-store' } as const
/** Which copies of an answer may be kept, to be asked about again. */
export type Copies = keyof typeof cacheControl
export const copiesOf = ({ secrecy }: Pick<Context, 'secrecy'>, me: Me | undefined): Copies => {
  if (secrecy !== 'open') return 'none'
  return me ? 'own' : 'shared'
}

/**
 * `body` is validated by its own content and sent with `about` (how far, as of when), which moves on without changing what is read.
 * What is closed leaves no copy in any browser; what may depend on who asks none that others share.
 */
export const sendRead = (c: Request<Env>, body: object, about: object, copies: Copies): Response => {
  const text = JSON.stringify(body)
  const tag = `W/"${sha256Url(text).slice(0, 22)}"`
  const headers = {
    etag: tag,
    'cache-control': cacheControl[copies],
    vary: 'Cookie',
  }
  if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
  const rest = JSON.stringify(about)
  const whole = rest === '{}' ? text : `${text.slice(0, -1)}${text === '{}' ? '' : ','}${rest.slice(1)}`
  return c.body(whole, 200, { ...headers, 'content-type': 'application/json' })
}
