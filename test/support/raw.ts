// Requests as nobody polite would send them: any method, path, header and body, byte for byte.
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'

export type Raw = {
  readonly method?: string
  /** sent as it is: nothing resolves its dots */
  readonly path: string
  readonly headers?: { readonly [name: string]: string | readonly string[] }
  readonly body?: string | Uint8Array
  /** sends the body in chunks, without saying how long it is */
  readonly chunked?: boolean
}
export type RawAnswer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly text: string }

export const sendRaw = async (address: string, { method = 'GET', path, headers = {}, body, chunked }: Raw): Promise<RawAnswer> => {
  const { hostname, port } = new URL(address)
  const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const asked = request({ hostname, port, method, path, agent: false, headers: { ...length, ...headers } as Record<string, string> })
  // A server may answer and hang up before it has read everything: the answer counts.
  asked.on('error', () => undefined)
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece as Buffer)
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(pieces).toString('utf8') }
}

/** Writes these bytes on a connection and reads until the server closes it. */
export const sendBytes = async (address: string, bytes: string): Promise<string> => {
  const socket = dial(address)
  socket.write(bytes)
  const pieces: Buffer[] = []
  for await (const piece of socket) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('latin1')
}

/** An open connection; whoever dials hangs up. */
export const dial = (address: string): Socket => {
  const { hostname, port } = new URL(address)
  return connect(Number(port), hostname)
}
