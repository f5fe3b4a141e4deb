// A real log of somebody else (Tessera's): every checkpoint, root and pair of sizes, and every byte of a checkpoint.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type OpenedCheckpoint, openCheckpoint } from '../../server/log/checkpoint.ts'
import { parseVkey } from '../../server/log/keys.ts'
import { consistencyProof, inclusionProof, leafHash, rootOf, verifyConsistency, verifyInclusion } from '../../server/log/merkle.ts'
import { decodeBundle, encodeBundle, hashesIn, parseTilePath, tilePath } from '../../server/log/tiles.ts'
import { noVectors, vectorBytes, vectorText } from './vectors.ts'

const log = 'note/tessera-log'
const sizes = Array.from({ length: 16 }, (_, size) => size)
type Good = OpenedCheckpoint & { readonly ok: true }

const keys = () => {
  const key = parseVkey(vectorText(`${log}/log.vkey`).trim())
  return key ? [key] : []
}
const checkpointOf = (size: number): Good => {
  const opened = openCheckpoint(vectorBytes(`${log}/checkpoint.${size}`), keys())
  if (!opened.ok) throw new Error(`checkpoint.${size}: ${opened.why}`)
  return opened
}
const entries = () => decodeBundle(vectorBytes(`${log}/${tilePath({ level: 'entries', index: 0, width: 15 })}`)) ?? []
const leaves = () => entries().map(leafHash)

describe.skipIf(noVectors)('Tessera’s log', () => {
  it('has the tiles of its entries', () => {
    expect(leaves()).toHaveLength(15)
    expect(Buffer.compare(encodeBundle(entries()), vectorBytes(`${log}/tile/entries/000.p/15`))).toBe(0)
    expect(hashesIn(vectorBytes(`${log}/tile/0/000.p/15`)).map((hash) => Buffer.from(hash))).toEqual(leaves())
    for (const width of readdirSync(new URL(`../../../shared/vectors/${log}/tile/0/000.p`, import.meta.url)))
      expect(parseTilePath(`tile/0/000.p/${width}`)).toEqual({ level: 0, index: 0, width: Number(width) })
  })
  it.each(sizes)('checkpoint %i is signed and has the root of so many leaves', (size) => {
    const { origin, size: stated, root } = checkpointOf(size)
    expect([origin, stated]).toEqual(['example.com/log/testdata', size])
    expect(Buffer.compare(root, rootOf(leaves().slice(0, size)))).toBe(0)
  })
  it('includes each leaf in each tree', () => {
    for (const size of sizes.slice(1))
      for (const [index, leaf] of leaves().slice(0, size).entries())
        expect(
          verifyInclusion({ index, size, leaf, root: checkpointOf(size).root, proof: inclusionProof(leaves().slice(0, size), index) }),
        ).toBe(true)
  })
  it('goes on from each size to each later one: 120 pairs', () => {
    const pairs = sizes.flatMap((from) => sizes.filter((to) => to > from).map((to) => [from, to] as const))
    expect(pairs).toHaveLength(120)
    for (const [from, to] of pairs) {
      const claim = { from, to, fromRoot: checkpointOf(from).root, toRoot: checkpointOf(to).root }
      const proof = consistencyProof(leaves().slice(0, to), from)
      expect(verifyConsistency({ ...claim, proof })).toBe(true)
      expect(verifyConsistency({ ...claim, proof, fromRoot: claim.toRoot })).toBe(false)
    }
  })
  it('has no byte of a checkpoint that could be another', () => {
    for (const size of sizes) {
      const bytes = vectorBytes(`${log}/checkpoint.${size}`)
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        expect(openCheckpoint(changed, keys()).ok, `byte ${at} of checkpoint.${size}`).toBe(false)
      }
    }
  })
})
