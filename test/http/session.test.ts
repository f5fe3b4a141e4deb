// Entering as a character of the demonstration, and leaving.
import { describe, expect, it } from 'vitest'
import { sessionSeconds } from '../../server/kernel/session.ts'
import { testCounter } from '../support/counter.ts'
import { people, person } from '../support/people.ts'

const maker = person('maker')
const cookieIn = (answer: Response): string => answer.headers.get('set-cookie') ?? ''

describe('the session', () => {
  it('is nobody’s at first, and shows whom one can be', async () => {
    const answer = await testCounter().get('/api/session')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.json()).toEqual({ me: null, demo: true, people })
  })
  it('is the character one enters as, until one leaves', async () => {
    const counter = testCounter()
    const entered = await counter.post('/api/session/enter', { body: { id: maker.id } })
    expect(cookieIn(entered)).toMatch(
      new RegExp(`^session=${maker.id}\\.\\d+\\.[\\w-]{43}; Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax$`),
    )
    const cookie = cookieIn(entered).split(';')[0] ?? ''
    const me = { id: maker.id, label: maker.label, roles: ['maker'] }
    expect(await (await counter.get('/api/session', { headers: { cookie } })).json()).toMatchObject({ me })
    const left = await counter.post('/api/session/leave', { headers: { cookie } })
    expect(cookieIn(left)).toMatch(/^session=; Max-Age=0;/)
    expect(await left.json()).toMatchObject({ me: null })
  })
  it('ends after its hours, whoever uses it', async () => {
    const counter = testCounter()
    const cookie = cookieIn(await counter.post('/api/session/enter', { body: { id: maker.id } })).split(';')[0] ?? ''
    counter.clock.now = '2026-05-04T17:59:59.000Z'
    expect(await (await counter.get('/api/session', { headers: { cookie } })).json()).toMatchObject({ me: { id: maker.id } })
    counter.clock.now = '2026-05-04T18:00:00.000Z'
    expect(await (await counter.get('/api/session', { headers: { cookie } })).json()).toMatchObject({ me: null })
  })
  it('cannot be lengthened, nor given to somebody else', async () => {
    const counter = testCounter()
    const cookie = cookieIn(await counter.post('/api/session/enter', { body: { id: maker.id } })).split(';')[0] ?? ''
    const [, until = '', signed = ''] = cookie.split('.')
    const forged = [
      `session=${person('manager').id}.${until}.${signed}`,
      `session=${maker.id}.${Number(until) + 1}.${signed}`,
      `session=${maker.id}.${until}.${signed.slice(0, -1)}`,
      `session=${maker.id}.${until}.`,
      `session=${maker.id}`,
      'session=constructor.9999999999.x',
    ]
    const answers = await Promise.all(forged.map(async (one) => (await counter.get('/api/session', { headers: { cookie: one } })).json()))
    expect(answers.map(({ me }) => me)).toEqual(forged.map(() => null))
  })
  it('travels on encrypted connections only, when the site is one', async () => {
    const counter = testCounter({ config: { demo: people, publicUrl: 'https://beni.example.org' } })
    const answer = await counter.post('/api/session/enter', { body: { id: maker.id }, headers: { origin: 'https://beni.example.org' } })
    expect(cookieIn(answer)).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
  it.each([
    ['a stranger', { id: 'd1000000-0000-4000-8000-00000000000f' }, 422],
    ['something more than who', { id: maker.id, roles: ['manager'] }, 422],
    ['nobody', {}, 422],
    ['a list', [], 422],
  ])('does not take %s', async (_, body, status) => {
    const answer = await testCounter().post('/api/session/enter', { body })
    expect([answer.status, cookieIn(answer)]).toEqual([status, ''])
  })
  it('takes nothing from a form or from another site', async () => {
    const counter = testCounter()
    const form = { body: `id=${maker.id}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    expect((await counter.post('/api/session/enter', form)).status).toBe(415)
    expect((await counter.post('/api/session/leave', form)).status).toBe(415)
    const elsewhere = { body: { id: maker.id }, headers: { origin: 'https://altrove.example' } }
    expect((await counter.post('/api/session/enter', elsewhere)).status).toBe(403)
  })
  it('outside the demonstration has no characters and no way in', async () => {
    const counter = testCounter({ config: { demo: undefined } })
    expect(await (await counter.get('/api/session')).json()).toEqual({ me: null, demo: false })
    expect((await counter.post('/api/session/enter', { body: { id: maker.id } })).status).toBe(404)
    expect(await (await counter.get('/api/session', { as: 'maker' })).json()).toEqual({ me: null, demo: false })
  })
})
