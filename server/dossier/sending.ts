// How a dossier goes out: as a file to keep, made while it is sent, by so many at once and no more.
import { Readable } from 'node:stream'
import type { Context as Request } from 'hono'
import type { Env } from '../kernel/env.ts'
import { problem } from '../kernel/problems.ts'
import { type DossierDesk, type Format, whoOf } from './asked.ts'
import { type ZipFile, zipped } from './zip.ts'

const types: { readonly [F in Format]: string } = { pdf: 'application/pdf', zip: 'application/zip' }

/** A name every system takes, told by what is in it. */
export const fileName = (parts: readonly string[], format: Format): string =>
  `${['fascicolo', ...parts]
    .join('-')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')}.${format}`

type Sent = { readonly name: string; readonly format: Format; readonly headers?: { readonly [name: string]: string } }
const headersOf = (c: Request<Env>, desk: DossierDesk, { name, format, headers }: Sent): Record<string, string> => ({
  'content-type': types[format],
  'content-disposition': `attachment; filename="${name}"`,
  // What one may take home depends on who asks.
  'cache-control': desk.counter.me(c) ? 'private, no-cache' : 'public, no-cache',
  vary: 'Cookie',
  ...headers,
})

/** Runs what is costly when there is room for it. */
export const inRoom = async (c: Request<Env>, desk: DossierDesk, work: () => Promise<Response>): Promise<Response> => {
  const leave = desk.enter(whoOf(c, desk))
  if (!leave) return problem(c, 'busy')
  try {
    return await work()
  } finally {
    leave()
  }
}

export const sendPaper = (c: Request<Env>, desk: DossierDesk, sent: Sent, bytes: Uint8Array): Response =>
  new Response(c.req.method === 'HEAD' ? null : Uint8Array.from(bytes), {
    headers: { ...headersOf(c, desk, sent), 'content-length': String(bytes.length) },
  })

// From the first byte somebody reads to the last: an archive that nobody wants is never begun.
async function* roomy(c: Request<Env>, desk: DossierDesk, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const leave = desk.enter(whoOf(c, desk))
  try {
    yield* bytes
  } finally {
    leave?.()
  }
}

export const sendArchive = (
  c: Request<Env>,
  desk: DossierDesk,
  sent: Sent & { readonly dated: string },
  files: AsyncIterable<ZipFile>,
): Response => {
  const headers = headersOf(c, desk, sent)
  if (c.req.method === 'HEAD') return c.body(null, 200, headers)
  const stream = Readable.toWeb(Readable.from(roomy(c, desk, zipped(files, sent.dated)))) as ReadableStream<Uint8Array>
  return c.body(stream, 200, headers)
}
