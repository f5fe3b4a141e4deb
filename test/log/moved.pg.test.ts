// A log that moved to another store: its tree stays, and its leaves are numbered again by the positions they have now.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stored } from '../../events/kernel/index.ts'
import { leavesOf } from '../../server/log/leaves.ts'
import { leafHash } from '../../server/log/merkle.ts'
import { postgresNumbering } from '../../server/log/postgres-shelf.ts'
import { verifyProof } from '../../server/log/proof-text.ts'
import type { Proofs } from '../../server/log/proofs.ts'
import { decodeBundle } from '../../server/log/tiles.ts'
import { verifyDatabase } from '../../server/proof/check/database.ts'
import { portFacts } from '../../server/proof/facts.ts'
import type { Entry } from '../../server/proof/ledger.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { until } from '../kernel/prepared.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { type Holed, holed } from './holed.ts'
import { parseKeys } from './keys.ts'
import { openRoom, type Room, signedUpTo } from './room.ts'

const { later, undo } = afterFile()
let room: Room
let dir: string
const first = holed()
const second = first.moved(3)
let ids: readonly string[]

const moveTo = (log: string) =>
  room.admin.query('insert into log.origin (log) values ($1) on conflict (one) do update set log = excluded.log', [log])
const open = ({ store }: Holed): Proofs => room.open({ dir, store })
const numbersOf = async (log: string): Promise<readonly number[]> =>
  (await room.app.query<{ position: string }>('select position from proof.leaves where log = $1 order by index', [log])).rows.map((row) =>
    Number(row.position),
  )
const provenIn = async (proofs: Proofs, index: number): Promise<void> => {
  const [entry] = decodeBundle((await proofs.bundle({ level: 'entries', index: 0, width: index + 1 })) ?? new Uint8Array())?.slice(-1) ?? []
  const proof = await proofs.event(ids[index] ?? '')
  expect(entry && proof && 'text' in proof && verifyProof(proof.text, leafHash(entry), await parseKeys(proofs))).toMatchObject({ index })
}

beforeAll(async () => {
  room = await openRoom(later)
  dir = await scratchDir(later)
  ids = await first.record(250)
  await moveTo('kurrentdb one')
  const proofs = open(first)
  await signedUpTo(proofs, 250)
  await proofs.close()
})
afterAll(undo)

describe('a log that moved', () => {
  it('is proven at its new positions, by the tree it had, and goes on', async () => {
    await moveTo('kurrentdb two')
    const proofs = open(second)
    await until(async () => (await numbersOf('kurrentdb two')).length === 250)
    await provenIn(proofs, 200)
    ids = [...ids, ...(await second.record(3))]
    await signedUpTo(proofs, 253)
    await provenIn(proofs, 252)
    expect(await proofs.status()).toMatchObject({ size: 253, signed: 253, lag: 0, refusal: null })
    expect((await numbersOf('kurrentdb two')).slice(-1)).toEqual([253 * 3])
    expect(await numbersOf('kurrentdb one')).toHaveLength(250)
    await proofs.close()
  })
  it('gives bundles the facts that belong to their leaves', async () => {
    const facts = portFacts(second.store, postgresNumbering(room.app))
    const indexes = await facts.indexes({ of: { contexts: ['samples'] } }, 251)
    expect(indexes).toEqual(Array.from({ length: 251 }, (_, index) => index))
    const read: Entry[] = []
    for await (const batch of facts.read([3, 4, 5, 250])) read.push(...batch)
    expect(read.map(({ index, entry }) => [index, JSON.parse(Buffer.from(entry).toString()).id])).toEqual(
      [3, 4, 5, 250].map((index) => [index, ids[index]]),
    )
  })
  it('control: read by position as if it had no holes, they are other facts or none', async () => {
    const store = { ...second.store, capabilities: { ...second.store.capabilities, gapless: true } }
    expect(await portFacts(store, postgresNumbering(room.app)).indexes({ of: { contexts: ['samples'] } }, 251)).not.toHaveLength(251)
  })
  it('is verified entry by entry where it is, and one that was changed there is found', async () => {
    const proofs = open(second)
    const logs = await parseKeys(proofs)
    await proofs.close()
    const policy = { logs, witnesses: [], groups: [], quorum: 'none' }
    const verified = (store: Holed['store']) =>
      verifyDatabase(room.app, { policy, source: leavesOf(store, postgresNumbering(room.app)) }).then(({ findings }) => findings)
    expect(exitOf(await verified(second.store))).toBe(0)
    const changed = (event: Stored): Stored => (event.id === ids[77] ? { ...event, actor: ids[78] ?? '' } : event)
    const careless = { ...second.store, readAll: async (o: object = {}) => (await second.store.readAll(o)).map(changed) }
    expect((await verified(careless)).at(-1)).toMatchObject({ verdict: 'failed', index: 77 })
  })
  it('that holds other entries is numbered up to the first of them, and signs nothing', async () => {
    const other = holed()
    await other.record(300)
    await moveTo('kurrentdb three')
    const proofs = open(other)
    await until(async () => (await proofs.status()).refusal === 'changed')
    expect(await numbersOf('kurrentdb three')).toEqual([])
    await proofs.close()
  })
})
