// The signer: what it refuses, what it remembers, and the life of its keys.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCheckpoint } from '../../server/log/checkpoint.ts'
import { isLaterEpoch, makeFirstKey, openEpoch, readRecords, rotateKey, signingKeys } from '../../server/log/keyring.ts'
import { formatSkey, newSkey } from '../../server/log/keys.ts'
import { consistencyProof, rootOf } from '../../server/log/merkle.ts'
import { parseNote } from '../../server/log/note.ts'
import { makeSigner, type Signer } from '../../server/log/signer.ts'
import { scratchDir } from '../support/scratch.ts'
import { anotherHash, firstLeaves } from './trees.ts'
import { name, now, signerIn, vkeysIn } from './workshop.ts'

const treeOf = (size: number) => ({ size, root: rootOf(firstLeaves(size)) })
const proofOf = (from: number, to: number) => consistencyProof(firstLeaves(to), from)
const noteOf = async (signer: Signer, size: number, from: number): Promise<string> => {
  const signing = await signer.sign(treeOf(size), proofOf(from, size))
  if (signing.outcome === 'refused') throw new Error(signing.why)
  return signing.note
}

describe('a signer', () => {
  it('signs what continues what it signed', async () => {
    const dir = await scratchDir()
    const signer = await signerIn(dir)
    let from = 0
    for (const size of [0, 0, 5, 5, 6, 64, 100]) {
      const opened = openCheckpoint(await noteOf(signer, size, from), await vkeysIn(dir), `${name}/1`)
      expect(opened).toMatchObject({ ok: true, size })
      from = size
    }
    expect(await signer.last()).toEqual({ origin: `${name}/1`, ...treeOf(100) })
  })
  it.each([
    ['a smaller tree', { ...treeOf(49), proof: [] }, 'smaller'],
    ['the same size with another root', { size: 50, root: anotherHash(1), proof: [] }, 'inconsistent'],
    ['a larger tree with no proof', { ...treeOf(60), proof: [] }, 'inconsistent'],
    ['a larger tree with the proof of another', { ...treeOf(60), proof: proofOf(49, 60) }, 'inconsistent'],
    ['a larger tree of another history', { size: 60, root: anotherHash(1), proof: proofOf(50, 60) }, 'inconsistent'],
  ] as const)('refuses %s', async (_, { proof, ...tree }, why) => {
    const dir = await scratchDir()
    const signer = await signerIn(dir)
    await noteOf(signer, 50, 0)
    expect(await signer.sign(tree, proof)).toMatchObject({ outcome: 'refused', why, last: { size: 50 } })
    expect(await signer.last()).toMatchObject({ size: 50 })
    await noteOf(signer, 60, 50)
  })
  it('remembers over a restart, and only for its owner', async () => {
    const dir = await scratchDir()
    await noteOf(await signerIn(dir), 50, 0)
    const again = makeSigner({ dir }, now)
    expect(await again.sign(treeOf(20), [])).toMatchObject({ why: 'smaller' })
    for (const file of await readdir(dir)) expect((await stat(join(dir, file))).mode & 0o777, file).toBe(0o600)
  })
  it('signs nothing when it cannot read or write what it remembers', async () => {
    const dir = await scratchDir()
    const signer = await signerIn(dir)
    await noteOf(signer, 50, 0)
    await writeFile(join(dir, 'signed.json'), '{"origin":"a"}')
    await expect(signer.sign(treeOf(60), proofOf(50, 60))).rejects.toThrow('signed.json')
    await rm(dir, { recursive: true })
    await expect(signer.sign(treeOf(60), proofOf(50, 60))).rejects.toThrow()
  })
  it('refuses to go on under another origin', async () => {
    const dir = await scratchDir()
    await noteOf(await signerIn(dir), 5, 0)
    await writeFile(join(dir, 'given'), formatSkey(newSkey('another.example/1')))
    const other = makeSigner({ dir, keyFile: join(dir, 'given') }, now)
    expect(await other.sign(treeOf(6), proofOf(5, 6))).toMatchObject({ why: 'other-origin' })
  })
})

