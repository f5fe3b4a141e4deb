// Asking over HTTP: every status has its case, and whatever is not recorded leaves the log as it was.
import { describe, expect, it } from 'vitest'
import { maxBody } from '../../server/kernel/body.ts'
import { ErasedSubject, StoreUnavailable } from '../../server/stores/errors.ts'
import { nth, testCounter } from '../support/counter.ts'
import { orchard } from '../support/garden.ts'
import { cookieOf } from '../support/requests.ts'

const plantAt = (n: number) => `/api/garden/${nth(n)}/plant`
const waterAt = (n: number) => `/api/garden/${nth(n)}/water`
const tree = { name: 'Orto', trees: 3 }

describe('a command over HTTP', () => {
  it('answers 201 with what was recorded', async () => {
    const counter = testCounter()
    const answer = await counter.post(plantAt(1), { as: 'maker', body: tree })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"0"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({
      id: nth(1),
      revision: 0,
      position: 1,
      events: [{ id: expect.any(String), type: 'garden.planted' }],
    })
    const [fact] = await counter.store.readAll()
    expect(fact).toMatchObject({ role: 'maker', on: counter.clock.now })
  })
  it('records when it happened, if the body says so', async () => {
    const counter = testCounter()
    await counter.post(plantAt(1), { as: 'maker', body: { ...tree, on: '2026-04-30' } })
    expect((await counter.store.readAll())[0]).toMatchObject({ on: '2026-04-30', data: tree })
  })
  it('answers a retry under the same key as the first time, and says so', async () => {
    const counter = testCounter()
    const ask = { as: 'maker', body: tree, headers: { 'idempotency-key': 'first-try' } } as const
    const first = await counter.post(plantAt(1), ask)
    await counter.post(waterAt(1), { as: 'maker', body: { litres: 2 } })
    const again = await counter.post(plantAt(1), ask)
    expect([again.status, again.headers.get('idempotent-replay'), first.headers.get('idempotent-replay')]).toEqual([201, 'true', null])
    expect(await again.json()).toEqual(await first.json())
    expect(await counter.head()).toBe(2)
  })
  it('takes the role that the command admits', async () => {
    const counter = testCounter()
    await counter.post(plantAt(1), { as: 'resident', body: tree })
    expect((await counter.store.readAll())[0]).toMatchObject({ role: 'resident' })
  })
})

describe('a refusal', () => {
  it('is 409 with its rule and its sentence, in the language asked', async () => {
    const counter = testCounter()
    const italian = await counter.post(waterAt(1), { as: 'maker', body: { litres: 2 } })
    expect(italian.status).toBe(409)
    expect(italian.headers.get('content-type')).toBe('application/problem+json')
    expect(italian.headers.get('content-language')).toBe('it')
    const problem = await italian.json()
    expect(problem).toEqual({
      type: '/api/docs#refused',
      title: 'Prima va piantato.',
      status: 409,
      code: 'refused',
      rule: 'garden.not-planted',
      requestId: italian.headers.get('x-request-id'),
    })
    const english = await counter.post(waterAt(1), { as: 'maker', body: { litres: 2 }, headers: { 'accept-language': 'en-GB,it;q=0.5' } })
    expect(await english.json()).toMatchObject({ title: 'It must be planted first.' })
  })
  it('carries what the rule looked at', async () => {
    const counter = testCounter()
    await counter.post(plantAt(1), { as: 'maker', body: tree })
    const answer = await counter.post(waterAt(1), { as: 'maker', body: { litres: 2, by: '2026-05-01' } })
    expect(await answer.json()).toMatchObject({ rule: 'garden.too-late', values: { by: '2026-05-01', today: '2026-05-04' } })
  })
})

describe('the revision seen', () => {
  it('is 412 when it is not the one there is, and says which', async () => {
    const counter = testCounter()
    await counter.post(plantAt(1), { as: 'maker', body: tree })
    const stale = await counter.post(waterAt(1), { as: 'maker', body: { litres: 2 }, headers: { 'if-match': '"7"' } })
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"0"'])
    expect(await stale.json()).toMatchObject({ code: 'stale', revision: 0 })
    const right = await counter.post(waterAt(1), { as: 'maker', body: { litres: 2 }, headers: { 'if-match': '"0"' } })
    expect(right.status).toBe(201)
  })
})

