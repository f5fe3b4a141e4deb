// Sessions kept in PostgreSQL: ended from elsewhere, renewed when roles change, gone with the person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, anna, bruno, dario, everywhere, jarOf, openRoom, type Room, signedIn } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom({ publicUrl: 'https://beni.example.org' })
})
afterAll(() => room.stop())

const origin = { origin: 'https://beni.example.org' }
const post = (path: string, body: object, cookie = ''): Promise<Response> =>
  room.counter.post(path, { body, headers: { ...origin, ...(cookie === '' ? {} : { cookie }) } })
const later = (milliseconds: number): void => {
  room.counter.clock.now = new Date(Date.parse(room.counter.clock.now) + milliseconds).toISOString()
}

describe('sessions in PostgreSQL', () => {
  it('outlive the counter, and are ended from another', async () => {
    const cookie = await signedIn(room, anna, origin)
    const other = await signedIn(room, anna, origin)
    const list = await (await room.counter.get('/api/session/list', { headers: { cookie } })).json()
    expect(list.items.length).toBeGreaterThan(1)
    expect((await post('/api/session/end', { others: true }, cookie)).status).toBe(200)
    const me = async (jar: string): Promise<unknown> =>
      (await (await room.counter.get('/api/session', { headers: { cookie: jar } })).json()).me
    expect([await me(other), await me(cookie)]).toMatchObject([null, { id: anna }])
    expect(jarOf(await post('/api/session/leave', {}, cookie), cookie)).toBe('')
  })
  it('rotate when a role comes, and both tokens work for a moment', async () => {
    const cookie = await signedIn(room, bruno, origin)
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [everywhere('maker')] })
    later(5000)
    const answer = await room.counter.get('/api/session', { headers: { cookie } })
    const fresh = jarOf(answer, cookie)
    expect([(await answer.json()).me.roles, fresh === cookie]).toEqual([['maker'], false])
    const me = async (jar: string): Promise<unknown> =>
      (await (await room.counter.get('/api/session', { headers: { cookie: jar } })).json()).me
    expect([await me(cookie), await me(fresh)]).toMatchObject([{ id: bruno }, { id: bruno }])
    later(11_000)
    expect([await me(cookie), await me(fresh)]).toMatchObject([null, { id: bruno }])
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [] })
  })
})

describe('the sessions of somebody else', () => {
  const crema = { role: 'clerk', scope: { kind: 'municipality', id: '019035' }, from: '2020-01-01' } as const
  const endFor = async (jar: string, person: string): Promise<readonly [number, unknown]> => {
    const answer = await post('/api/session/end-for', { person }, jar)
    const body = await answer.json()
    return [answer.status, answer.status === 200 ? body.ended : (body.rule ?? body.code)]
  }
  const me = async (jar: string): Promise<unknown> =>
    (await (await room.counter.get('/api/session', { headers: { cookie: jar } })).json()).me

  it('are ended by who administers them, at once and everywhere', async () => {
    const [admin, one, two] = [await signedIn(room, ada, origin), await signedIn(room, dario, origin), await signedIn(room, dario, origin)]
    expect(await endFor(admin, dario)).toEqual([200, 2])
    expect([await me(one), await me(two)]).toEqual([null, null])
    expect(await me(admin)).toMatchObject({ id: ada })
    expect(room.counter.lines.map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ security: 'sessions-ended-for', count: 2 }),
    )
  })
  it('leave an administrator in who ends their own', async () => {
    await signedIn(room, ada, origin)
    const admin = await signedIn(room, ada, origin)
    const [status, ended] = await endFor(admin, ada)
    expect([status, Number(ended) > 0]).toEqual([200, true])
    expect(await me(admin)).toMatchObject({ id: ada })
  })
  it('are ended by nobody else: not by a clerk, not by who coordinates in another place, not by a stranger', async () => {
    const jar = await signedIn(room, dario, origin)
    expect(await endFor(jar, bruno)).toEqual([403, 'not-allowed'])
    expect((await post('/api/session/end-for', { person: dario })).status).toBe(401)
    const elsewhere = { ...crema, role: 'coordinator', scope: { kind: 'municipality', id: '019036' } } as const
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [elsewhere] })
    room.people.set(dario, { id: dario, label: 'Dario Selva', grants: [crema] })
    expect(await endFor(await signedIn(room, bruno, origin), dario)).toEqual([409, 'accounts.not-administered'])
    expect(await me(jar)).toMatchObject({ id: dario })
    room.people.set(bruno, { id: bruno, label: 'Bruno Rovere', grants: [{ ...elsewhere, scope: crema.scope }] })
    expect(await endFor(await signedIn(room, bruno, origin), dario)).toEqual([200, 1])
  })
  it.each([
    [{ person: 'x' }, 422],
    [{ person: 'a1000000-0000-4000-8000-0000000000ff' }, 404],
  ])('%o: %i', async (body, status) => {
    expect((await post('/api/session/end-for', body, await signedIn(room, ada, origin))).status).toBe(status)
  })
})

describe('where desks want a key', () => {
  it('a code opens one’s own papers and the page of keys, and nothing else', async () => {
    const strict = await openRoom({ publicUrl: origin.origin, staffKeys: true })
    try {
      const jar = await signedIn(strict, ada, origin)
      const get = (path: string): Promise<Response> => strict.counter.get(path, { headers: { cookie: jar } })
      expect((await (await get('/api/session')).json()).me).toMatchObject({ roles: ['resident'], asleep: ['admin'] })
      expect((await get('/api/session/keys')).status).toBe(200)
      const send = (path: string, body: object): Promise<Response> =>
        strict.counter.post(path, { body, headers: { ...origin, cookie: jar } })
      expect((await send('/api/session/keys/options', {})).status).toBe(200)
      expect((await send('/api/session/end-for', { person: dario })).status).toBe(403)
      expect((await send('/api/session/code/issue', { person: bruno })).status).toBe(403)
    } finally {
      await strict.stop()
    }
  })
})

describe('a person who is erased', () => {
  it('leaves nothing here', async () => {
    const cookie = await signedIn(room, anna, origin)
    await room.accounts.links.give([{ kind: 'mailbox', hash: 'h' }], anna, room.counter.clock.now)
    expect(await room.accounts.forgetter.forget(anna)).toBeGreaterThan(1)
    expect(await room.accounts.sessions.of(anna)).toEqual([])
    expect(await room.accounts.links.of(anna)).toEqual([])
    expect(await room.accounts.codes.of(anna)).toEqual([])
    later(5000)
    expect((await (await room.counter.get('/api/session', { headers: { cookie } })).json()).me).toBeNull()
    expect(await room.accounts.forgetter.forget(anna)).toBe(0)
  })
})
