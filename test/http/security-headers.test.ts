// The headers of every answer, whatever it is: a page, a file, news, a refusal, a fault, or what is no request at all.
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openDoor } from '../../server/door.ts'
import type { StaticFiles } from '../../server/kernel/static-files.ts'
import { nth, type TestCounter, testCounter } from '../support/counter.ts'
import { garden, orchard } from '../support/garden.ts'
import { afterTest } from '../support/later.ts'
import { people } from '../support/people.ts'
import { sendBytes, sendRaw } from '../support/raw.ts'

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const page = { type: 'text/html; charset=utf-8', etag: '"i"', immutable: false, bodies: { identity: bytes('<!doctype html>') } }
const script = { type: 'text/javascript; charset=utf-8', etag: '"a"', immutable: true, bodies: { identity: bytes('a()') } }
const files: StaticFiles = new Map([
  ['/index.html', page],
  ['/assets/a.js', script],
])
const none = { burst: 0, perSecond: 0.001 }
const plant = `/api/garden/${nth(1)}/plant`

const story = `/api/garden/${nth(1)}/history`
const planted = ({ post }: TestCounter): Promise<Response> => post(plant, { as: 'maker', body: { name: 'Orto', trees: 1 } })

type Case = readonly [says: string, status: number, ask: (counter: TestCounter) => Promise<Response> | Response]
const cases: readonly Case[] = [
  ['the page', 200, ({ get }) => get('/')],
  ['a script', 200, ({ get }) => get('/assets/a.js')],
  ['what one has already', 304, ({ get }) => get('/', { headers: { 'if-none-match': '"i"' } })],
  ['an address of the site', 200, ({ get }) => get('/patti/qualcosa')],
  ['a file that is not there', 404, ({ get }) => get('/nothing.js')],
  ['an address of the API that is not there', 404, ({ get }) => get('/api/nothing')],
  ['a reading', 200, (counter) => planted(counter).then(() => counter.get(story))],
  ['a reading for who has entered', 200, (counter) => planted(counter).then(() => counter.get(story, { as: 'maker' }))],
  ['the API page', 200, ({ get }) => get('/api/docs')],
  ['live news', 200, ({ get }) => get('/api/live')],
  ['a recorded command', 201, ({ post }) => post(plant, { as: 'maker', body: { name: 'Orto', trees: 1 } })],
  ['nobody', 401, ({ post }) => post(plant, { body: {} })],
  ['another site', 403, ({ post }) => post(plant, { as: 'maker', headers: { origin: 'https://altrove.example' } })],
  ['another method', 405, ({ app }) => app.request('/api/garden', { method: 'DELETE' })],
  ['too much', 413, ({ post }) => post(plant, { as: 'maker', body: { name: 'x'.repeat(70_000) } })],
  ['an endless address', 414, ({ get }) => get(`/api/garden?q=${'x'.repeat(9000)}`)],
  ['another type', 415, ({ post }) => post(plant, { as: 'maker', headers: { 'content-type': 'text/plain' } })],
  ['a form nobody asked for', 422, ({ post }) => post(plant, { as: 'maker', body: [] })],
  ['a fault', 500, ({ post }) => post(`/api/garden/${nth(1)}/valueOf`, { as: 'maker' })],
]

const expected = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.stringContaining('microphone=()'),
  'cache-control': expect.any(String),
}
const directives = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
]

