// Passkeys: made, used, counted, removed; and every answer that does not hold.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { authenticator, type Manner } from './authenticator.ts'
import { anna, bruno, openRoom, type Room } from './room.ts'
import { site, type Traveller, traveller } from './traveller.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom({ publicUrl: site })
})
afterAll(() => room.stop())
beforeEach(async () => {
  for (const person of [anna, bruno]) await room.accounts.forgetter.forget(person)
  // Failures are counted by address for an hour.
  later(61)
})

const here: Manner = { origin: site, host: 'beni.example.org' }
const later = (minutes: number): void => {
  room.counter.clock.now = new Date(Date.parse(room.counter.clock.now) + minutes * 60_000).toISOString()
}
const entered = async (person: string): Promise<Traveller> => {
  const browser = traveller(room)
  const { code } = await room.accounts.codes.issue({ person, way: 'print' })
  expect((await browser.post('/api/session/code', { code })).status).toBe(200)
  return browser
}
const challengeFor = async (browser: Traveller, path: string): Promise<string> => {
  const answer = await browser.post(path, {})
  expect(answer.status).toBe(200)
  return (await answer.json()).challenge
}
type Device = ReturnType<typeof authenticator>
const added = async (browser: Traveller, device: Device, manner: Manner = here, name = 'telefono'): Promise<Response> =>
  browser.post('/api/session/keys', { name, response: device.make(await challengeFor(browser, '/api/session/keys/options'), manner) })
const used = async (device: Device, manner: Partial<Manner> = {}, browser = traveller(room)): Promise<Response> => {
  const challenge = await challengeFor(browser, '/api/session/passkey/options')
  return browser.post('/api/session/passkey', { response: device.use(challenge, { ...here, ...manner }) })
}
const handleOf = (person: string): string => Buffer.from(person).toString('base64url')

describe('a passkey', () => {
  it('is made by who is signed in, and signs them in', async () => {
    const [browser, device] = [await entered(anna), authenticator()]
    const made = await added(browser, device)
    expect([made.status, (await made.json()).passkeys]).toMatchObject([200, [{ name: 'telefono', synced: false, backedUp: false }]])
    const answer = await used(device, { handle: handleOf(anna) })
    expect([answer.status, (await answer.json()).me]).toMatchObject([200, { id: anna }])
    const [kept] = await room.accounts.passkeys.of(anna)
    expect(kept).toMatchObject({ used: room.counter.clock.now, transports: ['internal'] })
  })
  it('is asked for without saying whose', async () => {
    await added(await entered(anna), authenticator())
    const options = await (await traveller(room).post('/api/session/passkey/options', {})).json()
    expect(options).toMatchObject({ rpId: 'beni.example.org', userVerification: 'required' })
    expect(options.allowCredentials ?? []).toEqual([])
  })
  it('counts, and one that goes back does not open', async () => {
    const [browser, device] = [await entered(anna), authenticator()]
    await added(browser, device, { ...here, counter: 1 })
    expect((await used(device, { counter: 5 })).status).toBe(200)
    expect((await used(device, { counter: 5 })).status).toBe(409)
    expect((await used(device, { counter: 4 })).status).toBe(409)
    expect((await used(device, { counter: 6 })).status).toBe(200)
  })
  it('may be several, with a name each, and not the same twice', async () => {
    const [browser, device] = [await entered(anna), authenticator()]
    await added(browser, device)
    expect((await added(browser, authenticator(), here, 'chiavetta')).status).toBe(200)
    const options = await (await browser.post('/api/session/keys/options', {})).json()
    expect(options.excludeCredentials).toHaveLength(2)
    expect((await added(browser, device)).status).toBe(409)
    expect((await room.accounts.passkeys.of(anna)).map(({ name }) => name)).toEqual(['telefono', 'chiavetta'])
  })
  it.each(['', '   ', 'x'.repeat(61), 'a\u0000b', 7, undefined])('is not called %o', async (name) => {
    const browser = await entered(anna)
    const response = authenticator().make(await challengeFor(browser, '/api/session/keys/options'), here)
    expect((await browser.post('/api/session/keys', { name, response })).status).toBe(422)
  })
})

