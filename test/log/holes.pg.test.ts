// A log whose positions have holes, such as KurrentDB's: the same tree over it, numbered without holes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recorded } from '../../server/log/leaves.ts'
import { leafHash } from '../../server/log/merkle.ts'
import { verifyProof } from '../../server/log/proof-text.ts'
import type { Proofs } from '../../server/log/proofs.ts'
import { decodeBundle } from '../../server/log/tiles.ts'
import { until } from '../kernel/prepared.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { holed, usualStretch } from './holed.ts'
import { parseKeys } from './keys.ts'
import { openRoom, type Room, signedUpTo } from './room.ts'

const { later, undo } = afterFile()
let room: Room
let dir: string
const log = holed()
let ids: readonly string[]
const open = (store: Recorded): Proofs => room.open({ dir, store })

beforeAll(async () => {
  room = await openRoom(later)
  dir = await scratchDir(later)
  ids = await log.record(300)
})
afterAll(undo)

describe('a log with holes', () => {
  it('is proven like one without', async () => {
    const proofs = open(log.store)
    await signedUpTo(proofs, 300)
    expect(await proofs.status()).toMatchObject({ size: 300, signed: 300, lag: 0, refusal: null })
    const entries = decodeBundle((await proofs.bundle({ level: 'entries', index: 1, width: 44 })) ?? new Uint8Array()) ?? []
    for (const [i, entry] of entries.entries()) {
      const { id } = JSON.parse(Buffer.from(entry).toString())
      expect(id).toBe(ids[256 + i])
      const proof = await proofs.event(id)
      expect(proof && 'text' in proof && verifyProof(proof.text, leafHash(entry), await parseKeys(proofs))).toMatchObject({
        index: 256 + i,
      })
    }
    await proofs.close()
  })
  it('goes on after a restart, and with what comes', async () => {
    const proofs = open(log.store)
    const [id = ''] = await log.record(100)
    await signedUpTo(proofs, 400)
    expect(await proofs.event(id)).toHaveProperty('text')
    expect((await room.app.query('select index, position from proof.leaves order by index desc limit 1')).rows).toEqual([
      { index: '399', position: String(400 * usualStretch) },
    ])
    await proofs.close()
  })
  it('that is shorter than its tree signs nothing', async () => {
    const other = holed()
    await other.record(10)
    const proofs = open(other.store)
    await until(async () => (await proofs.status()).refusal === 'smaller')
    await proofs.close()
  })
  it('that ends in another entry than its tree signs nothing', async () => {
    const other = holed()
    await other.record(401)
    const proofs = open(other.store)
    await until(async () => (await proofs.status()).refusal === 'changed')
    await proofs.close()
  })
  it('is taken up again when it is itself', async () => {
    const proofs = open(log.store)
    await until(async () => (await proofs.status()).refusal === null)
    await proofs.close()
  })
})
