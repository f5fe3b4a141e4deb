// The server as it is started: prepares, tells the story, answers, stops, and starts again on what is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Config } from '../../server/config.ts'
import { openEngine, prepareLog } from '../../server/engine.ts'
import * as contexts from '../../server/registry.ts'
import { serve } from '../../server/serve.ts'
import { until } from '../kernel/prepared.ts'
import { trialConfig } from '../support/config.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'
import { afterFile } from '../support/later.ts'
import { type Database, database } from '../support/postgres.ts'
import { testSecret } from '../support/requests.ts'
import { scratchDir } from '../support/scratch.ts'

const config = trialConfig({}, { dataDirChosen: true })
let db: Database
let dataDir: string
const { later, undo } = afterFile()
beforeAll(async () => {
  dataDir = await scratchDir(later)
  db = await database()
  await prepareLog(db, () => undefined)
})
afterAll(async () => {
  await db.drop()
  await undo()
})

const start = async (more: Partial<Config> = {}) => {
  const says: string[] = []
  const running = await serve({
    config: { ...config, dataDir, ...more },
    secret: testSecret,
    url: db.url,
    adminUrl: db.adminUrl,
    log: (line) => says.push(line),
  })
  return { ...running, says }
}
const healthAt = async (address: string) => (await fetch(`${address}/api/health`)).json()

describe('a server', () => {
  it('tells the story on its first start, and only then', async () => {
    const first = await start()
    const health = await healthAt(first.address)
    expect([health.status, first.says]).toEqual(['ok', ['Racconto la storia dimostrativa…']])
    expect(health.head).toBeGreaterThan(300)
    await first.stop()
    const second = await start()
    expect(second.says).toEqual([])
    // What time makes true the house says by itself, at any start.
    expect((await healthAt(second.address)).head).toBeGreaterThanOrEqual(health.head)
    await second.stop()
  })
  it('proves what the log has', async () => {
    const server = await start()
    const { head } = await healthAt(server.address)
    await until(async () => Number((await (await fetch(`${server.address}/log/checkpoint`)).text()).split('\n')[1]) === head)
    expect(await healthAt(server.address)).toMatchObject({ status: 'ok', proofs: { size: head, signed: head, lag: 0, refusal: null } })
    await server.stop()
  })
  it('keeps what people did, session and all, over a restart', async () => {
    const first = await start()
    const { people } = await (await fetch(`${first.address}/api/session`)).json()
    const entered = await fetch(`${first.address}/api/session/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: people[0].id }),
    })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    await first.stop()
    const second = await start()
    expect(await (await fetch(`${second.address}/api/session`, { headers: { cookie } })).json()).toMatchObject({ me: { id: people[0].id } })
    await second.stop()
  })
  it('without the demonstration lets nobody in, and tells nothing', async () => {
    const server = await start({ demo: false, publicUrl: 'https://beni.example.org' })
    expect([server.address, server.says]).toEqual(['https://beni.example.org', []])
    await server.stop()
  })
  it('stops although somebody listens', async () => {
    const server = await start()
    const line = await fetch(`${server.address}/api/live`)
    await server.stop()
    expect(await line.text()).toContain('retry')
    await expect(fetch(server.address)).rejects.toThrow()
  })
  it('that cannot have its port says so and leaves nothing open', async () => {
    const server = await start()
    await expect(start({ port: Number(new URL(server.address).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await server.stop()
  })
})

describe('two processes', () => {
  it('serve one stream together: fifty commands at once, none lost, none refused', async () => {
    // The catalogue must know what the story has told here.
    const both = { ...contexts, garden }
    const open = () => openEngine({ url: db.url, contexts: both, now: () => new Date().toISOString(), onFault: () => undefined })
    const [one, other] = [await open(), await open()]
    const ask = (command: string, data: object) => ({ context: 'garden', id: nth(1), command, data, by: nth(2), role: 'maker' }) as const
    await one.act(ask('plant', { name: 'Orto', trees: 1 }))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? one : other).act(ask('water', { litres: n + 1 }))))
    expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'recorded'))
    const facts = await one.store.read(`garden-${nth(1)}`)
    expect(facts.map(({ rev }) => rev)).toEqual(Array.from({ length: 51 }, (_, rev) => rev))
    await Promise.all([one.close(), other.close()])
  })
})
