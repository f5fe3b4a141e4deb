// The integrator: whatever batches and crashes, the tree is the tree of all leaves, and what it signed never contradicts itself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCheckpoint } from '../../server/log/checkpoint.ts'
import { signEvery } from '../../server/log/integrator.ts'
import { type Hash, rootOf } from '../../server/log/merkle.ts'
import type { Extend } from '../../server/log/shelf.ts'
import type { Signer } from '../../server/log/signer.ts'
import { rootAt } from '../../server/log/tree.ts'
import { scratchDir } from '../support/scratch.ts'
import { seeded } from '../support/seed.ts'
import { anotherHash, firstLeaves } from './trees.ts'
import { type MemoryShelf, memoryShelf, name, signerIn, vkeysIn, workshop } from './workshop.ts'

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')
const start = async (count: number, batch?: number) => {
  const dir = await scratchDir()
  const [shelf, signer, leaves] = [memoryShelf(), await signerIn(dir), [...firstLeaves(count)]]
  return { dir, shelf, signer, ...(await workshop(leaves, shelf, signer, batch)) }
}
const sizes = ({ kept }: MemoryShelf): readonly number[] => kept.published.map(({ size }) => size)

describe('an integrator', () => {
  it('signs the tree of all leaves', async () => {
    const { shelf, settle, dir } = await start(300)
    expect(await settle()).toMatchObject({ size: 300, more: false, refusal: null })
    const [last] = shelf.kept.published.slice(-1)
    const opened = openCheckpoint(last?.note ?? '', await vkeysIn(dir), `${name}/1`)
    if (!opened.ok) throw new Error(opened.why)
    expect([opened.size, hex(opened.root)]).toEqual([300, hex(rootOf(firstLeaves(300)))])
    expect(hex(await rootAt(shelf.tiles, 300))).toBe(hex(rootOf(firstLeaves(300))))
  })
  it('signs at most once a second, and then everything there is', async () => {
    const { shelf, settle, leaves, clock } = await start(10)
    await settle()
    leaves.push(...firstLeaves(20).slice(10))
    clock.ms = signEvery - 1
    expect(await settle()).toMatchObject({ size: 20, wait: 1 })
    expect(sizes(shelf)).toEqual([10])
    clock.ms = signEvery
    await settle()
    expect(sizes(shelf)).toEqual([10, 20])
  })
  it('signs on the way too when there is no end', async () => {
    const { shelf, step, clock } = await start(300, 50)
    for (const ms of [0, 1999, 2000, 2001, 3999, 4000]) {
      clock.ms = ms
      expect(await step()).toMatchObject({ more: true })
    }
    expect(sizes(shelf)).toEqual([150, 300])
  })
  it('signs the same tree again after ten minutes', async () => {
    const { shelf, settle, clock } = await start(10)
    expect(await settle()).toMatchObject({ wait: 600_000 })
    clock.ms = 599_999
    await settle()
    clock.ms = 600_000
    await settle()
    expect(sizes(shelf)).toEqual([10, 10])
  })
  it('signs the empty log too', async () => {
    const { shelf, settle } = await start(0)
    await settle()
    expect(sizes(shelf)).toEqual([0])
  })
})

class Crash extends Error {}
type Mishap = 'none' | 'before signing' | 'after signing' | 'after extending'
const mishaps = fc.constantFrom<Mishap>('none', 'none', 'before signing', 'after signing', 'after extending')
const acts = fc.array(fc.record({ more: fc.integer({ min: 0, max: 200 }), mishap: mishaps, batch: fc.constantFrom(5, 64, 300) }), {
  minLength: 1,
  maxLength: 12,
})
const failing = (shelf: MemoryShelf, mishap: Mishap): MemoryShelf => {
  const extend: Extend = async (extension) => {
    if (mishap === 'after signing') throw new Crash()
    await shelf.extend(extension)
    if (mishap === 'after extending') throw new Crash()
  }
  return { ...shelf, extend }
}
const failingSigner = (signer: Signer, mishap: Mishap): Signer => ({
  ...signer,
  sign: async (tree, proof) => {
    if (mishap === 'before signing') throw new Crash()
    return signer.sign(tree, proof)
  },
})

