// The open port: lets requests in, does not wait for those who dawdle, and on closing lets those inside finish.
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './app.ts'
import { plainHeaders, sealedPolicy } from './kernel/security.ts'

export type Door = {
  readonly port: number
  /** Takes nobody new; resolves when everybody is out, at the latest after five seconds. */
  readonly close: () => Promise<void>
}

const seconds = 1000
/** How long a client may take, in milliseconds: one that is slow on purpose must not keep others out. */
export type Patience = {
  /** for the headers */
  readonly headers: number
  /** for a whole request */
  readonly request: number
  /** for a whole upload: a photograph over a poor mobile connection */
  readonly upload: number
  /** between two requests */
  readonly between: number
  /** without taking a byte of what it asked for; live news beat more often than that */
  readonly still: number
  /** how often this is looked at */
  readonly look: number
}
export const usualPatience: Patience = {
  ...{ headers: 10 * seconds, request: 30 * seconds, upload: 150 * seconds },
  ...{ between: 5 * seconds, still: 120 * seconds, look: 5 * seconds },
}
const maxHeaderSize = 16_384
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

const isUpload = ({ method, url }: IncomingMessage): boolean => method === 'POST' && url?.split('?', 1)[0] === '/api/files'

/** Hangs up on who has not sent the whole request in its time; Node alone has one time for all requests. */
const hurry = (server: Server, { request, upload }: Patience): void => {
  server.prependListener('request', (asked, answer) => {
    if (asked.complete || asked.headers['content-length'] === '0') return
    const timer = setTimeout(() => !asked.complete && asked.socket.destroy(), isUpload(asked) ? upload : request).unref()
    answer.once('close', () => clearTimeout(timer))
  })
}

const refusals: { readonly [code: string]: string | undefined } = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is no request is answered like one: the same headers, and nothing said of the inside. */
const answerNonsense = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const headers = [...plainHeaders, ['content-security-policy', sealedPolicy], ['cache-control', 'no-store'], ['content-length', '0']]
  const lines = [
    `HTTP/1.1 ${refusals[error.code ?? ''] ?? '400 Bad Request'}`,
    'connection: close',
    ...headers.map(([n, v]) => `${n}: ${v}`),
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
}

const listening = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Opens a port; 0 takes a free one. Rejects with Node's own error when it cannot be had. */
export const openDoor = async (app: App, host: string, port: number, patience = usualPatience): Promise<Door> => {
  const underWay = new Set<Promise<unknown>>()
  const fetch: App['fetch'] = (request, env, context) => {
    const answer = app.fetch(request, env, context)
    if (!(answer instanceof Promise)) return answer
    underWay.add(answer)
    return answer.finally(() => underWay.delete(answer))
  }
  const serverOptions = {
    ...{ maxHeaderSize, headersTimeout: patience.headers, requestTimeout: patience.upload },
    ...{ keepAliveTimeout: patience.between, connectionsCheckingInterval: patience.look },
  }
  const server = createAdaptorServer({ fetch, hostname: host, serverOptions }) as Server
  server.maxConnections = maxConnections
  server.setTimeout(patience.still)
  server.on('clientError', answerNonsense)
  hurry(server, patience)
  return { port: await listening(server, host, port), close: () => closing(server, underWay) }
}
