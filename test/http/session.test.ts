// Sessions: opaque, ended from here, renewed at every sign-in and whenever what one may do changes.
import { describe, expect, it } from 'vitest'
import type { Directory } from '../../server/kernel/directory.ts'
import type { Grant } from '../../server/kernel/people.ts'
import { limitOf, usualSessions } from '../../server/kernel/session-limits.ts'
import { memorySessions } from '../../server/kernel/session-shelf.ts'
import { type TestCounter, type TestCounterOptions, testCounter } from '../support/counter.ts'
import { people, person } from '../support/people.ts'

const maker = person('maker')
const auditor = person('auditor')
/** Each with a shelf of its own. */
const counterOf = (options: TestCounterOptions = {}): TestCounter => testCounter({ sessions: memorySessions(), ...options })
const cookiesIn = (answer: Response): readonly string[] => answer.headers.getSetCookie()
const cookieIn = (answer: Response): string => cookiesIn(answer)[0]?.split(';')[0] ?? ''

const enter = async (counter: TestCounter, id: string, headers: Record<string, string> = {}): Promise<string> =>
  cookieIn(await counter.post('/api/session/enter', { body: { id }, headers }))
const meOf = async (counter: TestCounter, cookie: string): Promise<{ id: string; roles: string[] } | null> =>
  (await (await counter.get('/api/session', { headers: { cookie } })).json()).me
type Line = { readonly id: string; readonly current: boolean; readonly agent: string }
const listOf = async (counter: TestCounter, cookie: string): Promise<readonly Line[]> =>
  (await (await counter.get('/api/session/list', { headers: { cookie } })).json()).items