describe('an answer does not open', () => {
  const wrong: readonly (readonly [string, Partial<Manner>])[] = [
    ['from another site', { origin: 'https://beni.example.com' }],
    ['from a part of the site that is not ours', { origin: 'https://altro.beni.example.org' }],
    ['made for another site', { host: 'example.org' }],
    ['of somebody the device did not recognise', { verified: false }],
    ['that was meant for making a key', { type: 'webauthn.create' }],
    ['in somebody else’s name', { handle: handleOf(bruno) }],
  ]
  it.each(wrong)('%s', async (_, manner) => {
    const device = authenticator()
    await added(await entered(anna), device)
    const answer = await used(device, manner)
    expect([answer.status, (await answer.json()).rule, answer.headers.getSetCookie()]).toEqual([409, 'accounts.wrong-key', []])
  })
  it('twice', async () => {
    const [device, browser] = [authenticator(), traveller(room)]
    await added(await entered(anna), device)
    const response = device.use(await challengeFor(browser, '/api/session/passkey/options'), here)
    expect((await browser.post('/api/session/passkey', { response })).status).toBe(200)
    expect((await browser.post('/api/session/passkey', { response })).status).toBe(409)
  })
  it('in another browser than the one that was asked, or to a challenge nobody gave, or too late', async () => {
    const [device, hers] = [authenticator(), traveller(room)]
    await added(await entered(anna), device)
    const response = device.use(await challengeFor(hers, '/api/session/passkey/options'), here)
    expect((await traveller(room).post('/api/session/passkey', { response })).status).toBe(409)
    expect((await hers.post('/api/session/passkey', { response: device.use('bm9ib2R5', here) })).status).toBe(409)
    const late = device.use(await challengeFor(hers, '/api/session/passkey/options'), here)
    later(10)
    expect((await hers.post('/api/session/passkey', { response: late })).status).toBe(409)
  })
  it('of a device nobody added, said like any other', async () => {
    const [known, answers] = [authenticator(), [] as Response[]]
    await added(await entered(anna), known)
    answers.push(await used(authenticator()), await used(known, { verified: false }))
    const said = await Promise.all(answers.map(async (one) => ({ ...(await one.json()), requestId: '' })))
    expect(said[0]).toEqual(said[1])
  })
  it.each([undefined, {}, [], { id: 'x' }, { id: 'a', rawId: 'b', type: 'public-key', response: {} }, 'x'])(
    'that is %o',
    async (response) => {
      expect((await traveller(room).post('/api/session/passkey', { response })).status).toBe(409)
    },
  )
  it('after five that were wrong, for a while', async () => {
    const device = authenticator()
    await added(await entered(anna), device)
    for (let n = 0; n < 5; n++) expect((await used(device, { verified: false })).status).toBe(409)
    expect((await used(device)).status).toBe(429)
    later(15)
    expect((await used(device)).status).toBe(200)
  })
})

describe('a key is not made', () => {
  it.each([
    ['by who has not entered', undefined],
    ['for another site', { host: 'example.org' }],
    ['at another site', { origin: 'https://altrove.example' }],
    ['by a device that recognised nobody', { verified: false }],
    ['from an answer meant for entering', { type: 'webauthn.get' }],
  ] as const)('%s', async (_, manner) => {
    if (!manner) {
      expect((await traveller(room).post('/api/session/keys/options', {})).status).toBe(401)
      expect((await traveller(room).post('/api/session/keys', { name: 'x', response: {} })).status).toBe(401)
      return
    }
    expect((await added(await entered(anna), authenticator(), { ...here, ...manner })).status).toBe(409)
    expect(await room.accounts.passkeys.of(anna)).toEqual([])
  })
  it('for somebody else than it was begun for', async () => {
    const [browser, device] = [await entered(anna), authenticator()]
    const response = device.make(await challengeFor(browser, '/api/session/keys/options'), here)
    const { code } = await room.accounts.codes.issue({ person: bruno, way: 'print' })
    await browser.post('/api/session/code', { code })
    expect((await browser.post('/api/session/keys', { name: 'x', response })).status).toBe(409)
  })
  it('by who entered long ago, but for the first, since a code cannot be used again', async () => {
    const browser = await entered(anna)
    later(20)
    expect((await added(browser, authenticator())).status).toBe(200)
    const second = await browser.post('/api/session/keys/options', {})
    expect([second.status, (await second.json()).code]).toEqual([403, 'not-fresh'])
  })
})

describe('confirming', () => {
  it('makes the sign-in fresh under a new token, and only for oneself', async () => {
    const [browser, hers, his] = [await entered(anna), authenticator(), authenticator()]
    await added(browser, hers)
    await added(await entered(bruno), his)
    later(20)
    const before = browser.jar()
    const confirm = async (device: Device): Promise<Response> =>
      browser.post('/api/session/passkey', {
        confirm: true,
        response: device.use(await challengeFor(browser, '/api/session/passkey/options'), here),
      })
    const other = await confirm(his)
    expect([other.status, (await other.json()).rule]).toEqual([409, 'accounts.not-yourself'])
    const answer = await confirm(hers)
    expect([answer.status, (await answer.json()).me]).toMatchObject([200, { id: anna, signedIn: room.counter.clock.now }])
    expect(browser.jar()).not.toBe(before)
    expect((await browser.post('/api/session/keys/options', {})).status).toBe(200)
  })
})

describe('removing', () => {
  it('takes one’s own key away, ends the other sessions, and leaves the last', async () => {
    const [browser, device] = [await entered(anna), authenticator()]
    await added(browser, device)
    await added(browser, authenticator(), here, 'chiavetta')
    const elsewhere = traveller(room)
    await used(device, {}, elsewhere)
    const [first, second] = await room.accounts.passkeys.of(anna)
    const remove = (who: Traveller, id = ''): Promise<Response> => who.post('/api/session/keys/remove', { id })
    expect((await remove(await entered(bruno), first?.id)).status).toBe(409)
    expect((await remove(browser, first?.id)).status).toBe(200)
    later(1)
    expect([await elsewhere.me(), (await browser.me())?.id]).toEqual([null, anna])
    expect((await used(device)).status).toBe(409)
    const last = await remove(browser, second?.id)
    expect([last.status, (await last.json()).rule]).toEqual([409, 'accounts.last-key'])
    later(20)
    expect((await remove(browser, second?.id)).status).toBe(403)
  })
  it.each([{}, { id: 'x' }, { provider: 'spid' }, { id: anna }])('nothing by asking for %o', async (body) => {
    const browser = await entered(anna)
    for (const name of ['uno', 'due']) await added(browser, authenticator(), here, name)
    expect((await browser.post('/api/session/keys/remove', body)).status).toBe(404)
    expect(await room.accounts.passkeys.of(anna)).toHaveLength(2)
  })
})
