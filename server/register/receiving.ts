// The body of a request that carries a file: counted while it comes, so that a large one is refused before it fills the memory.
import type { Context as Request } from 'hono'
import type { Env } from '../kernel/env.ts'
import { mostBytes } from './read-file.ts'

/** Base64 writes three bytes as four; the rest of the form is small. */
const mostBody = Math.ceil((mostBytes * 4) / 3) + 256 * 1024

const counted = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > mostBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The JSON of a request with a file, `too-large`, or undefined when it is none. */
export const receive = async ({ req }: Request<Env>): Promise<{ readonly json: unknown } | 'too-large' | undefined> => {
  if (Number(req.header('content-length') ?? 0) > mostBody) return 'too-large'
  const bytes = req.raw.body ? await counted(req.raw.body) : new Uint8Array()
  if (!bytes) return 'too-large'
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    // Both throw for one reason only: what came is not JSON in UTF-8.
    return undefined
  }
}
