// The whole product with KurrentDB as its log: client → peer → PostgreSQL for the log, another database for the pages.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEngine, prepareLog } from '../../server/engine.ts'
import * as contexts from '../../server/registry.ts'
import { serve } from '../../server/serve.ts'
import { postgresStore } from '../../server/stores/postgres/store.ts'
import { keksOf } from '../../server/vault/kek.ts'
import { startPeer } from '../kernel/peers.ts'
import { until } from '../kernel/prepared.ts'
import { trialConfig } from '../support/config.ts'
import { afterFile } from '../support/later.ts'
import { type Database, database } from '../support/postgres.ts'
import { testSecret } from '../support/requests.ts'
import { scratchDir } from '../support/scratch.ts'
import { sampled } from '../support/seed.ts'

const { later, undo } = afterFile()
const quiet = (): void => {}
const names = Object.values(contexts).map(({ name }) => name)
const fresh = async (): Promise<Database> => {
  const made = await database()
  later(made.drop)
  await prepareLog(made, quiet)
  return made
}

let pages: Database
let eventStore: string
let dataDir: string

beforeAll(async () => {
  dataDir = await scratchDir(later)
  const log = await fresh()
  pages = await fresh()
  const under = postgresStore({ url: log.url, report: quiet })
  later(under.close)
  const peer = await startPeer(under)
  later(() => peer.close(100))
  eventStore = peer.url
})
afterAll(undo)

const config = () => trialConfig({}, { dataDir, dataDirChosen: true, eventStore })
const start = () => serve({ config: config(), secret: testSecret, url: pages.url, adminUrl: pages.adminUrl, log: quiet })
const get = async (address: string, path: string) => (await fetch(`${address}${path}`)).json()

it('tells the story, answers, looks back, proves what the log has, and keeps all of it over a restart', async () => {
  const first = await start()
  const health = await get(first.address, '/api/health')
  expect(health.status).toBe('ok')
  const today = await get(first.address, '/api/pacts?limit=100')
  const before = await get(first.address, '/api/pacts?limit=100&asOf=2020-01-01')
  expect(today.items.length).toBeGreaterThan(before.items.length)
  await first.stop()
  const second = await start()
  expect(await get(second.address, '/api/pacts?limit=100')).toMatchObject({ items: today.items })
  await until(async () => (await get(second.address, '/api/health')).proofs.lag === 0)
  const { status, head, proofs } = await get(second.address, '/api/health')
  expect([status, proofs.refusal, proofs.signed]).toEqual(['ok', null, proofs.size])
  // What time makes true the house says by itself, at any start.
  expect(head).toBeGreaterThanOrEqual(health.head)
  expect(head).toBeGreaterThan(proofs.size)
  await second.stop()
})

it('makes the same pages again from the first fact', async () => {
  const now = () => new Date().toISOString()
  const engine = await openEngine({ url: pages.url, eventStore, keks: keksOf([testSecret]), contexts, now, onFault: quiet })
  const { position } = await engine.store.head()
  for (const name of names) expect(await engine.projector.reached(name, position, { timeoutMs: 30_000 })).toBe(true)
  // Each reads the whole log once more.
  for (const name of sampled(names, 5))
    expect(await engine.projector.rebuild(name, { signal: new AbortController().signal })).toMatchObject({ outcome: 'rebuilt' })
  expect(position).toBeGreaterThan(300)
  await engine.close()
})

it('begins the pages again when the log is another', async () => {
  const here = await openEngine({ url: pages.url, contexts, now: () => new Date().toISOString(), onFault: quiet })
  expect(await here.store.head()).toEqual({ position: 0, at: null })
  for (const name of names) expect(here.projector.standing(name).position).toBe(0)
  await here.close()
})

it('refuses to start, in one sentence, where there is no KurrentDB', async () => {
  const nowhere = 'kurrentdb://127.0.0.1:1?tls=false'
  await expect(
    openEngine({ url: pages.url, eventStore: nowhere, contexts, now: () => new Date().toISOString(), onFault: quiet }),
  ).rejects.toThrow(/^KurrentDB \(EVENT_STORE\) non si può usare: /)
})
