// Reading over HTTP, on PostgreSQL: pages, moments, waiting for one's own writes, and what is not said twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nth } from '../support/counter.ts'
import { garden, orchard } from '../support/garden.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'

const contexts = { garden, orchard: { ...orchard, name: 'orchard', projection: { ...orchard.projection, name: 'orchard' } } }
const many = 25
let app: TestApp

const tell = (n: number, known: string, command: string, data: object) =>
  app.act({ context: 'garden', id: nth(n), command, data, by: person('maker').id, role: 'maker', known })
const get = async (path: string, headers = {}) => {
  const answer = await app.get(path, { headers })
  return { status: answer.status, headers: answer.headers, body: answer.status === 304 ? undefined : await answer.json() }
}

beforeAll(async () => {
  app = await makeTestApp({ contexts })
  for (let n = 1; n <= many; n++)
    await tell(n, `2024-01-${String(n).padStart(2, '0')}T09:00:00.000Z`, 'plant', { name: `Orto ${n}`, trees: n })
  await tell(1, '2024-03-31T21:59:59.999Z', 'water', { litres: 5 })
  await tell(1, '2024-03-31T22:00:00.000Z', 'water', { litres: 7 })
  await app.settled('garden')
})
afterAll(() => app.stop())

describe('a list', () => {
  it('comes in pages that together are everything once', async () => {
    const seen: string[] = []
    let path = '/api/garden?limit=10'
    for (let pages = 1; ; pages++) {
      const { body } = await get(path)
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      expect(body.position).toBe(many + 2)
      if (body.next === null) {
        expect(pages).toBe(3)
        break
      }
      path = `/api/garden?limit=10&cursor=${body.next}`
    }
    expect(seen).toEqual(Array.from({ length: many }, (_, index) => nth(index + 1)))
  })
  it('has twenty rows unless asked otherwise, and its filters', async () => {
    expect((await get('/api/garden')).body.items).toHaveLength(20)
    expect((await get('/api/garden?q=Orto%207')).body.items).toMatchObject([{ id: nth(7) }])
    expect((await get('/api/garden?least=1')).body.items).toMatchObject([{ id: nth(1), litres: 12 }])
    expect((await get('/api/garden?dry=true&limit=100')).body.items).toHaveLength(many - 1)
  })
  it('says what it does not understand', async () => {
    const { status, body } = await get('/api/garden?colour=red&limit=0')
    expect([status, body.code, body.at]).toEqual([422, 'malformed', ['colour', 'limit']])
  })
})