describe('who asks', () => {
  it.each([
    ['nobody', undefined, 401, 'not-signed-in'],
    ['a role the command does not admit', 'auditor', 403, 'not-allowed'],
  ] as const)('%s', async (_, as, status, code) => {
    const counter = testCounter()
    const answer = await counter.post(waterAt(1), { as, body: { litres: 2 } })
    expect([answer.status, (await answer.json()).code, await counter.head()]).toEqual([status, code, 0])
  })
  it('is told which role it takes', async () => {
    const answer = await testCounter().post(waterAt(1), { as: 'auditor', body: { litres: 2 } })
    expect((await answer.json()).title).toBe('Per questo serve il ruolo di community maker; tu non lo hai.')
  })
  it('somebody with a cookie that is made up, or one that has run out, is nobody', async () => {
    const counter = testCounter()
    const cookie = `session=${'x'.repeat(43)}`
    expect((await counter.post(plantAt(1), { body: tree, headers: { cookie } })).status).toBe(401)
    const old = testCounter({ now: '2026-05-05T10:59:00.000Z' })
    const early = await cookieOf('maker', '2026-05-04T10:59:00.000Z')
    expect((await old.post(plantAt(1), { body: tree, headers: { cookie: early } })).status).toBe(401)
  })
})

const path = plantAt(1)
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
type Hostile = readonly [
  name: string,
  path: string,
  body: unknown,
  headers: { readonly [name: string]: string },
  status: number,
  says: string,
]
const hostile: readonly Hostile[] = [
  ['an unknown command', `/api/garden/${nth(1)}/uproot`, {}, {}, 404, 'unknown-command'],
  ['a command named like a property of objects', `/api/garden/${nth(1)}/constructor`, {}, {}, 404, 'unknown-command'],
  ['a command named __proto__', `/api/garden/${nth(1)}/__proto__`, {}, {}, 404, 'unknown-command'],
  ['an unknown context', `/api/nowhere/${nth(1)}/plant`, {}, {}, 404, 'not-found'],
  ['a context named constructor', `/api/constructor/${nth(1)}/plant`, {}, {}, 404, 'not-found'],
  ['an identity that is no UUID', '/api/garden/1/plant', tree, {}, 422, 'uuid'],
  ['an identity in upper case', `/api/garden/${nth(1).toUpperCase()}/plant`, tree, {}, 422, 'uuid'],
  ['no content type', path, tree, { 'content-type': '' }, 415, 'not-json'],
  ['a form', path, 'name=Orto&trees=3', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
  ['plain text', path, JSON.stringify(tree), { 'content-type': 'text/plain' }, 415, 'not-json'],
  ['another charset', path, JSON.stringify(tree), { 'content-type': 'application/json; charset=utf-16' }, 415, 'not-json'],
  ['nothing', path, '', {}, 422, 'json'],
  ['malformed JSON', path, '{"name":', {}, 422, 'json'],
  ['a list', path, [tree], {}, 422, 'object'],
  ['a word', path, '"name"', {}, 422, 'object'],
  ['null', path, 'null', {}, 422, 'object'],
  ['the same name twice', path, '{"name":"Orto","trees":3,"name":"Altro"}', {}, 422, 'duplicate'],
  ['the same name twice, once escaped', path, '{"name":"Orto","trees":3,"n\\u0061me":"Altro"}', {}, 422, 'duplicate'],
  ['__proto__', path, '{"name":"Orto","trees":3,"__proto__":{"polluted":true}}', {}, 422, 'forbidden'],
  ['__proto__, escaped', path, '{"name":"Orto","trees":3,"\\u005f_proto__":{"polluted":true}}', {}, 422, 'forbidden'],
  ['constructor, deep', path, '{"name":"Orto","trees":3,"x":{"constructor":{"prototype":1}}}', {}, 422, 'forbidden'],
  ['U+0000', path, '{"name":"Or\\u0000to","trees":3}', {}, 422, 'unwritable'],
  ['a lone surrogate', path, '{"name":"Or\\ud800to","trees":3}', {}, 422, 'unwritable'],
  ['a lone surrogate in a name', path, '{"name":"Orto","trees":3,"\\udc00":1}', {}, 422, 'unwritable'],
  ['33 levels', path, nested(33), {}, 422, 'too-deep'],
  ['60,000 levels', path, '['.repeat(30_000) + ']'.repeat(30_000), {}, 422, 'too-deep'],
  ['an unknown field', path, { ...tree, role: 'manager' }, {}, 422, 'unknown'],
  ['a missing field', path, { trees: 3 }, {}, 422, 'required'],
  ['a number too large', path, '{"name":"Orto","trees":1e400}', {}, 422, 'number'],
  ['a fraction', path, { ...tree, trees: 0.5 }, {}, 422, 'number'],
  ['text that is blank', path, { ...tree, name: ' ' }, {}, 422, 'blank'],
  ['text that is too long', path, { ...tree, name: 'x'.repeat(41) }, {}, 422, 'too-long'],
  ['tomorrow', path, { ...tree, on: '2026-05-05' }, {}, 422, 'future'],
  ['an instant that has not come', path, { ...tree, on: '2026-05-04T10:00:00.001Z' }, {}, 422, 'future'],
  ['a day that is none', path, { ...tree, on: '2026-02-30' }, {}, 422, 'moment'],
  ['a moment that is no text', path, { ...tree, on: 20260504 }, {}, 422, 'text'],
  ['a time for the register to have known it', path, { ...tree, known: '2020-01-01T00:00:00.000Z' }, {}, 422, 'unknown'],
  ['an empty key', path, tree, { 'idempotency-key': '' }, 422, 'form'],
  ['a key of 201 characters', path, tree, { 'idempotency-key': 'k'.repeat(201) }, 422, 'form'],
  ['a key with a space', path, tree, { 'idempotency-key': 'a b' }, 422, 'form'],
  ['a revision without quotes', path, tree, { 'if-match': '0' }, 422, 'form'],
  ['a weak revision', path, tree, { 'if-match': 'W/"0"' }, 422, 'form'],
  ['too many bytes', path, { ...tree, name: 'x'.repeat(maxBody) }, {}, 413, 'too-large'],
  ['too many bytes, it says', path, tree, { 'content-length': String(maxBody + 1) }, 413, 'too-large'],
  ['another site', path, tree, { origin: 'https://altrove.example' }, 403, 'cross-site'],
  ['another site of the same owner', path, tree, { 'sec-fetch-site': 'same-site' }, 403, 'cross-site'],
  ['a page that has no origin', path, tree, { origin: 'null' }, 403, 'cross-site'],
]

describe('hostile requests are refused and change nothing', () => {
  it.each(hostile)('%s', async (_, to, body, headers, status, says) => {
    const counter = testCounter()
    const answer = await counter.post(to, { as: 'maker', body, headers })
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    const problem = JSON.parse(text)
    expect([problem.code, ...(problem.problems ?? []).map((one: { says: string }) => one.says)]).toContain(says)
    expect(text).not.toMatch(/node_modules|\.ts:|select |Error|\/work|at Object/)
    expect(await counter.head()).toBe(0)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  it('a body that is not UTF-8', async () => {
    const counter = testCounter()
    const answer = await counter.app.request(path, {
      method: 'POST',
      body: new Uint8Array([123, 34, 255, 34, 58, 49, 125]),
      headers: { 'content-type': 'application/json', cookie: await cookieOf('maker', counter.clock.now) },
    })
    expect(await answer.json()).toMatchObject({ status: 422, problems: [{ at: '', says: 'json' }] })
  })
  it('a key used for something else', async () => {
    const counter = testCounter()
    const headers = { 'idempotency-key': 'k' }
    await counter.post(plantAt(1), { as: 'maker', body: tree, headers })
    const answer = await counter.post(plantAt(2), { as: 'maker', body: tree, headers })
    expect([answer.status, (await answer.json()).code, await counter.head()]).toEqual([422, 'id-reused', 1])
  })
  it('a command of a context that is not open asks for the same door', async () => {
    const counter = testCounter({ contexts: { garden: orchard } })
    expect((await counter.post(plantAt(1), { body: tree })).status).toBe(401)
  })
})

describe('faults', () => {
  it('a broken law is 500 with a request id and nothing from inside', async () => {
    const counter = testCounter()
    const answer = await counter.post(`/api/garden/${nth(1)}/valueOf`, { as: 'maker', body: {} })
    const problem = await answer.json()
    expect([answer.status, Object.keys(problem).sort()]).toEqual([500, ['code', 'requestId', 'status', 'title', 'type']])
    expect(JSON.stringify(problem)).not.toMatch(/secret|select|somebody|garden/)
    expect(counter.lines.find(({ says }) => says === 'fault')?.facts).toMatchObject({ request: problem.requestId })
  })
  it('what is said of somebody who was erased is 409, with what to do', async () => {
    const counter = testCounter({ through: (store) => ({ ...store, append: async () => Promise.reject(new ErasedSubject('1 person')) }) })
    const answer = await counter.post(plantAt(1), { as: 'maker', body: tree })
    const { code, title } = await answer.json()
    expect([answer.status, code, title]).toEqual([409, 'erased-person', expect.stringContaining('Togli il suo nome')])
  })
  it('a log that does not answer is 503', async () => {
    const counter = testCounter({
      through: (store) => ({ ...store, append: async () => Promise.reject(new StoreUnavailable('connect ECONNREFUSED 10.0.0.1:5432')) }),
    })
    const answer = await counter.post(plantAt(1), { as: 'maker', body: tree })
    const text = await answer.text()
    expect([answer.status, answer.headers.get('retry-after'), JSON.parse(text).code]).toEqual([503, '1', 'unavailable'])
    expect(text).not.toContain('ECONN')
  })
})
