// The findings at the counter: who may write, who may answer, and what everybody can read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/findings/decider.ts'
import { findings } from '../../server/findings/routes.ts'
import { sentences } from '../../server/findings/sentences.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import type { Ask } from '../support/requests.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { findings }, now: '2025-06-01T10:00:00.000Z' })
})
afterAll(() => app?.stop())

const id = 'f1d00000-0000-4000-8000-0000000000aa'
const ask = (command: string, as: Ask['as'], body: object) => app.post(`/api/findings/${id}/${command}`, { as, body })
const read = async (as?: Ask['as']) => {
  await app.settled('findings')
  return (await app.get(`/api/findings/${id}`, as ? { as } : {})).json()
}

describe('a finding', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('is written by an auditor, and names who wrote it to nobody', async () => {
    expect((await ask('find', undefined, s.asked)).status).toBe(401)
    expect((await ask('find', 'clerk', s.asked)).status).toBe(403)
    expect((await ask('find', 'auditor', s.asked)).status).toBe(201)
    const seen = await read('clerk')
    expect(seen).toMatchObject({ stage: 'found', subject: 'past-its-end', asks: ['answer'] })
    expect(seen).not.toHaveProperty('auditor')
    expect((await read('auditor')).asks).toEqual(['withdraw'])
    expect((await read()).asks).toEqual([])
  })
  it('is answered by the office and judged by who wrote it', async () => {
    expect((await ask('answer', 'auditor', { text: s.text })).status).toBe(403)
    const early = await ask('accept', 'auditor', {})
    expect(await early.json()).toMatchObject({ status: 409, rule: 'findings.not-answered', title: expect.stringContaining('Comune') })
    expect((await ask('answer', 'clerk', { text: s.text, remedy: 'Prorogare', due: '2025-07-31' })).status).toBe(201)
    expect((await read('auditor')).asks).toEqual(['accept', 'insist', 'withdraw'])
    expect((await ask('accept', 'auditor', {})).status).toBe(201)
    expect((await ask('close', 'auditor', { outcome: 'remedied' })).status).toBe(201)
    expect(await read('auditor')).toMatchObject({ stage: 'closed', outcome: 'remedied', remedy: 'Prorogare', due: '2025-07-31', asks: [] })
  })
  it('is listed by stage and pact, and counted', async () => {
    const list = async (query: string) => (await (await app.get(`/api/findings?${query}`)).json()).items
    expect(await list('stage=closed')).toMatchObject([{ id }])
    expect(await list('stage=found')).toEqual([])
    expect(await list(`pact=${s.pact}`)).toHaveLength(1)
    expect((await app.get('/api/findings?stage=magic')).status).toBe(422)
    expect(await (await app.get('/api/findings/stages')).json()).toMatchObject({ items: [{ stage: 'closed', findings: 1 }] })
  })
})
