// Limits that hold against who lies about sizes, addresses and time: real sockets where it matters.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type Door, openDoor, type Patience, usualPatience } from '../../server/door.ts'
import { addressOf, crowded, makeBucket } from '../../server/kernel/limits.ts'
import { coarse } from '../../server/kernel/security-log.ts'
import { nth, testCounter } from '../support/counter.ts'
import { afterTest } from '../support/later.ts'
import { cookieOf } from '../support/requests.ts'

const seconds = 1000
const open = async (patience: Partial<Patience> = {}) => {
  const counter = testCounter()
  const door: Door = await openDoor(counter.app, '127.0.0.1', 0, { ...usualPatience, ...patience })
  afterTest(async () => {
    counter.stop()
    await door.close()
  })
  const cookie = await cookieOf('maker', counter.clock.now)
  return { counter, cookie, dial: (): Socket => connect(door.port, '127.0.0.1').on('error', () => undefined) }
}
const untilClosed = async (socket: Socket): Promise<string> => {
  const pieces: Buffer[] = []
  socket.on('data', (piece: Buffer) => pieces.push(piece))
  await once(socket, 'close')
  return Buffer.concat(pieces).toString('latin1')
}
const path = `/api/garden/${nth(1)}/plant`
const begin = (cookie: string, more: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n${more}\r\n\r\n`

describe('a client that is slow on purpose', () => {
  const quick = { headers: 200, request: 400, upload: 900, look: 50 }
  it('with its headers is cut off', async () => {
    const { dial } = await open(quick)
    const socket = dial()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    expect(await untilClosed(socket)).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })
  it('with its body is cut off, and has recorded nothing', async () => {
    const { dial, cookie, counter } = await open(quick)
    const socket = dial()
    socket.write(`${begin(cookie, 'Content-Length: 1000')}{`)
    expect(await untilClosed(socket)).not.toMatch(/^HTTP\/1\.1 2/)
    expect(await counter.head()).toBe(0)
  })
  it('has longer for an upload, but not for ever', async () => {
    const { dial, cookie } = await open({ ...quick, request: 60_000 })
    const socket = dial()
    socket.write(`POST /api/files HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\n`)
    expect(await untilClosed(socket)).not.toMatch(/^HTTP\/1\.1 2/)
  })
  it('to read is cut off', async () => {
    const { dial } = await open({ still: 200 })
    const socket = dial()
    socket.write('GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n')
    socket.pause()
    await once(socket.resume(), 'close')
  })
  it('between two requests is not waited for', async () => {
    const { dial } = await open({ between: 100 })
    const socket = dial()
    socket.write('GET /api/session HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 200 /)
  })
  it('has, in the product, the times that are promised', () =>
    expect(usualPatience).toMatchObject({ headers: 10 * seconds, request: 30 * seconds, between: 5 * seconds }))
})

describe('a body', () => {
  it('in chunks without end is refused while it comes, and not kept', async () => {
    const { dial, cookie, counter } = await open()
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
    const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
    const flood = Array.from({ length: 20 }, async () => {
      const socket = dial()
      const first = once(socket, 'data') as Promise<[Buffer]>
      socket.write(begin(cookie, 'Transfer-Encoding: chunked'))
      for (let n = 0; n < 64 && !socket.destroyed; n++) if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), first])
      const [answer] = await first
      socket.destroy()
      return answer.toString('latin1').slice(0, 12)
    })
    expect(new Set(await Promise.all(flood))).toEqual(new Set(['HTTP/1.1 413']))
    // 20 MiB were sent; what is held is what one body may be, and change.
    expect(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1_048_576)
    expect(await counter.head()).toBe(0)
  })
  it.each([
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
    ['chunks twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity'],
    ['chunks under another name', 'Transfer-Encoding: xchunked'],
    ['a negative length', 'Content-Length: -1'],
    ['a length with a plus', 'Content-Length: +5'],
    ['a length in words', 'Content-Length: five'],
  ])('with %s is no request', async (_, header) => {
    const { dial, cookie, counter } = await open()
    const socket = dial()
    socket.write(`${begin(cookie, header)}0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(await counter.head()).toBe(0)
  })
})

