// Somebody who means harm, from outside: every request is refused clearly, nothing leaks, and the log has not moved.
import { once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { character, journey } from '../support/journey.ts'
import { afterTest } from '../support/later.ts'
import { dial, type Raw, type RawAnswer, sendBytes, sendRaw } from '../support/raw.ts'

const { address } = journey()

const pact = '9ac70000-0000-4000-8000-000000000004'
const json = 'application/json'
const promise = { side: 'citizens', what: 'Zappare' }
const leaks =
  /\bat \S+ \(|\.[jt]s:\d+|node_modules|\/(?:work|home|root|tmp|usr|var)\/|\bselect\b.*\bfrom\b|\binsert into\b|pg_|relation "|ECONN/i

let cookie = ''
let before = 0
const answers: { readonly asked: Raw; readonly answer: RawAnswer }[] = []

const send = async (asked: Raw): Promise<RawAnswer> => {
  const answer = await sendRaw(address(), asked)
  answers.push({ asked, answer })
  return answer
}
const head = async (): Promise<number> => (JSON.parse((await send({ path: '/api/health' })).text) as { head: number }).head
/** A promise asked by Bruno, with something wrong in it. */
const post = (change: Partial<Raw>): Promise<RawAnswer> =>
  send({
    method: 'POST',
    path: `/api/pacts/${pact}/promise`,
    body: JSON.stringify(promise),
    ...change,
    headers: { 'content-type': json, cookie, ...change.headers },
  })
const problem = ({ headers, text }: RawAnswer): { readonly status: number; readonly title: string; readonly code: string } => {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  return JSON.parse(text) as { status: number; title: string; code: string }
}

beforeAll(async () => {
  const id = character('representative').id
  const body = JSON.stringify({ id })
  const entered = await send({ method: 'POST', path: '/api/session/enter', headers: { 'content-type': json }, body })
  cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  before = await head()
})

describe('a body', () => {
  const big = JSON.stringify({ ...promise, what: 'a'.repeat(70_000) })
  it.each<readonly [string, Partial<Raw>, number]>([
    ['over the limit', { body: big }, 413],
    ['over the limit, in chunks', { body: big, chunked: true }, 413],
    ['of plain text', { headers: { 'content-type': 'text/plain' } }, 415],
    ['of a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['of a form with files', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 415],
    ['in another alphabet', { headers: { 'content-type': 'application/json; charset=latin1' } }, 415],
    ['of something like JSON', { headers: { 'content-type': 'application/jsonp' } }, 415],
    ['that is nothing', { body: '' }, 422],
    ['that stops halfway', { body: '{"side":"citizens"' }, 422],
    ['that is a list', { body: '[]' }, 422],
    ['that is null', { body: 'null' }, 422],
    ['with a comma too many', { body: '{"side":"citizens","what":"Zappare",}' }, 422],
    ['with a name twice', { body: '{"side":"citizens","side":"municipality","what":"Zappare"}' }, 422],
    ['that is not UTF-8', { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }, 422],
    ['with U+0000', { body: '{"side":"citizens","what":"Zap\\u0000pare"}' }, 422],
    ['with half a character', { body: '{"side":"citizens","what":"Zap\\ud800pare"}' }, 422],
    ['with __proto__', { body: '{"side":"citizens","what":"Zappare","__proto__":{"roles":["manager"]}}' }, 422],
    ['with constructor', { body: '{"side":"citizens","what":"Zappare","constructor":{"prototype":{}}}' }, 422],
    ['with a field nobody asked for', { body: JSON.stringify({ ...promise, roles: ['manager'] }) }, 422],
    ['with a number for a text', { body: JSON.stringify({ ...promise, what: 7 }) }, 422],
    ['nested ten thousand deep', { body: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }, 422],
    ['that happened in the future', { body: JSON.stringify({ ...promise, on: '2999-01-01' }) }, 422],
    ['that was known in the past', { body: JSON.stringify({ ...promise, known: '2020-01-01T00:00:00.000Z' }) }, 422],
  ])('%s is refused', async (_, change, status) => {
    const answer = await post(change)
    expect(answer.status).toBe(status)
    expect(problem(answer)).toMatchObject({ status, title: expect.stringMatching(/^\p{Lu}.*\.$/u) })
  })
})

describe('a request', () => {
  const at = (id: string, command: string) => `/api/pacts/${id}/${command}`
  it.each<readonly [string, Partial<Raw>, number]>([
    ['nobody knows', { path: at(pact, 'explode') }, 404],
    ['called __proto__', { path: at(pact, '__proto__') }, 404],
    ['called constructor', { path: at(pact, 'constructor') }, 404],
    ['called toString', { path: at(pact, 'toString') }, 404],
    ['to a context nobody knows', { path: `/api/__proto__/${pact}/promise` }, 404],
    ['about something that has no identity', { path: at('1', 'promise') }, 422],
    ['about __proto__', { path: at('__proto__', 'promise') }, 422],
    ['with an endless key', { headers: { 'idempotency-key': 'a'.repeat(5_000) } }, 422],
    ['with a revision that is none', { headers: { 'if-match': '"; drop table log.events; --"' } }, 422],
    ['from another site', { headers: { origin: 'https://altrove.example' } }, 403],
    ['from a page without an origin', { headers: { origin: 'null' } }, 403],
    ['that a browser says comes from another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['of somebody who has not signed in', { headers: { cookie: '' } }, 401],
    ['with a cookie made up', { headers: { cookie: 'session=manager' } }, 401],
    ['with a cookie signed by nobody', { headers: { cookie: `session=${character('manager').id}.9999999999.${'A'.repeat(43)}` } }, 401],
    ['by PUT', { method: 'PUT' }, 405],
    ['by DELETE', { method: 'DELETE' }, 405],
  ])('%s is refused', async (_, change, status) => {
    const answer = await post(change)
    expect(answer.status).toBe(status)
    expect(problem(answer).status).toBe(status)
  })

  it('with the cookie of one person and the identity of another is nobody’s', async () => {
    const [, until = '', signature = ''] = cookie.split('.')
    const forged = `session=${character('manager').id}.${until}.${signature}`
    expect((await post({ headers: { cookie: forged } })).status).toBe(401)
    const longer = cookie.replace(until, String(Number(until) + 3_600))
    expect((await post({ headers: { cookie: longer } })).status).toBe(401)
  })

  it('beyond one’s role is refused, in Italian and in English', async () => {
    const path = at(pact, 'activate')
    expect(problem(await post({ path, headers: { 'accept-language': 'it' } })).title).toMatch(
      /^Per questo serve il ruolo di .+; tu non lo hai\.$/,
    )
    expect(problem(await post({ path, headers: { 'accept-language': 'en' } })).title).toMatch(
      /^This takes the role of .+; you do not have it\.$/,
    )
  })
})

describe('a question', () => {
  it.each([
    ['limit=-1', 422],
    ['limit=1000000000', 422],
    ['limit=10&limit=20', 422],
    ['cursor=%22%3B%20drop%20table', 422],
    ['asOf=ieri', 422],
    ['asOf=2025-02-31', 422],
    ['after=NaN', 422],
    ['stage=__proto__', 422],
    ['nobody=knows', 422],
    ['q=%00', 422],
    ['q=%25%27%20or%201%3D1%20--%20', 200],
    ['q=%5C%27%22%25_', 200],
  ])('?%s', async (query, status) => {
    const answer = await send({ path: `/api/pacts?${query}` })
    expect(answer.status).toBe(status)
    if (status === 200) expect(JSON.parse(answer.text)).toMatchObject({ items: [] })
    else expect(problem(answer).code).toBe('malformed')
  })

  it('with headers beyond measure is turned away', async () => {
    expect((await send({ path: '/api/health', headers: { 'x-long': 'a'.repeat(20_000) } })).status).toBe(431)
  })

  it('for news since something that is not a number', async () => {
    expect((await send({ path: '/api/live', headers: { 'last-event-id': '1; select' } })).status).toBe(422)
  })
})

it.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..%5c..%5cpackage.json',
  '/assets/../../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/%c0%ae%c0%ae/package.json',
  '/....//package.json',
  '/.env',
  '/.git/config',
  '/dist/server/boot.js',
  '/server/secret.ts',
  '//etc/passwd',
  '/%00',
  '/%ff',
])('%s shows the site or nothing, never a file', async (path) => {
  const answer = await send({ path })
  expect([200, 404]).toContain(answer.status)
  if (answer.status === 200) expect(answer.text).toMatch(/<html lang="it"/)
  else expect(problem(answer).code).toBe('not-found')
})

it('two lengths for one body are no request', async () => {
  const lines = [
    `POST /api/pacts/${pact}/promise HTTP/1.1`,
    'Host: 127.0.0.1',
    `Cookie: ${cookie}`,
    `Content-Type: ${json}`,
    'Content-Length: 4',
    'Transfer-Encoding: chunked',
  ]
  expect(await sendBytes(address(), `${lines.join('\r\n')}\r\n\r\n0\r\n\r\nGET /`)).toMatch(/^HTTP\/1\.1 400 /)
})

it('slow clients do not keep others out', async () => {
  const slow = Array.from({ length: 200 }, () => dial(address()))
  afterTest(async () => {
    for (const socket of slow) socket.destroy()
  })
  await Promise.all(slow.map((socket) => once(socket, 'connect')))
  for (const socket of slow) socket.write('POST /api/session/enter HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
  expect((await send({ path: '/api/health' })).status).toBe(200)
  expect((await send({ path: '/patti' })).status).toBe(200)
  for (const socket of slow) socket.write('a')
  expect((await post({ headers: { cookie: '' } })).status).toBe(401)
  expect(slow.filter((socket) => socket.destroyed)).toEqual([])
})

it('none of this moved the log, broke anything or leaked what is inside', async () => {
  expect(await head()).toBe(before)
  expect(answers.length).toBeGreaterThan(70)
  expect(answers.filter(({ answer }) => answer.status >= 500 || answer.status === 0)).toEqual([])
  expect(answers.filter(({ answer }) => !answer.text.includes('<html') && leaks.test(answer.text))).toEqual([])
})

it('the same request with nothing wrong in it is recorded', async () => {
  expect((await post({})).status).toBe(201)
  expect(await head()).toBe(before + 1)
})

it('a flood is told to wait, while others still read', async () => {
  const flood = await Promise.all(Array.from({ length: 120 }, () => post({ body: '{}' })))
  const refused = flood.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect(new Set(flood.map(({ status }) => status))).toEqual(new Set([422, 429]))
  expect((await send({ path: '/api/pacts' })).status).toBe(200)
})
