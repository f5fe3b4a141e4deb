// People at the counter: who sees and asks what, in which place, and what the vault keeps from everybody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/people/decider.ts'
import { openDirectory } from '../../server/people/directory.ts'
import { openLabel } from '../../server/people/labels.ts'
import { people } from '../../server/people/routes.ts'
import { sentences } from '../../server/people/sentences.ts'
import { traces } from '../../server/traces/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import type { Ask } from '../support/requests.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { people, traces }, now: '2026-06-01T10:00:00.000Z' })
  for (const role of ['resident', 'operator', 'manager', 'dpo'] as const) {
    const { id } = person(role)
    const data = { name: `Nome ${role}`, email: `${role}@example.org`, channel: 'demo' }
    await app.act({ context: 'people', id, command: 'register', data, by: id, role: 'resident' })
  }
  await app.settled('people')
})
afterAll(() => app?.stop())

const wanda = 'd2000000-0000-4000-8000-0000000000aa'
const me = person('resident').id
const ask = async (id: string, command: string, as: Ask['as'], body: object) => {
  const answer = await app.post(`/api/people/${id}/${command}`, { as, body })
  await Promise.all([app.settled('people'), app.settled('traces')])
  return answer
}
const read = async (path: string, as?: Ask['as']) => {
  const answer = await app.get(`/api/${path}`, as ? { as } : {})
  return { status: answer.status, body: await answer.json() }
}

describe('people at the counter', () => {
  it('have a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('are nobody’s business without entering', async () => {
    for (const path of ['people', 'people/me', 'people/figures', 'people/erasures', `people/${me}`, 'traces', 'traces/followed'])
      expect((await read(path)).status, path).toBe(401)
    expect((await app.get('/api/people/me/looks')).status).toBe(401)
    expect((await app.get('/api/people/me/copy.json')).status).toBe(401)
    expect((await app.get(`/api/people/${me}/history`)).status).toBe(401)
  })
})

describe('my page', () => {
  it('opens my own values, and only mine', async () => {
    expect((await read('people/me', 'resident')).body).toMatchObject({ id: me, name: 'Nome resident', email: 'resident@example.org' })
    expect((await read(`people/${me}`, 'funder')).status).toBe(403)
    expect((await read(`people/${person('dpo').id}`, 'resident')).status).toBe(403)
  })
  it('keeps consents, given and taken back in one click', async () => {
    const consent = { purpose: 'news', text: 'a'.repeat(64) }
    expect((await ask(me, 'consent', 'resident', consent)).status).toBe(201)
    expect((await ask(me, 'consent', 'dpo', consent)).status).toBe(409)
    expect((await ask(me, 'withdrawConsent', 'resident', { purpose: 'news' })).status).toBe(201)
    const { body } = await read('people/me', 'resident')
    expect(body.parts.consents.map(({ given }: { given: boolean }) => given)).toEqual([false, true])
  })
  it('shows every trace, and gives them all to take away', async () => {
    const { body } = await read('traces', 'resident')
    expect(body.items.map(({ type }: { type: string }) => type)).toEqual([
      'people.consent-withdrawn',
      'people.consented',
      'people.registered',
    ])
    expect(body.items.at(-1)).toMatchObject({ how: 'did', values: [{ name: 'email' }, { name: 'name', value: 'Nome resident' }] })
    const copy = await (await app.get('/api/people/me/copy.json', { as: 'resident' })).json()
    expect(copy).toMatchObject({ person: { name: 'Nome resident' }, traces: { length: 3 }, consents: { length: 2 } })
    const table = await app.get('/api/people/me/copy.csv', { as: 'resident' })
    expect(table.headers.get('content-disposition')).toContain('i-miei-dati.csv')
    expect(await table.text()).toContain('people.consented')
  })
})

