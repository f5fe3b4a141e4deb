// Proofs over PostgreSQL: signed, found again, elected once, guarded by the database, and honest after a restore.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTree } from '../../server/log/check.ts'
import { openCheckpoint } from '../../server/log/checkpoint.ts'
import { leavesOf, postgresLeaves } from '../../server/log/leaves.ts'
import { leafHash, verifyConsistency } from '../../server/log/merkle.ts'
import { postgresNumbering, postgresShelf } from '../../server/log/postgres-shelf.ts'
import { prepareProofs } from '../../server/log/prepare.ts'
import { parseProof, verifyProof } from '../../server/log/proof-text.ts'
import type { Proofs } from '../../server/log/proofs.ts'
import { decodeBundle, hashesIn } from '../../server/log/tiles.ts'
import { until } from '../kernel/prepared.ts'
import { afterFile } from '../support/later.ts'
import { parseKeys } from './keys.ts'
import { openRoom, type Room, signedUpTo } from './room.ts'
import { name } from './workshop.ts'

const { later, undo } = afterFile()
let room: Room
let proofs: Proofs
let ids: readonly string[]

beforeAll(async () => {
  room = await openRoom(later)
  ids = await room.record(600)
  proofs = room.open()
  await signedUpTo(proofs, 600)
})
afterAll(undo)

const vkeys = () => parseKeys(proofs)
const textOf = async (id: string, size?: number): Promise<string> => {
  const proof = await proofs.event(id, size)
  if (!proof || !('text' in proof)) throw new Error(`no proof of ${id}`)
  return proof.text
}

describe('proofs', () => {
  it('prove every event, from the entry as it is kept', async () => {
    const { rows } = await room.app.query<{ id: string; entry: Buffer; leaf: Buffer }>(
      'select id, entry, leaf from log.events order by position',
    )
    expect(rows).toHaveLength(600)
    for (const [index, { id, entry, leaf }] of rows.entries()) {
      expect(leafHash(entry)).toEqual(leaf)
      expect(verifyProof(await textOf(id), leaf, await vkeys(), `${name}/1`)).toMatchObject({ ok: true, index })
    }
  })
  it('are the same over the port as over the tables', async () => {
    const [port, tables] = [leavesOf(room.store, postgresNumbering(room.app)), postgresLeaves(room.app)]
    expect(Buffer.compare(await port.leaves(10, 500), await tables.leaves(10, 500))).toBe(0)
    expect(await port.entries(590, 50)).toEqual(await tables.entries(590, 50))
    expect([await port.ahead(10), await port.indexOf(ids[7] ?? '')]).toEqual([await tables.ahead(10), await tables.indexOf(ids[7] ?? '')])
    expect(await tables.indexOf('00000000-0000-4000-8000-000000000000')).toBeUndefined()
  })
  it('come with new events within moments, and old checkpoints stay provable', async () => {
    const [id = ''] = await room.record(1)
    await signedUpTo(proofs, 601)
    expect(parseProof(await textOf(id))).toMatchObject({ index: 600 })
    const old = parseProof(await textOf(ids[3] ?? '', 600))
    expect(openCheckpoint(old?.checkpoint ?? '', await vkeys())).toMatchObject({ ok: true, size: 600 })
    expect(await proofs.event(id, 600)).toBeUndefined()
    expect(await proofs.event(ids[0] ?? '', 599)).toBeUndefined()
    expect(await proofs.event('00000000-0000-4000-8000-000000000000')).toBeUndefined()
  })
  it('show that one size continues another', async () => {
    const checkpoint = async (size: number) => {
      const opened = openCheckpoint(parseProof(await textOf(ids[0] ?? '', size))?.checkpoint ?? '', await vkeys())
      if (!opened.ok) throw new Error(opened.why)
      return opened.root
    }
    const claim = { from: 600, to: 601, fromRoot: await checkpoint(600), toRoot: await checkpoint(601) }
    expect(verifyConsistency({ ...claim, proof: (await proofs.consistency(600, 601)) ?? [] })).toBe(true)
    expect(await proofs.consistency(600, 602)).toBeUndefined()
  })
  it('give tiles and entries up to the checkpoint, not beyond', async () => {
    const tile = hashesIn((await proofs.tile({ level: 0, index: 1, width: 256 })) ?? new Uint8Array())
    const entries = decodeBundle((await proofs.bundle({ level: 'entries', index: 1, width: 256 })) ?? new Uint8Array()) ?? []
    expect(entries.map(leafHash)).toEqual(tile.map((hash) => Buffer.from(hash)))
    expect(await proofs.tile({ level: 0, index: 2, width: 90 })).toBeUndefined()
    expect(await proofs.bundle({ level: 'entries', index: 2, width: 90 })).toBeUndefined()
    expect(await proofs.tile({ level: 0, index: 2, width: 5 })).toHaveLength(160)
    expect(await proofs.status()).toEqual({ origin: `${name}/1`, size: 601, signed: 601, lag: 0, refusal: null })
  })
  it('agree with the whole log read again', async () => {
    const shelf = postgresShelf(room.app)
    const checked = await checkTree({ source: postgresLeaves(room.app), read: shelf.tiles }, 601)
    expect(checked).toEqual({ size: 601, root: (await proofs.latest())?.root })
  })
})

