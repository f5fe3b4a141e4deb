// The tree against transparency-dev's probes: what must verify, what must not, and the tree of eight leaves.
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../server/log/merkle.ts'
import { noVectors, vectors, vectorText } from './vectors.ts'

type Common = { readonly file: string; readonly proof: readonly string[] | null; readonly wantErr: boolean }
type InclusionProbe = Common & { readonly leafIdx: number; readonly treeSize: number; readonly root: string; readonly leafHash: string }
type ConsistencyProbe = Common & { readonly size1: number; readonly size2: number; readonly root1: string; readonly root2: string }

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')
const proofOf = ({ proof }: Common): readonly Buffer[] => (proof ?? []).map(bytes)
// Its roots have 12 bytes: the README leaves the answer open.
const either = 'additional/sizes-are-equal-one-and-proof-is-empty'

describe.skipIf(noVectors)('the probes', () => {
  const inclusion = vectors<InclusionProbe>('merkle/inclusion.json')
  const consistency = vectors<ConsistencyProbe>('merkle/consistency.json').filter(({ file }) => !file.includes(either))

  it('are 98 and 98, some of them true', () => {
    expect([inclusion.length, consistency.length]).toEqual([98, 97])
    expect([inclusion, consistency].map((probes) => probes.some(({ wantErr }) => !wantErr))).toEqual([true, true])
  })
  it.each(inclusion)('inclusion $file', (probe) => {
    const { leafIdx: index, treeSize: size, root, leafHash: leaf, wantErr } = probe
    expect(verifyInclusion({ index, size, root: bytes(root), leaf: bytes(leaf), proof: proofOf(probe) })).toBe(!wantErr)
  })
  it.each(consistency)('consistency $file', (probe) => {
    const { size1: from, size2: to, root1, root2, wantErr } = probe
    expect(verifyConsistency({ from, to, fromRoot: bytes(root1), toRoot: bytes(root2), proof: proofOf(probe) })).toBe(!wantErr)
  })
})

type Golden = {
  readonly leafInputsHex: readonly string[]
  readonly nodeHashesHex: { readonly [level: string]: readonly string[] }
  readonly rootHashesHexBySize: readonly string[]
}

describe.skipIf(noVectors)('the golden tree', () => {
  const golden = (): Golden => JSON.parse(vectorText('merkle/golden.json'))
  const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')
  const leaves = (): readonly Buffer[] => golden().leafInputsHex.map((input) => leafHash(Buffer.from(input, 'hex')))

  it('has these nodes', () => {
    const { nodeHashesHex } = golden()
    let row = leaves()
    for (const level of Object.keys(nodeHashesHex).sort()) {
      expect(row.map(hex).slice(0, nodeHashesHex[level]?.length)).toEqual(nodeHashesHex[level])
      row = Array.from({ length: Math.floor(row.length / 2) }, (_, i) => nodeHash(row[2 * i] ?? emptyRoot, row[2 * i + 1] ?? emptyRoot))
    }
  })
  it('has these roots at every size', () => {
    const { rootHashesHexBySize: roots } = golden()
    expect(roots.map((_, size) => hex(rootOf(leaves().slice(0, size))))).toEqual(roots)
  })
  it('proves each of its leaves and each of its sizes', () => {
    for (let size = 1; size <= 8; size += 1) {
      const tree = leaves().slice(0, size)
      const root = rootOf(tree)
      for (const [index, leaf] of tree.entries())
        expect(verifyInclusion({ index, size, leaf, root, proof: inclusionProof(tree, index) })).toBe(true)
      for (let from = 0; from <= size; from += 1)
        expect(
          verifyConsistency({ from, to: size, fromRoot: rootOf(tree.slice(0, from)), toRoot: root, proof: consistencyProof(tree, from) }),
        ).toBe(true)
    }
  })
})
