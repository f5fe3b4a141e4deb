// What proves the log, over HTTP: checkpoint, tiles, keys, and the proof of one event (C2SP tlog-tiles and tlog-proof).
import type { Handler, Hono, Context as Request } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import type { Env } from '../kernel/env.ts'
import type { Me } from '../kernel/people.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { toBase64 } from './base64.ts'
import { keysAnswer, type PolicyOf } from './policy.ts'
import type { Proofs } from './proofs.ts'
import { isSize } from './ranges.ts'
import { parseTilePath } from './tiles.ts'

export type LogDesk = {
  /** absent where nothing is proven */
  readonly proofs?: Proofs | undefined
  readonly me: (c: Request<Env>) => Me | undefined
  /** the policy handed out with the keys, when the log has witnesses */
  readonly policy?: PolicyOf | undefined
}
type Answer = (c: Request<Env>, proofs: Proofs) => Promise<Response>

const text = 'text/plain; charset=utf-8'
const bytes = 'application/octet-stream'
const changing = 'no-cache'
const forEver = 'public, max-age=31536000, immutable'

const send = (c: Request<Env>, body: string | Uint8Array, type: string, cache: string): Response =>
  c.body(typeof body === 'string' ? body : Uint8Array.from(body), 200, { 'content-type': type, 'cache-control': cache })

const checkpoint: Answer = async (c, proofs) => {
  const latest = await proofs.latest()
  return latest ? send(c, latest.note, text, changing) : problem(c, 'unavailable')
}

const tile: Answer = async (c, proofs) => {
  const asked = parseTilePath(c.req.path.slice('/log/'.length))
  const found = asked && asked.level !== 'entries' ? await proofs.tile({ ...asked, level: asked.level }) : undefined
  return found ? send(c, found, bytes, forEver) : problem(c, 'not-found')
}

// Whole entries say who did what: only who checks the whole log reads them.
const entries =
  (me: LogDesk['me']): Answer =>
  async (c, proofs) => {
    const asking = me(c)
    if (!asking) return problem(c, 'not-signed-in')
    if (!asking.roles.includes('auditor')) return problem(c, 'not-allowed')
    const asked = parseTilePath(c.req.path.slice('/log/'.length))
    const found = asked?.level === 'entries' ? await proofs.bundle({ ...asked, level: 'entries' }) : undefined
    return found ? send(c, found, bytes, 'private, no-store') : problem(c, 'not-found')
  }

const keys =
  (policy: LogDesk['policy']): Answer =>
  async (c, proofs) =>
    c.json(keysAnswer(await proofs.keys(), await proofs.latest(), policy), 200, { 'cache-control': changing })

/** A size in the query: absent, or a whole number up to 2^53 − 1, or `wrong`. */
const sizeIn = (c: Request<Env>, name: string): number | undefined | 'wrong' => {
  const given = c.req.query(name)
  if (given === undefined) return undefined
  return /^(0|[1-9]\d{0,15})$/.test(given) && isSize(Number(given)) ? Number(given) : 'wrong'
}
const wrongSizes = (c: Request<Env>, names: readonly string[]): Response =>
  malformed(
    c,
    names.map((at) => ({ at, says: 'number' })),
  )

const event: Answer = async (c, proofs) => {
  const [id, size] = [c.req.param('id') ?? '', sizeIn(c, 'size')]
  if (size === 'wrong') return wrongSizes(c, ['size'])
  const proof = isUuid(id) ? await proofs.event(id, size) : undefined
  if (!proof) return problem(c, 'not-found')
  if ('text' in proof) return send(c, proof.text, text, changing)
  if ((await proofs.status()).refusal !== null) return problem(c, 'stopped')
  return c.body(null, 202, { 'retry-after': '1', 'cache-control': 'no-store' })
}

const consistency: Answer = async (c, proofs) => {
  const [from, to] = [sizeIn(c, 'from'), sizeIn(c, 'to')]
  if (typeof from !== 'number') return wrongSizes(c, ['from'])
  if (typeof to !== 'number') return wrongSizes(c, ['to'])
  if (from > to) return wrongSizes(c, ['from', 'to'])
  const proof = await proofs.consistency(from, to)
  return proof ? c.json({ from, to, proof: proof.map(toBase64) }, 200, { 'cache-control': forEver }) : problem(c, 'not-found')
}

/** Mounts `/log/…` and `/api/log/…`; where nothing is proven they say that it is not available. */
export const mountLog = (app: Hono<Env>, { proofs, me, policy }: LogDesk): void => {
  const at =
    (answer: Answer): Handler<Env> =>
    async (c) =>
      proofs ? answer(c, proofs) : problem(c, 'unavailable')
  app.get('/log/checkpoint', at(checkpoint))
  app.get('/log/keys', at(keys(policy)))
  app.get('/log/tile/entries/*', at(entries(me)))
  app.get('/log/tile/:level/*', at(tile))
  app.get('/api/log/events/:id/proof', at(event))
  app.get('/api/log/consistency', at(consistency))
  app.all('/log/*', (c) => problem(c, c.req.method === 'GET' ? 'not-found' : 'method-not-allowed'))
}