describe('the session', () => {
  it('is nobody’s at first, and shows whom one can be', async () => {
    const answer = await counterOf().get('/api/session')
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.has('set-cookie')]).toEqual([200, 'no-store', false])
    expect(await answer.json()).toEqual({ me: null, demo: true, people })
  })
  it('is the character one enters as, until one leaves', async () => {
    const counter = counterOf()
    const entered = await counter.post('/api/session/enter', { body: { id: maker.id } })
    expect(cookiesIn(entered)).toEqual([expect.stringMatching(/^session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)])
    const cookie = cookieIn(entered)
    expect(await meOf(counter, cookie)).toMatchObject({ id: maker.id, label: maker.label, roles: ['maker'], signedIn: counter.clock.now })
    const left = await counter.post('/api/session/leave', { headers: { cookie } })
    expect(cookiesIn(left)).toEqual([expect.stringMatching(/^session=; Max-Age=0; Path=\//)])
    expect(left.headers.get('clear-site-data')).toBe('"cache"')
    expect(await left.json()).toMatchObject({ me: null })
    expect(await meOf(counter, cookie)).toBeNull()
  })
  it('is kept as a hash: the token is nowhere', async () => {
    const opened: unknown[] = []
    const shelf = memorySessions()
    const open = (...given: Parameters<typeof shelf.open>): Promise<void> => {
      opened.push(given)
      return shelf.open(...given)
    }
    const counter = counterOf({ sessions: { ...shelf, open } })
    const token = (await enter(counter, maker.id)).replace('session=', '')
    expect(opened).toHaveLength(1)
    expect(JSON.stringify(opened)).not.toContain(token)
  })
  it('begins anew at every sign-in, and the one before is over', async () => {
    const counter = counterOf()
    const first = await enter(counter, maker.id)
    const second = await enter(counter, auditor.id, { cookie: first })
    expect(second).not.toBe(first)
    expect([await meOf(counter, first), (await meOf(counter, second))?.id]).toEqual([null, auditor.id])
  })
  it('does not take a token somebody else made up', async () => {
    const counter = counterOf()
    const planted = `session=${'A'.repeat(43)}`
    const given = await enter(counter, maker.id, { cookie: planted })
    expect(given).not.toBe(planted)
    const tokens = [planted, 'session=', 'session=constructor', `${given.slice(0, -1)}`, `${given}A`, `session=${maker.id}`]
    expect(await Promise.all(tokens.map((cookie) => meOf(counter, cookie)))).toEqual(tokens.map(() => null))
  })
  it('travels on encrypted connections only, when the site is one', async () => {
    const counter = counterOf({ config: { demo: people, publicUrl: 'https://beni.example.org' } })
    const answer = await counter.post('/api/session/enter', { body: { id: maker.id }, headers: { origin: 'https://beni.example.org' } })
    expect(cookiesIn(answer)).toEqual([expect.stringMatching(/^__Host-session=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
  })
  it.each([
    ['a stranger', { id: 'd1000000-0000-4000-8000-0000000000ff' }, 422],
    ['something more than who', { id: maker.id, roles: ['manager'] }, 422],
    ['nobody', {}, 422],
    ['a list', [], 422],
  ])('does not take %s', async (_, body, status) => {
    const answer = await counterOf().post('/api/session/enter', { body })
    expect([answer.status, cookiesIn(answer)]).toEqual([status, []])
  })
  it('takes nothing from a form or from another site', async () => {
    const counter = counterOf()
    const form = { body: `id=${maker.id}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    for (const path of ['enter', 'leave', 'end', 'code', 'passkey']) {
      const status = path === 'code' || path === 'passkey' ? 404 : 415
      expect((await counter.post(`/api/session/${path}`, form)).status).toBe(status)
    }
    const elsewhere = { body: { id: maker.id }, headers: { origin: 'https://altrove.example' } }
    expect((await counter.post('/api/session/enter', elsewhere)).status).toBe(403)
  })
  it('outside the demonstration has no characters and no way in', async () => {
    const counter = counterOf({ config: { demo: undefined } })
    expect(await (await counter.get('/api/session')).json()).toEqual({ me: null, demo: false })
    expect((await counter.post('/api/session/enter', { body: { id: maker.id } })).status).toBe(404)
    expect(await (await counter.get('/api/session', { as: 'maker' })).json()).toEqual({ me: null, demo: false })
  })
  it('costs a visitor without a cookie nothing', async () => {
    let asked = 0
    const shelf = memorySessions()
    const find = (...given: Parameters<typeof shelf.find>): ReturnType<typeof shelf.find> => {
      asked += 1
      return shelf.find(...given)
    }
    const counter = counterOf({ sessions: { ...shelf, find } })
    await counter.get('/api/session')
    expect(asked).toBe(0)
    await counter.get('/api/session', { headers: { cookie: `session=${'A'.repeat(43)}` } })
    expect(asked).toBe(1)
  })
})

const at = (counter: TestCounter, time: string): void => {
  counter.clock.now = `2026-05-${time}.000Z`
}
const changing = (grants: () => readonly Grant[]): TestCounterOptions => {
  const directory: Directory = { find: async (id) => ({ id, label: 'Persona', grants: grants() }) }
  return { directory, sessions: memorySessions(), config: { demo: people, sessions: limits } }
}
const limits = { staff: { idle: 1800, whole: 43_200 }, resident: { idle: 43_200, whole: 2_592_000 } }
const everywhere = (role: Grant['role']): Grant => ({ role, scope: { kind: 'everywhere' }, from: '2020-01-01' })

describe('the roles of a session', () => {
  it('are remembered for a moment, and never beyond what the directory knows', async () => {
    let [grants, changes]: [readonly Grant[], number] = [[everywhere('clerk')], 1]
    const directory: Directory = { find: async (id) => ({ id, label: 'Persona', grants }), changes: () => changes }
    const counter = counterOf({ directory, sessions: memorySessions(), config: { demo: people, sessions: limits } })
    const cookie = await enter(counter, maker.id)
    const mine = async (): Promise<unknown> => (await meOf(counter, cookie))?.roles
    expect(await mine()).toEqual(['clerk'])
    grants = []
    expect(await mine()).toEqual(['clerk'])
    changes += 1
    expect(await mine()).toEqual(['resident'])
  })
})

describe('a session ends', () => {
  it('after the time nobody used it, by the minute', async () => {
    const counter = counterOf({ config: { demo: people, sessions: limits } })
    const cookie = await enter(counter, maker.id)
    at(counter, '04T21:59:59')
    expect((await meOf(counter, cookie))?.id).toBe(maker.id)
    at(counter, '05T09:59:58')
    expect((await meOf(counter, cookie))?.id).toBe(maker.id)
    at(counter, '05T21:59:58')
    expect(await meOf(counter, cookie)).toBeNull()
  })
  it('after its whole time, however much it is used', async () => {
    const counter = counterOf({ config: { demo: people, sessions: { ...limits, resident: { idle: 43_200, whole: 86_400 } } } })
    const cookie = await enter(counter, maker.id)
    for (const time of ['04T21:00:00', '05T08:00:00', '05T09:59:59']) {
      at(counter, time)
      expect((await meOf(counter, cookie))?.id).toBe(maker.id)
    }
    at(counter, '05T10:00:00')
    expect(await meOf(counter, cookie)).toBeNull()
  })
  it('at once when its owner ends it elsewhere, and only theirs', async () => {
    const counter = counterOf()
    const [here, there] = [
      await enter(counter, maker.id),
      await enter(counter, maker.id, { 'user-agent': 'Mozilla/5.0 (Android 15) Firefox/130.0' }),
    ]
    const other = await enter(counter, auditor.id)
    const lines = await listOf(counter, here)
    expect(lines.map(({ current, agent }) => [current, agent])).toEqual(
      expect.arrayContaining([
        [true, ''],
        [false, 'Firefox · Android'],
      ]),
    )
    const [theirs] = await listOf(counter, other)
    const end = (body: object): Promise<Response> => counter.post('/api/session/end', { body, headers: { cookie: here } })
    expect((await end({ id: theirs?.id })).status).toBe(200)
    expect((await meOf(counter, other))?.id).toBe(auditor.id)
    expect((await (await end({ id: lines.find(({ current }) => !current)?.id })).json()).items).toHaveLength(1)
    expect([await meOf(counter, there), (await meOf(counter, here))?.id]).toEqual([null, maker.id])
  })
  it('with all the others in one go', async () => {
    const counter = counterOf()
    const cookies = [await enter(counter, maker.id), await enter(counter, maker.id), await enter(counter, maker.id)]
    const [mine = '', ...others] = cookies
    expect((await counter.post('/api/session/end', { body: { others: true }, headers: { cookie: mine } })).status).toBe(200)
    expect(await Promise.all(others.map((cookie) => meOf(counter, cookie)))).toEqual([null, null])
    expect((await meOf(counter, mine))?.id).toBe(maker.id)
  })
  it.each([{}, { id: 'x' }, { others: false }, { id: maker.id, others: true }, { all: true }])('not by asking for %o', async (body) => {
    const counter = counterOf()
    const cookie = await enter(counter, maker.id)
    expect((await counter.post('/api/session/end', { body, headers: { cookie } })).status).toBe(422)
  })
  it('and nobody sees or ends anything without one', async () => {
    const counter = counterOf()
    expect((await counter.get('/api/session/list')).status).toBe(401)
    expect((await counter.post('/api/session/end', { body: { others: true } })).status).toBe(401)
  })
})

describe('when what one may do changes', () => {
  it('staff have less time than residents, and characters nothing to protect', () => {
    const entered = { method: 'passkey' } as const
    expect(limitOf(usualSessions, entered, ['resident', 'representative'])).toEqual({ idle: 43_200, whole: 2_592_000 })
    for (const role of ['clerk', 'maker', 'caseworker', 'admin', 'funder'] as const)
      expect(limitOf(usualSessions, entered, ['resident', role])).toEqual({ idle: 1800, whole: 43_200 })
    expect(limitOf(usualSessions, { method: 'demo' }, ['admin'])).toEqual(usualSessions.resident)
  })
  it('the token is another one, and requests under way still arrive', async () => {
    let grants: readonly Grant[] = []
    const counter = counterOf(changing(() => grants))
    const before = await enter(counter, maker.id)
    expect((await meOf(counter, before))?.roles).toEqual(['resident'])
    grants = [everywhere('clerk')]
    at(counter, '04T10:00:05')
    const answer = await counter.get('/api/session', { headers: { cookie: before } })
    const after = cookieIn(answer)
    expect((await answer.json()).me.roles).toEqual(['clerk'])
    expect([cookiesIn(answer).length, after === before]).toEqual([1, false])
    at(counter, '04T10:00:14')
    expect([(await meOf(counter, before))?.id, (await meOf(counter, after))?.id]).toEqual([maker.id, maker.id])
    at(counter, '04T10:00:30')
    expect([await meOf(counter, before), (await meOf(counter, after))?.id]).toEqual([null, maker.id])
  })
  it('who is not known any more is signed out', async () => {
    let known = true
    const directory: Directory = { find: async (id) => (known ? { id, label: 'Persona', grants: [] } : undefined) }
    const counter = counterOf({ directory, sessions: memorySessions() })
    const cookie = await enter(counter, maker.id)
    known = false
    at(counter, '04T10:00:05')
    expect(await meOf(counter, cookie)).toBeNull()
  })
})

describe('the journal', () => {
  it('says that somebody entered, and not who', async () => {
    const counter = counterOf()
    const cookie = await enter(counter, maker.id)
    await counter.post('/api/session/leave', { headers: { cookie } })
    const notices = counter.lines.map(({ facts }) => facts).filter((facts) => 'security' in facts)
    expect(notices).toMatchObject([
      { security: 'entered', method: 'demo' },
      { security: 'left', method: 'demo' },
    ])
    for (const secret of [maker.id, maker.label, cookie.replace('session=', '')])
      expect(JSON.stringify(counter.lines)).not.toContain(secret)
  })
})
