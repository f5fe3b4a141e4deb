// The common goods at the counter: who records what, where, and what each refusal says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/goods/decider.ts'
import { goods } from '../../server/goods/routes.ts'
import { sentences } from '../../server/goods/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { goods }, now: '2025-06-01T10:00:00.000Z' })
})
afterAll(() => app?.stop())

const id = '90d00000-0000-4000-8000-0000000000aa'
const ask = (command: string, as: Ask['as'], body: object = {}) => app.post(`/api/goods/${id}/${command}`, { as, body })
const read = async (path: string, as?: Ask['as']) => {
  await app.settled('goods')
  return (await app.get(`/api/goods${path}`, as ? { as } : {})).json()
}

describe('a common good', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('is recorded by the office and nobody else', async () => {
    expect((await ask('register', undefined, s.register)).status).toBe(401)
    for (const as of ['resident', 'maker', 'auditor'] as const) expect((await ask('register', as, s.register)).status, as).toBe(403)
    expect((await ask('register', 'clerk', s.register)).status).toBe(201)
  })
  it('is open to everybody, with the buttons of each', async () => {
    expect(await read('')).toMatchObject({ items: [{ id, name: 'Aiuole', stage: 'registered' }] })
    expect(await read(`/${id}`)).toMatchObject({ asks: [], lat: 45_128_400 })
    expect((await read(`/${id}`, 'clerk')).asks).toEqual(['list', 'withhold', 'update', 'consent', 'constrain'])
    expect((await read(`/${id}`, 'manager')).asks).toContain('correct')
    expect((await read('/places?kind=green')).items).toMatchObject([{ id }])
    expect((await read('/places?kind=school')).items).toEqual([])
  })
  it('says in words what is wrong, and changes nothing', async () => {
    const half = await ask('update', 'clerk', { place: { ...s.place, lon: undefined } })
    expect(await half.json()).toMatchObject({ status: 409, rule: 'goods.half-a-point', title: expect.stringContaining('latitudine') })
    const decimals = await ask('update', 'clerk', { place: { ...s.place, lat: 45.1284 } })
    expect(await decimals.json()).toMatchObject({ status: 422, at: ['place.lat'] })
    expect(await read(`/${id}`)).toMatchObject({ revision: 0 })
  })
  it('keeps what a correction replaced', async () => {
    expect((await ask('correct', 'clerk', { to: { name: 'Le aiuole' }, reason: 'Il nome' })).status).toBe(403)
    expect((await ask('correct', 'manager', { to: { name: 'Le aiuole' }, reason: 'Il nome' })).status).toBe(201)
    expect(await read(`/${id}`)).toMatchObject({
      name: 'Le aiuole',
      parts: { corrections: [{ field: 'name', was: 'Aiuole', now: 'Le aiuole' }] },
    })
  })
})