describe('the seat', () => {
  const holders = async () =>
    Number(
      (await room.admin.query("select count(*) from pg_locks where locktype = 'advisory' and objid = $1", [7305810342123n % 2n ** 32n]))
        .rows[0]?.count,
    )
  it('is held by one of two, and taken over when its connection is lost', async () => {
    const other = room.open()
    expect(await holders()).toBe(1)
    const pidOf = async (): Promise<number> =>
      (
        await room.admin.query("select pid from pg_locks where locktype = 'advisory' and granted and objid = $1", [
          7305810342123n % 2n ** 32n,
        ])
      ).rows[0]?.pid
    const pid = await pidOf()
    await room.admin.query('select pg_terminate_backend($1)', [pid])
    await until(async () => ![undefined, pid].includes(await pidOf()))
    await room.record(10)
    const { size } = await other.status()
    await signedUpTo(other, size)
    await until(async () => (await other.status()).lag === 0)
    expect(await proofs.status()).toMatchObject({ refusal: null, lag: 0 })
    await other.close()
  })
})

describe('the database', () => {
  const forbidden = [
    'insert into proof.tiles values (9, 0, sha256($$a$$))',
    'update proof.tiles set hashes = hashes',
    'delete from proof.tiles',
    'update proof.progress set size = 0',
    'update proof.checkpoints set note = $$a$$',
    'insert into proof.checkpoints select * from proof.checkpoints',
    'alter table proof.tiles disable trigger all',
    'create table proof.mine (a integer)',
  ]
  it.each(forbidden)('refuses the application: %s', async (sql) => {
    await expect(room.app.query(sql)).rejects.toMatchObject({ code: '42501' })
  })
  it.each([
    'delete from proof.tiles',
    'truncate proof.checkpoints',
    'update proof.tiles set hashes = substring(hashes from 33) where octet_length(hashes) > 64',
    'update proof.tiles set hashes = set_byte(hashes, 0, 1 - least(1, get_byte(hashes, 0)))',
    "update proof.checkpoints set root = sha256('a')",
  ])('refuses even its owner: %s', async (sql) => {
    await expect(room.admin.query(sql)).rejects.toMatchObject({ code: '23000' })
  })
  it('is prepared again without loss', async () => {
    const before = await proofs.status()
    await Promise.all([prepareProofs(room.admin), prepareProofs(room.admin)])
    expect((await proofs.status()).size).toBeGreaterThanOrEqual(before.size)
  })
  it('extends the tree from where it is, and only whole', async () => {
    const { size } = await proofs.status()
    const extend = (from: number, to: number) =>
      room.app.query("select proof.extend($1, $2, '{0}', '{0}', '{1}', sha256('a'), null, null, null, null, null)", [from, to])
    await expect(extend(size - 1, size)).rejects.toMatchObject({ code: '40001' })
    await expect(extend(size, size + 1)).rejects.toMatchObject({ code: '23000' })
  })
})
