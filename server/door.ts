// The open port: lets requests in, and on closing lets those inside finish.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './app.ts'

export type Door = {
  readonly port: number
  /** Takes nobody new; resolves when everybody is out, at the latest after five seconds. */
  readonly close: () => Promise<void>
}

const seconds = 1000
/** A client that is slow on purpose must not keep others out. */
const patience = {
  headersTimeout: 10 * seconds,
  requestTimeout: 30 * seconds,
  keepAliveTimeout: 5 * seconds,
  maxHeaderSize: 16_384,
}
const maxConnections = 2000
const lastCall = 5 * seconds

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}

// Somebody who hung up leaves no connection, but what they asked for may still be under way.
const closing = async (server: Server, underWay: ReadonlySet<Promise<unknown>>): Promise<void> => {
  const empty = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await within(lastCall, Promise.all([empty, Promise.allSettled(underWay)]))
  server.closeAllConnections()
}

/** Opens a port; 0 takes a free one. Rejects with Node's own error when it cannot be had. */
export const openDoor = (app: App, host: string, port: number): Promise<Door> =>
  new Promise((resolve, reject) => {
    const underWay = new Set<Promise<unknown>>()
    const fetch: App['fetch'] = (request, env, context) => {
      const answer = app.fetch(request, env, context)
      if (!(answer instanceof Promise)) return answer
      underWay.add(answer)
      return answer.finally(() => underWay.delete(answer))
    }
    const server = createAdaptorServer({ fetch, hostname: host, serverOptions: patience }) as Server
    server.maxConnections = maxConnections
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ port: (server.address() as AddressInfo).port, close: () => closing(server, underWay) })
    })
  })
