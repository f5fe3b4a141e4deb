// A glass broken over HTTP: who may, what they see for half an hour, and who learns of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minutes } from '../../events/glass/events.ts'
import { lookingThrough } from '../../server/glass/looking-through.ts'
import { glass } from '../../server/glass/routes.ts'
import { charactersDirectory } from '../../server/kernel/characters.ts'
import type { Scope } from '../../server/kernel/people.ts'
import { nth } from '../support/counter.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { ward } from '../support/ward.ts'
import { reason } from './samples.ts'

const [one, two] = [nth(1), nth(2)]
const [cremona, crema] = [
  { kind: 'municipality', id: '019036' },
  { kind: 'municipality', id: '019035' },
] as const satisfies readonly Scope[]
const cast = {
  lead: character(40, 'coordinator', cremona),
  other: character(41, 'coordinator', crema),
  worker: character(42, 'caseworker', { kind: 'case', id: one }),
  stranger: character(43, 'caseworker', { kind: 'case', id: two }),
  dpo: character(44, 'dpo'),
  admin: character(45, 'admin'),
}
type Name = keyof typeof cast
let app: TestApp
const get = async (path: string, as: Name) => app.get(path, { headers: await entered(app.app, cast[as]) })
const post = async (path: string, as: Name, body: object) => app.post(path, { body, headers: await entered(app.app, cast[as]) })
const breaking = (n: number, as: Name, body: object = {}) =>
  post(`/api/glass/${nth(n)}/break`, as, { thing: 'ward', case: one, reason, ...body })

beforeAll(async () => {
  const characters = Object.values(cast)
  app = await makeTestApp({
    contexts: { ward, glass },
    config: { demo: characters },
    directory: ({ projector, now }) => lookingThrough({ directory: charactersDirectory(characters), projector, now }),
  })
  const data = { municipality: cremona.id, person: nth(90) }
  await app.act({ context: 'ward', id: one, command: 'open', data, by: nth(91), role: 'coordinator' })
  await app.settled('ward')
})
afterAll(() => app?.stop())

describe('a broken glass', () => {
  it('is broken by who coordinates where the case is, with a reason', async () => {
    expect((await get(`/api/ward/${one}`, 'lead')).status).toBe(404)
    expect((await breaking(10, 'other')).status).toBe(403)
    expect((await breaking(10, 'worker')).status).toBe(403)
    expect((await breaking(10, 'admin')).status).toBe(403)
    expect((await breaking(10, 'lead', { case: two })).status).toBe(403)
    const short = await breaking(10, 'lead', { reason: 'mi serve' })
    expect([short.status, (await short.json()).rule]).toEqual([409, 'glass.reason-too-short'])
    expect((await breaking(10, 'lead')).status).toBe(201)
    await app.settled('glass')
  })
  it('shows that case, and no other, to who broke it', async () => {
    expect((await get(`/api/ward/${one}`, 'lead')).status).toBe(200)
    expect((await get(`/api/ward/${one}/history`, 'lead')).status).toBe(200)
    expect((await get(`/api/ward/${two}`, 'lead')).status).toBe(404)
    expect((await get(`/api/ward/${one}`, 'other')).status).toBe(404)
  })
  it('is known to those whose case it is and to who protects data, who say that they have seen it', async () => {
    const list = async (as: Name) => (await (await get('/api/glass?unseen=true', as)).json()).items ?? []
    expect(await list('worker')).toMatchObject([{ id: nth(10), case: one, by: cast.lead.id, role: 'coordinator', reason, asks: ['see'] }])
    expect(await list('dpo')).toMatchObject([{ id: nth(10), asks: ['see'] }])
    expect(await list('lead')).toMatchObject([{ id: nth(10), asks: [] }])
    expect([await list('stranger'), await list('admin')]).toEqual([[], []])
    expect((await post(`/api/glass/${nth(10)}/see`, 'stranger', {})).status).toBe(403)
    expect((await post(`/api/glass/${nth(10)}/see`, 'lead', {})).status).toBe(409)
    expect((await post(`/api/glass/${nth(10)}/see`, 'worker', { note: 'Visto' })).status).toBe(201)
    await app.settled('glass')
    expect(await list('worker')).toEqual([])
    expect((await (await get(`/api/glass/${nth(10)}`, 'worker')).json()).asks).toEqual([])
  })
  it('is whole again after its minutes', async () => {
    const before = app.clock.now
    app.clock.now = new Date(Date.parse(before) + (minutes + 1) * 60_000).toISOString()
    expect((await get(`/api/ward/${one}`, 'lead')).status).toBe(404)
    app.clock.now = before
  })
})
