// A series in several spaces at once: all of it or none, each day that one of them cannot give told with its space.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { spaces } from '../../server/spaces/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as s from './samples.ts'

let app: TestApp
const [room, garden] = [s.uuid(0xa1), s.uuid(0xa2)]
/** Tuesdays from the third of June. */
const tuesdays = (more: Partial<SpaceCommands['series']> = {}) => ({ ...s.weekly, start: { day: '2025-06-03', minute: 18 * 60 }, ...more })
const both = (data: object) => app.post('/api/spaces/together/series', { as: 'resident', body: { ids: [room, garden], data } })
const taken = async (id: string): Promise<readonly string[]> => {
  await app.settled('spaces')
  const { items } = await (await app.get(`/api/spaces/${id}/calendar?from=2025-06-01&to=2025-07-31`)).json()
  return items.filter(({ series }: { series: string | null }) => series !== null).map(({ starts_at }: { starts_at: string }) => starts_at)
}

beforeAll(async () => {
  app = await makeTestApp({ contexts: { spaces }, now: s.now })
  for (const id of [room, garden]) {
    await app.post(`/api/spaces/${id}/open`, { as: 'social-manager', body: s.asked })
    await app.post(`/api/spaces/${id}/rule`, { as: 'social-manager', body: s.rules })
  }
  await app.post(`/api/spaces/${garden}/book`, { as: 'clerk', body: s.wanted(1, s.on(10, 18, 20)) })
})
afterAll(() => app?.stop())

describe('a series in two spaces', () => {
  it('is not made in one where the other cannot have a day, and says which day and which space', async () => {
    const answer = await both(tuesdays({ conflicts: 'skip' }))
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      ...{ rule: 'spaces.not-in-all', values: { days: [{ day: '2025-06-10', space: garden, why: 'taken' }] } },
    })
    expect([await taken(room), await taken(garden)]).toEqual([[], []])
  })
  it('is not made either where a clash is not to be left out', async () => {
    const answer = await both(tuesdays())
    expect(await answer.json()).toMatchObject({ status: 409, values: { days: [{ day: '2025-06-10', why: 'taken' }] } })
    expect([await taken(room), await taken(garden)]).toEqual([[], []])
  })
  it('is made in both once that day is left out in both', async () => {
    expect((await both(tuesdays({ skip: ['2025-06-10'] }))).status).toBe(201)
    const days = [s.at(3, 18), s.at(17, 18), s.at(24, 18)]
    expect([await taken(room), await taken(garden)]).toEqual([days, days])
  })
})
