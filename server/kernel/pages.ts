// What is not the API: the files of the pages, and the one page that all addresses of the site open.
import type { NotFoundHandler, Context as Request } from 'hono'
import type { Env } from './env.ts'
import { problem } from './problems.ts'
import type { Encoding, StaticFile, StaticFiles } from './static-files.ts'

const encodings: readonly Encoding[] = ['br', 'gzip']
const year = 31_536_000

const accepted = (header: string | undefined, encoding: Encoding): boolean =>
  (header ?? '').split(',').some((part) => {
    const [name = '', q = ''] = part.split(';').map((piece) => piece.trim().toLowerCase())
    return name === encoding && !/^q=0(\.0*)?$/.test(q)
  })

const send = (c: Request<Env>, file: StaticFile): Response => {
  const headers: Record<string, string> = {
    'content-type': file.type,
    etag: file.etag,
    vary: 'Accept-Encoding',
    'cache-control': file.immutable ? `public, max-age=${year}, immutable` : 'no-cache',
  }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  const encoding = encodings.find((one) => file.bodies[one] && accepted(c.req.header('accept-encoding'), one))
  if (encoding) headers['content-encoding'] = encoding
  const body = file.bodies[encoding ?? 'identity']
  return body ? c.body(body, 200, headers) : problem(c, 'not-found')
}

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/')
/** An address of the site, not of a file: its last part has no dot. */
const isPage = (path: string): boolean => !(path.split('/').at(-1) ?? '').includes('.')
const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** Answers whatever no route took. The page itself says when it knows no such address. */
export const pages =
  (files: StaticFiles): NotFoundHandler<Env> =>
  (c) => {
    const { path, method } = c.req
    if (isApi(path)) return problem(c, 'not-found')
    if (!isRead(method)) return problem(c, 'method-not-allowed', { headers: { allow: 'GET, HEAD' } })
    const file = files.get(path === '/' ? '/index.html' : path) ?? (isPage(path) ? files.get('/index.html') : undefined)
    return file ? send(c, file) : problem(c, 'not-found')
  }
