// What may be ordered, which stories it means, and how the counter answers.
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Stored } from '../../events/kernel/index.ts'
import type { Env } from '../../server/kernel/env.ts'
import { type Made, readOrder } from '../../server/proof/order.ts'
import { type BundleDesk, bundlePath, mountBundle } from '../../server/proof/routes.ts'
import { streamsOf } from '../../server/proof/subjects.ts'
import { pactId } from './ledgers.ts'

const pact = pactId(1)

describe('an order', () => {
  it.each([
    [{ pact }, { subject: { pact } }],
    [
      { organisation: pact, from: '2025-01-01', to: '2025-12-31' },
      { subject: { organisation: pact }, from: '2025-01-01', to: '2025-12-31' },
    ],
    [
      { municipality: '019036', since: '412' },
      { subject: { municipality: '019036' }, since: [412] },
    ],
    [{ all: 'open' }, { subject: { all: 'open' } }],
  ])('%j is read', (values, order) => {
    expect(readOrder(values)).toMatchObject(order)
  })
  it.each([
    [{}],
    [{ pact, municipality: '019036' }],
    [{ pact: 'x' }],
    [{ municipality: '19036' }],
    [{ all: 'closed' }],
    [{ pact, from: '2025-02-30' }],
    [{ pact, from: '2025-03-01', to: '2025-02-01' }],
    [{ pact, since: '0' }],
    [{ pact, since: 'x' }],
  ])('%j is answered with a sentence', (values) => {
    expect(readOrder(values)).toEqual(expect.stringMatching(/^[«A-Z].*[.)]$/))
  })
})

describe('the stories it means', () => {
  const fact = (position: number, stream: string, type: string, data: object): Stored =>
    ({ position, stream, type, data, rev: 0 }) as unknown as Stored
  const [one, two, three] = [pactId(1), pactId(2), pactId(3)]
  const place = (municipality: string) => ({ municipality, town: 'Cremona', address: 'via Verdi' })
  const facts = [
    fact(1, 'network-org', 'network.registered', { name: 'Orti', kind: 'organisation' }),
    fact(2, 'network-town', 'network.registered', { name: 'Comune', istat: '019036' }),
    fact(3, `pacts-${one}`, 'pacts.drafted', { proposer: { id: 'org' }, place: place('019036') }),
    fact(4, `pacts-${two}`, 'pacts.drafted', { proposer: { id: 'other' }, place: place('019035') }),
    fact(5, `pacts-${two}`, 'pacts.joined', { party: { id: 'org' } }),
    fact(6, `pacts-${three}`, 'pacts.drafted', { proposer: { id: 'other' }, place: place('019035') }),
    fact(7, `pacts-${three}`, 'pacts.clarified', { place: place('019036') }),
    fact(8, `pacts-${three}`, 'pacts.clarified', { title: 'Altro' }),
  ]
  const store = {
    readAll: async ({ after = 0, limit = 100, types }: { after?: number; limit?: number; types?: readonly string[] } = {}) =>
      facts.filter(({ position, type }) => position > after && (types?.includes(type) ?? true)).slice(0, limit),
  }
  it('of a pact are its own', async () => {
    expect(await streamsOf(store, 'pact', one)).toEqual([`pacts-${one}`])
  })
  it('of an organisation are its own and those of the pacts it is or was part of', async () => {
    expect(await streamsOf(store, 'organisation', 'org')).toEqual(['network-org', `pacts-${one}`, `pacts-${two}`])
  })
  it('of a municipality are its own and those of the pacts that were ever on its ground', async () => {
    expect(await streamsOf(store, 'municipality', '019036')).toEqual(['network-town', `pacts-${one}`, `pacts-${three}`])
  })
})

describe('the counter', () => {
  const asked = (desk: BundleDesk | undefined) => {
    const app = new Hono<Env>()
    mountBundle(app, desk)
    app.onError(() => new Response(null, { status: 500 }))
    return (query: string, method = 'GET') => app.request(`${bundlePath}?${query}`, { method })
  }
  const made = (facts: number, chunks: () => AsyncIterable<Uint8Array>): Made => ({ facts, size: 9, bundle: { bytes: 6, chunks } })
  async function* hello(): AsyncGenerator<Uint8Array, void, void> {
    yield Buffer.from('fas')
    yield Buffer.from('cio')
  }
  it('streams the bundle under a name', async () => {
    const answer = await asked({ make: async () => made(3, hello) })(`pact=${pact}`)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/x-tar',
      'content-length': '6',
      'content-disposition': `attachment; filename="comunanza-pact-${pact}.tar"`,
    })
    expect(await answer.text()).toBe('fascio')
  })
  it.each([
    ['', 422],
    ['pact=x', 422],
    [`pact=${pact}&evil=1`, 422],
    [`pact=${pact}&from=yesterday`, 422],
  ])('refuses «%s»', async (query, status) => {
    const answer = await asked({ make: () => Promise.reject(new Error('not to be asked')) })(query)
    expect(answer.status).toBe(status)
  })
  it('says that there is nothing, that nothing is signed yet, that nothing is proven here', async () => {
    expect((await asked({ make: async () => made(0, hello) })(`pact=${pact}`)).status).toBe(404)
    expect((await asked({ make: async () => undefined })(`pact=${pact}`)).status).toBe(503)
    expect((await asked(undefined)(`pact=${pact}`)).status).toBe(503)
  })
  it('makes two at a time, whether they end well, badly or are left', async () => {
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    let begun = 0
    async function* slow(): AsyncGenerator<Uint8Array, void, void> {
      begun += 1
      await gate
      yield Buffer.from('fascio')
    }
    const ask = asked({ make: async ({ kind }) => (kind === 'all' ? Promise.reject(new Error('broken')) : made(1, slow)) })
    const [first, second] = [await ask(`pact=${pact}`), await ask(`pact=${pact}`)]
    while (begun < 2) await new Promise((resolve) => setImmediate(resolve))
    expect((await ask(`pact=${pact}`)).status).toBe(503)
    open()
    expect([await first.text(), await second.text()]).toEqual(['fascio', 'fascio'])
    for (let n = 0; n < 3; n += 1) expect((await ask('all=open')).status).toBe(500)
    for (let n = 0; n < 3; n += 1) expect((await ask(`pact=${pact}`, 'HEAD')).headers.get('content-length')).toBe('6')
    const left = await ask(`pact=${pact}`)
    await left.body?.cancel()
    for (let n = 0; n < 3; n += 1) expect(await (await ask(`pact=${pact}`)).text()).toBe('fascio')
  })
})
