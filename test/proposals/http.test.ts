// The proposals at the counter: who may ask what, who sees what before publication, and what each refusal says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/proposals/decider.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { sentences } from '../../server/proposals/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { proposals }, now: '2025-03-01T10:00:00.000Z' })
})
afterAll(() => app?.stop())

const id = '9b090000-0000-4000-8000-0000000000aa'
const anna = person('resident').id
const ask = (command: string, as: Ask['as'], body: object = {}) => app.post(`/api/proposals/${id}/${command}`, { as, body })
const read = async (path: string, as?: Ask['as']) => {
  await app.settled('proposals')
  return app.get(`/api/proposals${path}`, as ? { as } : {})
}
const secret = 'Le aiuole dietro casa di Zaira'
const submit = { ...s.submit, person: anna, proponent: 'person', name: undefined, members: undefined, attachments: [], idea: secret }

describe('a draft', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('is begun by who has entered, and is theirs alone', async () => {
    const draft = { ...s.draft, person: anna }
    expect((await ask('draft', undefined, draft)).status).toBe(401)
    expect((await ask('draft', 'auditor', draft)).status).toBe(409)
    expect((await ask('draft', 'resident', draft)).status).toBe(201)
    expect((await ask('answer', 'resident', { person: anna, point: 'idea', answer: JSON.stringify({ idea: secret }) })).status).toBe(201)
    const kept = await (await read(`/${id}/draft`, 'resident')).json()
    expect(kept.answers).toMatchObject([{ point: 'idea', answer: JSON.stringify({ idea: secret }) }])
  })
  it('is not there for anybody else: not the office, not the public, not even its story’s words', async () => {
    for (const as of ['clerk', 'manager', 'representative', undefined] as const) {
      expect((await read(`/${id}/draft`, as)).status, as).toBe(404)
      expect((await read(`/${id}`, as)).status, as).toBe(404)
      const story = await (await read(`/${id}/history`, as)).text()
      expect(story).not.toContain('Zaira')
    }
    expect((await (await read('')).json()).items).toEqual([])
    expect((await (await read('/mine', 'resident')).json()).items).toMatchObject([{ id, stage: 'draft', mine: true }])
    expect((await (await read('/mine', 'representative')).json()).items).toEqual([])
  })
  it('is handed in only whole', async () => {
    const wanting = await ask('submit', 'resident', { ...submit, declared: ['privacy'] })
    expect(await wanting.json()).toMatchObject({
      status: 409,
      rule: 'proposals.declarations-missing',
      title: expect.stringContaining('spuntale'),
    })
    const { idea: _, ...without } = submit
    expect(await (await ask('submit', 'resident', without)).json()).toMatchObject({ status: 422, at: ['idea'] })
    expect((await ask('submit', 'resident', submit)).status).toBe(201)
  })
})

describe('what was handed in', () => {
  it('is read by who proposes and by the office; everybody else sees the procedure and no title', async () => {
    for (const as of ['resident', 'clerk', 'manager'] as const) {
      const whole = await (await read(`/${id}`, as)).json()
      expect(whole.parts.handed, as).toMatchObject({ idea: secret })
    }
    for (const as of [undefined, 'auditor', 'representative'] as const) {
      const shown = await (await read(`/${id}`, as)).text()
      expect(shown, as).not.toContain('Zaira')
      expect(JSON.parse(shown)).toMatchObject({ stage: 'submitted', title: null, person: null, parts: { handed: null } })
    }
  })
  it('stays with its municipality’s office, which has it on the desk', async () => {
    expect((await (await read('/desk', 'clerk')).json()).items).toMatchObject([{ id, turn: 'office' }])
    expect((await (await read('/desk', 'resident')).json()).items).toEqual([])
  })
  it('once made readable, has a title for all and still hides what was handed in', async () => {
    expect((await ask('register', 'resident', s.register)).status).toBe(403)
    const register = { ...s.register, protocolOn: '2025-03-01' }
    expect((await ask('register', 'clerk', register)).status).toBe(201)
    expect((await ask('redact', 'clerk', s.publishable)).status).toBe(201)
    const shown = await (await read(`/${id}`)).json()
    expect(shown).toMatchObject({ title: s.publishable.title, clock: { due: '2025-03-31', left: 30 } })
    expect(JSON.stringify(shown)).not.toContain('Zaira')
  })
})

describe('the road from here', () => {
  it('cannot skip the notice of refusal, and the sentence says what is needed', async () => {
    expect((await ask('designate', 'clerk', { manager: person('manager').id, sector: 'Beni comuni' })).status).toBe(201)
    const refused = await ask('refuse', 'manager', { act: 'DD-1', actOn: '2025-03-01', reasons: ['No'], answers: [] })
    expect(await refused.json()).toMatchObject({ rule: 'proposals.no-notice', title: expect.stringContaining('preavviso di diniego') })
  })
  it('suspends once, for thirty days at most', async () => {
    const long = await ask('askIntegration', 'clerk', { items: ['La mappa'], due: '2025-04-01' })
    expect(await long.json()).toMatchObject({ rule: 'proposals.suspension-too-long', values: { latest: '2025-03-31' } })
    expect((await ask('askIntegration', 'clerk', { items: ['La mappa'], due: '2025-03-20' })).status).toBe(201)
    expect(await (await read(`/${id}`, 'resident')).json()).toMatchObject({
      stage: 'integration',
      turn: 'proponent',
      clock: { paused: true },
    })
    const given = { person: anna, answers: JSON.stringify({ 1: 'È quella di Zaira' }), items: [1], attachments: [] }
    expect((await ask('integrate', 'resident', given)).status).toBe(201)
    expect(await (await read(`/${id}`)).text()).not.toContain('Zaira')
    expect(await (await read(`/${id}`, 'clerk')).text()).toContain('Zaira')
    expect((await ask('receiveIntegration', 'clerk', { waived: [] })).status).toBe(201)
    expect(await (await ask('askIntegration', 'clerk', { items: ['Altro'], due: '2025-03-20' })).json()).toMatchObject({
      rule: 'proposals.already-suspended',
    })
  })
  it('offers each what they may ask there, and nothing in the past', async () => {
    const asks = async (as?: Ask['as']) => (await (await read(`/${id}`, as)).json()).asks
    expect(await asks()).toEqual([])
    expect(await asks('resident')).toEqual(['withdraw'])
    expect(await asks('clerk')).not.toContain('openCodesign')
    expect(await asks('manager')).toContain('openCodesign')
    const past = await app.get(`/api/proposals/${id}?asOf=2025-03-01`, { as: 'manager' })
    expect([200, 404]).toContain(past.status)
  })
})
