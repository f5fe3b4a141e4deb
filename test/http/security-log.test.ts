// The security log: every kind of refusal by its name, and nothing a person wrote, however they wrote it.
import { describe, expect, it } from 'vitest'
import { problemKinds } from '../../server/kernel/problem-kinds.ts'
import { securityEvents } from '../../server/kernel/security-log.ts'
import { nth, type TestCounter, testCounter } from '../support/counter.ts'
import { people, person } from '../support/people.ts'

const plant = `/api/garden/${nth(1)}/plant`
const one = { burst: 1, perSecond: 0.001 }
const many = { burst: 100, perSecond: 1 }
type Line = { readonly security?: string; readonly code?: string; readonly who?: string; readonly from?: string }
const noted = ({ lines }: TestCounter): readonly Line[] =>
  lines.map(({ facts }) => facts as Line).filter(({ security }) => security !== undefined)

describe('the log notes', () => {
  it.each<readonly [string, (counter: TestCounter) => Promise<Response> | Response]>([
    ['nobody', ({ post }) => post(plant)],
    ['denied', ({ post }) => post(`/api/garden/${nth(1)}/water`, { as: 'clerk' })],
    ['cross-site', ({ post }) => post(plant, { as: 'maker', headers: { origin: 'https://altrove.example' } })],
    ['oversized', ({ post }) => post(plant, { as: 'maker', body: { name: 'x'.repeat(70_000) } })],
    ['oversized', ({ get }) => get(`/api/garden?q=${'x'.repeat(9000)}`)],
    ['malformed', ({ post }) => post(plant, { as: 'maker', body: { name: 1 } })],
    ['malformed', ({ post }) => post(plant, { as: 'maker', headers: { 'content-type': 'text/plain' } })],
    ['malformed', ({ app }) => app.request(plant, { method: 'DELETE' })],
    ['fault', ({ post }) => post(`/api/garden/${nth(1)}/valueOf`, { as: 'maker' })],
  ])('%s', async (event, ask) => {
    const counter = testCounter()
    const answer = await ask(counter)
    const [line, ...more] = noted(counter)
    expect([line, more]).toMatchObject([
      { security: event, request: answer.headers.get('x-request-id'), status: answer.status, from: 'unknown' },
      [],
    ])
  })
  it('who asks too often, and who comes back with another body', async () => {
    const counter = testCounter({ config: { demo: people, proxies: 1, limits: { commands: many, reads: one, exports: one } } })
    const headers = { 'x-forwarded-for': '192.0.2.77' }
    await counter.get('/api/session', { headers })
    await counter.get('/api/session', { headers })
    expect(noted(counter)).toMatchObject([{ security: 'limited', from: '192.0.2' }])
    const key = { as: 'maker', headers: { 'idempotency-key': 'k' } } as const
    await counter.post(plant, { ...key, body: { name: 'Orto', trees: 1 } })
    await counter.post(plant, { ...key, body: { name: 'Orto', trees: 2 } })
    expect(noted(counter).at(-1)).toMatchObject({ security: 'key-reused', code: 'id-reused' })
  })
  it('nothing of what is in order', async () => {
    const counter = testCounter()
    await counter.post(plant, { as: 'maker', body: { name: 'Orto', trees: 1 } })
    await counter.get('/api/session', { as: 'maker' })
    expect(noted(counter).filter(({ security }) => security !== undefined && Object.hasOwn(securityEvents, security))).toEqual([])
  })
})

it('says who by a name that means nothing elsewhere, and is the same for the same person', async () => {
  const counter = testCounter()
  for (const as of ['clerk', 'clerk', 'tutor'] as const) await counter.post(`/api/garden/${nth(1)}/water`, { as })
  const names = noted(counter).map(({ who }) => who)
  expect([names[0] === names[1], names[0] === names[2]]).toEqual([true, false])
  expect(names[0]).toMatch(/^[\w-]{16}$/)
  expect(JSON.stringify(counter.lines)).not.toContain(person('clerk').id)
})

it('holds nothing a person wrote, and nobody can write a line of it', async () => {
  const counter = testCounter()
  const canary = 'CANARINO\r\n{"security":"started"}'
  const headers = {
    'user-agent': encodeURIComponent(canary),
    referer: 'https://x/CANARINO',
    origin: 'https://CANARINO.example',
    cookie: 'session=CANARINO',
  }
  await counter.get(`/api/garden?q=${encodeURIComponent(canary)}`, { headers })
  await counter.get(`/api/${encodeURIComponent(canary)}`, { headers })
  await counter.post(plant, { headers, body: { name: canary, trees: 'CANARINO' } })
  await counter.post(plant, { as: 'maker', body: { CANARINO: canary } })
  await counter.post(plant, { as: 'maker', headers: { 'idempotency-key': 'CANARINO CANARINO' }, body: {} })
  expect(counter.lines.length).toBeGreaterThan(6)
  expect(JSON.stringify(counter.lines)).not.toMatch(/CANARINO|canarino/)
})

it('has a line for every way a request can be refused, or it is no attempt', () => {
  const ordinary = /^(not-found|unknown-command|refused|closed|stale|busy|behind|unavailable|building|stopped)$/
  const source = Object.keys(problemKinds).filter((code) => !ordinary.test(code))
  expect(source.length).toBeGreaterThan(15)
})
