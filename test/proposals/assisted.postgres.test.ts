// A proposal written at a desk for somebody without an account: from the draft to the confirmation in their own hand.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people as context } from '../../server/people/routes.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { nth } from '../support/counter.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

let app: TestApp
const [id, pia] = [nth(1), nth(500)]
const maker = person('maker')
const ask = async (command: string, data: object, helping: string | undefined = pia) => {
  const answer = await app.post(`/api/proposals/${id}/${command}`, { as: 'maker', body: { ...data, ...(helping ? { for: helping } : {}) } })
  return answer.status === 201 ? 'recorded' : await answer.json()
}
const asPia = (command: string) =>
  app.act({ context: 'proposals', id, command, data: {}, me: { id: pia, label: 'Pia', roles: ['resident'], grants: [] } })
const row = async (path = '') => {
  await app.settled('proposals')
  return (await app.get(`/api/proposals/${id}${path}`, { as: 'maker' })).json()
}
const submit = { ...s.submit, person: pia, proponent: 'person', name: undefined, members: undefined, attachments: [] }

beforeAll(async () => {
  app = await makeTestApp({ contexts: { proposals, people: context }, now: '2026-11-22T10:00:00.000Z' })
  const registered = { name: 'Pia Inventata', channel: 'desk', municipality: '019036' }
  expect(
    await app.act({ context: 'people', id: pia, command: 'register', data: registered, by: maker.id, role: 'operator' }),
  ).toMatchObject({
    outcome: 'recorded',
  })
})
afterAll(() => app?.stop())

it('is drafted and written on, point by point, and taken up again by the same hand', async () => {
  expect(await ask('draft', { ...s.draft, person: pia })).toBe('recorded')
  const answer = '{"title":"Una panchina all’ombra"}'
  expect(await ask('answer', { person: pia, point: 'title', answer })).toBe('recorded')
  expect(await row('/draft')).toMatchObject({ person: pia, answers: [{ point: 'title', answer }] })
  for (const as of ['clerk', 'resident', undefined] as const)
    expect((await app.get(`/api/proposals/${id}/draft`, as ? { as } : {})).status).toBe(404)
})
it('is handed in for them, and by nobody in their own name', async () => {
  expect(await ask('submit', submit, '')).toMatchObject({ rule: 'proposals.not-the-proponent' })
  expect(await ask('submit', submit)).toBe('recorded')
  expect(await row()).toMatchObject({ stage: 'submitted', unconfirmed: true })
  const [, , handed] = await app.store.read(`proposals-${id}`)
  expect(handed).toMatchObject({ type: 'proposals.submitted', actor: maker.id })
})
it('stays to be confirmed until they come themselves', async () => {
  expect(await ask('confirm', {})).toBe('recorded')
  expect(await row()).toMatchObject({ unconfirmed: true, mine: false })
  expect(await app.act({ context: 'people', id: pia, command: 'claim', data: {}, by: pia, role: 'resident' })).toMatchObject({
    outcome: 'recorded',
  })
  expect(await ask('confirm', {})).toMatchObject({ rule: 'people.already-claimed' })
  expect(await asPia('confirm')).toMatchObject({ outcome: 'recorded' })
  expect(await row()).toMatchObject({ unconfirmed: false })
  expect(await asPia('confirm')).toMatchObject({ outcome: 'refused', rule: 'proposals.nothing-to-confirm' })
})