describe('who asks', () => {
  const from = (remoteAddress: string | undefined, forwarded?: string, proxies = 1): string => {
    const header = (name: string) => (name === 'x-forwarded-for' ? forwarded : undefined)
    return addressOf(
      { req: { header }, env: { incoming: { socket: { remoteAddress } } } } as unknown as Parameters<typeof addressOf>[0],
      proxies,
    )
  }
  it.each([
    ['the nearest proxy’s word', from('10.0.0.1', '1.1.1.1, 2.2.2.2'), '2.2.2.2'],
    ['the word of the second of two', from('10.0.0.1', '1.1.1.1, 2.2.2.2, 3.3.3.3', 2), '2.2.2.2'],
    ['nobody’s word without a proxy', from('192.0.2.7', '1.1.1.1', 0), '192.0.2.7'],
    ['the connection, when the word is no address', from('192.0.2.7', 'x'.repeat(5000)), '192.0.2.7'],
    ['the connection, when fewer proxies speak than stand there', from('192.0.2.7', '1.1.1.1', 2), '192.0.2.7'],
    ['the address inside a mapped one', from('::ffff:192.0.2.7'), '192.0.2.7'],
    ['the network of a customer', from('2001:db8:0:1:aaaa:bbbb:cccc:dddd'), '2001:db8:0:1'],
    ['the same for their other address', from('2001:0db8::1:0:0:0:2'), '2001:db8:0:1'],
    ['a link of this machine', from('fe80::1%eth0'), 'fe80:0:0:0'],
    ['this machine', from('::1'), '0:0:0:0'],
    ['nobody knows', from(undefined), 'unknown'],
  ])('is %s', (_, found, expected) => expect(found).toBe(expected))
  it('is told to the journal only roughly', () => {
    expect([coarse('192.0.2.77'), coarse('2001:db8:5:1'), coarse('unknown')]).toEqual(['192.0.2', '2001:db8:5', 'unknown'])
  })
})

describe('a bucket', () => {
  it('remembers a bounded number of networks, out of a million', () => {
    const bucket = makeBucket({ burst: 1, perSecond: 0.001 })
    const name = (n: number): string => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
    const before = process.memoryUsage().heapUsed
    for (let n = 0; n < 1_000_000; n++) bucket(name(n), n)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1_048_576)
    // The latest are still held; the earliest have been forgotten, that is, trusted again.
    expect([bucket(name(999_999), 1_000_000).ok, bucket(name(991_000), 1_000_000).ok, bucket(name(0), 1_000_000).ok]).toEqual([
      false,
      false,
      true,
    ])
  })
  it('lets nobody in who changes what they say of themselves', async () => {
    const rate = { burst: 5, perSecond: 0.001 }
    const counter = testCounter({ config: { limits: { commands: rate, reads: rate, exports: rate }, proxies: 1 } })
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const headers = {
          'x-forwarded-for': `203.0.113.${n}, 198.51.100.1`,
          'x-real-ip': `203.0.113.${n}`,
          forwarded: `for=203.0.113.${n}`,
        }
        return (await counter.get('/api/health', { headers })).status
      }),
    )
    expect(statuses.filter((status) => status === 429)).toHaveLength(15)
  })
  it('counts commands, readings and exports apart', async () => {
    const [one, many] = [
      { burst: 1, perSecond: 0.001 },
      { burst: 100, perSecond: 1 },
    ]
    const counter = testCounter({ config: { limits: { commands: one, reads: many, exports: one } } })
    expect([(await counter.post('/api/nothing')).status, (await counter.post('/api/nothing')).status]).toEqual([404, 429])
    expect([(await counter.get('/opendata/x')).status, (await counter.get('/opendata/x')).status]).toEqual([404, 429])
    expect((await counter.get('/api/session')).status).toBe(200)
  })
})

it('lines that stay open are counted for each network, and given back', async () => {
  const leaving = new Map<number, () => void>()
  const middleware = crowded({ together: 3, each: 2 }, 1)
  const enter = async (n: number, network: string): Promise<'in' | number> => {
    const header = (name: string) => (name === 'x-forwarded-for' ? network : undefined)
    const outgoing = { once: (_: string, leave: () => void) => void leaving.set(n, leave) }
    const c = { req: { header }, env: { outgoing }, get: () => 'r', set: () => undefined } as unknown as Parameters<typeof middleware>[0]
    let inside = false
    const answer = await middleware(c, async () => {
      inside = true
    })
    return inside ? 'in' : (answer?.status ?? 0)
  }
  expect([await enter(1, '192.0.2.1'), await enter(2, '192.0.2.1'), await enter(3, '192.0.2.1')]).toEqual(['in', 'in', 429])
  expect([await enter(4, '192.0.2.2'), await enter(5, '192.0.2.3')]).toEqual(['in', 429])
  leaving.get(1)?.()
  expect(await enter(6, '192.0.2.1')).toBe('in')
})