describe('roles', () => {
  const clerk = { role: 'clerk', scope: 'municipality', scopeId: '019036', from: '2026-06-01' }
  it('are given by who may, and to others', async () => {
    expect((await ask(me, 'grant', 'clerk', clerk)).status).toBe(403)
    expect((await ask(person('manager').id, 'grant', 'manager', clerk)).status).toBe(409)
    expect((await ask(me, 'grant', 'manager', clerk)).status).toBe(201)
    const directory = openDirectory({ projector: app.projector, open: openLabel(app.strongroom?.vault) })
    expect(await directory.find(me)).toMatchObject({
      label: 'Nome resident',
      grants: [{ role: 'clerk', scope: { kind: 'municipality', id: '019036' }, from: '2026-06-01' }],
    })
    expect((await ask(me, 'revoke', 'manager', { grant: 1, reason: 'Ha cambiato ufficio' })).status).toBe(201)
    expect(await directory.find(me)).toMatchObject({ grants: [] })
    expect(await directory.find('d2000000-0000-4000-8000-0000000000ff')).toBeUndefined()
  })
  it('want a sign-in just made', async () => {
    const late = await app.post(`/api/people/${me}/grant`, {
      headers: { cookie: await oldCookie('manager') },
      body: clerk,
    })
    expect([late.status, (await late.json()).code]).toEqual([403, 'not-fresh'])
  })
  it('are counted for who administers, who sees no case', async () => {
    await ask(me, 'grant', 'manager', clerk)
    expect((await read('people/figures', 'admin')).body.roles).toEqual([{ role: 'clerk', people: 1 }])
    const { body } = await read('people', 'admin')
    expect(body.items).toMatchObject([{ id: me, name: 'Nome resident' }])
    for (const hidden of ['email', 'phone', 'sees']) expect(body.items[0]).not.toHaveProperty(hidden)
    expect((await read(`people/${me}`, 'admin')).body).toMatchObject({ name: 'Nome resident', email: null, phone: null })
    expect((await app.get(`/api/people/${me}/history`, { as: 'admin' })).status).toBe(403)
    expect((await read('people/figures', 'auditor')).status).toBe(403)
  })
  it('leave a look of who opened the name, which I see without names', async () => {
    const { items } = await (await app.get('/api/people/me/looks', { as: 'resident' })).json()
    expect(items.length).toBeGreaterThan(0)
    expect(items[0]).toMatchObject({ role: 'admin', context: 'people', purpose: 'reading', classes: ['P2'] })
    expect(JSON.stringify(items)).not.toContain(person('admin').id)
  })
})

describe('somebody without an account', () => {
  it('is written down and helped at a desk, always recorded as such', async () => {
    const written = { name: 'Wanda Rivo', phone: '0372 000000', channel: 'desk' }
    expect((await ask(wanda, 'register', 'auditor', written)).status).toBe(403)
    expect((await ask(wanda, 'register', 'operator', written)).status).toBe(201)
    expect((await read(`people/${wanda}`, 'operator')).body).toMatchObject({ name: 'Wanda Rivo', phone: '0372 000000', awaited: true })
    const helped = await ask(wanda, 'consent', 'operator', { purpose: 'contact', text: 'b'.repeat(64), channel: 'paper', for: wanda })
    expect(helped.status).toBe(201)
    const [fact] = await app.store.read(`people-${wanda}`, { from: 1 })
    expect(fact).toMatchObject({ actor: person('operator').id, role: 'operator', for: wanda, type: 'people.consented' })
  })
  it('is helped by a desk alone, and with what they could ask themselves', async () => {
    const consent = { purpose: 'news', text: 'c'.repeat(64), for: wanda }
    expect((await ask(wanda, 'consent', 'auditor', consent)).status).toBe(403)
    expect((await ask(wanda, 'refuseErasure', 'dpo', { basis: 'archive', reason: 'x', for: wanda })).status).toBe(403)
    expect((await ask(wanda, 'consent', 'operator', { ...consent, for: 'Wanda' })).status).toBe(422)
    expect(await (await ask(me, 'consent', 'operator', { ...consent, for: me })).json()).toMatchObject({ rule: 'people.already-claimed' })
    const nobody = 'd2000000-0000-4000-8000-0000000000fe'
    expect(await (await ask(nobody, 'claim', 'operator', { for: nobody })).json()).toMatchObject({ rule: 'people.unknown-person' })
  })
  it('claims what was written, and then is helped no more', async () => {
    await app.act({ context: 'people', id: wanda, command: 'claim', data: {}, by: wanda, role: 'resident' })
    await app.settled('people')
    expect((await read(`people/${wanda}`, 'operator')).status).toBe(404)
    const again = await ask(wanda, 'consent', 'operator', { purpose: 'news', text: 'c'.repeat(64), for: wanda })
    expect(again.status).toBe(409)
  })
})

