// Uploading and downloading: POST /api/files with the bytes of one file, GET /api/files/<sha256>.
import type { Handler, Hono } from 'hono'
import { dayOf } from '../../events/kernel/index.ts'
import type { Counter } from '../kernel/counter.ts'
import type { Env } from '../kernel/env.ts'
import { malformed, type ProblemDetails, problem } from '../kernel/problems.ts'
import { makeRoom } from '../kernel/room.ts'
import { sealedPolicy } from '../kernel/security.ts'
import { dispositionOf, nameIn } from './called.ts'
import type { Files, FoundFile, Kept } from './files.ts'
import { isCalledAs, kinds } from './kinds.ts'
import { isPublished, type Opening } from './opening.ts'
import { receive } from './receiving.ts'

export type FilesDesk = { readonly files: Files; readonly opening: Opening }

const seconds = 1000
/** A photograph over a poor mobile connection takes its time, but not for ever. */
export const uploadPatience = 120 * seconds
const room = { together: 24, each: 4 }

const faults = {
  type: 'file-type',
  broken: 'file-broken',
  pixels: 'file-pixels',
  animated: 'file-animated',
  active: 'file-active',
  encrypted: 'file-encrypted',
  infected: 'file-infected',
  quota: 'file-quota',
  large: 'file-large',
  slow: 'file-slow',
} as const satisfies { readonly [why in Extract<Kept, { ok: false }>['why'] | 'large' | 'slow']: string }

const uploading = ({ files }: FilesDesk, { me: who }: Counter): Handler<Env> => {
  const { limits } = files
  const enter = makeRoom(room)
  return async (c) => {
    const refused = (why: keyof typeof faults, details: ProblemDetails = {}): Response => problem(c, faults[why], details)
    const type = (c.req.header('content-type') ?? '').toLowerCase()
    if (!Object.hasOwn(kinds, type)) return refused('type')
    const me = who(c)
    if (!me) return problem(c, 'not-signed-in')
    const name = nameIn(c.req.header('content-disposition'))
    if (name === undefined) return malformed(c, [{ at: 'Content-Disposition', says: 'form' }])
    const tooLarge = { values: { limit: limits.bytes } }
    if (Number(c.req.header('content-length') ?? 0) > limits.bytes) return refused('large', tooLarge)
    const leave = enter(me.id)
    if (!leave) return problem(c, 'busy')
    try {
      const body = c.req.raw.body ?? new Blob().stream()
      const received = await receive(body, limits.bytes, AbortSignal.timeout(uploadPatience))
      if ('why' in received) return refused(received.why, received.why === 'large' ? tooLarge : {})
      if (received.type !== type || !isCalledAs(received.type, name)) return refused('type')
      const { ok, ...kept } = await files.keep(me.id, received.type, received.bytes)
      return 'why' in kept ? refused(kept.why) : c.json(kept, 201, { 'cache-control': 'no-store' })
    } finally {
      leave()
    }
  }
}

const sha256Pattern = /^[0-9a-f]{64}$/
const finding =
  (desk: FilesDesk, { me, now }: Counter) =>
  async (c: Parameters<Handler<Env>>[0]): Promise<FoundFile | undefined> => {
    const sha256 = c.req.param('sha256') ?? ''
    const found = sha256Pattern.test(sha256) ? await desk.files.find(sha256) : undefined
    // Who may not open it is not told that it is there.
    return found && (await desk.opening.mayOpen(found, me(c), dayOf(now()))) ? found : undefined
  }

const downloading = (desk: FilesDesk, counter: Counter): Handler<Env> => {
  const find = finding(desk, counter)
  return async (c) => {
    const found = await find(c)
    const [copy] = found?.copies ?? []
    if (!found || !copy) return problem(c, 'not-found')
    const etag = `"${copy.sha256}"`
    const headers = {
      'content-type': copy.type,
      'content-length': String(copy.bytes),
      'content-disposition': dispositionOf(copy.type, copy.sha256, c.req.query('name')),
      // Whatever a browser takes it for.
      'content-security-policy': sealedPolicy,
      // Published is for everybody, but may be withdrawn: asked again each time. The rest leaves no copy behind.
      'cache-control': isPublished(found) ? 'public, no-cache' : 'no-store',
      etag,
    }
    if (c.req.header('if-none-match') === etag && isPublished(found)) return c.body(null, 304, { etag })
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    const stream = await desk.files.read(copy)
    return stream ? c.body(stream, 200, headers) : problem(c, 'not-found')
  }
}

export const mountFiles = (app: Hono<Env>, desk: FilesDesk | undefined, counter: Counter): void => {
  const away: Handler<Env> = (c) => problem(c, 'unavailable')
  const find = desk && finding(desk, counter)
  app.post('/api/files', desk ? uploading(desk, counter) : away)
  app.get('/api/files', async (c) => {
    const me = counter.me(c)
    if (!me) return problem(c, 'not-signed-in')
    if (!desk) return away(c, () => Promise.resolve())
    const items = (await desk.files.owned(me.id)).map(({ sha256, bytes, type, verified }) => ({ sha256, bytes, type, verified }))
    const used = items.reduce((sum, { bytes }) => sum + bytes, 0)
    return c.json({ items, used, quota: desk.files.limits.quota, largest: desk.files.limits.bytes }, 200, { 'cache-control': 'no-store' })
  })
  app.get('/api/files/:sha256', desk ? downloading(desk, counter) : away)
  app.get('/api/files/:sha256/about', async (c) => {
    const found = await find?.(c)
    const [copy] = found?.copies ?? []
    if (!found || !copy) return problem(c, desk ? 'not-found' : 'unavailable')
    const { sha256, bytes, type } = copy
    const verified = found.copies.some((one) => one.verified)
    return c.json({ sha256, bytes, type, verified, published: isPublished(found) }, 200, { 'cache-control': 'no-store' })
  })
}
