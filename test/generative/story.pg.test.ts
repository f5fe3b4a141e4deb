// The story of the generative pacts is lawful from beginning to end, and told twice it records nothing twice.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people as persons } from '../../seeds/generative/people.ts'
import { nora } from '../../seeds/generative/telling.ts'
import { story } from '../../seeds/generative.ts'
import { tell } from '../../seeds/load.ts'
import { generative } from '../../server/generative/routes.ts'
import { people } from '../../server/people/routes.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative, people, programmes }, now: '2026-11-22T10:00:00.000Z' })
})
afterAll(() => app?.stop())

it('is told once', async () => {
  const { told } = await tell({ act: app.act, story })
  expect(told).toBeGreaterThan(400)
  expect(await tell({ act: app.act, story })).toEqual({ told: 0 })
  expect((await app.store.read(`people-${nora}`)).map(({ type }) => type)).toEqual(['people.registered', 'people.granted'])
})
it('has no meeting after the day a pact ends', () => {
  const meetings = story.flatMap(({ context, command, id, data }) => {
    const next = context === 'generative' && command === 'check' ? (data as { readonly next: string }).next : undefined
    const begun = story.find((line) => line.id === id && line.command === 'activate')?.data as { readonly plannedEnd: string } | undefined
    return next && begun ? [{ next, ends: begun.plannedEnd }] : []
  })
  expect(meetings.length).toBeGreaterThan(20)
  expect(meetings.filter(({ next, ends }) => next > ends)).toEqual([])
})
it('has nothing of a day to come, and nobody twice', () => {
  for (const { on = '', known = '' } of story) expect([on <= '2026-11-22', known.startsWith(on.slice(0, 10))]).toEqual([true, true])
  expect(new Set(persons.map(({ name }) => name)).size).toBe(persons.length)
})