describe('one', () => {
  it('is its row, and how far it is from', async () => {
    expect(await get(`/api/garden/${nth(1)}`)).toMatchObject({
      status: 200,
      body: { id: nth(1), name: 'Orto 1', litres: 12, revision: 2, position: many + 2 },
    })
  })
  it.each([nth(99), 'x', nth(1).toUpperCase(), '%00', 'constructor', "'--"])('%s is not there', async (id) => {
    expect(await get(`/api/garden/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
  it('a path without an identity is a read of its own', async () => {
    expect((await get('/api/garden/sum')).body).toMatchObject({ litres: 12, mine: null })
  })
})

describe('as it was', () => {
  it.each([
    ['2024-03-31', 5],
    ['2024-04-01', 12],
    ['2024-03-30', 0],
    ['2024-03-31T21:59:59.998Z', 0],
    ['2024-03-31T21:59:59.999Z', 5],
    ['2024-03-31T22:00:00.000Z', 12],
  ])('on %s one had %d litres', async (asOf, litres) => {
    expect((await get(`/api/garden/${nth(1)}?asOf=${asOf}`)).body).toMatchObject({ litres, asOf: expect.stringMatching(/Z$/) })
  })
  it('before the first fact there is nothing, and that is no error', async () => {
    expect(await get('/api/garden?asOf=1990-01-01')).toMatchObject({
      status: 200,
      body: { items: [], next: null, asOf: '1990-01-01T22:59:59.999Z' },
    })
    expect((await get(`/api/garden/${nth(1)}?asOf=1990-01-01`)).status).toBe(404)
  })
  it('a list on a day has what was known by its end in Italy', async () => {
    expect((await get('/api/garden?asOf=2024-01-10&limit=100')).body.items).toHaveLength(10)
  })
  it('the future cannot be asked', async () => {
    expect(await get('/api/garden?asOf=2999-01-01')).toMatchObject({ status: 422, body: { problems: [{ at: 'asOf', says: 'future' }] } })
  })
})

describe('after one’s own request', () => {
  it('a read that names its position shows it', async () => {
    const id = nth(50)
    const planted = await app.post(`/api/garden/${id}/plant`, { as: 'maker', body: { name: 'Nuovo', trees: 1 } })
    const { position } = await planted.json()
    expect(await get(`/api/garden/${id}?after=${position}`)).toMatchObject({ status: 200, body: { name: 'Nuovo', position } })
  })
  it('a position that will not come is 503, soon', async () => {
    const { status, headers, body } = await get('/api/garden?after=99999999')
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '1', 'behind'])
  })
})

describe('what has not changed', () => {
  it('is not sent twice, although the log has moved on', async () => {
    const path = `/api/garden/${nth(2)}`
    const first = await get(path)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const { position } = await (await app.post(`/api/garden/${nth(51)}/plant`, { as: 'maker', body: { name: 'Altro', trees: 1 } })).json()
    expect((await get(`${path}?after=${position}`, { 'if-none-match': `"other", ${tag}` })).status).toBe(304)
    await app.post(`/api/garden/${nth(2)}/water`, { as: 'maker', body: { litres: 1 } })
    await app.settled('garden')
    expect((await get(path, { 'if-none-match': tag })).status).toBe(200)
  })
  it('belongs to whoever is signed in', async () => {
    const answer = await app.get('/api/garden/sum', { as: 'maker' })
    expect([answer.headers.get('cache-control'), answer.headers.get('vary')]).toEqual([
      'private, no-cache',
      expect.stringContaining('Cookie'),
    ])
    expect(await answer.json()).toMatchObject({ mine: person('maker').label })
  })
  it('is compressed for who can read it so', async () => {
    const answer = await app.get('/api/garden?limit=100', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const text = await new Response(answer.body?.pipeThrough(new DecompressionStream('gzip'))).json()
    expect(text.items.length).toBeGreaterThan(20)
  })
})

describe('the story of one thing', () => {
  it('has its facts in order, without what proves them or who they are of', async () => {
    const { body } = await get(`/api/garden/${nth(1)}/history`)
    expect(body.items.map(({ type, revision }: { type: string; revision: number }) => [type, revision])).toEqual([
      ['garden.planted', 0],
      ['garden.watered', 1],
      ['garden.watered', 2],
    ])
    expect(Object.keys(body.items[0]).sort()).toEqual(['at', 'data', 'id', 'known', 'on', 'position', 'revision', 'role', 'type'])
  })
  it('says who to those who are signed in', async () => {
    const { items } = await (await app.get(`/api/garden/${nth(1)}/history`, { as: 'auditor' })).json()
    expect(items[0].actor).toBe(person('maker').id)
  })
  it('comes in pages', async () => {
    const first = (await get(`/api/garden/${nth(1)}/history?limit=2`)).body
    const second = (await get(`/api/garden/${nth(1)}/history?limit=2&cursor=${first.next}`)).body
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
  })
  it('stops at the moment asked', async () => {
    expect((await get(`/api/garden/${nth(1)}/history?asOf=2024-03-31`)).body.items).toHaveLength(2)
    expect((await get(`/api/garden/${nth(1)}/history?asOf=1990-01-01`)).status).toBe(404)
  })
  it.each([`${nth(99)}/history`, 'x/history'])('of %s there is none', async (path) => {
    expect((await get(`/api/garden/${path}`)).status).toBe(404)
  })
  it('has no cursor but its own', async () => {
    expect((await get(`/api/garden/${nth(1)}/history?cursor=WyJ4Il0`)).status).toBe(422)
  })
})

describe('what is for members', () => {
  it('is asked for at the door, and has no public story', async () => {
    expect((await get('/api/orchard')).status).toBe(401)
    expect((await app.get('/api/orchard', { as: 'resident' })).status).toBe(200)
    expect((await app.get(`/api/orchard/${nth(1)}/history`, { as: 'resident' })).status).toBe(404)
  })
})
