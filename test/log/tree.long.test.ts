// The tree for any size: grown in any batches it is the tree of all leaves; every proof holds, and nothing altered does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWhole, rootOfEdge } from '../../server/log/growth.ts'
import {
  consistencyProof,
  emptyRoot,
  type Hash,
  inclusionProof,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../server/log/merkle.ts'
import { edgeOf } from '../../server/log/tiles.ts'
import { keeping, proveConsistency, proveInclusion, rootAt, TileMissing } from '../../server/log/tree.ts'
import { seeded } from '../support/seed.ts'
import { anotherHash, firstLeaves, growAll, readFrom } from './trees.ts'

const sizes = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 1100 }), fc.constantFrom(255, 256, 257, 511, 512, 1024))
const batches = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 6 })
const equal = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0
const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')
const indexIn = (size: number, share: number): number => Math.min(size - 1, Math.floor(share * size))
const share = fc.double({ min: 0, max: 1, noNaN: true })

const flip = (hash: Hash, bit: number): Hash => {
  const changed = Uint8Array.from(hash)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}
/** Every proof that is nearly this one. */
const altered = (proof: readonly Hash[], bit: number): readonly (readonly Hash[])[] => [
  ...proof.map((hash, at) => proof.with(at, flip(hash, bit))),
  ...proof.map((_, at) => proof.toSpliced(at, 1)),
  ...proof.map((_, at) => proof.toSpliced(at, 0, anotherHash(at))),
  [...proof, anotherHash(0)],
  ...proof.map((hash, at) => proof.with(at, hash.subarray(0, 31))),
  ...(proof.length > 1 && proof[0] && proof[1] ? [proof.with(0, proof[1]).with(1, proof[0])] : []),
]
const bits = fc.integer({ min: 0, max: 255 })

describe('a tree grown in batches', () => {
  it('is the tree of all its leaves', () => {
    fc.assert(
      fc.property(sizes, batches, (size, steps) => {
        const leaves = firstLeaves(size)
        const { edge } = growAll(leaves, steps)
        expect(isWhole(edge)).toBe(true)
        expect(edgeOf(size).map(({ width }) => width * 32)).toEqual(edge.partial.map(({ length }) => length))
        expect(equal(rootOfEdge(edge), rootOf(leaves))).toBe(true)
      }),
      seeded(200),
    )
  })
  it('without leaves has the empty root', () => {
    expect(equal(rootOfEdge(growAll([], [0]).edge), emptyRoot)).toBe(true)
  })
  it('takes whole hashes only', () => {
    expect(() => growAll([new Uint8Array(31)], [])).toThrow(RangeError)
  })
  it('proves from its tiles what all leaves together prove', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, batches, share, share, async (size, steps, one, other) => {
        const leaves = firstLeaves(size)
        const read = keeping(readFrom(growAll(leaves, steps).tiles), 2)
        const [index, from] = [indexIn(size, one), indexIn(size, other) + 1]
        expect((await proveInclusion(read, index, size)).map(hex)).toEqual(inclusionProof(leaves, index).map(hex))
        expect((await proveConsistency(read, from, size)).map(hex)).toEqual(consistencyProof(leaves, from).map(hex))
        expect(equal(await rootAt(read, from), rootOf(leaves.slice(0, from)))).toBe(true)
      }),
      seeded(200),
    )
  })
  it('over three levels of tiles too', async () => {
    const size = 70_000
    const leaves = firstLeaves(size)
    const { tiles, edge } = growAll(leaves, [8192, 8192, 1, 60_000])
    const read = readFrom(tiles)
    const root = rootOfEdge(edge)
    expect(edge.partial.map(({ length }) => length / 32)).toEqual([112, 17, 1])
    expect(equal(root, rootOf(leaves))).toBe(true)
    for (const index of [0, 255, 256, 65_535, 65_536, 69_887, 69_999]) {
      const leaf = leaves[index] ?? emptyRoot
      expect(verifyInclusion({ index, size, leaf, root, proof: await proveInclusion(read, index, size) })).toBe(true)
    }
    for (const from of [1, 256, 65_535, 65_536, 65_537, 69_999]) {
      const claim = { from, to: size, fromRoot: await rootAt(read, from), toRoot: root }
      expect(verifyConsistency({ ...claim, proof: await proveConsistency(read, from, size) })).toBe(true)
    }
  })
  it('says which tile is lost', async () => {
    const { tiles } = growAll(firstLeaves(600), [])
    tiles.delete('tile/0/001')
    await expect(proveInclusion(readFrom(tiles), 300, 600)).rejects.toThrow(TileMissing)
    await expect(proveInclusion(readFrom(tiles), 300, 600)).rejects.toThrow('tile/0/001')
  })
})

describe('a proof of inclusion', () => {
  it('holds for its leaf, its index, its size and its root, and for nothing else', () => {
    fc.assert(
      fc.property(sizes, share, bits, (size, where, bit) => {
        const leaves = firstLeaves(size)
        const index = indexIn(size, where)
        const [leaf, root, proof] = [leaves[index] ?? emptyRoot, rootOf(leaves), inclusionProof(leaves, index)]
        const claim = { index, size, leaf, root, proof }
        expect(verifyInclusion(claim)).toBe(true)
        expect(altered(proof, bit).filter((other) => verifyInclusion({ ...claim, proof: other }))).toEqual([])
        expect(verifyInclusion({ ...claim, leaf: flip(leaf, bit) })).toBe(false)
        expect(verifyInclusion({ ...claim, root: flip(root, bit) })).toBe(false)
        for (const near of [-1, 1, size, size + 1]) expect(verifyInclusion({ ...claim, index: index + near })).toBe(false)
      }),
      seeded(300),
    )
  })
})

describe('a proof of consistency', () => {
  it('holds for its sizes and its roots, and for nothing else', () => {
    fc.assert(
      fc.property(sizes, share, bits, (to, where, bit) => {
        const leaves = firstLeaves(to)
        const from = indexIn(to, where) + 1
        const proof = consistencyProof(leaves, from)
        const claim = { from, to, fromRoot: rootOf(leaves.slice(0, from)), toRoot: rootOf(leaves), proof }
        expect(verifyConsistency(claim)).toBe(true)
        expect(altered(proof, bit).filter((other) => verifyConsistency({ ...claim, proof: other }))).toEqual([])
        expect(verifyConsistency({ ...claim, fromRoot: flip(claim.fromRoot, bit) })).toBe(false)
        expect(verifyConsistency({ ...claim, toRoot: flip(claim.toRoot, bit) })).toBe(false)
        expect(verifyConsistency({ ...claim, from: to + 1 })).toBe(false)
      }),
      seeded(300),
    )
  })
  it.each([2 ** 53, 2 ** 64, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('with a size of %d is refused at once', (huge) => {
    const root = anotherHash(1)
    expect(verifyConsistency({ from: 1, to: huge, fromRoot: root, toRoot: root, proof: [root] })).toBe(false)
    expect(verifyInclusion({ index: huge - 1, size: huge, leaf: root, root, proof: [root] })).toBe(false)
  })
})
