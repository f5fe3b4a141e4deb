// Two verifiers written apart: what the server proves the reader's browser accepts, and neither takes a changed bit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../../events/kernel/index.ts'
import { formatCheckpoint } from '../../../server/log/checkpoint.ts'
import { formatVkey, newSkey, vkeyOf } from '../../../server/log/keys.ts'
import { consistencyProof, inclusionProof, leafHash, rootOf } from '../../../server/log/merkle.ts'
import { signNote } from '../../../server/log/note.ts'
import { formatProof, verifyProof } from '../../../server/log/proof-text.ts'
import { type Bytes, utf8 } from '../../../web/kernel/proof/bytes.ts'
import { verifyConsistency } from '../../../web/kernel/proof/merkle.ts'
import { parseVkey } from '../../../web/kernel/proof/note.ts'
import { proveEntry } from '../../../web/kernel/proof/tlog-proof.ts'
import { seeded } from '../../support/seed.ts'

const origin = 'registro.example/comunanza/1'
const skey = newSkey(origin)
const other = newSkey(origin)
const entry = (n: number): Bytes => utf8(canonical({ id: `fact ${n}`, says: 'perché è così – «sì» 🌳' }))
const entries = Array.from({ length: 300 }, (_, n) => entry(n))
const leaves = entries.map(leafHash)
const bytes = (one: Uint8Array): Bytes => Uint8Array.from(one)

const proofOf = (index: number, size: number, key = skey): string => {
  const tree = leaves.slice(0, size)
  const checkpoint = signNote(formatCheckpoint({ origin, size, root: rootOf(tree) }), [key])
  return formatProof({ index, proof: inclusionProof(tree, index), checkpoint })
}
const keys = async () => [await parseVkey(formatVkey(vkeyOf(skey)))].filter((key) => key !== undefined)

describe('the browser’s verifier', () => {
  it('accepts every entry of trees of every shape', async () => {
    for (const size of [1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 65]) {
      for (let index = 0; index < size; index++) {
        const proven = await proveEntry(entries[index] as Bytes, proofOf(index, size), await keys())
        expect(proven).toMatchObject({ ok: true, index, checkpoint: { origin, size, signers: [origin] } })
      }
    }
  })
  it('says why not: another entry, another key, a proof that is none', async () => {
    const proof = proofOf(5, 300)
    expect(await proveEntry(entry(6), proof, await keys())).toEqual({ ok: false, why: 'not-included' })
    expect(await proveEntry(entry(5), proofOf(5, 300, other), await keys())).toEqual({ ok: false, why: 'unknown-keys' })
    expect(await proveEntry(entry(5), 'once upon a time', await keys())).toEqual({ ok: false, why: 'malformed' })
    expect(await proveEntry(entry(5), proof.replace('\n300\n', '\n301\n'), await keys())).toEqual({ ok: false, why: 'wrong-signature' })
  })
  it('and the server’s find every changed character', async () => {
    const proof = proofOf(123, 300)
    const [browser, server] = [await keys(), [vkeyOf(skey)]]
    const anywhere = fc.tuple(fc.nat(proof.length - 1), fc.nat(6))
    await fc.assert(
      fc.asyncProperty(anywhere, async ([at, bit]) => {
        const changed = proof.slice(0, at) + String.fromCharCode(proof.charCodeAt(at) ^ (1 << bit)) + proof.slice(at + 1)
        const [ours, theirs] = [await proveEntry(entry(123), changed, browser), verifyProof(changed, leafHash(entry(123)), server)]
        return !ours.ok && !theirs.ok
      }),
      seeded(600),
    )
    expect((await proveEntry(entry(123), proof, browser)).ok).toBe(true)
  })
  it('sees whether a newer tree continues an older one', async () => {
    for (const [from, to] of [
      [1, 300],
      [7, 8],
      [8, 300],
      [255, 256],
      [256, 257],
      [130, 299],
    ] as const) {
      const proof = consistencyProof(leaves.slice(0, to), from).map(bytes)
      const claim = { from, to, fromRoot: bytes(rootOf(leaves.slice(0, from))), toRoot: bytes(rootOf(leaves.slice(0, to))), proof }
      expect(await verifyConsistency(claim)).toBe(true)
      expect(await verifyConsistency({ ...claim, fromRoot: bytes(rootOf(leaves.slice(1, from + 1))) })).toBe(false)
    }
  })
})