describe('being forgotten', () => {
  it('is decided by a second person, who sees who waits', async () => {
    expect((await ask(wanda, 'askErasure', 'resident', { basis: 'objection' })).status).toBe(409)
    expect((await ask(wanda, 'askErasure', 'dpo', { basis: 'objection' })).status).toBe(201)
    expect((await read('people/erasures', 'dpo')).body.items).toMatchObject([{ id: wanda, name: 'Wanda Rivo' }])
    expect((await read('people/erasures', 'admin')).status).toBe(403)
    expect((await ask(wanda, 'confirmErasure', 'dpo', {})).status).toBe(409)
    expect((await ask(wanda, 'withdrawErasure', 'dpo', {})).status).toBe(201)
    await app.act({ context: 'people', id: wanda, command: 'askErasure', data: { basis: 'objection' }, by: wanda, role: 'resident' })
    expect((await ask(wanda, 'confirmErasure', 'dpo', {})).status).toBe(201)
    expect((await read('people/erasures', 'dpo')).body.items).toEqual([])
    expect((await ask(wanda, 'restrict', 'dpo', { basis: 'accuracy' })).status).toBe(409)
  })
})

const oldCookie = async (role: 'manager'): Promise<string> => {
  const { cookieOf } = await import('../support/requests.ts')
  return cookieOf(role, '2026-06-01T09:30:00.000Z')
}

describe('a building entrusted to somebody', () => {
  const building = '0b1f1c10-0000-4000-8000-0000000000ee'
  const gino = 'd2000000-0000-4000-8000-0000000000bb'
  const posts = (as?: Ask['as']) => read(`people/posts?building=${building}`, as)
  const post = { role: 'social-manager', scope: 'building', scopeId: building, from: '2026-06-01' }

  it('is told to who gives roles there, until it is taken away', async () => {
    expect((await ask(gino, 'register', 'admin', { name: 'Gino Prova', channel: 'desk' })).status).toBe(201)
    expect((await ask(gino, 'grant', 'social-manager', post)).status).toBe(403)
    expect((await ask(gino, 'grant', 'admin', post)).status).toBe(201)
    expect((await posts('admin')).body).toMatchObject({
      items: [{ person: gino, name: 'Gino Prova', role: 'social-manager', starts_on: '2026-06-01', ends_on: null, granted_as: 'admin' }],
      mayGrant: ['owner', 'social-manager'],
    })
    expect((await posts('secretariat')).body).toMatchObject({ items: [{ person: gino }], mayGrant: ['social-manager'] })
    expect((await posts('resident')).status).toBe(403)
    expect((await posts('social-manager')).status).toBe(403)
    expect((await posts()).status).toBe(401)
    expect((await ask(gino, 'revoke', 'admin', { grant: 1, reason: 'Ha cambiato lavoro.' })).status).toBe(201)
    expect((await posts('admin')).body).toMatchObject({ items: [] })
  })
  it('has people written down by its manager', async () => {
    const rita = 'd2000000-0000-4000-8000-0000000000cc'
    const data = { name: 'Rita Prova', channel: 'desk' }
    expect((await ask(rita, 'register', 'owner', data)).status).toBe(403)
    expect((await ask(rita, 'register', 'social-manager', data)).status).toBe(201)
  })
})
