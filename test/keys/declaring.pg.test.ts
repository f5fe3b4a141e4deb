// The folder of keys said in the log: each new key and each new epoch once, whoever says it, and again when the log has forgotten.
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ringStream } from '../../events/keys/ring.ts'
import { type Declaring, declareKeys, factsOf } from '../../server/declaring.ts'
import { keys } from '../../server/keys/routes.ts'
import { makeFirstKey, openEpoch, readRecords, rotateKey } from '../../server/log/keyring.ts'
import { makeSigner } from '../../server/log/signer.ts'
import { factOf, logOf } from '../proof/ledgers.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { scratchDir } from '../support/scratch.ts'

const now = '2025-06-01T10:00:00.000Z'
const log = logOf([0, 1, 2].map((n) => factOf(n, 1)))
let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { keys }, now })
})
afterAll(() => app?.stop())

const scene = async (count: number) => {
  const dir = await scratchDir()
  await makeFirstKey({ dir }, 'registro.example.it/log')
  const sign = (size: number) => makeSigner({ dir }, () => now).sign({ size, root: log.root(size) }, [])
  const given: Declaring = { act: app.act, folder: { dir }, count: async () => count }
  return { dir, sign, given }
}
const said = async () => (await app.store.read(ringStream)).map(({ type, data, actor }) => ({ type, data, actor }))

describe('the keys in their folder', () => {
  it('are not said while there is only the first', async () => {
    const { given } = await scene(0)
    await declareKeys(given, new Set())
    expect(await said()).toEqual([])
  })
  it('are said when they are rotated and when an epoch is opened: once, by whichever servers there are', async () => {
    const { dir, sign, given } = await scene(2)
    await sign(3)
    await rotateKey({ dir }, now)
    await Promise.all([declareKeys(given, new Set()), declareKeys(given, new Set())])
    const { last } = await openEpoch({ dir }, now)
    const told = new Set<string>()
    await declareKeys(given, told)
    await declareKeys(given, told)
    await declareKeys(given, new Set())
    const [, second, third] = await readRecords({ dir })
    const before = { origin: 'registro.example.it/log/1', size: 3, root: Buffer.from(last.root).toString('hex') }
    expect(await said()).toMatchObject([
      { type: 'keys.rotated', data: { vkey: second?.vkey, from: 3, beside: '2025-07-01T10:00:00.000Z' } },
      { type: 'keys.opened', data: { origin: 'registro.example.it/log/2', vkey: third?.vkey, before, found: 2 } },
    ])
    expect(told.size).toBe(2)
    expect(await readdir(dir)).toContain('signed-1.json')
  })
  it('that the log cannot say are a fault, not a silence', async () => {
    const { dir, given } = await scene(0)
    await rotateKey({ dir }, now)
    const refusing: Declaring = { ...given, act: async () => ({ outcome: 'refused', rule: 'keys.not-its-key' }) }
    await expect(declareKeys(refusing, new Set())).rejects.toThrow('the log does not say its key')
  })
})

describe('the facts of a log', () => {
  it('are counted by its positions where they have no holes, by the tree where they have', async () => {
    const { store } = app
    const integrated = async () => 7
    expect(await factsOf(store, integrated)()).toBe((await store.head()).position)
    expect(await factsOf({ ...store, capabilities: { ...store.capabilities, gapless: false } }, integrated)()).toBe(7)
  })
})
