// Signing in at a real provider: the road there and back, and everything that must not open on the way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spidL2, startProvider, type TestProvider } from '../support/oidc.ts'
import { accounts, providerOf } from './providers.ts'
import { ada, openRoom, type Room, signedIn } from './room.ts'
import { site, traveller } from './traveller.ts'

let [spid, comune]: TestProvider[] = []
let room: Room
const given = (): { spid: TestProvider; comune: TestProvider } => {
  if (!spid || !comune) throw new Error('the providers are not there yet')
  return { spid, comune }
}
beforeAll(async () => {
  const start = (id: string) =>
    startProvider({ accounts, redirectUris: [`${site}/api/session/oidc/${id}/callback`], goodbyes: [`${site}/`] })
  ;[spid, comune] = await Promise.all([start('spid'), start('comune')])
  room = await openRoom({
    publicUrl: site,
    providers: [
      providerOf('spid', given().spid, { acrValues: [spidL2] }),
      providerOf('comune', given().comune),
      providerOf('fuori', given().comune, { origins: [] }),
      providerOf('spento', given().comune, { issuer: 'http://127.0.0.1:9', origins: ['http://127.0.0.1:9'] }),
    ],
  })
})
afterAll(async () => {
  await room.stop()
  await Promise.all([spid?.stop(), comune?.stop()])
})

describe('the first time', () => {
  it('registers the person with what the provider says, and goes back to the page', async () => {
    given().comune.next.subject = 'anna-sub'
    const browser = traveller(room)
    expect(await browser.enter('comune', { return: '/patti/proponi?passo=2#luogo' })).toBe('/patti/proponi?passo=2#luogo')
    expect(await browser.me()).toMatchObject({ label: 'Anna Prati', roles: ['resident'] })
    expect(room.registered.map(({ who }) => who)).toContainEqual({ name: 'Anna Prati', email: 'anna@example.org' })
  })
  it('and the second finds the same one', async () => {
    given().comune.next.subject = 'anna-sub'
    const [first, second] = [traveller(room), traveller(room)]
    const before = room.registered.length
    await first.enter('comune')
    await second.enter('comune')
    expect((await first.me())?.id).toBe((await second.me())?.id)
    expect(room.registered.length).toBe(before)
  })
  it('finds the same one also by tax code, at another provider', async () => {
    Object.assign(given().spid.next, { subject: 'anna-cie', acr: spidL2 })
    given().comune.next.subject = 'anna-sub'
    const [municipal, national] = [traveller(room), traveller(room)]
    await municipal.enter('comune')
    expect(await national.enter('spid')).toBe('/')
    expect((await national.me())?.id).toBe((await municipal.me())?.id)
  })
  it('two at once make one person', async () => {
    given().comune.next.subject = 'bruno-sub'
    const two = [traveller(room), traveller(room)]
    await Promise.all(two.map((browser) => browser.enter('comune')))
    const people = await Promise.all(two.map((browser) => browser.me()))
    expect(people[0]?.label).toBe('Bruno Rovere')
    expect(new Set(people.map((one) => one?.id)).size).toBe(1)
  })
  it('without a name there is the provider’s, and no address nobody has verified', async () => {
    given().comune.next.subject = 'nameless-sub'
    await traveller(room).enter('comune')
    expect(room.registered.at(-1)?.who).toEqual({ name: 'comune' })
  })
  it('keeps no tax code, no subject and no address', async () => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: room.adminUrl })
    await client.connect()
    const { rows } =
      await client.query(`select row_to_json(l)::text as row from accounts.links as l union all select row_to_json(f)::text from accounts.flows as f
      union all select row_to_json(s)::text from accounts.sessions as s`)
    await client.end()
    expect(rows.length).toBeGreaterThan(3)
    expect(JSON.stringify(rows)).not.toMatch(/PRTNNA|anna-sub|example\.org|Prati/i)
  })
})

