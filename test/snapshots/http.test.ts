// The published registers at the counter: read by everybody, written by imports alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/snapshots/decider.ts'
import { sentences } from '../../server/snapshots/sentences.ts'
import { bring, openRegister, textFile } from '../register/room.ts'
import type { TestApp } from '../support/http.ts'
import * as s from './samples.ts'

let app: TestApp
beforeAll(async () => {
  app = await openRegister()
  await bring(app, [textFile('2025-01-01.csv', 'Id,Titolo\n1,Orto\n')])
  await app.settled('snapshots')
})
afterAll(() => app?.stop())

describe('published registers', () => {
  it('have a sentence for every rule', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
  })
  it('are read by everybody, with every publication', async () => {
    const list = await (await app.get('/api/snapshots')).json()
    expect(list.items).toMatchObject([{ id: s.id, municipality: s.cremona, publications: 1 }])
    const one = await (await app.get(`/api/snapshots/${s.id}`)).json()
    expect(one.parts.publications).toMatchObject([{ name: '2025-01-01.csv', rows: 1, moment: '2024-12-31T23:00:00.000Z' }])
    expect((await (await app.get(`/api/snapshots/${s.id}?asOf=2024-12-30`)).json()).status).toBe(404)
  })
  it('take nothing from a request, whoever asks', async () => {
    expect((await app.post(`/api/snapshots/${s.id}/take`, { body: s.take('x.csv') })).status).toBe(401)
    expect((await app.post(`/api/snapshots/${s.id}/take`, { as: 'manager', body: s.take('x.csv') })).status).toBe(403)
  })
})
