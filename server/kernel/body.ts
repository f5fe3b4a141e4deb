// The body of a request: JSON, of a bearable size, without traps. Nothing is believed before it is read.
import type { Context as Request } from 'hono'
import type { FieldProblem } from '../../events/kernel/index.ts'
import type { Env } from './env.ts'
import { flawOf } from './json-scan.ts'

/** Bytes of a request body. */
export const maxBody = 65_536

export type JsonObject = { readonly [name: string]: unknown }
export type Body = { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly problem: 'too-large' | FieldProblem }

const whole = (says: string): FieldProblem => ({ at: '', says })

/** Whether the content type is JSON in UTF-8; a form or a plain text can come from any site without asking. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType ?? '')

// Without a length, or with a false one, only counting what arrives keeps a body small.
const counted = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > maxBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const bytesOf = async ({ req }: Request<Env>): Promise<Uint8Array | undefined> => {
  const length = req.header('content-length')
  if (length !== undefined && Number(length) > maxBody) return undefined
  // Node's parser holds a body to its content length, so the quick way is safe there; `app.request` gives none.
  if (length !== undefined && req.header('transfer-encoding') === undefined) return new Uint8Array(await req.raw.arrayBuffer())
  return req.raw.body ? counted(req.raw.body) : new Uint8Array()
}

const jsonOf = (bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, value: JSON.parse(text) }
  } catch {
    // Both throw for one reason only: what came is not JSON in UTF-8.
    return undefined
  }
}

const parsed = (bytes: Uint8Array): Body => {
  const json = jsonOf(bytes)
  if (!json) return { ok: false, problem: whole('json') }
  const flaw = flawOf(json.text)
  if (flaw) return { ok: false, problem: whole(flaw) }
  const { value } = json
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? { ok: true, value: value as JsonObject } : { ok: false, problem: whole('object') }
}

export const readBody = async (c: Request<Env>): Promise<Body> => {
  const bytes = await bytesOf(c)
  return bytes ? parsed(bytes) : { ok: false, problem: 'too-large' }
}
