// The bundle over HTTP: `GET /api/log/bundle?pact=…`, streamed as it is made, for anybody.
import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import type { Env } from '../kernel/env.ts'
import { malformed, problem } from '../kernel/problems.ts'
import type { PolicyOf } from '../log/policy.ts'
import { type Made, type Order, readOrder } from './order.ts'

export type BundleDesk = {
  /** undefined while nothing is signed */
  readonly make: (order: Order) => Promise<Made | undefined>
  /** whom to trust, as it goes with every bundle and with the keys */
  readonly policy?: PolicyOf
}

export const bundlePath = '/api/log/bundle'
/** Bundles made at the same moment: each reads the log three times. */
const together = 2
const names = ['pact', 'organisation', 'municipality', 'all', 'from', 'to', 'since'] as const

const streamOf = (chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>

const headersOf = ({ kind, id }: Order, { bundle }: Made): Record<string, string> => ({
  'content-type': 'application/x-tar',
  'content-length': String(bundle.bytes),
  'content-disposition': `attachment; filename="comunanza-${kind}-${id}.tar"`,
  'cache-control': 'no-cache',
})

/** Mounts the bundle; without a desk it says that it is not available. */
export const mountBundle = (app: Hono<Env>, desk: BundleDesk | undefined): void => {
  let under = 0
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    under += 1
    return work().finally(() => {
      under -= 1
    })
  }
  // Counted from the first byte somebody reads to the last: a stream that nobody wants is never begun.
  async function* countedBytes({ bundle }: Made): AsyncGenerator<Uint8Array, void, void> {
    under += 1
    try {
      yield* bundle.chunks()
    } finally {
      under -= 1
    }
  }
  app.get(bundlePath, async (c) => {
    const unknown = Object.keys(c.req.query()).filter((name) => !names.some((known) => known === name))
    if (unknown.length > 0)
      return malformed(
        c,
        unknown.map((at) => ({ at, says: 'unknown' })),
      )
    const order = readOrder(Object.fromEntries(names.map((name) => [name, c.req.query(name)])))
    if (typeof order === 'string')
      return malformed(c, [{ at: names.find((name) => c.req.query(name) !== undefined) ?? 'pact', says: 'form' }])
    if (!desk) return problem(c, 'unavailable')
    if (under >= together) return problem(c, 'busy')
    const made = await counted(() => desk.make(order))
    if (!made || made.facts === 0) return problem(c, made ? 'not-found' : 'unavailable')
    return new Response(c.req.method === 'HEAD' ? null : streamOf(countedBytes(made)), { headers: headersOf(order, made) })
  })
}
