// Bodies made to surprise: names of the machinery, names twice, text nobody can hold. Nothing is recorded and nothing in the process changes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nth, testCounter } from '../support/counter.ts'
import { seeded } from '../support/seed.ts'

const path = `/api/garden/${nth(1)}/plant`
const clean = (): void => {
  const fresh: Record<string, unknown> = {}
  expect([fresh.polluted, fresh.roles, Object.keys(Object.prototype), [].length]).toEqual([undefined, undefined, [], 0])
}
const send = async (body: string | Uint8Array) => {
  const counter = testCounter()
  const { cookieOf } = await import('../support/requests.ts')
  const headers = { 'content-type': 'application/json', cookie: await cookieOf('maker', counter.clock.now) }
  const answer = await counter.app.request(path, { method: 'POST', body: body as BodyInit, headers })
  return { status: answer.status, head: await counter.head() }
}

describe('a body with', () => {
  it.each([
    ['__proto__', '{"name":"a","trees":1,"__proto__":{"polluted":1}}'],
    ['__proto__ written in codes', '{"name":"a","trees":1,"\\u005f_proto__":{"polluted":1}}'],
    ['__proto__ deep inside', '{"name":{"__proto__":{"polluted":1}},"trees":1}'],
    ['constructor', '{"name":"a","trees":1,"constructor":{"prototype":{"polluted":1}}}'],
    ['prototype', '{"name":"a","trees":1,"prototype":{"polluted":1}}'],
    ['__proto__ in a list', '{"name":["__proto__",{"__proto__":1}],"trees":1}'],
    ['a name twice', '{"name":"a","name":"b","trees":1}'],
    ['a name twice, once in codes', '{"name":"a","n\\u0061me":"b","trees":1}'],
    ['names of methods', '{"name":"a","trees":1,"toString":"x","valueOf":"y","hasOwnProperty":"z"}'],
    ['roles', '{"name":"a","trees":1,"roles":["admin"],"by":"x","role":"admin","known":"2020-01-01T00:00:00.000Z"}'],
    ['a number too large', '{"name":"a","trees":1e999}'],
    ['a number that is none', '{"name":"a","trees":NaN}'],
    ['a comment', '{"name":"a",/* x */"trees":1}'],
    ['a byte order mark', '\ufeff{"name":"a","trees":1}'],
    ['two bodies', '{"name":"a","trees":1}{"name":"b","trees":2}'],
    ['half a character', '{"name":"\\ud800","trees":1}'],
    ['a nest', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['an order to the database', '{"name":1,"trees":"1; drop table log.events"}'],
  ])('%s', async (_, body) => {
    expect(await send(body)).toEqual({ status: 422, head: 0 })
    clean()
  })
  it.each([
    ['UTF-16', Buffer.from('{"name":"a","trees":1}', 'utf16le')],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])],
    ['half a letter', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xe2, 0x82]), Buffer.from('","trees":1}')])],
  ])('%s', async (_, body) => {
    expect(await send(body)).toEqual({ status: 422, head: 0 })
    clean()
  })
})

it('whatever comes, the answer is a refusal or a record, never a fault', async () => {
  const name = fc.oneof(fc.constantFrom('name', 'trees', 'on', '__proto__', 'constructor', 'toString', ''), fc.string({ maxLength: 8 }))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.string({ unit: 'binary' }), fc.dictionary(name, tie('value'), { maxKeys: 5 })),
  }))
  const counter = testCounter()
  const { cookieOf } = await import('../support/requests.ts')
  const headers = { 'content-type': 'application/json', cookie: await cookieOf('maker', counter.clock.now) }
  const property = fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 6 }), async (body) => {
    const answer = await counter.app.request(path, { method: 'POST', body: JSON.stringify(body), headers })
    expect([201, 409, 413, 422]).toContain(answer.status)
    clean()
  })
  await fc.assert(property, seeded(300))
})