describe('crashes', () => {
  it('at any point leave a tree that goes on', async () => {
    const dirs = scratchDir()
    let run = 0
    const property = fc.asyncProperty(acts, async (story) => {
      run += 1
      const dir = `${await dirs}/${run}`
      const [shelf, signer, leaves] = [memoryShelf(), await signerIn(dir), [] as Hash[]]
      for (const { more, mishap, batch } of [...story, { more: 1, mishap: 'none', batch: 300 } as const]) {
        leaves.push(...firstLeaves(leaves.length + more).slice(leaves.length))
        const { settle } = await workshop(leaves, failing(shelf, mishap), failingSigner(signer, mishap), batch)
        await settle().catch((error: unknown) => expect(error).toBeInstanceOf(Crash))
      }
      const { settle, clock } = await workshop(leaves, shelf, signer, 300)
      clock.ms = signEvery
      expect(await settle()).toMatchObject({ size: leaves.length, refusal: null })
      for (const { size, root } of shelf.kept.published) expect(hex(root)).toBe(hex(rootOf(leaves.slice(0, size))))
      expect(hex(await rootAt(shelf.tiles, leaves.length))).toBe(hex(rootOf(leaves)))
    })
    await fc.assert(property, seeded(25))
  })
  it('of a tree that lags behind what was signed are no smaller tree', async () => {
    const { shelf, signer, leaves } = await start(200)
    const first = await workshop(leaves, failing(shelf, 'after signing'), signer, 300)
    await expect(first.settle()).rejects.toThrow(Crash)
    const { step, settle } = await workshop(leaves, shelf, signer, 64)
    expect(await step()).toMatchObject({ size: 64, refusal: null })
    expect(await settle()).toMatchObject({ size: 200, refusal: null })
    expect(sizes(shelf)).toEqual([200])
  })
})

describe('an older database brought back', () => {
  const restored = async (left: number) => {
    const before = await start(100, 300)
    await before.settle()
    const shelf = memoryShelf()
    const old = await workshop([...firstLeaves(left)], shelf, await signerIn(await scratchDir()), 300)
    await old.settle()
    return { ...before, shelf }
  }
  it('is refused, and the refusal stays', async () => {
    const { shelf, signer } = await restored(60)
    const { settle } = await workshop([...firstLeaves(60)], shelf, signer)
    expect(await settle()).toMatchObject({ size: 60, refusal: 'smaller' })
    expect(shelf.kept.refusal).toBe('smaller')
  })
  it('is refused too when it has grown again, another way', async () => {
    const { shelf, signer, clock } = await restored(60)
    const other = [...firstLeaves(60), ...Array.from({ length: 60 }, (_, n) => anotherHash(n))]
    const { settle } = await workshop(other, shelf, signer, 300)
    expect(await settle()).toMatchObject({ size: 120, refusal: 'inconsistent' })
    expect([sizes(shelf), clock.ms]).toEqual([[60], 0])
  })
  it('is taken back when it has the same history again', async () => {
    const { shelf, signer } = await restored(60)
    const { leaves, clock, settle } = await workshop([...firstLeaves(60)], shelf, signer, 300)
    expect(await settle()).toMatchObject({ refusal: 'smaller', wait: 10_000 })
    leaves.push(...firstLeaves(130).slice(60))
    clock.ms = 10_000
    expect(await settle()).toMatchObject({ size: 130, refusal: null })
    expect(shelf.kept.refusal).toBeNull()
  })
})

describe('a signer without its memory', () => {
  it('signs nothing for a log that has been published', async () => {
    const { shelf, leaves, settle } = await start(30)
    await settle()
    const stranger = await workshop(leaves, shelf, await signerIn(await scratchDir()))
    expect(await stranger.settle()).toMatchObject({ refusal: 'forgotten' })
  })
})

describe('tiles that were changed', () => {
  it.each([
    ['one byte of the edge', (shelf: MemoryShelf) => change(shelf, 'tile/0/001')],
    ['one byte of a higher tile', (shelf: MemoryShelf) => change(shelf, 'tile/1/000')],
    ['a lost tile', (shelf: MemoryShelf) => void shelf.kept.tiles.delete('tile/0/001')],
    ['a shorter tile', (shelf: MemoryShelf) => void shelf.kept.tiles.set('tile/0/001', new Uint8Array(32))],
  ])('are not built on: %s', async (_, tamper) => {
    const { shelf, signer, leaves, settle } = await start(300, 400)
    await settle()
    tamper(shelf)
    leaves.push(anotherHash(1))
    const again = await workshop(leaves, shelf, signer)
    const stepped = await again.settle()
    expect(stepped.refusal).toBe('changed')
    expect(sizes(shelf)).toEqual([300])
  })
})

const change = ({ kept }: MemoryShelf, path: string): void => {
  const bytes = Uint8Array.from(kept.tiles.get(path) ?? [])
  bytes[5] = (bytes[5] ?? 0) ^ 1
  kept.tiles.set(path, bytes)
}