describe('what does not open', () => {
  const back = async (change: (url: URL) => void, browser = traveller(room)): Promise<string> => {
    given().comune.next.subject = 'anna-sub'
    const url = await browser.away(await browser.leave('comune'))
    change(url)
    const led = (await browser.get(url.pathname + url.search)).headers.get('location') ?? ''
    expect(await browser.me()).toBeNull()
    return led
  }
  it('an answer with another state, or none', async () => {
    expect(await back((url) => url.searchParams.set('state', 'a'.repeat(43)))).toBe('/accedi?problema=over')
    expect(await back((url) => url.searchParams.delete('state'))).toBe('/accedi?problema=over')
  })
  it('a code that is made up', async () => {
    expect(await back((url) => url.searchParams.set('code', 'a'.repeat(43)))).toBe('/accedi?problema=provider')
  })
  it('an answer of another issuer (mix-up)', async () => {
    expect(await back((url) => url.searchParams.set('iss', given().spid.issuer))).toBe('/accedi?problema=provider')
    expect(await back((url) => url.searchParams.delete('iss'))).toBe('/accedi?problema=provider')
  })
  it('an answer brought to the address of another provider', async () => {
    const elsewhere = (url: URL): void => {
      url.pathname = '/api/session/oidc/spid/callback'
    }
    expect(await back(elsewhere)).toBe('/accedi?problema=over')
  })
  it('the same answer twice', async () => {
    given().comune.next.subject = 'anna-sub'
    const browser = traveller(room)
    const url = await browser.away(await browser.leave('comune'))
    const path = url.pathname + url.search
    expect((await browser.get(path)).headers.get('location')).toBe('/')
    expect((await browser.get(path)).headers.get('location')).toBe('/accedi?problema=over')
  })
  it('an answer stolen by another browser', async () => {
    given().comune.next.subject = 'anna-sub'
    const [hers, theirs] = [traveller(room), traveller(room)]
    const url = await hers.away(await hers.leave('comune'))
    expect((await theirs.get(url.pathname + url.search)).headers.get('location')).toBe('/accedi?problema=over')
    expect(await theirs.me()).toBeNull()
  })
  it('an answer that comes after ten minutes', async () => {
    given().comune.next.subject = 'anna-sub'
    const browser = traveller(room)
    const url = await browser.away(await browser.leave('comune'))
    const before = room.counter.clock.now
    room.counter.clock.now = new Date(Date.parse(before) + 600_000).toISOString()
    expect((await browser.get(url.pathname + url.search)).headers.get('location')).toBe('/accedi?problema=over')
    room.counter.clock.now = before
  })
  it('somebody who gives up there, who comes back to the page', async () => {
    given().comune.next.subject = undefined
    expect(await traveller(room).enter('comune', { return: '/patti' })).toBe('/accedi?problema=denied&torna=%2Fpatti')
  })
  it('a level of assurance lower than asked', async () => {
    Object.assign(given().spid.next, { subject: 'bruno-sub', acr: undefined })
    expect(await traveller(room).enter('spid')).toBe('/accedi?problema=weak')
  })
  it('two people under one tax code and one subject', async () => {
    const one = 'b1000000-0000-4000-8000-000000000001'
    const { subjectLink, fiscalLink } = await import('../../server/accounts/links.ts')
    const { comune: at } = given()
    const key = room.accounts.linkKey
    await room.accounts.links.give([subjectLink(key, 'comune', at.issuer, 'anna-cie')], one, room.counter.clock.now)
    // The tax code is Anna’s already.
    expect(fiscalLink(key, 'prtnna80a41d150x')?.hash).toBe(fiscalLink(key, 'TINIT-PRTNNA80A41D150X')?.hash)
    at.next.subject = 'anna-cie'
    expect(await traveller(room).enter('comune')).toBe('/accedi?problema=two-people')
    await room.accounts.links.takeBack([subjectLink(key, 'comune', at.issuer, 'anna-cie').hash], one)
  })
  it('a provider that is not configured, or does not answer, or points elsewhere', async () => {
    const browser = traveller(room)
    expect((await browser.post('/api/session/oidc/altro', {})).status).toBe(404)
    for (const provider of ['spento', 'fuori']) {
      const answer = await browser.post(`/api/session/oidc/${provider}`, {})
      expect([answer.status, (await answer.json()).rule]).toEqual([409, 'accounts.provider-away'])
    }
    expect(room.faults.some((fault) => String((fault as Error).cause ?? fault).includes('not among its origins'))).toBe(true)
  })
  it.each([
    '//altrove.example',
    'https://altrove.example/',
    '/\\altrove.example',
    '/.//altrove.example',
    '/\t/altrove.example',
    '/api/session',
    7,
  ])('a way back to %o', async (back) => {
    given().comune.next.subject = 'anna-sub'
    expect(await traveller(room).enter('comune', { return: back })).toBe('/')
  })
  it('too many tries from one address', async () => {
    const other = await openRoom({ publicUrl: site, providers: [providerOf('comune', given().comune)] })
    const browser = traveller(other)
    let led = ''
    for (let n = 0; n < 51; n++) led = (await browser.get('/api/session/oidc/comune/callback?state=x')).headers.get('location') ?? ''
    expect(led).toBe('/accedi?problema=wait')
    await other.stop()
  })
})

