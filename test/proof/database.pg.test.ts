// A database changed behind the register's back, by somebody who may do everything there: the verifier says which fact.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSkey, parseVkey } from '../../server/log/keys.ts'
import { readLastSigned } from '../../server/log/memory-of-signing.ts'
import { verifyDatabase } from '../../server/proof/check/database.ts'
import type { Policy } from '../../server/proof/policy.ts'
import { exitOf, type Finding } from '../../server/proof/verify/finding.ts'
import { openPool } from '../../server/stores/postgres/connect.ts'
import { fail } from '../kernel/prepared.ts'
import { openRoom, signedUpTo } from '../log/room.ts'
import { afterTest } from '../support/later.ts'
import { database } from '../support/postgres.ts'
import { scratchDir } from '../support/scratch.ts'
import { policyOf } from './ledgers.ts'

const facts = 600

type Scene = {
  readonly admin: ReturnType<typeof openPool>
  readonly app: ReturnType<typeof openPool>
  readonly policy: Policy
  readonly note: string
  readonly dir: string
}
type Original = Pick<Scene, 'policy' | 'note' | 'dir'> & { readonly template: string }

const undos: (() => Promise<unknown>)[] = []
let original: Original

// A signed log whose guards are off, that nobody is connected to any more: each test changes a copy of it.
beforeAll(async () => {
  const room = await openRoom((undo) => void undos.push(undo))
  const dir = await scratchDir((undo) => void undos.unshift(undo))
  const proofs = await room.open({ dir })
  await room.record(250)
  await signedUpTo(proofs, 250)
  await room.record(facts - 250)
  await signedUpTo(proofs, facts)
  const [keys, latest] = [await proofs.keys(), await proofs.latest()]
  for (const table of ['log.events', 'proof.tiles', 'proof.checkpoints'])
    await room.admin.query(`alter table ${table} disable trigger user`)
  const logs = keys.map(({ vkey }) => parseVkey(vkey)).filter((vkey) => vkey !== undefined)
  const policy = { logs, witnesses: [], groups: [], quorum: 'none' }
  original = { dir, policy, note: latest?.note ?? '', template: new URL(room.url).pathname.slice(1) }
  // All but the folder and the database itself.
  for (const undo of undos.splice(2).reverse()) await undo()
})
afterAll(async () => {
  for (const undo of undos) await undo()
})

const scene = async (): Promise<Scene> => {
  const { url, adminUrl, drop } = await database(original.template)
  const [admin, app] = [openPool(adminUrl, fail, 1), openPool(url, fail, 1)]
  afterTest(async () => {
    await Promise.all([admin.end(), app.end()])
    await drop()
  })
  return { ...original, admin, app }
}

const verified = async ({ app, policy }: Scene, more: object = {}): Promise<readonly Finding[]> =>
  (await verifyDatabase(app, { policy, ...more })).findings
const wrongIn = (findings: readonly Finding[]): Finding | undefined => findings.find(({ verdict }) => verdict === 'failed')

const at = (index: number): string => `position = ${index + 1}`
const hashed = `sha256('\\x00'::bytea || entry)`

