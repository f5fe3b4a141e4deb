// Drafts nobody has touched for six months are thrown away by the house, once a day, through the law.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { house } from '../../server/kernel/house.ts'
import { look } from '../../server/processes/timer.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { draftsTimer } from '../../server/tidying.ts'
import { clockOn } from '../../server/vault/progress.ts'
import { nth } from '../support/counter.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

let app: TestApp
const anna = person('resident').id
const ask = (n: number, command: string, data: object, on: string) =>
  app.act({ context: 'proposals', id: nth(n), command, data, by: anna, role: 'resident', on })
const factsOf = async (n: number) => (await app.store.read(`proposals-${nth(n)}`)).map(({ type }) => type)
const ring = async (now: string) => {
  app.clock.now = now
  await app.settled('proposals')
  return draftsTimer(app, () => app.clock.now).ring()
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { proposals }, now: '2026-11-22T10:00:00.000Z' })
  const draft = { ...s.draft, person: anna }
  for (const [n, on] of [
    [1, '2026-01-10'],
    [2, '2026-01-10'],
    [3, '2026-03-31'],
  ] as const)
    expect(await ask(n, 'draft', draft, on)).toMatchObject({ outcome: 'recorded' })
  // The second one was gone on with.
  await ask(2, 'answer', { person: anna, point: 'idea', answer: '{"idea":"Un’idea"}' }, '2026-06-01')
})
afterAll(() => app?.stop())

it('leaves alone what is younger than six months, to the day', async () => {
  expect(await ring('2026-07-09T10:00:00.000Z')).toBe(0)
  expect(await ring('2026-07-10T10:00:00.000Z')).toBe(1)
  expect(await factsOf(1)).toEqual(['proposals.drafted', 'proposals.discarded'])
  expect((await app.store.read(`proposals-${nth(1)}`)).at(-1)).toMatchObject({ actor: house, role: 'admin', data: { untouched: true } })
})
it('counts from the last day something was written', async () => {
  expect(await ring('2026-11-30T10:00:00.000Z')).toBe(1)
  expect(await factsOf(2)).toEqual(['proposals.drafted', 'proposals.answered'])
  expect(await factsOf(3)).toEqual(['proposals.drafted', 'proposals.discarded'])
  expect(await ring('2026-12-01T10:00:00.000Z')).toBe(1)
})
it('has nothing left to do after that, and rings again the next night', async () => {
  expect(await ring('2026-12-02T10:00:00.000Z')).toBe(0)
  if (!app.strongroom) throw new Error('no vault')
  const clock = clockOn(app.strongroom.asked)
  const timer = draftsTimer(app, () => app.clock.now)
  expect(timer.next('2026-12-02T10:00:00.000Z')).toBe('2026-12-03T04:00:00.000Z')
  // Real days ahead, so that the database's own clock finds nothing to ring.
  const now = (): string => new Date().toISOString()
  expect(await look({ clock, now }, timer)).toBe(true)
  expect(await look({ clock, now }, timer)).toBe(false)
})
