// PostgreSQL is away for a while, and the clocks are an hour off, while the log is up: nothing recorded is lost, and nobody has to restart anything.
// With LONG=1 it is away for 60 seconds, otherwise for three.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openEngine, prepareLog } from '../../server/engine.ts'
import { openProofs } from '../../server/log/proofs.ts'
import { type Cable, cableTo } from '../support/cable.ts'
import { nth } from '../support/counter.ts'
import { garden } from '../support/garden.ts'
import { type Database, database } from '../support/postgres.ts'
import { scratchDir } from '../support/scratch.ts'
import { forgetfulStore } from './forgetful.ts'
import { startPeer } from './peers.ts'
import { until } from './prepared.ts'

const long = process.env.LONG === '1'
const seconds = 1000
const away = (long ? 60 : 3) * seconds
if (!long) console.warn('SHORT: PostgreSQL is away for 3 s; LONG=1 keeps it away for 60')

const quiet = (): void => {}
const hour = 3600 * seconds
let db: Database
beforeAll(async () => {
  db = await database()
  await prepareLog(db, quiet)
})
afterAll(() => db?.drop())

const plant = { context: 'garden', command: 'plant', data: { name: 'Orto', trees: 1 }, by: nth(2), role: 'maker' } as const

const scene = async (eventStore: string | undefined) => {
  const cable: Cable = await cableTo(`http://127.0.0.1:${new URL(db.url).port}`)
  const url = new URL(db.url)
  url.port = new URL(cable.address).port
  url.hostname = '127.0.0.1'
  const clock = { off: 0 }
  const now = () => new Date(Date.now() + clock.off).toISOString()
  const engine = await openEngine({ url: url.href, eventStore, contexts: { garden }, now, onFault: quiet })
  onTestFinished(() => engine.close())
  return { cable, clock, engine, now, url: url.href }
}

describe('PostgreSQL is away, and our clock goes back an hour meanwhile', () => {
  test('commands are recorded all the while; pages and proofs have them when it is back', { timeout: away + 60 * seconds }, async () => {
    const under = forgetfulStore()
    const peer = await startPeer(under, { onFault: quiet })
    onTestFinished(() => peer.close(0))
    const { cable, clock, engine, now, url } = await scene(peer.url)
    const proofs = openProofs({ url, dir: await scratchDir(), name: 'prova.example/log', now, onFault: quiet, store: engine.recorded })
    onTestFinished(() => proofs.close())
    await engine.act({ ...plant, id: nth(1) })
    await until(async () => (await proofs.status()).signed === 1)
    cable.cut()
    clock.off = -hour
    const end = Date.now() + away
    let n = 10
    for (; Date.now() < end; n += 1) {
      expect(await engine.act({ ...plant, id: nth(n) })).toMatchObject({ outcome: 'recorded' })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    cable.mend()
    const { position } = await engine.store.head()
    await until(() => engine.projector.reached('garden', position, { timeoutMs: seconds }))
    await until(async () => (await proofs.status().catch(() => undefined))?.signed === n - 9)
    expect(await proofs.status()).toMatchObject({ lag: 0, refusal: null })
    const events = await engine.store.readAll()
    expect(events).toHaveLength(n - 9)
    // Recorded time is the log's: our clock has no say in it.
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
  })
  test('control: where PostgreSQL is the log, nothing can be recorded', async () => {
    const { cable, engine } = await scene(undefined)
    cable.cut()
    await expect(engine.act({ ...plant, id: nth(99) })).rejects.toThrow()
    cable.mend()
  })
})
