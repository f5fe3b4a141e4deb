// The whole story of the house, told at the real counter on PostgreSQL.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tell, untold } from '../../seeds/load.ts'
import type { Context } from '../../server/kernel/context.ts'
import * as contexts from '../../server/registry.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

let app: TestApp
let told = 0
let head = 0
beforeAll(async () => {
  app = await makeTestApp({ contexts })
  told = (await tell({ act: app.act })).told
  for (const name of Object.keys(contexts)) await app.settled(name)
  head = await app.head()
})
afterAll(() => app.stop())

it('no law refuses a line of it', async () => {
  expect(told).toBeGreaterThan(300)
  // Some lines carry a fact on another stream with them.
  expect(head).toBeGreaterThanOrEqual(told)
  expect(await untold(app.store)).toEqual({ lines: 0, none: false })
})
it('told again it records nothing', async () => {
  expect(await tell({ act: app.act })).toEqual({ told: 0 })
  expect(await app.head()).toBe(head)
})
it('every page of it is well', async () => {
  const health = await app.get('/api/health')
  expect([health.status, (await health.json()).status]).toEqual([200, 'ok'])
  // A context that only reads across the others has no things of its own to list; what is closed lists nothing to a visitor; the keys of the log are
  // told by a server that signs, not by a story.
  for (const name of Object.values<Context>(contexts).flatMap(({ name, writes, secrecy }) =>
    writes && secrecy === 'open' && name !== 'keys' ? [name] : [],
  )) {
    const { items } = await (await app.get(`/api/${name}?limit=100`)).json()
    expect(items, name).not.toEqual([])
    const [{ id }] = items
    // The unified register lists things of other contexts: their story is told there.
    const story = name === 'register' ? [] : [`/api/${name}/${id}/history`]
    for (const path of [`/api/${name}/${id}`, ...story, `/api/${name}?asOf=2025-01-01`])
      expect([path, (await app.get(path)).status]).toEqual([path, 200])
  }
})