describe('who is signed in already', () => {
  const withCookie = async (person: string): Promise<ReturnType<typeof traveller>> => {
    const browser = traveller(room)
    const { code } = await room.accounts.codes.issue({ person, way: 'print' })
    await browser.post('/api/session/code', { code })
    return browser
  }
  const newcomer = 'c1000000-0000-4000-8000-000000000001'
  it('adds a provider to their keys, and enters with it', async () => {
    room.people.set(newcomer, { id: newcomer, label: 'Nuova', grants: [] })
    given().comune.next.subject = 'new-sub'
    const browser = await withCookie(newcomer)
    expect(await browser.enter('comune', { purpose: 'link', return: '/io/chiavi' })).toBe('/io/chiavi')
    expect((await (await browser.get('/api/session/keys')).json()).providers).toMatchObject([{ provider: 'comune' }])
    const again = traveller(room)
    await again.enter('comune')
    expect((await again.me())?.id).toBe(newcomer)
  })
  it('does not take one that is somebody else’s', async () => {
    given().comune.next.subject = 'anna-sub'
    expect(await (await withCookie(ada)).enter('comune', { purpose: 'link' })).toBe('/accedi?problema=not-mine')
  })
  it('confirms with the same identity only, and the provider asks again', async () => {
    given().comune.next.subject = 'new-sub'
    const browser = traveller(room)
    await browser.enter('comune')
    const jar = browser.jar()
    room.counter.clock.now = new Date(Date.parse(room.counter.clock.now) + 60_000).toISOString()
    const location = new URL(await browser.leave('comune', { purpose: 'confirm', return: '/io' }))
    expect([location.searchParams.get('prompt'), location.searchParams.get('max_age')]).toEqual(['login', '300'])
    const url = await browser.away(location.href)
    expect((await browser.get(url.pathname + url.search)).headers.get('location')).toBe('/io')
    expect([await browser.me(), browser.jar() === jar]).toMatchObject([{ id: newcomer, signedIn: room.counter.clock.now }, false])
    given().comune.next.subject = 'bruno-sub'
    browser.forgottenThere()
    expect(await browser.enter('comune', { purpose: 'confirm' })).toBe('/accedi?problema=not-mine')
    expect((await browser.me())?.id).toBe(newcomer)
  })
  it('nobody links or confirms without having entered', async () => {
    for (const purpose of ['link', 'confirm'])
      expect((await traveller(room).post('/api/session/oidc/comune', { purpose })).status).toBe(401)
    expect((await traveller(room).post('/api/session/oidc/comune', { purpose: 'become' })).status).toBe(422)
  })
  it('leaves there too, where the provider says goodbye', async () => {
    given().comune.next.subject = 'anna-sub'
    const browser = traveller(room)
    await browser.enter('comune')
    const { goodbye } = (await (await browser.post('/api/session/leave', {})).json()) as { goodbye: string }
    const url = new URL(goodbye)
    expect([url.origin, url.searchParams.get('post_logout_redirect_uri')]).toEqual([given().comune.issuer, `${site}/`])
    expect(await browser.me()).toBeNull()
    const byCode = { cookie: await signedIn(room, ada, { origin: site }), origin: site }
    expect(await (await room.counter.post('/api/session/leave', { body: {}, headers: byCode })).json()).not.toHaveProperty('goodbye')
  })
})
