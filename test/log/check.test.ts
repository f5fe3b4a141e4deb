// The whole tree read again: whatever one byte of it was changed is found, at its place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTree } from '../../server/log/check.ts'
import { leafHash, rootOf } from '../../server/log/merkle.ts'
import { seeded } from '../support/seed.ts'
import { growAll, readFrom } from './trees.ts'

const size = 700
const texts = Array.from({ length: size }, (_, n) => Buffer.from(`entry ${n}`))
const keep = () => {
  const entries = texts.map((text) => Buffer.from(text))
  const leaves = texts.map(leafHash)
  const { tiles } = growAll(leaves, [100, 300])
  const source = {
    entries: async (after: number, limit: number) => entries.slice(after, after + limit),
    leaves: async (after: number, limit: number) => Buffer.concat(leaves.slice(after, after + limit)),
  }
  return { entries, leaves, tiles, check: (upTo = size) => checkTree({ source, read: readFrom(tiles) }, upTo) }
}
const flip = (bytes: Uint8Array, bit: number): void => {
  const at = (bit >> 3) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
}
const indexes = fc.integer({ min: 0, max: size - 1 })
const bits = fc.nat()

describe('the check of a whole tree', () => {
  it('finds nothing where nothing was changed', async () => {
    expect(await keep().check()).toEqual({ size, root: rootOf(texts.map(leafHash)) })
    expect(await keep().check(256)).toMatchObject({ size: 256 })
    expect(await keep().check(0)).toMatchObject({ size: 0 })
  })
  it('finds a bit of an entry', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, bits, async (index, bit) => {
        const { entries, check } = keep()
        flip(entries[index] ?? Buffer.alloc(0), bit)
        expect(await check()).toEqual({ fault: { what: 'leaf', index } })
      }),
      seeded(60),
    )
  })
  it('finds a bit of a leaf', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, bits, async (index, bit) => {
        const { leaves, check } = keep()
        flip(leaves[index] ?? Buffer.alloc(0), bit)
        expect(await check()).toEqual({ fault: { what: 'leaf', index } })
      }),
      seeded(60),
    )
  })
  it('finds a bit of a tile, at any level', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), bits, async (which, bit) => {
        const { tiles, check } = keep()
        const names = [...tiles.keys()]
        const name = names[which % names.length] ?? ''
        const bytes = Uint8Array.from(tiles.get(name) ?? [])
        flip(bytes, bit)
        tiles.set(name, bytes)
        expect(await check()).toMatchObject({ fault: { what: 'tile' } })
      }),
      seeded(60),
    )
  })
  it('finds an entry exchanged with its neighbour, both with their leaves', async () => {
    const { entries, leaves, check } = keep()
    const [one, other] = [entries[300], entries[301]]
    if (!one || !other) throw new Error('there are 700')
    entries.splice(300, 2, other, one)
    leaves.splice(300, 2, leafHash(other), leafHash(one))
    expect(await check()).toEqual({ fault: { what: 'tile', index: 300 } })
  })
  it('finds the end cut off, and a tile lost', async () => {
    const cut = keep()
    cut.entries.length = 650
    expect(await cut.check()).toEqual({ fault: { what: 'missing', index: 650 } })
    const lost = keep()
    lost.tiles.delete('tile/0/001')
    expect(await lost.check()).toEqual({ fault: { what: 'tile', index: 256 } })
  })
})
