// The regulations at the counter: who records them, which version holds on a day, and what each refusal says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/regulations/decider.ts'
import { regulations } from '../../server/regulations/routes.ts'
import { sentences } from '../../server/regulations/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { regulations }, now: '2025-06-01T10:00:00.000Z' })
})
afterAll(() => app?.stop())

const id = '9e900000-0000-4000-8000-0000000000aa'
const ask = (command: string, as: Ask['as'], body: object = {}) => app.post(`/api/regulations/${id}/${command}`, { as, body })
const read = async (path: string, as?: Ask['as']) => {
  await app.settled('regulations')
  return app.get(`/api/regulations${path}`, as ? { as } : {})
}

describe('a regulation', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('is recorded by the municipality', async () => {
    expect((await ask('adopt', undefined, s.adopt)).status).toBe(401)
    expect((await ask('adopt', 'resident', s.adopt)).status).toBe(403)
    expect((await ask('adopt', 'clerk', s.adopt)).status).toBe(201)
    expect((await ask('amend', 'manager', s.amend)).status).toBe(201)
  })
  it('answers which version holds on a day, and that none does', async () => {
    const on = async (day: string) => (await read(`/standing?territory=019036&day=${day}`)).json()
    expect(await on('2024-12-31')).toMatchObject({ id, version: 1, profile: { ordinaryDays: 30 } })
    expect(await on('2025-01-01')).toMatchObject({ version: 2, profile: { ordinaryDays: 45 } })
    expect(await (await read('/standing?territory=019036')).json()).toMatchObject({ version: 2 })
    expect((await read('/standing?territory=019036&day=2023-12-31')).status).toBe(404)
    expect((await read('/standing?territory=082053')).status).toBe(404)
  })
  it('offers each what they may ask', async () => {
    const asks = async (as?: Ask['as']) => (await (await read(`/${id}`, as)).json()).asks
    expect(await asks()).toEqual([])
    expect(await asks('clerk')).toEqual(['amend'])
    expect(await asks('manager')).toEqual(['amend', 'correct', 'repeal'])
  })
  it('says in words why two versions cannot hold together', async () => {
    const early = await ask('amend', 'manager', { ...s.amend, from: '2024-06-01' })
    expect(await early.json()).toMatchObject({ rule: 'regulations.not-after-the-last', title: expect.stringContaining('due versioni') })
  })
})
