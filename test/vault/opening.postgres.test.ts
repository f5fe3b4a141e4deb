// From a request to a page: the value is in the vault, a token in the tables, the words only before who may read them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import { nth, visits } from './visits.ts'

describe('a personal value', () => {
  let app: TestApp
  const [who, friend] = [person('resident').id, nth(9)]
  beforeAll(async () => {
    app = await makeTestApp({ contexts: { visits } })
    const body = { person: who, name: 'Alba Verdi', need: 'cerca casa', desk: 'Nord', guests: [{ guest: friend, called: 'Bice Neri' }] }
    const answer = await app.post(`/api/visits/${nth(1)}/receive`, { as: 'maker', body, headers: { 'idempotency-key': 'one' } })
    expect(await answer.json()).toMatchObject({ id: nth(1), revision: 1 })
    await app.settled('visits')
  })
  afterAll(() => app.stop())

  const shown = async (as?: 'clerk' | 'maker' | 'resident' | 'auditor') => (await app.get(`/api/visits/${nth(1)}`, as ? { as } : {})).json()
  const looks = async (of: string) => (await app.strongroom?.looks.looksOf(of, { limit: 50 }))?.items ?? []

  it('is a commitment in the log and a token for whoever reads it', async () => {
    const [recorded] = await app.recorded.read(`visits-${nth(1)}`)
    const [read] = await app.store.read(`visits-${nth(1)}`)
    expect(recorded?.data).toMatchObject({ person: who, desk: 'Nord', name: { s: who, $c: expect.stringMatching(/^[\w-]{43}$/) } })
    expect(read?.data).toMatchObject({
      name: `⟦${read?.id}#/name#${who}⟧`,
      guests: [{ called: `⟦${read?.id}#/guests/0/called#${friend}⟧` }],
    })
    expect(JSON.stringify(recorded)).not.toContain('Alba')
  })
  it('is shown by class: to the roles that open it, to the person, to nobody else', async () => {
    expect(await shown()).toMatchObject({ name: null, need: null, words: 'Nord: [riservato]' })
    expect(await shown('auditor')).toMatchObject({ name: null, need: null })
    expect(await shown('clerk')).toMatchObject({ name: 'Alba Verdi', need: null })
    expect(await shown('maker')).toMatchObject({ name: 'Alba Verdi', need: 'cerca casa', words: 'Nord: Alba Verdi' })
    expect(await shown('resident')).toMatchObject({ name: 'Alba Verdi', need: 'cerca casa' })
  })
  it('is shown in the story of the thing by the same rule', async () => {
    const story = async (as: 'clerk' | 'auditor') => (await app.get(`/api/visits/${nth(1)}/history`, { as })).json()
    expect(await story('clerk')).toMatchObject({
      items: [{ data: { name: 'Alba Verdi', need: null, guests: [{ called: 'Bice Neri' }] } }, {}],
    })
    expect(await story('auditor')).toMatchObject({ items: [{ data: { name: null, guests: [{ called: null }] } }, {}] })
  })
  it('is noted before it is shown: who, in which role, where and why, never what', async () => {
    await shown('maker')
    const [last] = await looks(who)
    expect(last).toMatchObject({
      ...{ actor: person('maker').id, role: 'maker', context: 'visits', route: '/api/visits/:id', purpose: 'reading' },
      ...{ subjects: [who], classes: ['P2', 'P3'] },
    })
    expect(JSON.stringify(last)).not.toMatch(/Alba|casa/)
    const before = (await looks(who)).length
    await shown('auditor')
    await shown()
    expect(await looks(who)).toHaveLength(before)
  })
  it('is not shown when the book cannot be written', async () => {
    const { makeOpening } = await import('../../server/kernel/opening.ts')
    const { strongroom } = app
    if (!strongroom) throw new Error('there is a strongroom')
    const note = () => Promise.reject(new Error('the book is away'))
    const opening = makeOpening({ vault: strongroom.vault, book: { note }, now: () => app.clock.now })
    const [fact] = await app.store.read(`visits-${nth(1)}`)
    const me = { id: person('maker').id, label: '', roles: ['maker'] } as const
    const reading = { me, context: 'visits', opens: visits.opens, route: '/', purpose: 'reading', request: nth(7) } as const
    await expect(opening(fact?.data, reading)).rejects.toThrow('the book is away')
  })
  it('cannot be asked for by writing a token', async () => {
    const [fact] = await app.store.read(`visits-${nth(1)}`)
    const body = { person: who, name: 'Alba', need: String(fact?.data.name), desk: 'Nord' }
    const answer = await app.post(`/api/visits/${nth(2)}/receive`, { as: 'maker', body })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ problems: [{ at: 'need', says: 'token' }] })
  })
  it('is told again to a retry, and another request under its key is told that it is another', async () => {
    const ask = (name: string) => {
      const body = { person: who, name, need: 'cerca casa', desk: 'Nord', guests: [{ guest: friend, called: 'Bice Neri' }] }
      return app.post(`/api/visits/${nth(1)}/receive`, { as: 'maker', body, headers: { 'idempotency-key': 'one' } })
    }
    const again = await ask('Alba Verdi')
    expect(again.headers.get('idempotent-replay')).toBe('true')
    expect((await ask('Alba Rossi')).status).toBe(422)
  })
})
