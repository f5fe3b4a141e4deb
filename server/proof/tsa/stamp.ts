// Asking an authority to put its time under a checkpoint (RFC 3161).
import { randomBytes } from 'node:crypto'
import { stampedDigest } from '../verify/stamps.ts'
import { der, tags, unsigned, valuesIn } from './der.ts'

const sha256 = Buffer.from('608648016503040201', 'hex')
const imprintOf = (digest: Uint8Array): Buffer =>
  der(tags.sequence, der(tags.sequence, der(tags.oid, sha256), der(tags.nothing)), der(tags.octets, digest))

/** A request for a stamp over a SHA-256, with the authority's certificate in the answer. */
export const stampRequest = (digest: Uint8Array, nonce: Uint8Array): Buffer =>
  der(tags.sequence, unsigned(Buffer.of(1)), imprintOf(digest), unsigned(nonce), der(tags.boolean, Buffer.of(0xff)))

/** `untrue`: an answer, but not a granted stamp over what was asked. */
export type Stamped =
  | { readonly ok: true; readonly reply: Buffer }
  | { readonly ok: false; readonly why: 'away' | 'untrue'; readonly says: string }

const granted = new Set([0, 1])

/** Whether a reply is a granted stamp that speaks of this digest and nonce. It says nothing of who signed it: `openssl ts -verify` does. */
export const answers = (reply: Buffer, digest: Uint8Array, nonce: Uint8Array): boolean => {
  const [whole, ...more] = valuesIn(reply) ?? []
  if (whole?.tag !== tags.sequence || more.length > 0) return false
  const [status, token] = valuesIn(whole.content) ?? []
  const [code] = status ? (valuesIn(status.content) ?? []) : []
  if (!token || code?.tag !== tags.integer || !granted.has(code.content[0] ?? 0xff)) return false
  return token.content.includes(imprintOf(digest)) && token.content.includes(unsigned(nonce))
}

const patience = 10_000
const maxBytes = 1 << 18

const post = async (url: string, body: Buffer): Promise<Stamped> => {
  const answer = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': 'application/timestamp-query' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const reply = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok) return { ok: false, why: 'away', says: `the authority answers ${answer.status}` }
  return reply.length > maxBytes ? { ok: false, why: 'untrue', says: `an answer of ${reply.length} bytes` } : { ok: true, reply }
}

/** A stamp over the text of a checkpoint, without its signatures. An authority that is away is an answer, not a fault. */
export const requestStamp = async (url: string, text: string): Promise<Stamped> => {
  const [digest, nonce] = [Buffer.from(stampedDigest(text), 'hex'), randomBytes(8)]
  try {
    const answer = await post(url, stampRequest(digest, nonce))
    if (!answer.ok || answers(answer.reply, digest, nonce)) return answer
    return { ok: false, why: 'untrue', says: 'not a granted stamp over this checkpoint' }
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return { ok: false, why: 'away', says: error.cause instanceof Error ? error.cause.message : error.message }
    throw error
  }
}