describe('a database', () => {
  it('that nobody touched is proven, also to a login that can only read', async () => {
    const one = await scene()
    const findings = await verified(one, { since: one.note, lastSigned: await readLastSigned(one.dir) })
    expect(exitOf(findings)).toBe(0)
    expect(findings.filter(({ verdict }) => verdict === 'proven').length).toBeGreaterThanOrEqual(6)
  })

  it.each([
    ['a byte of an entry', [`update log.events set entry = set_byte(entry, 12, get_byte(entry, 12) # 1) where ${at(300)}`], { index: 300 }],
    ['a leaf hash', [`update log.events set leaf = set_byte(leaf, 31, get_byte(leaf, 31) # 128) where ${at(301)}`], { index: 301 }],
    [
      'an entry and its leaf hash',
      [
        `update log.events set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'orto', 'nido'), 'UTF8') where ${at(302)}`,
        `update log.events set leaf = ${hashed} where ${at(302)}`,
      ],
      { index: 302, file: 'proof.tiles' },
    ],
    [
      'an entry, its leaf hash and its tile',
      [
        `update log.events set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'orto', 'nido'), 'UTF8') where ${at(303)}`,
        `update log.events set leaf = ${hashed} where ${at(303)}`,
        `update proof.tiles set hashes = overlay(hashes placing (select leaf from log.events where ${at(303)}) from ${(303 - 256) * 32 + 1} for 32) where level = 0 and number = 1`,
      ],
      { index: 256, file: 'proof.tiles' },
    ],
    [
      'an entry at the edge, its leaf hash and its tile, up to the root',
      [
        `update log.events set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'orto', 'nido'), 'UTF8') where ${at(599)}`,
        `update log.events set leaf = ${hashed} where ${at(599)}`,
        `update proof.tiles set hashes = overlay(hashes placing (select leaf from log.events where ${at(599)}) from ${(599 - 512) * 32 + 1} for 32) where level = 0 and number = 2`,
      ],
      { index: 599, file: 'proof.checkpoints', expected: expect.any(String), found: expect.any(String) },
    ],
    [
      'a byte of a tile',
      ['update proof.tiles set hashes = set_byte(hashes, 64, get_byte(hashes, 64) # 1) where level = 0 and number = 2'],
      { index: 514 },
    ],
    [
      'a byte of an upper tile',
      ['update proof.tiles set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 1'],
      { index: 256 },
    ],
    [
      'the root of an old checkpoint',
      ['update proof.checkpoints set root = set_byte(root, 0, get_byte(root, 0) # 1) where size = 250'],
      { index: 249, step: 'history' },
    ],
    [
      'the note of the newest checkpoint',
      [`update proof.checkpoints set note = replace(note, E'\\n600\\n', E'\\n601\\n') where size = 600`],
      { step: 'signatures' },
    ],
    ['a column beside the entry', [`update log.events set type = 'samples.lost' where ${at(77)}`], { index: 77 }],
    ['a row deleted', [`delete from log.events where ${at(77)}`], { index: 77 }],
    [
      'a row deleted and the others moved up',
      [
        `delete from log.events where ${at(400)}`,
        `update log.events set position = -position where position > 401`,
        'update log.events set position = -position - 1 where position < 0',
      ],
      { index: 400 },
    ],
    [
      'a row inserted between two',
      [
        'update log.events set position = -position where position > 200',
        'update log.events set position = -position + 1 where position < 0',
        `insert into log.events select 201, 'samples-new', 0, gen_random_uuid(), type, version, entry, leaf, at from log.events where position = 1`,
        `update log.events set entry = convert_to((convert_from(entry, 'UTF8')::jsonb || jsonb_build_object('id', id, 'stream', stream))::text, 'UTF8') where position = 201`,
        `update log.events set leaf = ${hashed} where position = 201`,
      ],
      { index: 200 },
    ],
    [
      'two rows swapped',
      [
        `update log.events set position = 9000 where ${at(10)}`,
        `update log.events set position = 11 where ${at(20)}`,
        'update log.events set position = 21 where position = 9000',
      ],
      { index: 10 },
    ],
    ['the tail cut', ['delete from log.events where position > 500'], { index: 500 }],
  ] as const)('%s', async (_, statements, found) => {
    const one = await scene()
    for (const statement of statements) await one.admin.query(statement)
    const findings = await verified(one)
    expect(exitOf(findings)).toBe(1)
    expect(wrongIn(findings)).toMatchObject(found)
  })

  it('brought back from an old backup: only who remembers finds it', async () => {
    const one = await scene()
    for (const statement of [
      'delete from log.events where position > 250',
      'delete from proof.checkpoints where size > 250',
      'delete from proof.tiles where level > 0 or number > 0',
      'update proof.tiles set hashes = substring(hashes from 1 for 250 * 32)',
      'update proof.progress set size = 250',
    ])
      await one.admin.query(statement)
    // The control: without anybody's memory the old state is as good as any.
    expect(exitOf(await verified(one))).toBe(0)
    const lastSigned = await readLastSigned(one.dir)
    expect(wrongIn(await verified(one, { lastSigned }))).toMatchObject({ step: 'history', index: 250, file: 'memoria di chi firma' })
    expect(wrongIn(await verified(one, { since: one.note }))).toMatchObject({ step: 'history', index: 250, file: '--since' })
  })

  it('signed by another key, or asked without saying whom one trusts', async () => {
    const one = await scene()
    const thief = newSkey(one.policy.logs[0]?.name ?? '')
    expect(wrongIn(await verified({ ...one, policy: policyOf(thief) }))).toMatchObject({ step: 'signatures' })
    expect(exitOf((await verifyDatabase(one.app, {})).findings)).toBe(3)
  })
})

it('the SQL of these tests hashes as the log does', async () => {
  const one = await scene()
  const { rows } = await one.admin.query<{ entry: Buffer; hash: Buffer }>(`select entry, ${hashed} as hash from log.events limit 1`)
  const [row] = rows
  expect(row?.hash).toEqual(
    createHash('sha256')
      .update(Buffer.of(0))
      .update(row?.entry ?? '')
      .digest(),
  )
})