describe('keys', () => {
  const later = (days: number): string => new Date(Date.parse(now()) + days * 86_400_000).toISOString()
  const signaturesAt = async (dir: string, days: number, from: number, size: number): Promise<readonly string[]> => {
    const signing = await makeSigner({ dir }, () => later(days)).sign(treeOf(size), proofOf(from, size))
    return signing.outcome === 'signed' ? (parseNote(signing.note)?.signatures.map(({ keyId }) => keyId) ?? []) : [signing.why]
  }
  it('are made once, for the first epoch', async () => {
    const dir = await scratchDir()
    await makeFirstKey({ dir }, name)
    await makeFirstKey({ dir }, 'another.example/log')
    expect(await readRecords({ dir })).toEqual([
      { vkey: expect.stringMatching(/^registro\.example\.it\/log\/1\+/), from: 0, to: null, until: null },
    ])
  })
  it('change: the old one signs beside the new one for thirty days', async () => {
    const dir = await scratchDir()
    await signerIn(dir)
    const [first] = await signaturesAt(dir, 0, 0, 10)
    const { vkey } = await rotateKey({ dir }, now())
    const second = vkey.split('+')[1]
    expect(await signaturesAt(dir, 1, 10, 20)).toEqual([first, second])
    expect(await signaturesAt(dir, 29.9, 20, 30)).toEqual([first, second])
    expect(await signaturesAt(dir, 30, 30, 40)).toEqual([second])
    expect(await readRecords({ dir })).toMatchObject([
      { from: 0, to: 30, until: later(30) },
      { from: 10, to: null, until: null },
    ])
    expect((await vkeysIn(dir)).length).toBe(2)
  })
  it('given in a file sign as it says', async () => {
    const dir = await scratchDir()
    const [old, young] = [newSkey(`${name}/1`), newSkey(`${name}/1`)]
    const keyFile = join(dir, 'given')
    const write = (...keys: readonly (typeof old)[]) => writeFile(keyFile, `${keys.map(formatSkey).join('\n')}\n`)
    const ids = async (size: number) => (await signingKeys({ dir, keyFile }, now(), size)).map(({ keyId }) => keyId)
    await write(old)
    expect(await ids(0)).toEqual([old.keyId])
    await write(old, young)
    expect(await ids(10)).toEqual([old.keyId, young.keyId])
    await write(young)
    expect(await ids(20)).toEqual([young.keyId])
    expect(await readRecords({ dir })).toMatchObject([
      { from: 0, to: 20 },
      { from: 10, to: null },
    ])
    await expect(rotateKey({ dir, keyFile }, now())).rejects.toThrow('file of their own')
  })
  it.each([
    ['nothing', ''],
    ['a word', 'ciao'],
    ['keys of two logs', [newSkey('a/1'), newSkey('b/1')].map(formatSkey).join('\n')],
    ['a key with its id changed', formatSkey(newSkey('a/1')).replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
  ])('are refused from a file with %s', async (_, text) => {
    const dir = await scratchDir()
    await writeFile(join(dir, 'given'), text)
    await expect(signingKeys({ dir, keyFile: join(dir, 'given') }, now(), 0)).rejects.toThrow('signers')
  })
  it('lost are not made anew', async () => {
    const dir = await scratchDir()
    const signer = await signerIn(dir)
    for (const file of await readdir(dir)) if (file.endsWith('.skey')) await rm(join(dir, file))
    await expect(signer.sign(treeOf(1), [])).rejects.toThrow('not in its file')
    await makeFirstKey({ dir }, name)
    await expect(signer.sign(treeOf(1), [])).rejects.toThrow('not in its file')
  })
})

describe('an epoch', () => {
  it('begins anew, under the next number, and keeps what the last one signed', async () => {
    const dir = await scratchDir()
    const signer = await signerIn(dir)
    await noteOf(signer, 50, 0)
    const { origin, last } = await openEpoch({ dir }, now())
    expect([origin, last.size]).toEqual([`${name}/2`, 50])
    const opened = openCheckpoint(await noteOf(signer, 30, 0), await vkeysIn(dir), origin)
    expect(opened).toMatchObject({ ok: true, size: 30 })
    expect(JSON.parse(await readFile(join(dir, 'signed-1.json'), 'utf8'))).toMatchObject({ origin: `${name}/1`, size: 50 })
    expect(await readRecords({ dir })).toMatchObject([
      { to: 50, until: now() },
      { from: 0, to: null },
    ])
  })
  it('is later than those before it, of the same log only', () => {
    expect(isLaterEpoch('a/2', 'a/1')).toBe(true)
    expect([isLaterEpoch('a/1', 'a/1'), isLaterEpoch('a/1', 'a/2'), isLaterEpoch('b/2', 'a/1')]).toEqual([false, false, false])
  })
  it('cannot begin before anything was signed', async () => {
    const dir = await scratchDir()
    await signerIn(dir)
    await expect(openEpoch({ dir }, now())).rejects.toThrow('signed nothing')
  })
})