describe('the headers of', () => {
  it.each(cases)('%s: %i', async (_, status, ask) => {
    const counter = testCounter({ files })
    afterTest(async () => counter.stop())
    const answer = await ask(counter)
    const headers = Object.fromEntries(answer.headers)
    expect([answer.status, headers]).toMatchObject([status, expected])
    for (const directive of directives) expect(headers['content-security-policy']).toContain(directive)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect(Object.keys(headers).filter((name) => /^(server|x-powered-by|access-control-.*|.*report-only)$/.test(name))).toEqual([])
  })
  it.each(['/', '/assets/a.js', '/nothing.js', '/api/session', '/api/nothing', '/api/live', '/opendata/x'])(
    '%s promises encryption',
    async (path) => {
      const counter = testCounter({ files, config: { demo: people, publicUrl: 'https://beni.example.org' } })
      afterTest(async () => counter.stop())
      expect((await counter.get(path)).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    },
  )
  it('too many requests: 429', async () => {
    const counter = testCounter({ config: { demo: people, limits: { commands: none, reads: none, exports: none } } })
    const answer = await counter.get('/api/health')
    expect([answer.status, Object.fromEntries(answer.headers)]).toMatchObject([429, expected])
  })
  it('no answer says what is cached where it is somebody’s', async () => {
    const counter = testCounter({ files })
    for (const path of ['/api/session', '/api/nothing', '/api/live'])
      expect((await counter.get(path, { as: 'maker' })).headers.get('cache-control')).toContain('no-store')
    for (const [contexts, as, copies] of [
      [{ garden }, undefined, 'public, no-cache'],
      [{ garden }, 'maker', 'private, no-cache'],
      [{ garden: orchard }, 'maker', 'no-store'],
    ] as const) {
      const one = testCounter({ contexts })
      await planted(one)
      expect((await one.get(story, as ? { as } : {})).headers.get('cache-control')).toBe(copies)
    }
  })
})

describe('the pages', () => {
  it('may write HTML and name a worker under three policies, and ask for place and camera themselves', async () => {
    const { headers } = await testCounter({ files }).get('/cortile')
    expect(headers.get('content-security-policy')).toContain('; trusted-types solid-templates leaflet-controls courtyard-worker')
    expect(headers.get('content-security-policy')).toContain("; worker-src 'self'; ")
    expect(headers.get('permissions-policy')).toMatch(/camera=\(self\), geolocation=\(self\)$/)
  })
})

describe('open data', () => {
  it('may be used from any page, and nothing else may', async () => {
    const counter = testCounter({ files })
    const origin = { headers: { origin: 'https://altrove.example' } }
    const open = (await counter.get('/opendata/nothing.csv', origin)).headers
    expect([open.get('access-control-allow-origin'), open.get('cross-origin-resource-policy')]).toEqual(['*', 'cross-origin'])
    expect(open.get('access-control-allow-credentials')).toBeNull()
    for (const path of ['/', '/api/garden', '/api/session', '/opendata', '/log/checkpoint'])
      expect((await counter.get(path, origin)).headers.get('access-control-allow-origin')).toBeNull()
  })
  it.each(['/api/garden', plant, '/api/session', '/opendata/x.csv'])('a preflight to %s permits nothing', async (path) => {
    const headers = {
      origin: 'https://altrove.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const answer = await testCounter({ files }).app.request(path, { method: 'OPTIONS', headers })
    expect(answer.status).toBe(405)
    expect(
      [...answer.headers.keys()].filter((name) => name.startsWith('access-control-allow-') && name !== 'access-control-allow-origin'),
    ).toEqual([])
  })
})

describe('what is no request', () => {
  const open = async () => {
    const counter = testCounter({ files })
    const door = await openDoor(counter.app, '127.0.0.1', 0)
    afterTest(async () => {
      counter.stop()
      await door.close()
    })
    return door.port
  }
  const say = async (port: number, bytes: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    socket.write(bytes)
    const [piece] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    return piece.toString()
  }
  it.each([
    ['nonsense', 'HELLO\r\n\r\n', 400],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a line that is not one', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\x00b\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}', 400],
  ])('%s is answered with the same headers', async (_, bytes, status) => {
    const answer = (await say(await open(), bytes)).toLowerCase()
    expect(answer).toMatch(new RegExp(`^http/1.1 ${status} `))
    for (const [name, value] of Object.entries(expected))
      if (typeof value === 'string') expect(answer).toContain(`${name}: ${value}\r\n`.toLowerCase())
    expect(answer).toContain("content-security-policy: default-src 'none'")
    expect(answer).not.toMatch(/error|hpe_|at /)
  })
  it.each(['TRACE', 'TRACK', 'PROPFIND', 'QUERY'])('%s does nothing', async (method) => {
    const asked = { method, path: '/api/garden', headers: { 'x-echo': 'canary' } }
    const { status, text } = await sendRaw(`http://127.0.0.1:${await open()}`, asked)
    expect([400, 405]).toContain(status)
    expect(text).not.toContain('canary')
  })
  it('CONNECT is hung up on', async () => {
    const answer = await sendBytes(`http://127.0.0.1:${await open()}`, 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\nX-Echo: canary\r\n\r\n')
    expect(answer).not.toMatch(/^HTTP\/1.1 2|canary/)
  })
})
