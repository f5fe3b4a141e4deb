// Requests that change something come from our own pages or from programs: the whole matrix of origins, sites, types and methods.
import { describe, expect, it } from 'vitest'
import { nth, testCounter } from '../support/counter.ts'
import { people } from '../support/people.ts'

const publicUrl = 'https://beni.example.org'
const path = `/api/garden/${nth(1)}/plant`
const origins = {
  absent: undefined,
  ours: publicUrl,
  null: 'null',
  'another site': 'https://altrove.example',
  'our name without encryption': 'http://beni.example.org',
  'our name on another port': 'https://beni.example.org:8443',
  'a name below ours': 'https://x.beni.example.org',
  'a name that begins like ours': 'https://beni.example.org.altrove.example',
  'a name that ends like ours': 'https://altribeni.example.org',
  nonsense: 'beni.example.org',
} as const
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'Same-Origin', 'nonsense'] as const
const types = {
  'application/json': true,
  'application/json; charset=utf-8': true,
  'APPLICATION/JSON;CHARSET="UTF-8"': true,
  'application/json;charset=latin1': false,
  'application/json, text/plain': false,
  'application/json; charset=utf-8; x=y': false,
  'text/plain': false,
  'text/plain; application/json': false,
  'application/x-www-form-urlencoded': false,
  'multipart/form-data; boundary=x': false,
  'application/jsonp': false,
  'application/problem+json': false,
  ' ': false,
} as const

const ask = async (headers: Record<string, string | undefined>, method = 'POST') => {
  const counter = testCounter({ config: { demo: people, publicUrl } })
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const { cookieOf } = await import('../support/requests.ts')
  const cookie = (await cookieOf('maker', counter.clock.now)).replace(/^session=/, '__Host-session=')
  const body = method === 'POST' ? JSON.stringify({ name: 'Orto', trees: 1 }) : undefined
  const request = new Request(`https://beni.example.org${path}`, { method, ...(body ? { body } : {}) })
  request.headers.delete('content-type')
  request.headers.set('cookie', cookie)
  for (const [name, value] of given) request.headers.set(name, value)
  const answer = await counter.app.request(request)
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code, recorded: await counter.head() }
}

describe('a command', () => {
  const asked = Object.entries(origins).flatMap(([says, origin]) => sites.map((site) => ({ says, origin, site })))
  it.each(asked)('from $says, site $site', async ({ origin, site }) => {
    const near = (origin === undefined || origin === publicUrl) && (site === undefined || site === 'same-origin' || site === 'none')
    const answer = await ask({ origin, 'sec-fetch-site': site, 'content-type': 'application/json' })
    expect(answer).toMatchObject(near ? { status: 201, recorded: 1 } : { status: 403, code: 'cross-site', recorded: 0 })
  })
  it.each(Object.entries(types))('of type «%s»: %s', async (type, taken) => {
    expect(await ask({ 'content-type': type })).toMatchObject(taken ? { status: 201 } : { status: 415, code: 'not-json', recorded: 0 })
  })
  it('without a type is refused', async () => expect(await ask({})).toMatchObject({ status: 415, recorded: 0 }))
  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('by %s changes nothing', async (method) =>
    expect(await ask({ 'content-type': 'application/json' }, method)).toMatchObject({ status: 405, recorded: 0 }),
  )
  it.each(['x-http-method-override', 'x-method-override', 'x-http-method'])('%s is not listened to', async (name) =>
    expect(await ask({ 'content-type': 'application/json', [name]: 'POST' }, 'PUT')).toMatchObject({ status: 405, recorded: 0 }),
  )
})

it('every address that changes something asks where the request comes from', async () => {
  const counter = testCounter({ config: { demo: people, publicUrl } })
  const posts = counter.app.routes.filter(({ method }) => method !== 'GET' && method !== 'ALL')
  expect(posts.length).toBeGreaterThan(4)
  for (const { method, path: pattern } of posts) {
    const answer = await counter.app.request(pattern.replace(/:\w+/g, nth(1)), { method, headers: { origin: 'https://altrove.example' } })
    expect([pattern, answer.status]).toEqual([pattern, 403])
  }
  expect(await counter.head()).toBe(0)
})
