// The open port with real sockets: bodies that lie about their size, slow goodbyes, lines that stay open.
import { EventEmitter, once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { type Door, openDoor } from '../../server/door.ts'
import { maxBody } from '../../server/kernel/body.ts'
import { nth, type TestCounter, testCounter } from '../support/counter.ts'
import { cookieOf } from '../support/requests.ts'

const opened: { door: Door; counter: TestCounter }[] = []
afterEach(async () => {
  for (const { door, counter } of opened.splice(0)) {
    counter.stop()
    await door.close()
  }
})
const open = async (...options: Parameters<typeof testCounter>) => {
  const counter = testCounter(...options)
  const door = await openDoor(counter.app, '127.0.0.1', 0)
  opened.push({ door, counter })
  return { door, counter, at: `http://127.0.0.1:${door.port}` }
}
const path = `/api/garden/${nth(1)}/plant`

/** Sends a chunked body piece by piece for as long as the server takes it; answers the status. */
const upload = async (port: number, cookie: string, pieces: number): Promise<number> => {
  const headers = { 'content-type': 'application/json', cookie, 'transfer-encoding': 'chunked' }
  const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers })
  const answered = once(asked, 'response') as Promise<[{ statusCode: number; resume: () => void }]>
  asked.on('error', () => undefined)
  for (let n = 0; n < pieces && !asked.destroyed; n++) asked.write('x'.repeat(16_384))
  asked.end()
  const [answer] = await answered
  answer.resume()
  return answer.statusCode
}

describe('the door', () => {
  it('counts a body that does not say how large it is', async () => {
    const { door, counter } = await open()
    const cookie = await cookieOf('maker', counter.clock.now)
    expect(await upload(door.port, cookie, 6)).toBe(413)
    expect(await upload(door.port, cookie, 3)).toBe(422)
    expect(await counter.head()).toBe(0)
  })
  it('does not wait for a body that says it is too large', async () => {
    const { door, counter } = await open()
    const socket = connect(door.port, '127.0.0.1')
    const cookie = await cookieOf('maker', counter.clock.now)
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${maxBody + 1}\r\n\r\n{`,
    )
    const [piece] = (await once(socket, 'data')) as [Buffer]
    expect(piece.toString()).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })
  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
    ['headers that are too many', `X: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('refuses %s', async (_, rest) => {
    const { door, counter } = await open()
    const socket = connect(door.port, '127.0.0.1')
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${rest}`)
    const [piece] = (await once(socket, 'data')) as [Buffer]
    expect(piece.toString()).toMatch(/^HTTP\/1\.1 4(00|31) /)
    expect(await counter.head()).toBe(0)
    socket.destroy()
  })
  it('lets who is inside finish when it closes', async () => {
    const gate = new EventEmitter()
    const [entered, opened] = [once(gate, 'entered'), once(gate, 'open')]
    const slow = (store: EventStore): EventStore => ({
      ...store,
      append: async (writes) => {
        gate.emit('entered')
        await opened
        return store.append(writes)
      },
    })
    const { door, counter, at } = await open({ through: slow })
    const cookie = await cookieOf('maker', counter.clock.now)
    const answer = fetch(`${at}${path}`, {
      method: 'POST',
      body: JSON.stringify({ name: 'Orto', trees: 1 }),
      headers: { 'content-type': 'application/json', cookie },
    })
    await entered
    const closed = door.close()
    gate.emit('open')
    expect((await answer).status).toBe(201)
    await closed
    expect(await counter.head()).toBe(1)
    await expect(fetch(`${at}/api/health`)).rejects.toThrow()
  })
  it('hangs up on who listens for ever', async () => {
    const { door, counter, at } = await open()
    const line = await fetch(`${at}/api/live`)
    counter.stop()
    await door.close()
    expect(await line.text()).toContain('retry: 2000')
  })
  it('is refused, in Node’s own words, where somebody else listens', async () => {
    const { door, counter } = await open()
    await expect(openDoor(counter.app, '127.0.0.1', door.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
