// What stands before every route: headers, methods, limits, the journal, and the pages behind.
import { describe, expect, it } from 'vitest'
import { makeBucket } from '../../server/kernel/limits.ts'
import { type StaticFiles, scriptHashes } from '../../server/kernel/static-files.ts'
import { nth, testCounter } from '../support/counter.ts'
import { people } from '../support/people.ts'

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const index = '<!doctype html><title>Comunanza</title><script>start()</script>'
const files: StaticFiles = new Map([
  [
    '/index.html',
    {
      type: 'text/html; charset=utf-8',
      etag: '"i"',
      immutable: false,
      bodies: { identity: bytes(index), br: bytes('BR'), gzip: bytes('GZ') },
    },
  ],
  ['/assets/a-1.js', { type: 'text/javascript; charset=utf-8', etag: '"a"', immutable: true, bodies: { identity: bytes('a()') } }],
])
const every = [
  '/',
  '/patti/1',
  '/api/health',
  '/api/session',
  '/api/nothing',
  '/nothing.php',
  '/api/docs',
  '/assets/a-1.js',
  '/api/garden/x/history',
]

describe('every answer', () => {
  it.each(every)('%s keeps the page to itself', async (path) => {
    const answer = await testCounter({ files }).get(path)
    const csp = answer.headers.get('content-security-policy') ?? ''
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).not.toContain('unsafe')
    expect(csp).toContain(scriptHashes(index)[0])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('server') ?? answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })
  it('promises encryption when the site has it', async () => {
    const counter = testCounter({ config: { publicUrl: 'https://beni.example.org' } })
    expect((await counter.get('/api/health')).headers.get('strict-transport-security')).toContain('max-age=31536000')
  })
})

describe('methods', () => {
  it.each([
    ['PUT', '/api/session', 'GET, HEAD'],
    ['DELETE', '/api/garden', 'GET, HEAD'],
    ['PATCH', `/api/garden/${nth(1)}/plant`, 'POST'],
    ['GET', `/api/garden/${nth(1)}/plant`, 'POST'],
    ['POST', '/api/health', 'GET, HEAD'],
    ['POST', '/patti', 'GET, HEAD'],
  ])('%s %s is 405', async (method, path, allow) => {
    const answer = await testCounter({ files }).app.request(path, { method, headers: { 'content-type': 'application/json' } })
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('content-type')]).toEqual([
      405,
      allow,
      'application/problem+json',
    ])
  })
  it('HEAD is GET without a body', async () => {
    const answer = await testCounter({ files }).app.request('/', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('pages', () => {
  const counter = testCounter({ files })
  it('an address of the site opens the one page, always asked again', async () => {
    const answer = await counter.get('/patti/da-qualche-parte')
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([200, 'no-cache', index])
    expect((await counter.get('/', { headers: { 'if-none-match': '"i"' } })).status).toBe(304)
  })
  it('the service worker, whose name never changes, is always asked again', async () => {
    const worker = { type: 'text/javascript; charset=utf-8', etag: '"w"', immutable: false, bodies: { identity: bytes('w()') } }
    const answer = await testCounter({ files: new Map([...files, ['/sw.js', worker]]) }).get('/sw.js')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  })
  it('a file whose name changes with its content is kept for ever', async () => {
    expect((await counter.get('/assets/a-1.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
  it.each([
    ['br, gzip', 'br', 'BR'],
    ['gzip, br;q=0', 'gzip', 'GZ'],
    ['gzip', 'gzip', 'GZ'],
    ['identity', null, index],
  ])('accepting %s it is sent as %s', async (accepted, encoding, body) => {
    const answer = await counter.get('/', { headers: { 'accept-encoding': accepted } })
    expect([answer.headers.get('content-encoding'), await answer.text(), answer.headers.get('vary')]).toEqual([
      encoding,
      body,
      'Accept-Encoding',
    ])
  })
  it.each([
    '/nothing.js',
    '/.env',
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/%5c..%5cpackage.json',
    '/index.html.br',
  ])('%s is not there', async (path) => {
    const answer = await counter.get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('comunanza')
  })
  it('what is not of the API is no page of it', async () => {
    const answer = await counter.get('/api/../api/nothing')
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'not-found'])
  })
  it('without built pages there is nothing to see', async () => {
    expect((await testCounter().get('/')).status).toBe(404)
  })
})

describe('limits', () => {
  it('a bucket refills with time and says how long to wait', () => {
    const bucket = makeBucket({ burst: 2, perSecond: 0.5 })
    expect([bucket('a', 0), bucket('a', 0), bucket('a', 0), bucket('b', 0)]).toEqual([
      { ok: true },
      { ok: true },
      { ok: false, seconds: 2 },
      { ok: true },
    ])
    expect([bucket('a', 1000), bucket('a', 2000)]).toEqual([{ ok: false, seconds: 1 }, { ok: true }])
  })
  it('a clock that goes back takes nothing away', () => {
    const bucket = makeBucket({ burst: 2, perSecond: 1 })
    bucket('a', 10_000)
    expect(bucket('a', 0)).toEqual({ ok: true })
  })
  const limits = { commands: { burst: 1, perSecond: 0.1 }, reads: { burst: 3, perSecond: 0.1 }, exports: { burst: 1, perSecond: 0.1 } }
  it('too many requests from one address are 429, from another they are not', async () => {
    const counter = testCounter({ config: { demo: people, limits, proxies: 1 } })
    const ask = (from: string) => counter.get('/api/session', { headers: { 'x-forwarded-for': from } })
    const answers = [await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.2')]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 200])
    expect(answers[3]?.headers.get('retry-after')).toBe('10')
    expect(await answers[3]?.json()).toMatchObject({ code: 'too-many' })
  })
  it('what a client says of its own address counts only as far as proxies are trusted', async () => {
    const counter = testCounter({ config: { demo: people, limits, proxies: 1 } })
    const ask = (spoof: string) => counter.get('/api/session', { headers: { 'x-forwarded-for': `${spoof}, 192.0.2.1` } })
    const statuses = [await ask('1.1.1.1'), await ask('2.2.2.2'), await ask('3.3.3.3'), await ask('4.4.4.4')].map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const direct = testCounter({ config: { demo: people, limits } })
    const lie = (from: string) => direct.get('/api/session', { headers: { 'x-forwarded-for': from } })
    expect([await lie('1.1.1.1'), await lie('2.2.2.2'), await lie('3.3.3.3'), await lie('4.4.4.4')].map(({ status }) => status)).toEqual([
      200, 200, 200, 429,
    ])
  })
})

describe('the journal', () => {
  it('has one line per request, with the pattern of the route and nothing a person wrote', async () => {
    const counter = testCounter()
    await counter.post(`/api/garden/${nth(1)}/plant`, { as: 'maker', body: { name: 'Segreto', trees: 3 } })
    await counter.get('/api/nothing?q=Segreto')
    expect(counter.lines.map(({ facts }) => facts)).toMatchObject([
      { method: 'POST', route: '/api/garden/:id/plant', status: 201, request: expect.any(String), ms: expect.any(Number) },
      { method: 'GET', route: '-', status: 404 },
    ])
    expect(JSON.stringify(counter.lines)).not.toMatch(/Segreto|a0000000-|session=/)
  })
})
