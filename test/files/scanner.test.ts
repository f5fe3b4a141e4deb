// The virus scanner over its own protocol: a fake clamd that finds, finds nothing, keeps silent, hangs up or talks nonsense.
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { clamd } from '../../server/files/scanner.ts'
import { afterTest } from '../support/later.ts'
import { eicar } from './samples.ts'

/** The bytes of an INSTREAM session, put together again; undefined until its end was sent. */
const streamed = (received: Buffer): Buffer | undefined => {
  const command = 'zINSTREAM\0'
  if (received.subarray(0, command.length).toString('latin1') !== command) return undefined
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
type Answer = (socket: Socket, bytes: Buffer) => void

const fakeClamd = async (answer: Answer, patience = 5000) => {
  const seen: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    let received = Buffer.alloc(0)
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece])
      const bytes = streamed(received)
      if (!bytes) return
      seen.push(bytes)
      answer(socket, bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  afterTest(stop)
  const { port } = server.address() as { port: number }
  const faults: unknown[] = []
  return { scanner: clamd({ host: '127.0.0.1', port }, (fault) => void faults.push(fault), patience), faults, seen, stop }
}
const honest: Answer = (socket, bytes) => socket.end(bytes.includes(eicar) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0')

describe('a scan', () => {
  it('finds what there is, in files larger than one piece', async () => {
    const { scanner, seen, faults } = await fakeClamd(honest)
    const large = Buffer.concat([Buffer.alloc(300_000, 7), Buffer.from(eicar), Buffer.alloc(10, 7)])
    expect([await scanner.scan(Buffer.from('harmless')), await scanner.scan(large)]).toEqual(['clean', 'infected'])
    expect([seen[1]?.equals(large), faults]).toEqual([true, []])
  })
  it.each<readonly [string, Answer]>([
    ['talks nonsense', (socket) => socket.end('stream: perhaps\0')],
    ['says it is over its limit', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['says nothing and hangs up', (socket) => socket.end()],
    ['says OK about something else', (socket) => socket.end('PONG\0stream: OK\0')],
  ])('is unknown when it %s', async (_, answer) => {
    const { scanner } = await fakeClamd(answer)
    expect(await scanner.scan(Buffer.from('x'))).toBe('unknown')
  })
  it('is unknown, and reported, when nothing is answered in time', async () => {
    const { scanner, faults } = await fakeClamd(() => undefined, 100)
    expect([await scanner.scan(Buffer.from('x')), faults.map(String)]).toEqual([
      'unknown',
      ['Error: the virus scanner did not answer in time'],
    ])
  })
  it('is unknown, and reported, when nobody is there', async () => {
    const { scanner, faults, stop } = await fakeClamd(honest)
    await stop()
    expect(await scanner.scan(Buffer.from('x'))).toBe('unknown')
    expect(faults).toMatchObject([{ code: 'ECONNREFUSED' }])
  })
})
