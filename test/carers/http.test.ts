// The carers at the counter: listed by the desk, speaking for themselves, and seen by nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/carers/decider.ts'
import { carers } from '../../server/carers/routes.ts'
import { sentences } from '../../server/carers/sentences.ts'
import { character, entered } from '../support/entering.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { applying, organisation, profile } from './samples.ts'

const cast = {
  operator: character(40, 'operator', { kind: 'organisation', id: organisation }),
  coordinator: character(41, 'coordinator', { kind: 'organisation', id: organisation }),
  herself: character(42, 'resident'),
  another: character(43, 'resident'),
  admin: character(44, 'admin'),
}
type Name = keyof typeof cast
const id = 'ca4a0000-0000-4000-8000-0000000000aa'
const person = cast.herself.id
let app: TestApp
const cookies = new Map<Name, { readonly cookie: string }>()
const ask = (command: string, as: Name, body: object = {}) =>
  app.post(`/api/carers/${id}/${command}`, { body, headers: { ...cookies.get(as) } })
const get = async (path: string, as?: Name) => {
  await app.settled('carers')
  return app.get(`/api/carers${path}`, { headers: { ...(as ? cookies.get(as) : {}) } })
}
beforeAll(async () => {
  app = await makeTestApp({ contexts: { carers }, config: { demo: Object.values(cast) }, now: '2026-03-02T09:00:00.000Z' })
  for (const name of Object.keys(cast) as Name[]) cookies.set(name, await entered(app.app, cast[name]))
  expect((await ask('apply', 'operator', { ...applying, carer: person })).status).toBe(201)
})
afterAll(() => app?.stop())

describe('a carer', () => {
  it('has a sentence for every rule', () => expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort()))
  it('says for herself what she can do, and nobody else says it for her but the desk', async () => {
    expect(await (await ask('profile', 'another', profile)).json()).toMatchObject({ rule: 'carers.not-yours' })
    expect((await ask('profile', 'herself', profile)).status).toBe(201)
    expect((await ask('interview', 'herself', { carer: person, suitable: true })).status).toBe(403)
    expect((await ask('interview', 'operator', { carer: person, suitable: true, note: 'Bene' })).status).toBe(201)
  })
  it('is listed once a document was seen', async () => {
    expect(await (await ask('register', 'operator', { tier: 'open' })).json()).toMatchObject({ rule: 'carers.document-missing' })
    expect((await ask('document', 'operator', { document: 'identity', expires: '2026-12-31' })).status).toBe(201)
    expect((await ask('register', 'operator', { tier: 'open' })).status).toBe(201)
  })
  it('reads her own papers whole; the desk reads them, others do not', async () => {
    const [own] = (await (await get('/mine', 'herself')).json()).items
    expect(own).toMatchObject({ id, name: applying.name, phone: applying.phone, stage: 'registered', note: 'Bene' })
    expect(own.asks).toEqual(expect.arrayContaining(['pause', 'object']))
    expect(own.asks).not.toContain('suspend')
    expect(await (await get(`/${id}`, 'operator')).json()).toMatchObject({ name: applying.name })
    expect((await (await get('/mine', 'another')).json()).items).toEqual([])
    for (const as of ['another', 'admin'] as const) expect([403, 404]).toContain((await get(`/${id}`, as)).status)
    expect((await get(`/${id}`)).status).toBe(401)
    expect((await get('', 'admin')).status).toBe(403)
  })
  it('is reminded of before her document ends', async () => {
    const due = async (by: string) => (await (await get(`/expiring?desk=${applying.desk}&by=${by}`, 'operator')).json()).items
    expect(await due('2026-12-30')).toEqual([])
    expect(await due('2026-12-31')).toMatchObject([{ carer: id, document: 'identity', expires_on: '2026-12-31' }])
  })
  it('is suspended and taken off the list by the coordinator alone', async () => {
    const suspending = { carer: person, why: 'asked' }
    expect((await ask('suspend', 'operator', suspending)).status).toBe(403)
    expect((await ask('suspend', 'coordinator', suspending)).status).toBe(201)
    expect((await ask('remove', 'coordinator', { carer: person, why: 'asked' })).status).toBe(201)
  })
})
