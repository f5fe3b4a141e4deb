// A witness on the network: one address, `POST /add-checkpoint`.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sizeType, submissionPath } from './request.ts'
import type { Reply } from './witness.ts'

const maxBytes = 1 << 16
const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

const says: { readonly [status in 400 | 403 | 404 | 422]: string } = {
  400: 'malformed\n',
  403: 'no signature of a known key of this log\n',
  404: 'unknown log\n',
  422: 'the proof does not hold\n',
}

const responseOf = (reply: Reply): Response => {
  if (reply.status === 200) return new Response(reply.lines, { headers: plain })
  if (reply.status === 409) return new Response(`${reply.size}\n`, { status: 409, headers: { ...plain, 'content-type': sizeType } })
  return new Response(says[reply.status], { status: reply.status, headers: plain })
}

/** `onFault` is told of what kept it from answering: its memory could not be written. */
export const witnessApp = (witness: (body: string) => Promise<Reply>, onFault: (fault: unknown) => void): Hono => {
  const app = new Hono()
  app.post(submissionPath, bodyLimit({ maxSize: maxBytes, onError: () => responseOf({ status: 400 }) }), async (c) =>
    responseOf(await witness(await c.req.text())),
  )
  app.notFound(() => new Response('POST /add-checkpoint (c2sp.org/tlog-witness)\n', { status: 404, headers: plain }))
  app.onError((fault) => {
    onFault(fault)
    return new Response('fault\n', { status: 500, headers: plain })
  })
  return app
}

export type Open = { readonly port: number; readonly close: () => Promise<void> }

/** Opens a port, 0 for any free one. Rejects with Node's error when it cannot be had. */
export const openWitness = (app: Hono, host: string, port: number): Promise<Open> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch, hostname: host, serverOptions: { requestTimeout: 10_000 } }) as Server
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
  })
